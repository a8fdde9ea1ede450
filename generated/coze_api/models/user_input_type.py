from enum import StrEnum
from typing import Self


class UserInputType(StrEnum):
    """How users speak to a bot. Known values; the service may add others.

    - `text`: by typing.
    - `voice`: by voice messages.
    - `call`: in a voice call.
    """

    CALL = "call"
    TEXT = "text"
    VOICE = "voice"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
