"""However a stream is left, its connection is given back or closed, and nothing warns of it."""

from __future__ import annotations

import asyncio
import gc
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import cycle
from typing import Any

import httpx
import pytest

from coze_ext import AsyncCoze, Coze, TokenAuth, user_message
from tests.faults.conftest import Remote
from tests.faults.sockets import open_sockets, pool_of, settle
from tests.twins import TOKEN

ROUNDS = 1000
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


async def cancel_when(reached: asyncio.Event, task: asyncio.Task[None]) -> None:
    waiting = asyncio.create_task(reached.wait())
    await asyncio.wait([waiting, task], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


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
