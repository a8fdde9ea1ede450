from enum import StrEnum
from typing import Self


class SuggestReplyMode(StrEnum):
    """Whether a bot suggests questions after its answers. Known values; the service may add others.

    - `enable`: up to 3 questions.
    - `disable`: none.
    - `customized`: questions made with a prompt of the bot's own.
    """

    CUSTOMIZED = "customized"
    DISABLE = "disable"
    ENABLE = "enable"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
