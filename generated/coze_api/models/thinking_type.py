from enum import StrEnum
from typing import Self


class ThinkingType(StrEnum):
    """Whether a model thinks before it answers. Known values; the service may add others.

    - `enabled`: always.
    - `disabled`: never.
    - `auto`: as the model sees fit; few models know it.
    """

    AUTO = "auto"
    DISABLED = "disabled"
    ENABLED = "enabled"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
