"""Keeps secrets where nothing that shows or stores attributes looks: in closures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def hidden(value: T) -> Callable[[], T]:
    """Return what gives a value when it is called."""
    return lambda: value
