from coze_core.enums import OpenStrEnum


class WorkflowTerminatePlan(OpenStrEnum):
    """What an end node gives. Known values; the service may add others.

    - `return_variables`: variables, as JSON text.
    - `use_answer_content`: text.
    """

    RETURN_VARIABLES = "return_variables"
    USE_ANSWER_CONTENT = "use_answer_content"
