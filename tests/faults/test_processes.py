"""Processes that are forked from one another share a client, and none of its connections."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trio

from coze_core.forks import ThreadLock
from coze_core.pools import pools_of
from coze_ext import Coze, CozeStreamInterruptedError, TokenAuth
from tests.faults.conftest import Remote
from tests.faults.forking import Child
from tests.faults.piecewise import piecewise
from tests.faults.sockets import pool_of
from tests.faults.world import ask, published_bot
from tests.twins import TOKEN, BlockingTwin, Twin, on_transports_of_httpcore

TIMES = 20


@asynccontextmanager
async def client(twin: Twin, base_url: str, *, is_own: bool = False) -> AsyncIterator[Any]:
    """A client, or one with an HTTP client of the user's own."""
    async with twin.within(twin.over_sockets(verify=False)) as http_client:
        settings = {"http_client": http_client} if is_own else {}
        made = twin.coze_class(auth=TokenAuth(TOKEN), base_url=base_url, **settings)
        async with twin.within(made):
            yield made


async def asked_for(twin: Twin, coze: Any, bot_id: str) -> set[str]:
    """The bots that the service is said to have sent when it was asked for one, many times."""
    return {(await twin.value(coze.bots.retrieve(bot_id=bot_id))).bot_id for _ in range(TIMES)}


def in_asyncio(work: Callable[[], Awaitable[Any]]) -> Any:
    return asyncio.run(_awaited(work))


async def _awaited(work: Callable[[], Awaitable[Any]]) -> Any:
    return await work()


def in_child(work: Callable[[], Awaitable[Any]], run: Callable[..., Any] = in_asyncio) -> Child:
    return Child(lambda: run(work))


EACH_IN: tuple[Callable[..., Any], ...] = (in_asyncio, in_asyncio, trio.run)


@on_transports_of_httpcore
@pytest.mark.parametrize("is_own", [False, True], ids=["client's", "user's own"])
async def test_each_process_gets_its_own_answers(twin: Twin, remote: Remote, is_own: bool) -> None:
    bots = [published_bot(remote.base_url) for _ in range(3)]
    async with client(twin, remote.base_url, is_own=is_own) as coze:
        await asked_for(twin, coze, remote.bot_id)
        before = pool_of(coze._http_client)
        children = [
            in_child(partial(asked_for, twin, coze, bot), run)
            for bot, run in zip(bots, EACH_IN, strict=True)
        ]
        assert await asked_for(twin, coze, remote.bot_id) == {remote.bot_id}
        assert [child.result() for child in children] == [{bot} for bot in bots]
        assert await asked_for(twin, coze, remote.bot_id) == {remote.bot_id}
        assert pool_of(coze._http_client) == before


async def test_a_stream_goes_on_in_the_process_that_opened_it_alone(
    twin: Twin, remote: Remote
) -> None:
    async with client(twin, remote.base_url) as coze:
        whole = await twin.value(ask(coze, remote.bot_id).final_text())
        async with twin.within(ask(coze, remote.bot_id)) as stream:
            events = twin.each(stream)
            await anext(events)

            async def read_on() -> str:
                with pytest.raises(CozeStreamInterruptedError, match="another process") as caught:
                    await twin.items(stream)
                return type(caught.value).__name__

            async def close() -> set[str]:
                await twin.value(twin.close(stream))
                return await asked_for(twin, coze, remote.bot_id)

            async def close_the_client() -> None:
                await twin.value(twin.close(coze))

            assert in_child(read_on).result() == "CozeStreamInterruptedError"
            assert in_child(close).result() == {remote.bot_id}
            assert in_child(close_the_client).result() is None
            assert await twin.value(stream.final_text()) == whole


def test_a_tls_connection_outlives_the_child_that_closes_it(certificate: Path) -> None:
    twin = BlockingTwin()
    with piecewise(certificate) as served, twin.over_sockets(verify=False) as http_client:
        coze = Coze(auth=TokenAuth(TOKEN), base_url=served.base_url, http_client=http_client)
        assert coze.bots.retrieve(bot_id="73").name == "Cook"
        before = pool_of(http_client)

        def work() -> str | None:
            name = coze.bots.retrieve(bot_id="73").name
            http_client.close()
            return name

        assert Child(work).result() == "Cook"
        assert coze.bots.retrieve(bot_id="73").name == "Cook"
        assert pool_of(http_client) == before


@contextmanager
def held(*locks: Any) -> Iterator[None]:
    """Let another thread hold locks."""
    holds, over = threading.Event(), threading.Event()

    def hold() -> None:
        with ExitStack() as stack:
            for lock in locks:
                stack.enter_context(lock)
            holds.set()
            over.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    holds.wait()
    try:
        yield
    finally:
        over.set()
        thread.join()


def test_a_child_waits_for_no_thread_of_its_parent(remote: Remote) -> None:
    with Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url) as coze:
        stream = ask(coze, remote.bot_id)
        next(stream)
        own = ThreadLock()
        locks = [pool._optional_thread_lock for pool in pools_of(coze._http_client)]

        def work() -> str:
            with own:
                stream.close()
                return coze.bots.retrieve(bot_id=remote.bot_id).bot_id

        with held(own, *locks):
            child = Child(work)
            assert child.result() == remote.bot_id
        stream.close()


def test_a_fork_that_python_is_not_told_of_is_noticed(
    remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as that of a host that embeds Python."""
    with Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url) as coze:
        coze.bots.retrieve(bot_id=remote.bot_id)
        (before,) = pool_of(coze._http_client)
        monkeypatch.setattr(os, "getpid", lambda: -1)
        assert coze.bots.retrieve(bot_id=remote.bot_id).bot_id == remote.bot_id
        (after,) = pool_of(coze._http_client)
        assert after is not before
