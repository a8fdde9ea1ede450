from coze_core.enums import OpenStrEnum


class BenefitType(OpenStrEnum):
    """Kind of a benefit. Known values; the service may add others.

    - `api_run_qps`: requests a second to a group of operations.
    - `call_tool_limit`: calls of paid plugins by MCP.
    """

    API_RUN_QPS = "api_run_qps"
    CALL_TOOL_LIMIT = "call_tool_limit"
