"""Processes that are forked from one another share a client, and none of its connections."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
import trio

from coze_core.forks import ThreadLock
from coze_core.pool_owners import layers_of
from coze_core.pools import pools_of
from coze_ext import Coze, CozeStreamInterruptedError, TokenAuth
from tests.faults.conftest import Remote
from tests.faults.forking import Child
from tests.faults.piecewise import piecewise
from tests.faults.sockets import open_sockets, pool_of
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
                with pytest.raises(
                    CozeStreamInterruptedError, match="another process, which"
                ) as caught:
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
        locks = [
            lock
            for pool in pools_of(coze._http_client)
            for holder in (pool, *(layer for one in pool.connections for layer in layers_of(one)))
            for name, lock in vars(holder).items()
            if name.endswith("_lock")
        ]
        assert len(locks) == 3

        def work() -> str:
            with own:
                stream.close()
                return coze.bots.retrieve(bot_id=remote.bot_id).bot_id

        with held(own, *locks):
            child = Child(work)
            assert child.result() == remote.bot_id
        stream.close()


def test_a_child_that_never_calls_holds_no_connection_open(remote: Remote) -> None:
    with Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url) as coze:
        before = open_sockets()
        coze.bots.retrieve(bot_id=remote.bot_id)
        assert open_sockets() == before + 1
        assert Child(open_sockets).result() == before


def descriptors() -> dict[int, bool]:
    """The files that this process has open, and whether programs that it starts get them."""
    found = {}
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # the folder's own
            found[int(entry.name)] = os.get_inheritable(int(entry.name))
    return found


async def test_a_child_has_no_other_file_open_than_its_parent(twin: Twin, remote: Remote) -> None:
    async with client(twin, remote.base_url) as coze:
        await asked_for(twin, coze, remote.bot_id)
        before = descriptors()
        child = Child(descriptors).result()
        (pipe,) = child.keys() - before.keys()
        assert child.items() <= {**before, pipe: False}.items()


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


def test_such_a_child_waits_for_no_thread_of_its_parent_either(
    remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    with httpx.Client(verify=False) as http_client:
        coze = Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)

        def work() -> str:
            transport: Any = http_client._transport
            with held(transport._pool._lock):
                monkeypatch.setattr(os, "getpid", lambda: -1)
                return coze.bots.retrieve(bot_id=remote.bot_id).bot_id

        assert Child(work).result() == remote.bot_id
