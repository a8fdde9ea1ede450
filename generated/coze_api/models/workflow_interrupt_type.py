from coze_core.enums import OpenIntEnum


class WorkflowInterruptType(OpenIntEnum):
    """Kind of interrupt. Only known values are listed; the service adds others."""

    QUESTION_NODE = 2
    INPUT_NODE = 5
    CLIENT_PLUGIN = 6
    OAUTH_PLUGIN = 7
