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
    times = _numbers([time_of(item) for item in ordered])
    if len(set(times)) > 1:
        if _falls(times):
            ordered.reverse()  # those of the same second, too
        ordered.sort(key=lambda item: _number(time_of(item)) or 0)
    else:
        numbers = _numbers([identity_of(item) for item in ordered])
        if len(set(numbers)) == len(ordered) and _falls(numbers):
            ordered.reverse()
    return _each_once(ordered, identity_of)


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None


def _numbers(values: Sequence[object]) -> list[int]:
    """Return values as numbers; none at all if one of them isn't a number."""
    numbers = [number for value in values if (number := _number(value)) is not None]
    return numbers if len(numbers) == len(values) else []


def _falls(numbers: Sequence[int]) -> bool:
    return all(one >= after for one, after in pairwise(numbers))


def _each_once(items: Iterable[T], identity_of: Callable[[T], str | None]) -> list[T]:
    found: dict[object, T] = {}
    for item in items:
        # Two items without an ID may or may not be the same.
        found[identity_of(item) or object()] = item
    return list(found.values())
