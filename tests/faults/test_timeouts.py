"""A service that hangs holds a caller up no longer than asked, whatever it hangs in."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_ext import (
    DEFAULT_TIMEOUT,
    CozeAPIError,
    CozePollTimeoutError,
    CozeStreamInterruptedError,
    CozeTimeoutError,
    _chat_streams,
    user_message,
)
from coze_mock import Cut, MockServer, Rejection, Stall, Status
from tests.faults.hanging import Hanging
from tests.faults.patience import patient
from tests.faults.world import CALLS, QUESTION, Call, Clock, World, ask, published_bot
from tests.twins import Twin, on_every_transport, on_transports_of_httpcore

LONG = 30.0


def only(kind: str, seconds: float) -> dict[str, Any]:
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
@patient
async def test_reading(twin: Twin, world: World, clock: Clock, call: Call, short: float) -> None:
    world.server.fail(Stall(3600))
    async with world.coze(twin, http=only("read", short)) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await call.on(coze, world.bot_id, twin)

    assert caught.value.request_sent
    assert clock.pauses == []
    assert world.arrived(call) == 1


@patient
async def test_writing(
    twin: Twin, world: World, clock: Clock, tmp_path: Path, short: float
) -> None:
    """The service takes no more than fits between it and the client."""
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    world.server.fail(Stall(3600, "request"))
    async with world.coze(twin, http=only("write", short)) as coze:
        with pytest.raises(CozeTimeoutError, match="WriteTimeout") as caught:
            await twin.value(coze.files.upload(file=large))

    assert caught.value.request_sent
    assert clock.pauses == []
    assert world.server.files == ()


@on_transports_of_httpcore
@patient
async def test_waiting_for_a_connection_of_the_pool(
    twin: Twin, world: World, clock: Clock, short: float
) -> None:
    settings = {**only("pool", short), "limits": httpx.Limits(max_connections=1)}
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
@patient
async def test_a_stream_that_stops_for_too_long_is_cut(
    twin: Twin, world: World, events: int, short: float
) -> None:
    world.server.fail(Stall(3600, events=events))
    async with world.coze(twin, http=only("read", short)) as coze:
        stream = ask(coze, world.bot_id)
        seen = 0
        with pytest.raises(CozeStreamInterruptedError, match="ReadTimeout") as caught:
            async for _ in twin.each(stream):
                seen += 1

    assert seen == events
    assert caught.value.chat_id == world.server.chats[0].id
    assert caught.value.text == stream.text


async def test_a_streams_time_counts_between_its_events(
    twin: Twin, world: World, clock: Clock
) -> None:
    """The answer as a whole takes many times the timeout."""
    world.server.script("word " * 24)
    async with world.coze(twin, timeout=LONG) as coze:
        stream = ask(coze, world.bot_id)
        async for _ in twin.each(stream):
            clock.now += LONG - 1

    assert stream.text == "word " * 24


LOOK, CANCEL, LIST = "/v3/chat/retrieve", "/v3/chat/cancel", "/v3/chat/message/list"


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
    clock: Clock,
    stalls: list[str],
    duration: float,
    words: str,
    own: dict[str, Any],
) -> None:
    network = Hanging(clock, stalls)
    own = own | {"http": own.get("http", {}) | {"transport": network}}
    with MockServer(chat_duration=duration) as server:
        world = World(server, published_bot(server.base_url))
        async with world.coze(twin, **own) as coze:
            began = clock.now
            with pytest.raises(CozePollTimeoutError, match=words) as caught:
                await poll(twin, coze, world, timeout=1.25)
        (chat,) = server.chats

    assert caught.value.chat.id == chat.id
    assert isinstance(caught.value.__cause__, CozeTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, httpx.ReadTimeout)
    assert chat.canceled or "and was cancelled" not in words
    # What ends the waiting for a chat gets two seconds, even if its time is over.
    assert set(network.waited) <= {1.25, 0.25, 2.0}
    assert clock.now - began <= 1.25 + 1 + 2


@pytest.mark.parametrize("path", [LIST, LOOK])
async def test_a_clients_own_timeout_is_not_that_of_the_chat(
    twin: Twin, clock: Clock, path: str
) -> None:
    network = Hanging(clock, [path])
    with MockServer(chat_duration=0) as server:
        world = World(server, published_bot(server.base_url))
        async with world.coze(twin, http={"transport": network}, timeout=0.5) as coze:
            with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
                await poll(twin, coze, world, timeout=3600)

    assert type(caught.value) is CozeTimeoutError
    assert set(network.waited) == {0.5}


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("code", [4000, 4001, 4101])
async def test_a_cancellation_that_is_refused_for_another_reason_tells_it(
    twin: Twin, code: int
) -> None:
    """Than that the chat has ended in the meantime, after which it is looked at once more."""
    with MockServer(chat_duration=3600) as server:
        world = World(server, published_bot(server.base_url))
        server.fail(Rejection(code), path=CANCEL)
        async with world.coze(twin) as coze:
            with pytest.raises(CozeAPIError) as caught:
                await poll(twin, coze, world, timeout=2)
        assert server.requests[-1].path == CANCEL

    assert caught.value.code == code


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


async def test_a_chat_that_cannot_be_started_in_time_ends_in_a_timeout(
    twin: Twin, world: World, clock: Clock
) -> None:
    network = Hanging(clock, ["/v3/chat"])
    async with world.coze(twin, http={"transport": network}, timeout=LONG) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await poll(twin, coze, world, timeout=1.5)

    assert type(caught.value) is CozeTimeoutError
    assert network.waited == [1.5]


async def test_a_chat_may_take_longer_than_a_request(
    twin: Twin, world: World, clock: Clock
) -> None:
    """Then the client's timeout for each request stays in force."""
    network = Hanging(clock, [LOOK])
    async with world.coze(twin, http={"transport": network}, timeout=0.5) as coze:
        with pytest.raises(CozeTimeoutError, match="ReadTimeout") as caught:
            await poll(twin, coze, world, timeout=3600)

    assert type(caught.value) is CozeTimeoutError
    assert set(network.waited) == {0.5}
    assert world.arrived(Call("POST", CANCEL, ask)) == 0


@pytest.mark.parametrize(
    ("path", "duration", "words"),
    [(LOOK, 3600, "did not end within 1.25 seconds"), (LIST, 0, "has ended, but was not read")],
)
async def test_a_recovery_lasts_no_longer_than_its_time(
    twin: Twin,
    monkeypatch: pytest.MonkeyPatch,
    clock: Clock,
    path: str,
    duration: float,
    words: str,
) -> None:
    monkeypatch.setattr(_chat_streams, "RECOVERY_TIMEOUT", 1.25)
    network = Hanging(clock, [path])
    with MockServer(stream_interval=0, chat_duration=duration) as server:
        world = World(server, published_bot(server.base_url))
        server.fail(Cut(3), path="/v3/chat")
        async with world.coze(twin, http={"transport": network}, timeout=LONG) as coze:
            stream = ask(coze, world.bot_id, recover=True)
            with pytest.raises(CozeStreamInterruptedError, match=words) as caught:
                await twin.value(stream.final_text())
        assert not server.chats[0].canceled

    assert caught.value.text == stream.text != ""
    assert isinstance(caught.value.__cause__, CozePollTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, CozeTimeoutError)
    assert max(network.waited) <= 2.0


async def poll(twin: Twin, coze: Any, world: World, **arguments: Any) -> Any:
    messages = [user_message(QUESTION)]
    return await twin.value(
        coze.chat.create_and_poll(
            bot_id=world.bot_id, user_id="u", additional_messages=messages, **arguments
        )
    )


@on_every_transport
@patient
async def test_a_clients_timeout_goes_before_the_http_clients(
    twin: Twin, world: World, short: float
) -> None:
    world.server.fail(Stall(3600), Stall(3600))
    async with world.coze(twin, http={"timeout": 3600}, timeout=short) as coze:
        with pytest.raises(CozeTimeoutError):
            await CALLS["get"].on(coze, world.bot_id, twin)
        with pytest.raises(CozeTimeoutError):
            await CALLS["stream"].on(coze, world.bot_id, twin)


def test_without_a_timeout_answers_may_take_minutes_and_connecting_seconds() -> None:
    assert DEFAULT_TIMEOUT.as_dict() == {"connect": 10, "read": 600, "write": 600, "pool": 600}
