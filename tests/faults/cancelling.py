"""Cancels a task at each of its waits in turn, which real time would hit by chance."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import suppress
from typing import Any, Literal

When = Literal["while it waits", "as the wait ends"]


@types.coroutine
def watched(
    work: Coroutine[Any, Any, object], at_wait: Callable[[int, Any], None]
) -> Generator[Any, Any, None]:
    """Do the work and tell of each of its waits: its number, and its future if there is one."""
    number, thrown = 0, None
    while True:
        try:
            future = work.send(None) if thrown is None else work.throw(thrown)
        except StopIteration:
            return
        number, thrown = number + 1, None
        at_wait(number, future)
        try:
            yield future
        except BaseException as error:  # noqa: BLE001 -- it is thrown into the work
            thrown = error


async def cancelled_at(waits: set[int], when: When, work: Coroutine[Any, Any, object]) -> int:
    """Cancel a task at some of its waits; the result is how many waits there were."""
    reached = 0

    def at_wait(number: int, future: Any) -> None:
        nonlocal reached
        reached = number
        if number not in waits:
            return
        if when == "while it waits" or future is None:
            task.cancel()
        else:
            # Called before what wakes the task up, which then has the result and a cancellation.
            future.add_done_callback(lambda _: task.cancel())

    async def run() -> None:
        await watched(work, at_wait)

    task = asyncio.create_task(run())
    with suppress(asyncio.CancelledError):
        await task
    assert task.cancelled() == bool(task.cancelling())
    return reached


def cancellations(waits: int) -> Iterator[tuple[set[int], When]]:
    """Give each moment at which a task can be cancelled, alone and with another soon after.

    How soon alternates: for each of the distances there is every third moment.
    """
    moments: list[When] = ["while it waits", "as the wait ends"]
    for when in moments:
        for first in range(1, waits + 1):
            yield {first}, when
            yield {first, first + 1 + first % 3}, when
