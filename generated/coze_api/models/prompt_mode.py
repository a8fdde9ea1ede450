from enum import StrEnum
from typing import Self


class PromptMode(StrEnum):
    """How the prompt of a bot is given. Known values; the service may add others.

    - `standard`: as a whole.
    - `prefix`: in a cached and an uncached part.
    """

    PREFIX = "prefix"
    STANDARD = "standard"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
