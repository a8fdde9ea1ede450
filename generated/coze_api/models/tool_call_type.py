from enum import StrEnum
from typing import Self


class ToolCallType(StrEnum):
    """Kind of tool call. Known values; the service may add others.

    - `function`: run a function, usually a tool of the client's own.
    - `reply_message`: answer a question node of a workflow.
    """

    FUNCTION = "function"
    REPLY_MESSAGE = "reply_message"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
