from coze_core.enums import OpenIntEnum


class WorkflowRunMode(OpenIntEnum):
    """How a workflow was run. Only known values are listed; the service adds others."""

    SYNCHRONOUS = 0
    STREAMING = 1
    ASYNCHRONOUS = 2
