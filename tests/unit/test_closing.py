"""What must be done to the end is, though whoever waits for it is cancelled."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from coze_core.closing import to_the_end


@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_work_is_done_to_its_end_within_a_scope_that_is_cancelled() -> None:
    done = []

    async def work() -> None:
        for step in range(3):
            await anyio.lowlevel.checkpoint()
            done.append(step)

    with anyio.CancelScope() as scope:
        scope.cancel()
        await to_the_end(work())
    assert done == [0, 1, 2]


async def test_asyncio_reports_no_error_of_work_whose_waiting_task_was_cancelled() -> None:
    reported: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))

    async def work() -> None:
        await anyio.lowlevel.checkpoint()
        raise ValueError

    waiting = asyncio.create_task(to_the_end(work()))
    await anyio.lowlevel.checkpoint()
    waiting.cancel()
    await asyncio.wait([waiting])
    assert waiting.cancelled()
    del waiting
    gc.collect()
    assert reported == []
