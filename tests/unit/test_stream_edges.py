"""What a stream does where it is left, and after its last event."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest
import trio

from coze_core import stream_sources, streams
from coze_core.async_streams import AsyncEventStream
from coze_core.clients import KEEPS_CONNECTION
from coze_core.streams import EventStream
from coze_ext import (
    AsyncCoze,
    CozeConnectionError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
)
from tests.faults.forking import Child
from tests.twins import AsyncTwin, BlockingTwin, Twin
from tests.unit.bodies import GOOD_DAY, LOG_ID, Body, event_stream

MORE = b": more\n\n"


def plain(twin: Twin, body: Body, **extensions: Any) -> Any:
    """A stream of the runtime alone, without what knows a chat; the response has `extensions`."""
    given = twin.coze(lambda _: event_stream(body)).chat.stream(bot_id="73", user_id="u")
    open_stream, readers, most = given._parts

    def opened() -> httpx.Response:
        response: httpx.Response = open_stream()
        response.extensions.update(extensions)
        return response

    async def opened_async() -> httpx.Response:
        response: httpx.Response = await open_stream()
        response.extensions.update(extensions)
        return response

    if isinstance(given, EventStream):
        return EventStream(opened, readers, most)
    return AsyncEventStream(opened_async, readers, most)


async def test_a_plain_stream_is_closed_where_its_with_is_left(twin: Twin) -> None:
    body = Body(*GOOD_DAY)
    stream = plain(twin, body)
    async with twin.within(stream) as entered:
        assert entered is stream
        async for _ in twin.each(stream):
            break
        assert (body.taken, body.closed) == (1, False)
    assert (body.taken, body.closed) == (1, True)
    with pytest.raises(CozeStreamInterruptedError, match="closed"):
        await twin.items(stream)


async def test_a_body_that_ends_within_the_event_of_a_failure_is_closed_at_once(twin: Twin) -> None:
    body = Body(GOOD_DAY[0], b'event:error\ndata:{"code":5000,"msg":"no"}\n')
    stream = plain(twin, body)
    async with twin.within(stream):
        with pytest.raises(CozeStreamEventError, match="no"):
            await twin.items(stream)
        assert body.closed


@pytest.mark.parametrize(
    ("seconds_a_chunk", "read"),
    [(0.0, 16), (0.6, 2), (5.0, 1)],
    ids=["many at once", "some slowly", "one late"],
)
def test_what_follows_the_last_event_is_read_within_bounds(
    monkeypatch: pytest.MonkeyPatch, seconds_a_chunk: float, read: int
) -> None:
    ticks = (number * seconds_a_chunk for number in count())
    monkeypatch.setattr(streams, "time", SimpleNamespace(monotonic=lambda: next(ticks)))
    body = Body(*GOOD_DAY, *[MORE] * 100)
    stream = plain(BlockingTwin(), body, **{KEEPS_CONNECTION: True})

    assert [one.event for one in stream][-1] == "done"
    assert (body.taken - len(GOOD_DAY), body.closed) == (read, True)
    # Nor is a single chunk waited for longer.
    assert stream._request.extensions["timeout"]["read"] == stream_sources.SECONDS_AFTER_END == 1


async def test_so_does_an_async_stream_however_much_follows_or_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    twin = AsyncTwin()
    body = Body(*GOOD_DAY, *[MORE] * 100)
    monkeypatch.setattr(stream_sources, "SECONDS_AFTER_END", 60.0)
    with anyio.fail_after(60):
        found = await twin.items(plain(twin, body, **{KEEPS_CONNECTION: True}))
        assert found[-1].event == "done"
    assert body.closed
    assert body.taken - len(GOOD_DAY) == 16

    monkeypatch.setattr(stream_sources, "SECONDS_AFTER_END", 0.0)
    silent = Body(*GOOD_DAY, None)
    with anyio.fail_after(60):
        assert (await twin.items(plain(twin, silent, **{KEEPS_CONNECTION: True})))[
            -1
        ].event == "done"
    assert silent.closed


async def test_a_cancellation_within_the_http_client_is_no_end_of_the_stream() -> None:
    cancellations = [asyncio.CancelledError()]

    def service(_: httpx.Request) -> httpx.Response:
        if cancellations:
            raise cancellations.pop()
        return event_stream(Body(*GOOD_DAY))

    stream = AsyncTwin().coze(service).chat.stream(bot_id="73", user_id="u")
    with pytest.raises(asyncio.CancelledError):
        await anext(stream)
    assert [event.event async for event in stream][-1] == "done"


def test_an_interruption_while_an_async_stream_is_read_ends_the_program() -> None:
    body = Body(GOOD_DAY[0], KeyboardInterrupt())

    async def read() -> None:
        await plain(AsyncTwin(), body)._exhaust()

    def run() -> bool:
        with pytest.raises(KeyboardInterrupt):
            asyncio.run(read())
        return body.closed

    # In a process of its own: after it, Python 3.11 miscounts how deep calls are.
    assert Child(run).result() is True


async def test_without_a_connection_to_keep_nothing_more_is_read(twin: Twin) -> None:
    body = Body(*GOOD_DAY, *[MORE] * 100)
    await twin.items(plain(twin, body))
    if isinstance(twin, BlockingTwin):
        assert body.taken == len(GOOD_DAY)
    assert body.closed


class OfSocket(Body):
    """A body that comes over a socket, and while it waits there runs something else."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        super().__init__()
        self.socket, self._peer = socket.socketpair()
        self._meanwhile = meanwhile

    def __iter__(self) -> Iterator[bytes]:
        yield GOOD_DAY[0]
        self._meanwhile()
        yield self.socket.recv(1)

    def get_extra_info(self, name: str) -> Any:
        return getattr(self, name, None)

    def close(self) -> None:
        self.socket.close()
        self._peer.close()


@pytest.mark.parametrize(("version", "wakes"), [(b"HTTP/1.1", True), (b"HTTP/2", False)])
def test_closing_a_stream_ends_a_read_that_waits_unless_others_share_the_connection(
    monkeypatch: pytest.MonkeyPatch, version: bytes, wakes: bool
) -> None:
    body = OfSocket(lambda: stream.close())
    shut: list[int] = []
    monkeypatch.setattr(socket.socket, "shutdown", lambda _, how: shut.append(how))
    stream = plain(BlockingTwin(), body, network_stream=body, http_version=version)
    events = iter(stream)
    assert next(events).event == "conversation.chat.created"
    with pytest.raises((CozeStreamInterruptedError, OSError)):
        next(events)
    assert shut == ([socket.SHUT_RDWR] if wakes else [])


async def test_a_stream_tells_its_state_and_log(twin: Twin) -> None:
    stream = plain(twin, Body(*GOOD_DAY))
    name = type(stream).__name__
    states = [repr(stream)]
    async with twin.within(stream):
        states.append(repr(stream))
    states.append(repr(stream))
    whole = plain(twin, Body(*GOOD_DAY))
    await twin.items(whole)
    states.append(repr(whole))

    log = f", logid={LOG_ID!r}"
    assert states == [
        f"{name}(not opened)",
        *(f"{name}({state}{log})" for state in ("open", "closed", "ended")),
    ]
    assert stream.logid == LOG_ID


def asynchronous(service: Callable[[httpx.Request], Awaitable[httpx.Response]]) -> AsyncCoze:
    """A client of a service that may wait."""
    twin: Any = AsyncTwin()
    made: AsyncCoze = twin.coze(service)
    return made


async def test_a_stream_that_is_closed_while_it_is_opened_is_not_opened_again() -> None:
    given_up = []

    async def service(request: httpx.Request) -> httpx.Response:
        try:
            await anyio.sleep_forever()
        finally:
            given_up.append(request)
        raise AssertionError

    stream = asynchronous(service).chat.stream(bot_id="73", user_id="u")
    reading = asyncio.ensure_future(anext(stream))
    await anyio.wait_all_tasks_blocked()
    with anyio.fail_after(30):
        await stream.aclose()
        assert len(given_up) == 1
        for again in (reading, anext(stream), anext(stream)):
            with pytest.raises(CozeStreamInterruptedError, match="closed before it was open"):
                await again
    assert len(given_up) == 1


async def test_a_stream_that_was_closed_before_it_was_open_sends_nothing(twin: Twin) -> None:
    requests = []

    def service(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return event_stream(Body(*GOOD_DAY))

    stream = twin.coze(service).chat.stream(bot_id="73", user_id="u")
    await twin.value(twin.close(stream))
    for _ in range(2):
        with pytest.raises(CozeStreamInterruptedError, match="closed before it was open"):
            await twin.items(stream)
    with pytest.raises(CozeStreamInterruptedError, match="closed before it was open"):
        async with twin.within(stream):
            raise AssertionError
    assert requests == []


async def test_a_stream_whose_opening_failed_can_be_opened_still(twin: Twin) -> None:
    failures = [httpx.ConnectError("refused")] * 2

    def service(_: httpx.Request) -> httpx.Response:
        if failures:
            raise failures.pop()
        return event_stream(Body(*GOOD_DAY))

    stream = twin.coze(service).chat.stream(bot_id="73", user_id="u")
    with pytest.raises(CozeConnectionError):
        await twin.value(stream.final_text())
    with pytest.raises(CozeConnectionError):
        async with twin.within(stream):
            raise AssertionError
    assert await twin.value(stream.final_text()) == "Good day"


def test_a_stream_that_another_thread_closes_while_it_is_opened_is_closed_once_it_is() -> None:
    body = Body(*GOOD_DAY)

    def service(_: httpx.Request) -> httpx.Response:
        stream.close()
        return event_stream(body)

    stream = BlockingTwin().coze(service).chat.stream(bot_id="73", user_id="u")
    with pytest.raises(CozeStreamInterruptedError, match="the stream was closed before"):
        next(stream)
    assert body.closed


def test_under_trio_too_a_stream_that_is_closed_while_it_is_opened_is_closed_once_it_is() -> None:
    body = Body(*GOOD_DAY)

    async def read() -> None:
        async def service(_: httpx.Request) -> httpx.Response:
            await stream.aclose()
            return event_stream(body)

        stream = asynchronous(service).chat.stream(bot_id="73", user_id="u")
        with pytest.raises(CozeStreamInterruptedError, match="the stream was closed before"):
            await anext(stream)

    trio.run(read)
    assert body.closed


def test_of_threads_that_close_a_stream_at_once_one_does_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed = []
    body = Body(*GOOD_DAY[:3], None)
    coze = BlockingTwin().coze(lambda _: event_stream(body))
    stream: Any = coze.chat.stream(bot_id="73", user_id="u")
    next(stream)
    with monkeypatch.context() as patched:
        patched.setattr(streams, "_close", lambda response, _: closed.append(response))
        stream.close()
        stream._chunks.closed = False  # as the other one saw it
        stream.close()
    assert len(closed) == 1
    closed[0].close()


def test_an_interruption_of_a_closing_is_raised() -> None:
    class Interrupted(Body):
        def close(self) -> None:
            super().close()
            raise KeyboardInterrupt

    body = Interrupted(*GOOD_DAY[:3], None)
    stream = BlockingTwin().coze(lambda _: event_stream(body)).chat.stream(bot_id="7", user_id="u")
    next(stream)
    with pytest.raises(KeyboardInterrupt):
        stream.close()
    assert body.closed
