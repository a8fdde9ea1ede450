from coze_core.enums import OpenStrEnum


class RequiredActionType(OpenStrEnum):
    """Kind of action that a chat is waiting for. Known values; the service may add others.

    - `submit_tool_outputs`: tool outputs.
    - empty: nothing.
    """

    EMPTY = ""
    SUBMIT_TOOL_OUTPUTS = "submit_tool_outputs"
