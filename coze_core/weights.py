"""Estimates the memory that JSON takes once it is parsed, before it is."""

from __future__ import annotations

from typing import Final


def weight_of(text: bytes | bytearray, end: int | None = None) -> int:
    """Return how many bytes JSON should have at least, for the memory that it takes once parsed.

    An empty object of 2 bytes takes 64, and a short text of 5 some 60, so that JSON of nothing else
    would take many times its size. It is estimated, by what no text within JSON has more often.
    """
    objects = text.count(b"{", 0, end) + text.count(b"[", 0, end)
    texts = text.count(b'":', 0, end) + text.count(b'","', 0, end)
    return _OBJECT_BYTES * objects + _TEXT_BYTES * texts


_TEXT_BYTES: Final = 16
_OBJECT_BYTES: Final = 48
MOST_WEIGHT: Final = _OBJECT_BYTES
"""The most that a byte may weigh."""
LIGHT: Final = 1024 * 1024
"""A weight that no limit forbids: small objects weigh more than they have bytes."""
