"""The bases of generated enumerations, whose values the service may add to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, IntEnum, StrEnum
from typing import Any, Final, Self, TypeVar

EnumT = TypeVar("EnumT", bound=type[Enum])

# By enumeration, the values that other spellings of them stand for.
_SPELLINGS: Final[dict[type[Enum], Mapping[Any, Any]]] = {}


def spelled(also: Mapping[Any, Any]) -> Callable[[EnumT], EnumT]:
    """Give an enumeration other spellings that a response may have for its values."""

    def register(enum: EnumT) -> EnumT:
        _SPELLINGS[enum] = also
        return enum

    return register


def _meant(enum: type[Enum], value: object) -> Any:
    """Return the member that another spelling stands for, or None."""
    known = _SPELLINGS.get(enum, {})
    return enum(known[value]) if value in known else None


class OpenStrEnum(StrEnum):
    """Known texts; one that isn't known yet becomes a member of its own, equal to the text."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        meant: Self | None = _meant(cls, value)
        if meant is not None:
            return meant
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """Known numbers; one that isn't known yet becomes a member of its own, equal to the number."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        meant: Self | None = _meant(cls, value)
        if meant is not None:
            return meant
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    def __str__(self) -> str:
        return str(self.value)
