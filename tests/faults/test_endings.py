"""However a stream is left, its connection is given back or closed, and nothing warns of it."""

from __future__ import annotations

import asyncio
import gc
import signal
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import cycle
from typing import Any

import anyio.lowlevel
import httpx
import pytest

from coze_ext import AsyncCoze, Coze, TokenAuth, user_message
from tests.faults.conftest import Remote
from tests.faults.sockets import open_sockets, pool_of, settle
from tests.twins import TOKEN

ROUNDS = 300
# A hang is a failure.
SECONDS = 120
# Every other stream stops after its first event and waits for what its reader does.
STALLED = {"fault": "stall", "seconds": 3600, "events": 1}
WHOLE = {"fault": "pass"}


class LoopBodyError(Exception):
    """What the body of a loop raises."""


def ask(coze: Any, remote: Remote) -> Any:
    messages = [user_message("Hi")]
    return coze.chat.stream(bot_id=remote.bot_id, user_id="u", additional_messages=messages)


# ---- blocking


def breaks(stream: Any) -> None:
    for _ in stream:
        break


def breaks_within(stream: Any) -> None:
    with stream:
        for _ in stream:
            break


def is_abandoned(stream: Any) -> None:
    next(iter(stream))


def is_abandoned_in_a_cycle(stream: Any) -> None:
    """Only the garbage collector can find this one."""
    events = iter(stream)
    next(events)
    ring: list[Any] = [events]
    ring.append(ring)


def takes_one(stream: Any) -> None:
    for _ in zip(range(1), stream, strict=False):
        pass


def raises(stream: Any) -> None:
    with suppress(LoopBodyError):
        for _ in stream:
            raise LoopBodyError


def raises_within(stream: Any) -> None:
    with suppress(LoopBodyError), stream:
        for _ in stream:
            raise LoopBodyError


def is_interrupted(stream: Any) -> None:
    with suppress(KeyboardInterrupt):
        for _ in stream:
            raise KeyboardInterrupt


def is_interrupted_within(stream: Any) -> None:
    with suppress(KeyboardInterrupt), stream:
        for _ in stream:
            raise KeyboardInterrupt


def is_closed(stream: Any) -> None:
    next(iter(stream))
    stream.close()


def is_opened_only(stream: Any) -> None:
    with stream:
        pass


def is_never_used(stream: Any) -> None:
    assert stream.logid is None


BLOCKING_WAYS: list[Callable[[Any], None]] = [
    breaks,
    breaks_within,
    is_abandoned,
    is_abandoned_in_a_cycle,
    takes_one,
    raises,
    raises_within,
    is_interrupted,
    is_interrupted_within,
    is_closed,
    is_opened_only,
    is_never_used,
]


async def test_blocking_streams_that_are_left_leak_nothing(remote: Remote) -> None:
    before = open_sockets()
    with httpx.Client(verify=False, timeout=30) as http_client:
        coze = Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)
        remote.fail(STALLED, WHOLE, path="/v3/chat", repeat=True)
        before_round = open_sockets()
        most = 0
        for _, leave in zip(range(ROUNDS), cycle(BLOCKING_WAYS), strict=False):
            leave(ask(coze, remote))
            if leave is is_abandoned_in_a_cycle:
                gc.collect()
            most = max(most, open_sockets() - before_round)
            assert len(pool_of(http_client)) <= 1
        gc.collect()
        await settle(http_client)
        assert most <= 1
        assert all(connection.is_idle() for connection in pool_of(http_client))
        remote.behave()
        assert ask(coze, remote).final_text()
    assert open_sockets() == before


def test_control_c_while_waiting_leaks_nothing(remote: Remote) -> None:
    """A real SIGINT, in the middle of a read that nothing will end."""
    assert threading.current_thread() is threading.main_thread()
    before = open_sockets()
    earlier = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with httpx.Client(verify=False, timeout=30) as http_client:
            coze = Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)
            remote.fail(STALLED, path="/v3/chat", repeat=True)
            for number in range(20):
                stream = ask(coze, remote)
                if number % 2:
                    stream.__enter__()
                events = iter(stream)
                next(events)
                with pytest.raises(KeyboardInterrupt):
                    signal.setitimer(signal.ITIMER_REAL, 0.01)
                    next(events)
                if number % 2:
                    stream.__exit__(None, None, None)
                assert pool_of(http_client) == []
                assert len(stream.messages) == 0
    finally:
        signal.signal(signal.SIGALRM, earlier)
    assert open_sockets() == before


# ---- async


async def breaks_async(stream: Any) -> None:
    async for _ in stream:
        break


async def breaks_within_async(stream: Any) -> None:
    async with stream:
        async for _ in stream:
            break


async def is_abandoned_async(stream: Any) -> None:
    await anext(aiter(stream))


async def raises_async(stream: Any) -> None:
    with suppress(LoopBodyError):
        async for _ in stream:
            raise LoopBodyError


async def raises_within_async(stream: Any) -> None:
    with suppress(LoopBodyError):
        async with stream:
            async for _ in stream:
                raise LoopBodyError


async def is_cancelled_in_its_body(stream: Any) -> None:
    async def read() -> None:
        async for _ in stream:
            reached.set()
            await asyncio.Event().wait()

    reached = asyncio.Event()
    await cancel_when(reached, asyncio.create_task(read()))


async def is_cancelled_while_waiting(stream: Any) -> None:
    async def read() -> None:
        async with stream:
            async for _ in stream:
                reached.set()

    reached = asyncio.Event()
    await cancel_when(reached, asyncio.create_task(read()))


async def is_cancelled_while_opening(stream: Any) -> None:
    async def read() -> None:
        reached.set()
        await stream.__aenter__()

    reached = asyncio.Event()
    await cancel_when(reached, asyncio.create_task(read()))


async def is_cancelled_before_it_begins(stream: Any) -> None:
    task = asyncio.create_task(stream.final_text())
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def times_out(stream: Any) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(0.002):
            await stream.final_text()


async def is_moved_on_from(stream: Any) -> None:
    with anyio.move_on_after(0.002):
        await stream.final_text()


async def is_cancelled_twice(stream: Any) -> None:
    """Each time a little later, so that all of the opening and of the reading has its turn."""
    task = asyncio.create_task(stream.final_text())
    for turns in (next(later), 1):
        for _ in range(turns):
            await anyio.lowlevel.checkpoint()
        task.cancel()
    await asyncio.wait([task])


later = cycle(range(50))


async def is_closed_async(stream: Any) -> None:
    await anext(aiter(stream))
    await stream.aclose()


async def is_opened_only_async(stream: Any) -> None:
    async with stream:
        pass


async def cancel_when(reached: asyncio.Event, task: asyncio.Task[None]) -> None:
    waiting = asyncio.create_task(reached.wait())
    await asyncio.wait([waiting, task], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


ASYNC_WAYS: list[Callable[[Any], Awaitable[None]]] = [
    breaks_async,
    breaks_within_async,
    is_abandoned_async,
    raises_async,
    raises_within_async,
    is_cancelled_in_its_body,
    is_cancelled_while_waiting,
    is_cancelled_while_opening,
    is_cancelled_before_it_begins,
    times_out,
    is_moved_on_from,
    is_cancelled_twice,
    is_closed_async,
    is_opened_only_async,
]


async def test_async_streams_that_are_left_leak_nothing(remote: Remote) -> None:
    with anyio.fail_after(SECONDS):
        before = open_sockets()
        tasks = asyncio.all_tasks()
        async with httpx.AsyncClient(verify=False, timeout=30) as http_client:
            coze = AsyncCoze(
                auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client
            )
            remote.fail(STALLED, WHOLE, path="/v3/chat", repeat=True)
            before_round = open_sockets()
            most = 0
            for _, leave in zip(range(ROUNDS), cycle(ASYNC_WAYS), strict=False):
                await leave(ask(coze, remote))
                await settle(http_client, most_sockets=before_round + 2)
                most = max(most, open_sockets() - before_round)
            gc.collect()
            await settle(http_client)
            assert most <= 2
            assert len(pool_of(http_client)) <= 1
            assert all(connection.is_idle() for connection in pool_of(http_client))
            remote.behave()
            assert await ask(coze, remote).final_text()
        assert open_sockets() == before
        assert asyncio.all_tasks() == tasks


# ---- clients


@pytest.mark.parametrize("closes", ["closed", "left"])
async def test_a_client_closes_the_sockets_that_it_opened(remote: Remote, closes: str) -> None:
    before = open_sockets()
    coze = Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url)
    async_coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=remote.base_url)
    blocking, waiting = ask(coze, remote), ask(async_coze, remote)
    if closes == "left":
        with coze:
            next(iter(blocking))
            coze.bots.retrieve(bot_id=remote.bot_id)
            assert open_sockets() > before
        async with async_coze:
            await anext(aiter(waiting))
            await async_coze.bots.retrieve(bot_id=remote.bot_id)
            assert open_sockets() > before
    else:
        blocking.__enter__()
        coze.close()
        await waiting.__aenter__()
        await async_coze.aclose()
    assert open_sockets() == before
