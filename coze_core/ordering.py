"""Puts what a service lists into the order of its time, whatever order it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final, TypeVar

T = TypeVar("T")

# A number with more digits is none that a service counts by.
_MOST_DIGITS: Final = 40


def oldest_first(
    items: Sequence[T], identity_of: Callable[[T], str | None], time_of: Callable[[T], object]
) -> list[T]:
    """Return items oldest first and each once; of copies the last one counts.

    Times of creation decide. If they tell nothing, a list whose IDs only fall begins with the
    newest item, and any other keeps its order.
    """
    ordered = list(items)
    times = [_number(time_of(item)) for item in ordered]
    if any(time is None for time in times) or len(set(times)) < 2:
        numbers = [_number(identity_of(item)) for item in ordered]
        if None not in numbers and _falls(numbers) and len(set(numbers)) == len(numbers):
            ordered.reverse()
    else:
        if _falls(times):
            ordered.reverse()  # those of the same second, too
        ordered.sort(key=lambda item: _number(time_of(item)) or 0)
    return _each_once(ordered, identity_of)


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None


def _falls(numbers: Sequence[int | None]) -> bool:
    known = [number for number in numbers if number is not None]
    return len(known) > 1 and all(one >= after for one, after in pairwise(known))


def _each_once(items: Iterable[T], identity_of: Callable[[T], str | None]) -> list[T]:
    found: dict[object, T] = {}
    for item in items:
        # Two items without an ID may or may not be the same.
        found[identity_of(item) or object()] = item
    return list(found.values())
