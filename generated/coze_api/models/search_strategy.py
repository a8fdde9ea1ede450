from enum import IntEnum
from typing import Self


class SearchStrategy(IntEnum):
    """How knowledge is searched. Known values; the service may add others."""

    SEMANTIC = 0
    HYBRID = 1
    FULL_TEXT = 20

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the number sent."""
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    def __str__(self) -> str:
        return str(self.value)
