"""Kinds of single values: text, numbers, flags, and whatever has no documented type.

Reading never raises: a value of another type that means the same becomes the documented type, and
any other is UNREADABLE. Checking refuses what the document doesn't allow and returns the value as
it goes into JSON.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, Final

from . import json
from .limits import (
    LONGEST_ID,
    NO_LIMITS,
    Limits,
    check_encodable,
    check_id,
    check_range,
    check_type,
    plain_text,
    refuse,
    type_name,
)

UNREADABLE: Final = object()
"""What `Kind.read` returns for a value that can't be of its kind."""

# The lowest limit that int() can be configured to.
_MAX_DIGITS: Final = 640


class Partly:
    """A value without its unreadable parts."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Kind:
    """Values of any type."""

    name = "any value"
    types: tuple[type, ...] = (object,)

    def fits(self, value: Any) -> bool:
        """Return whether a value is of this kind as it is."""
        return isinstance(value, self.types) and not isinstance(value, bool)

    def models(self) -> list[Any]:
        """Return the models of which values of this kind are, or hold, objects."""
        return []

    def read(self, value: Any) -> Any:
        """Return what a value in a response means; it may be Partly, UNREADABLE, or None."""
        return value

    def accept(self, argument: str, value: Any) -> Any:
        """Return the value of a request as it goes into JSON.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        return _plain(argument, value)


class Text(Kind):
    """Strings."""

    name = "a string"
    types = (str,)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._least, self._most = limits.min_length, limits.max_length
        self._most_bytes = limits.max_bytes
        self._identifier = limits.identifier
        # How much plain text passes without a closer look.
        self._least_plain = limits.min_length or 0
        self._most_plain = min(
            math.inf if limits.max_length is None else limits.max_length,
            math.inf if limits.max_bytes is None else limits.max_bytes,
            LONGEST_ID if limits.identifier else math.inf,
        )
        self.allows_empty = limits.min_length == 0
        """Whether the document says that empty text is no mistake."""

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, int | float) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        if type(value) is not str:
            check_type(argument, value, str)
            value = plain_text(value)
        if (
            value.isascii()
            and self._least_plain <= len(value) <= self._most_plain
            and (value.isalnum() or not self._identifier)
        ):  # as nearly all is
            return value
        if self._identifier:
            check_id(argument, value)
        check_encodable(argument, value)
        check_range(argument, len(value), self._least, self._most, "characters")
        if self._most_bytes is not None:
            check_range(argument, len(value.encode()), None, self._most_bytes, "bytes of UTF-8")
        return value


class Integer(Kind):
    """Integers."""

    name = "an integer"
    types = (int,)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._limits = limits

    def read(self, value: Any) -> Any:
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            return int(value) if value.is_integer() else UNREADABLE
        if not isinstance(value, str):
            return UNREADABLE
        text = value.strip()
        if not text:
            return None
        digits = text.removeprefix("-")
        if digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS:
            return int(text)
        return UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        if type(value) is not int:
            check_type(argument, value, int)
            value = int(value)
        check_range(argument, value, self._limits.minimum, self._limits.maximum)
        return value


class Number(Kind):
    """Numbers, integers among them."""

    name = "a number"
    types = (int, float)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._limits = limits

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            value = value.strip() or None
        if value is None:
            return None
        if not isinstance(value, int | float | str):
            return UNREADABLE
        try:
            number = float(value)
        except (ValueError, OverflowError):
            return UNREADABLE
        return number if math.isfinite(number) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        check_type(argument, value, int, float)
        if isinstance(value, float) and not math.isfinite(value):
            refuse(argument, "a finite number", value)
        check_range(argument, value, self._limits.minimum, self._limits.maximum)
        return value


class Exact(Kind):
    """Decimal numbers, which keep all their digits."""

    def accept(self, argument: str, value: Any) -> Any:
        if not value.is_finite():
            refuse(argument, "a finite number", value)
        return value


class Flag(Kind):
    """True and false."""

    name = "a bool"

    def fits(self, value: Any) -> bool:
        return isinstance(value, bool)

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            value = value.strip().lower()
        return _FLAGS.get(value, UNREADABLE) if isinstance(value, str | int) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        check_type(argument, value, bool)
        return value


_FLAGS: Final[dict[Any, bool | None]] = {
    1: True,
    0: False,
    "1": True,
    "0": False,
    "true": True,
    "false": False,
    "": None,
}


def _plain(argument: str, value: Any) -> Any:
    """Return a value of no documented type as it goes into JSON."""
    if isinstance(value, str):
        return _ANY_TEXT.accept(argument, value)
    if isinstance(value, float):
        return _ANY_NUMBER.accept(argument, value)
    if isinstance(value, Mapping):
        return {
            check_key(argument, key): _plain(f"{argument}[{key!r}]", item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_plain(f"{argument}[{index}]", item) for index, item in enumerate(value)]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _ANY_INTEGER.accept(argument, value)
    if isinstance(value, Decimal):
        return _ANY_DECIMAL.accept(argument, value)
    accept = getattr(value, "accepted", None)
    if accept is not None and not isinstance(value, type):
        return accept(argument)
    return _plain(argument, _built_in(argument, value))


def check_key(argument: str, key: Any) -> str:
    """Return the key of a mapping as it goes into JSON.

    Raises:
        CozeArgumentError: it isn't text that can be sent.
    """
    text: str = _ANY_TEXT.accept(f"{argument}: key {key!r}", key)
    return text


def _built_in(argument: str, value: Any) -> Any:
    """Return what stands for a value in JSON: a list for a set, text for a date."""
    # Bytes have no form in JSON that whoever reads it could tell from text.
    if not isinstance(value, bytes | bytearray | memoryview):
        with suppress(TypeError):
            return json.built_in(value)
    return refuse(argument, "a value that JSON has", type_name(value))


_ANY_TEXT: Final = Text()
_ANY_NUMBER: Final = Number()
_ANY_INTEGER: Final = Integer()
_ANY_DECIMAL: Final = Exact()
