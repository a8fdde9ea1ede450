from coze_core.enums import OpenStrEnum


class ToolCallType(OpenStrEnum):
    """Kind of tool call. Known values; the service may add others.

    - `function`: run a function, usually a tool that runs on the client.
    - `reply_message`: reply to a question node of a workflow.
    - empty: no tool call, only an empty form of one.
    """

    EMPTY = ""
    FUNCTION = "function"
    REPLY_MESSAGE = "reply_message"
