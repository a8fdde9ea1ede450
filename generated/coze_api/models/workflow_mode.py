from coze_core.enums import OpenStrEnum


class WorkflowMode(OpenStrEnum):
    """Kind of workflow. Known values; the service may add others.

    - `workflow`: a workflow, which runs from its start node to its end node.
    - `chatflow`: a workflow for conversations, run by `workflows_chat_stream`.
    """

    CHATFLOW = "chatflow"
    WORKFLOW = "workflow"
