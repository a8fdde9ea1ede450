from enum import StrEnum
from typing import Self


class RequiredActionType(StrEnum):
    """Kind of action that a chat waits for. Known values; the service may add others.

    - `submit_tool_outputs`: the outputs of tools.
    """

    SUBMIT_TOOL_OUTPUTS = "submit_tool_outputs"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
