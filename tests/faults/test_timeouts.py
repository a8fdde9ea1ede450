"""A service that hangs holds a caller up no longer than asked, whatever it hangs in."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_ext import (
    DEFAULT_TIMEOUT,
    CozePollTimeoutError,
    CozeStreamInterruptedError,
    CozeTimeoutError,
    _chat_streams,
    _waiting,
    user_message,
)
from coze_mock import Cut, MockServer, Stall, Status
from tests.faults.world import CALLS, QUESTION, Call, Clock, World, ask, published_bot
from tests.twins import Twin, on_every_transport, on_transports_of_httpcore

# Short enough to be waited for, and not what any of these tests measures.
SHORT = 0.2
LONG = 30.0


def only(kind: str, seconds: float = SHORT) -> dict[str, Any]:
    """Settings of an HTTP client with one timeout that is short."""
    return {"timeout": httpx.Timeout(**{**dict.fromkeys(KINDS, LONG), kind: seconds})}


KINDS = ("connect", "read", "write", "pool")


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port whose queue of connections is full, so that the kernel lets new ones wait."""
    with ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port: int = listening.getsockname()[1]
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        yield port


@on_every_transport
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_connecting(
    twin: Twin, world: World, clock: Clock, full_port: int, call: Call
) -> None:
    """No connection came about, so any call may be tried again."""
    base_url = f"http://127.0.0.1:{full_port}"
    async with world.coze(twin, http=only("connect", 0.05), base_url=base_url) as coze:
        with pytest.raises(CozeTimeoutError, match="ConnectTimeout") as caught:
            await call.on(coze, world.bot_id, twin)

    assert not caught.value.request_sent
    assert len(clock.pauses) == 2


@on_every_transport
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_reading(twin: Twin, world: World, clock: Clock, call: Call) -> None:
    world.server.fail(Stall(3600))
    async with world.coze(twin, http=only("read")) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await call.on(coze, world.bot_id, twin)

    assert caught.value.request_sent
    assert clock.pauses == []
    assert world.arrived(call) == 1


async def test_writing(twin: Twin, world: World, clock: Clock, tmp_path: Path) -> None:
    """The service takes no more than fits between it and the client."""
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    world.server.fail(Stall(3600, "request"))
    async with world.coze(twin, http=only("write")) as coze:
        with pytest.raises(CozeTimeoutError, match="WriteTimeout") as caught:
            await twin.value(coze.files.upload(file=large))

    assert caught.value.request_sent
    assert clock.pauses == []
    assert world.server.files == ()


@on_transports_of_httpcore
async def test_waiting_for_a_connection_of_the_pool(twin: Twin, world: World, clock: Clock) -> None:
    settings = {**only("pool"), "limits": httpx.Limits(max_connections=1)}
    async with (
        world.coze(twin, http=settings, max_retries=1) as coze,
        twin.within(ask(coze, world.bot_id)) as stream,
    ):
        with pytest.raises(CozeTimeoutError, match="PoolTimeout") as caught:
            await CALLS["get"].on(coze, world.bot_id, twin)
        assert not caught.value.request_sent
        assert len(clock.pauses) == 1
        assert await twin.value(stream.final_text())
        assert await CALLS["get"].on(coze, world.bot_id, twin)


@on_every_transport
@pytest.mark.parametrize("events", [1, 3, 9])
async def test_a_stream_that_stops_for_too_long_is_cut(
    twin: Twin, world: World, events: int
) -> None:
    world.server.fail(Stall(3600, events=events))
    async with world.coze(twin, http=only("read")) as coze:
        stream = ask(coze, world.bot_id)
        seen = 0
        with pytest.raises(CozeStreamInterruptedError, match="ReadTimeout") as caught:
            async for _ in twin.each(stream):
                seen += 1

    assert seen == events
    assert caught.value.chat_id == world.server.chats[0].id
    assert caught.value.text == stream.text


async def test_a_streams_time_counts_between_its_events(twin: Twin) -> None:
    """The answer as a whole takes several times the timeout."""
    with MockServer(stream_interval=0.05) as server:
        server.script("word " * 24)
        world = World(server, published_bot(server.base_url))
        async with world.coze(twin, http=only("read", 0.4)) as coze:
            text = await twin.value(ask(coze, world.bot_id).final_text())

    assert text == "word " * 24


class RunningClock(Clock):
    """A clock that goes on by itself, but on which nobody sleeps for long."""

    def __init__(self) -> None:
        super().__init__()
        self._began = time.monotonic()

    def monotonic(self) -> float:
        return self.now + time.monotonic() - self._began


@pytest.fixture
def running_clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = RunningClock()
    clock.rule(monkeypatch)
    # What ends the waiting for a chat is waited for here.
    monkeypatch.setattr(_waiting, "_LAST_REQUEST_TIMEOUT", SHORT)
    return clock


LOOK, CANCEL, LIST = "/v3/chat/retrieve", "/v3/chat/cancel", "/v3/chat/message/list"


@pytest.mark.usefixtures("running_clock")
@pytest.mark.parametrize("own", [{"timeout": LONG}, {"http": {"timeout": LONG}}])
@pytest.mark.parametrize(
    ("stalls", "duration", "words"),
    [
        ([LOOK], 3600, "and was cancelled"),
        ([CANCEL], 3600, "whether it was cancelled is not known"),
        ([LOOK, CANCEL], 3600, "whether it was cancelled is not known"),
        ([LIST], 0, "has ended, but was not read"),
        ([LOOK], 0, "has ended, but was not read"),
    ],
)
async def test_no_request_lasts_longer_than_the_chat_may(
    twin: Twin,
    stalls: list[str],
    duration: float,
    words: str,
    own: dict[str, Any],
) -> None:
    with MockServer(chat_duration=duration) as server:
        world = World(server, published_bot(server.base_url))
        for path in stalls:
            server.fail(Stall(3600), path=path, repeat=True)
        async with world.coze(twin, **own) as coze:
            with pytest.raises(CozePollTimeoutError, match=words) as caught:
                await poll(twin, coze, world, timeout=1.3)
        (chat,) = server.chats

    assert caught.value.chat.id == chat.id
    assert isinstance(caught.value.__cause__, CozeTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, httpx.ReadTimeout)
    assert chat.canceled or "and was cancelled" not in words


async def test_nor_does_a_pause_before_it_is_tried_again(twin: Twin, clock: Clock) -> None:
    with MockServer(chat_duration=3600) as server:
        world = World(server, published_bot(server.base_url))
        server.fail(Status(429, retry_after=30), path=LOOK)
        async with world.coze(twin) as coze:
            with pytest.raises(CozePollTimeoutError, match="was cancelled"):
                await poll(twin, coze, world, timeout=2.5)
        assert server.chats[0].canceled
        assert [one.path for one in server.requests[2:]] == ["/v3/chat", LOOK, CANCEL]

    assert sum(clock.pauses) == 2.5


@pytest.mark.usefixtures("running_clock")
async def test_a_chat_that_cannot_be_started_in_time_ends_in_a_timeout(
    twin: Twin, world: World
) -> None:
    world.server.fail(Stall(3600), path="/v3/chat")
    async with world.coze(twin, timeout=LONG) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await poll(twin, coze, world, timeout=SHORT)

    assert type(caught.value) is CozeTimeoutError
    assert {one.path for one in world.server.requests[2:]} <= {"/v3/chat"}


@pytest.mark.usefixtures("running_clock")
async def test_a_chat_may_take_longer_than_a_request(twin: Twin, world: World) -> None:
    """Then the client's timeout for each request stays in force."""
    world.server.fail(Stall(3600), path=LOOK)
    async with world.coze(twin, timeout=SHORT) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await poll(twin, coze, world, timeout=3600)

    assert type(caught.value) is CozeTimeoutError
    assert world.arrived(Call("POST", CANCEL, ask)) == 0


@pytest.mark.usefixtures("running_clock")
@pytest.mark.parametrize(
    ("path", "duration", "words"),
    [(LOOK, 3600, "did not end within 1.3 seconds"), (LIST, 0, "has ended, but was not read")],
)
async def test_a_recovery_lasts_no_longer_than_its_time(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, path: str, duration: float, words: str
) -> None:
    monkeypatch.setattr(_chat_streams, "RECOVERY_TIMEOUT", 1.3)
    with MockServer(stream_interval=0, chat_duration=duration) as server:
        world = World(server, published_bot(server.base_url))
        server.fail(Cut(3), path="/v3/chat")
        server.fail(Stall(3600), path=path, repeat=True)
        async with world.coze(twin, timeout=LONG) as coze:
            stream = ask(coze, world.bot_id, recover=True)
            with pytest.raises(CozeStreamInterruptedError, match=words) as caught:
                await twin.value(stream.final_text())
        assert not server.chats[0].canceled

    assert caught.value.text == stream.text != ""
    assert isinstance(caught.value.__cause__, CozePollTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, CozeTimeoutError)


async def poll(twin: Twin, coze: Any, world: World, **arguments: Any) -> Any:
    messages = [user_message(QUESTION)]
    return await twin.value(
        coze.chat.create_and_poll(
            bot_id=world.bot_id, user_id="u", additional_messages=messages, **arguments
        )
    )


@on_every_transport
async def test_a_clients_timeout_goes_before_the_http_clients(twin: Twin, world: World) -> None:
    world.server.fail(Stall(3600), Stall(3600))
    async with world.coze(twin, http={"timeout": 3600}, timeout=SHORT) as coze:
        with pytest.raises(CozeTimeoutError):
            await CALLS["get"].on(coze, world.bot_id, twin)
        with pytest.raises(CozeTimeoutError):
            await CALLS["stream"].on(coze, world.bot_id, twin)


def test_without_a_timeout_answers_may_take_minutes_and_connecting_seconds() -> None:
    assert DEFAULT_TIMEOUT.as_dict() == {"connect": 10, "read": 600, "write": 600, "pool": 600}
