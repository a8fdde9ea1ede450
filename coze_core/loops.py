"""Tells which event loop runs, and starts work in one from outside.

Nothing here imports asyncio or trio: blocking clients need neither.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, Final


def running_loop() -> Any:
    """Return the asyncio loop that runs in this thread, or None if there is none."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def running() -> Any:
    """Return what stands for the event loop that runs in this thread: asyncio's, trio's token.

    None if none runs.
    """
    loop = running_loop()
    trio = sys.modules.get("trio")
    if loop is not None or trio is None:
        return loop
    try:
        return trio.lowlevel.current_trio_token()
    except RuntimeError:
        return None


def is_of_trio(owner: Any) -> bool:
    """Return whether `running` gave this while trio ran."""
    return hasattr(owner, "run_sync_soon")


def is_over(owner: Any) -> bool:
    """Return whether an event loop, as `running` gave it, will never run again."""
    if not is_of_trio(owner):
        return bool(owner.is_closed())
    try:
        owner.run_sync_soon(_nothing)
    except RuntimeError:  # trio.RunFinishedError
        return True
    return False


def _nothing() -> None:
    """Do nothing in trio's loop, which takes no call when it is over."""


# Tasks that nothing else holds until they are done.
_CLOSING: Final[set[Any]] = set()


def soon(owner: Any, close: Callable[[], Awaitable[None]]) -> None:
    """Run `close` in a task of its own in an event loop; not at all if that is over."""
    if owner is None:
        return
    start, call = (
        (_start_in_trio, owner.run_sync_soon)
        if is_of_trio(owner)
        else (_start, owner.call_soon_threadsafe)
    )
    with suppress(RuntimeError):  # it is over
        if running() is owner:
            start(owner, close)
        elif not is_over(owner):
            call(start, owner, close)


def _start(loop: Any, close: Callable[[], Awaitable[None]]) -> None:
    task = loop.create_task(_Unstoppable(_quietly(close)))
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)


async def _quietly(close: Callable[[], Awaitable[None]]) -> None:
    with suppress(Exception):  # nobody is there to be told
        await close()


class _Unstoppable(Coroutine[Any, Any, None]):
    """A coroutine that begins even if its task was cancelled before, as where `asyncio.run` ends.

    That waits for tasks that it cancels, but one that hasn't begun would never do so.
    """

    def __init__(self, work: Coroutine[Any, Any, None]) -> None:
        self._work = work
        self._begun = False

    def send(self, value: Any) -> Any:
        self._begun = True
        return self._work.send(value)

    def throw(self, *error: Any) -> Any:
        return self._work.throw(*error) if self._begun else self.send(None)

    def close(self) -> None:
        self._work.close()

    def __await__(self) -> Any:
        return self._work.__await__()


def _start_in_trio(_: Any, close: Callable[[], Awaitable[None]]) -> None:
    sys.modules["trio"].lowlevel.spawn_system_task(_quietly, close)
