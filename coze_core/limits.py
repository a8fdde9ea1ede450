"""The limits that annotations state, and the refusal of what exceeds them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple, NoReturn, TypeVar

from .errors import CozeArgumentError

T = TypeVar("T")

_TYPE_NAMES: Final[Mapping[type, str]] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a bool",
    Mapping: "a mapping",
}


class Limits(NamedTuple):
    """What the document allows a value, as in `Annotated[str, Limits(max_length=64)]`.

    Attributes:
        min_length, max_length: characters of a text, bytes of a file, items of a list, pairs of a
            mapping (JSON Schema validation, sections 6.3 to 6.5).
        max_bytes: bytes of a text in UTF-8.
        minimum, maximum: the range of a number (section 6.2).
        identifier: whether a text is an ID of the service, which can stand in a path.
    """

    min_length: int | None = None
    max_length: int | None = None
    max_bytes: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    identifier: bool = False


NO_LIMITS: Final = Limits()

# Python writes no integer of more than 640 digits if it is configured for the least.
_MOST_BITS: Final = 2125


def refuse(argument: str, expected: str, got: object) -> NoReturn:
    """Raise CozeArgumentError for an argument: what was expected, and what was given."""
    raise CozeArgumentError(f"{argument}: expected {expected}, got {got}")


def type_name(value: object) -> str:
    """Return the name of a value's type, for a message."""
    return "None" if value is None else type(value).__name__


def check_type(argument: str, value: object, *types: type) -> None:
    """Refuse a value of another type; True is an int in Python, but not a number here.

    Raises:
        CozeArgumentError: the value has none of the types.
    """
    if isinstance(value, types) and (bool in types or not isinstance(value, bool)):
        return
    expected = " or ".join(_TYPE_NAMES.get(type_, type_.__name__) for type_ in types)
    refuse(argument, expected, type_name(value))


def check_range(
    argument: str, size: float, least: float | None, most: float | None, unit: str = ""
) -> None:
    """Refuse a number, or a count of something, outside a range.

    Raises:
        CozeArgumentError: the number is out of range.
    """
    if isinstance(size, int) and size.bit_length() > _MOST_BITS:
        refuse(argument, f"an integer of at most {_MOST_BITS} bits", "a longer one")
    if (least is None or size >= least) and (most is None or size <= most):
        return
    if least is None:
        expected = f"at most {most}"
    elif most is None:
        expected = f"at least {least}"
    else:
        expected = str(least) if least == most else f"{least} to {most}"
    if expected.endswith(" 1") or expected == "1":
        unit = unit.removesuffix("s")
    refuse(argument, f"{expected} {unit}".rstrip(), size)


def plain_text(value: Any) -> str:
    """Return the characters of a string, which those of enumerations show as something else."""
    return str.__str__(value)


def checked_seconds(
    argument: str, seconds: object, least: float = 0, most: float | None = None
) -> float:
    """Return a time in seconds that can be waited for; infinity is forever.

    Raises:
        CozeArgumentError: it is no number, or out of range.
    """
    check_type(argument, seconds, int, float)
    assert isinstance(seconds, int | float)
    check_range(argument, seconds, least, most, "seconds")
    return math.inf if seconds == math.inf else float(min(seconds, LONGEST_WAIT))


def checked_time_limit(argument: str, seconds: object, most: float | None = None) -> float:
    """Return the seconds that something may take: more than 0, in which nothing could be done.

    Raises:
        CozeArgumentError: it is no number, or out of range.
    """
    checked = checked_seconds(argument, seconds, most=most)
    if checked == 0:
        refuse(argument, "more than 0 seconds, or None for no end", seconds)
    return checked


LONGEST_WAIT: Final = 1_000_000_000
"""Some thirty years in seconds, which sockets, selectors and sleeps take without an overflow."""


def check_encodable(argument: str, text: str) -> None:
    """Refuse text with half of a surrogate pair, which no request can carry.

    Raises:
        CozeArgumentError: UTF-8 can't encode the text.
    """
    # Refused here, so that no other error is in the refusal's past.
    if not (text.isascii() or _is_encodable(text)):
        refuse(argument, "text that UTF-8 can encode", "half of a surrogate pair")


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_id(argument: str, value: object) -> None:
    """Refuse what can't be an ID: one has no slashes, control characters or spaces.

    Raises:
        CozeArgumentError: this isn't a string, is empty or too long, or has such characters.
    """
    check_type(argument, value, str)
    text = plain_text(value)
    if text.isalnum() and len(text) <= LONGEST_ID:  # as nearly all are, in a quarter of the time
        return
    if not text:
        refuse(argument, "an ID", "an empty string")
    if len(text) > LONGEST_ID:
        refuse(argument, "an ID", f"{len(text)} characters")
    # A name of dots would lead elsewhere in a path.
    if not text.strip(".") or any(
        character in "/\\?#" or character.isspace() or not character.isprintable()
        for character in text
    ):
        refuse(argument, "an ID", repr(text))


def as_list(argument: str, value: Sequence[T]) -> list[T]:
    """Return the items of a sequence; a string isn't one here.

    Raises:
        CozeArgumentError: this isn't a sequence.
    """
    given: Any = value
    if not isinstance(given, Sequence) or isinstance(given, str | bytes | bytearray):
        refuse(argument, "a sequence of items", type_name(given))
    return list(value)


# IDs have 19 digits, those of tool calls some 40 characters; anything far longer isn't one.
LONGEST_ID: Final = 512
