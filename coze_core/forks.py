"""Sees to it that a forked process waits for no thread of its parent.

Of the threads only the one that forks goes on in the child: what another one has locked stays so.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import RLock
from typing import Final
from weakref import WeakSet


def in_child(begin_anew: Callable[[], object]) -> None:
    """Have a function called in each process that is forked from this one."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=begin_anew)


class ThreadLock:
    """A reentrant lock between threads, which nobody holds in a process that was forked."""

    def __init__(self) -> None:
        self._lock = RLock()
        _LOCKS.add(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    def begin_anew(self) -> None:
        """Let nobody hold it."""
        self._lock = RLock()


_LOCKS: Final[WeakSet[ThreadLock]] = WeakSet()


def _begin_anew() -> None:
    for lock in list(_LOCKS):
        lock.begin_anew()


in_child(_begin_anew)
