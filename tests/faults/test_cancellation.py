"""At whatever moment a task is cancelled, nothing of its call is left, and other calls go on."""

from __future__ import annotations

import asyncio
import gc
import io
import socket
import threading
import types
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice, product
from typing import Any, TypeVar

import anyio.to_thread
import httpx
import pytest

from coze_api.api import chat as generated_chat
from coze_ext import AsyncCoze, TokenAuth, user_message
from tests.faults.cancelling import cancellations, cancelled_at
from tests.faults.conftest import Remote
from tests.faults.sockets import open_sockets, pool_of, requests_of, settle
from tests.faults.world import CONTENT, World, ask
from tests.twins import TOKEN, AiohttpTwin, AsyncHttpx2Twin, AsyncTwin, Twin, on_async_transports

T = TypeVar("T")

# A hang is a failure.
SECONDS = 120


def some(twin: Twin, moments: Iterable[T]) -> Iterator[T]:
    """All moments with httpx, whose pool needs help; with others some of them, all in all."""
    return islice(moments, None, None, 1 if type(twin) is AsyncTwin else 5)


async def assert_nothing_is_left(http_client: httpx.AsyncClient, before: int) -> None:
    await settle(http_client, most_sockets=before + len(pool_of(http_client)))
    assert all(connection.is_idle() for connection in pool_of(http_client))
    assert open_sockets() == before + len(pool_of(http_client))
    assert requests_of(http_client) == []


def client_of(remote: Remote, http_client: httpx.AsyncClient) -> AsyncCoze:
    return AsyncCoze(
        auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client, max_retries=0
    )


# ---- one call


async def get(coze: AsyncCoze, bot_id: str) -> object:
    return await coze.bots.retrieve(bot_id=bot_id)


async def upload(coze: AsyncCoze, _: str) -> object:
    return await coze.files.upload(file=("a.txt", CONTENT * 2000))


async def read_to_the_end(coze: AsyncCoze, bot_id: str) -> object:
    return await ask(coze, bot_id).final_text()


async def break_out(coze: AsyncCoze, bot_id: str) -> None:
    async with ask(coze, bot_id) as stream:
        async for _ in stream:
            break


async def without_a_connection(*_: object) -> None:
    """The limits leave none open."""


async def with_an_idle_connection(_: object, coze: AsyncCoze, bot: str) -> None:
    await get(coze, bot)


async def with_connections_to_close(
    http_client: httpx.AsyncClient, coze: AsyncCoze, bot: str
) -> None:
    """Some that were idle for too long: the pool closes them before it serves the next request."""
    await asyncio.gather(*(get(coze, bot) for _ in range(3)))
    for connection in pool_of(http_client):
        connection._connection._expire_at = 0


@dataclass(frozen=True)
class Situation:
    call: Callable[[AsyncCoze, str], Coroutine[Any, Any, object]]
    begins: Callable[[httpx.AsyncClient, AsyncCoze, str], Awaitable[None]]
    max_connections: int = 1

    def __str__(self) -> str:
        return f"{self.call.__name__}-{self.begins.__name__}"

    @property
    def limits(self) -> httpx.Limits:
        kept = 0 if self.begins is without_a_connection else None
        return httpx.Limits(max_connections=self.max_connections, max_keepalive_connections=kept)


SITUATIONS = [
    Situation(get, without_a_connection),
    Situation(upload, without_a_connection),
    Situation(read_to_the_end, without_a_connection),
    Situation(break_out, without_a_connection),
    Situation(get, with_an_idle_connection),
    Situation(read_to_the_end, with_an_idle_connection),
]
# aiohttp closes such connections by a timer of its own, and waits for nothing as it does.
OF_HTTPCORE = [Situation(get, with_connections_to_close, max_connections=3)]


@pytest.mark.parametrize(
    ("twin", "situation"),
    [
        *product([AsyncTwin, AsyncHttpx2Twin], SITUATIONS + OF_HTTPCORE),
        *product([AiohttpTwin], SITUATIONS),
    ],
    indirect=["twin"],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
async def test_a_call_that_is_cancelled_at_any_of_its_waits_leaves_nothing(
    twin: Twin, remote: Remote, situation: Situation
) -> None:
    with anyio.fail_after(SECONDS):
        before = open_sockets()
        async with twin.over_sockets(verify=False, limits=situation.limits) as http_client:
            coze = client_of(remote, http_client)
            begin = partial(situation.begins, http_client, coze, remote.bot_id)
            call = partial(situation.call, coze, remote.bot_id)
            await begin()
            waits = await cancelled_at(set(), "while it waits", call())
            assert waits > 0
            for moments, when in some(twin, cancellations(waits)):
                await begin()
                await cancelled_at(moments, when, call())
                await assert_nothing_is_left(http_client, before)
            await call()
        gc.collect()
        assert open_sockets() == before


@on_async_transports
async def test_a_tls_handshake_that_is_cancelled_leaves_nothing(
    twin: Twin,
) -> None:
    """With a server that takes connections and never says a word."""
    with anyio.fail_after(SECONDS), socket.create_server(("127.0.0.1", 0)) as mute:
        before = open_sockets()
        remote = Remote(f"https://127.0.0.1:{mute.getsockname()[1]}", "7")
        async with twin.over_sockets(verify=False) as http_client:
            coze = client_of(remote, http_client)
            for turns in some(twin, range(40)):
                task = asyncio.create_task(get(coze, remote.bot_id))
                for _ in range(turns):
                    await anyio.lowlevel.checkpoint()
                task.cancel()
                await asyncio.wait([task])
                assert task.cancelled()
                await assert_nothing_is_left(http_client, before)
        gc.collect()


# ---- several calls


@on_async_transports
async def test_calls_beside_cancelled_ones_are_answered(twin: Twin, remote: Remote) -> None:
    """They share two connections, wait for each other, and take over what the others give up."""
    limits = httpx.Limits(max_connections=2)
    calls = [get, read_to_the_end, break_out] * 3
    with anyio.fail_after(SECONDS):
        before = open_sockets()
        async with twin.over_sockets(verify=False, limits=limits) as http_client:
            coze = client_of(remote, http_client)
            for turns in some(twin, range(60)):
                tasks = [asyncio.create_task(call(coze, remote.bot_id)) for call in calls]
                for _ in range(turns):
                    await anyio.lowlevel.checkpoint()
                for _ in range(1 + turns % 3):
                    for task in tasks[::2]:
                        task.cancel()
                    await anyio.lowlevel.checkpoint()
                await asyncio.wait(tasks)
                for task in tasks[1::2]:
                    task.result()
                await assert_nothing_is_left(http_client, before)
        assert open_sockets() == before


@on_async_transports
async def test_a_stream_beside_cancelled_calls_goes_on(twin: Twin, remote: Remote) -> None:
    limits = httpx.Limits(max_connections=2)
    with anyio.fail_after(SECONDS):
        async with twin.over_sockets(verify=False, limits=limits) as http_client:
            coze = client_of(remote, http_client)
            whole = await ask(coze, remote.bot_id).final_text()
            async with ask(coze, remote.bot_id) as stream:
                await anext(aiter(stream))
                for moments, when in cancellations(8):
                    await cancelled_at(moments, when, get(coze, remote.bot_id))
                assert await stream.final_text() == whole


# ---- cancel scopes


@on_async_transports
@pytest.mark.parametrize("call", [get, upload, read_to_the_end, break_out])
async def test_a_call_in_a_cancel_scope_leaves_nothing(
    twin: Twin, remote: Remote, call: Callable[[AsyncCoze, str], Coroutine[Any, Any, object]]
) -> None:
    with anyio.fail_after(SECONDS):
        before = open_sockets()
        async with twin.over_sockets(
            verify=False, limits=httpx.Limits(max_connections=1)
        ) as http_client:
            coze = client_of(remote, http_client)
            for turns in some(twin, range(40)):
                async with anyio.create_task_group() as group:
                    group.start_soon(call, coze, remote.bot_id)
                    for _ in range(turns):
                        await anyio.lowlevel.checkpoint()
                    group.cancel_scope.cancel()
                await assert_nothing_is_left(http_client, before)
            await call(coze, remote.bot_id)


async def test_a_call_whose_coroutine_is_closed_ends_without_waiting(remote: Remote) -> None:
    """Python forbids it to wait, and raises an error of its own where it does."""
    async with httpx.AsyncClient(verify=False) as http_client:
        call = get(client_of(remote, http_client), remote.bot_id)
        call.send(None)
        call.close()


# ---- clients, files, generators


async def test_closing_a_client_goes_to_its_end_though_cancelled(remote: Remote) -> None:
    async def closing(coze: AsyncCoze) -> None:
        await coze.aclose()

    before = open_sockets()
    for wait in range(1, 4):
        coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=remote.base_url)
        await asyncio.gather(*(get(coze, remote.bot_id) for _ in range(3)))
        assert open_sockets() == before + 3
        await cancelled_at({wait, wait + 1}, "while it waits", closing(coze))
        assert open_sockets() == before


@on_async_transports
async def test_an_upload_that_is_cancelled_waits_until_its_file_is_no_longer_read(
    twin: Twin,
    world: World,
) -> None:
    class SlowFile(io.BytesIO):
        reading = False

        def read(self, size: int | None = -1) -> bytes:
            self.reading = True
            begun.set()
            assert may_end.wait(SECONDS)
            self.reading = False
            return super().read(size)

    begun, may_end = threading.Event(), threading.Event()
    file = SlowFile(CONTENT)
    async with twin.over_sockets(verify=False) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth(TOKEN), base_url=world.server.base_url, http_client=http_client
        )
        task = asyncio.create_task(coze.files.upload(file=("a.txt", file)))
        await anyio.to_thread.run_sync(begun.wait)
        for _ in range(20):
            task.cancel()
            await anyio.lowlevel.checkpoint()
        assert file.reading
        assert not task.done()
        may_end.set()
        await asyncio.wait([task])
        assert task.cancelled()
        assert not file.reading


@on_async_transports
async def test_a_loop_left_in_a_block_is_finalised_without_a_word(
    twin: Twin, remote: Remote
) -> None:
    """An exception of the task that finalises the loop would be reported."""
    reported: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
    async with twin.over_sockets(verify=False) as http_client:
        chat = generated_chat.AsyncChat(client_of(remote, http_client))
        for _ in range(5):
            async with chat.stream(
                bot_id=remote.bot_id, user_id="u", additional_messages=[user_message("Hi")]
            ) as stream:
                async for _ in stream:
                    break
            await settle(http_client)
    gc.collect()
    assert reported == []


@on_async_transports
async def test_a_reading_that_nobody_waits_for_any_more_ends_without_a_word(
    twin: Twin,
    remote: Remote,
) -> None:
    """Its call was cancelled, and the closing of its stream as well."""
    reported: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
    remote.fail({"fault": "stall", "seconds": 3600, "events": 1}, path="/v3/chat", repeat=True)
    async with twin.over_sockets(verify=False) as http_client:
        for turns in range(1, 8):
            stream = ask(client_of(remote, http_client), remote.bot_id)
            await anext(stream)
            for step, turns_of_step in ((partial(anext, stream), 3), (stream.aclose, turns)):
                task = asyncio.ensure_future(step())
                for _ in range(turns_of_step):
                    await anyio.lowlevel.checkpoint()
                task.cancel()
                await asyncio.wait([task])
            await settle(http_client)
            del stream, step, task
            gc.collect()
    assert reported == []


# ---- other transports


class Waiting(httpx.AsyncBaseTransport):
    """A transport that is none of httpx's, and never answers."""

    def __init__(self, pool: object) -> None:
        self._pool = pool

    async def handle_async_request(self, _: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError


@pytest.mark.parametrize(
    "pool",
    [
        None,
        object(),
        types.SimpleNamespace(_connections=[object()], _requests=[]),
        types.SimpleNamespace(
            _connections=[object()], _requests=[object()], _assign_requests_to_connections=None
        ),
    ],
)
async def test_a_transport_of_another_make_is_left_alone(pool: object) -> None:
    remote = Remote("http://localhost:8700", "7")
    async with httpx.AsyncClient(transport=Waiting(pool)) as http_client:
        call = get(client_of(remote, http_client), remote.bot_id)
        assert await cancelled_at({1}, "while it waits", call) == 1
