from enum import StrEnum
from typing import Self


class VariableType(StrEnum):
    """What a variable holds. Known values, from the official SDKs; the service may add others.

    - `KVVariable`: one value.
    - `ListVariable`: a list.
    """

    KV_VARIABLE = "KVVariable"
    LIST_VARIABLE = "ListVariable"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
