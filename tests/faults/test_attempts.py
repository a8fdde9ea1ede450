"""When a call is sent again, after which pause, and what of it is sent then."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from coze_ext import (
    CozeConnectionError,
    CozeRateLimitError,
    CozeServerError,
    CozeTimeoutError,
)
from coze_mock import (
    Redirect,
    Rejection,
    Reset,
    Status,
)
from tests.faults.listening import listening
from tests.faults.world import CALLS, CONTENT, SHA256, Call, Clock, World, outcome_of
from tests.twins import (
    TOKEN,
    Twin,
    on_every_transport,
    on_transports_of_httpcore,
)

# ---- connections that don't come about


@on_every_transport
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_without_a_connection_a_call_is_tried_three_times(
    twin: Twin, world: World, clock: Clock, call: Call
) -> None:
    with world.server.refusing():
        async with world.coze(twin) as coze:
            error, _ = await outcome_of(call.on(coze, world.bot_id, twin))

    assert isinstance(error, CozeConnectionError)
    assert not error.request_sent
    assert len(clock.pauses) == 2
    assert world.arrived(call) == 0


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_connection_that_comes_about_later_is_used_once(
    twin: Twin, world: World, clock: Clock, call: Call
) -> None:
    world.server.refuse()

    def accept_in_the_end() -> None:
        if len(clock.pauses) == 2:
            world.server.accept()

    clock.when_asleep = accept_in_the_end
    async with world.coze(twin) as coze:
        assert await call.on(coze, world.bot_id, twin)

    assert len(clock.pauses) == 2
    assert world.arrived(call) == 1
    assert [file.sha256 for file in world.server.files] == [SHA256] * (call.creates == 2)


@on_transports_of_httpcore
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_connection_that_was_closed_while_idle_is_not_used_again(
    twin: Twin, world: World, clock: Clock, call: Call
) -> None:
    """No call may be lost on it, for most could not be repeated."""
    async with world.coze(twin) as coze:
        await twin.value(coze.files.upload(file=b"before"))
        with world.server.refusing():
            pass
        assert await call.on(coze, world.bot_id, twin)

    assert world.arrived(call) == 1 + (call.creates == 2)
    assert clock.pauses == []


@contextmanager
def refusing_proxy() -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that lets nobody through, and what it was asked."""
    asked: list[bytes] = []

    def refuse(connection: socket.socket) -> None:
        asked.append(connection.recv(65_536))
        connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

    with listening(refuse) as address:
        yield f"http://{address}", asked


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_proxy_that_does_not_connect_is_asked_three_times(
    twin: Twin, world: World, clock: Clock, call: Call
) -> None:
    """The request is none of its business, and has not begun."""
    with refusing_proxy() as (proxy, asked):
        base_url = "https://service.test"
        async with world.coze(twin, http={"proxy": proxy}, base_url=base_url) as coze:
            error, _ = await outcome_of(call.on(coze, world.bot_id, twin))

    assert isinstance(error, CozeConnectionError)
    assert not error.request_sent
    assert len(clock.pauses) == 2
    assert [line.split(b"\r\n")[0] for line in asked] == [b"CONNECT service.test:443 HTTP/1.1"] * 3
    assert TOKEN.encode() not in b"".join(asked)


# ---- how long, and how often


async def test_pauses_double_and_are_jittered(
    twin: Twin, world: World, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.server.fail(Status(503), repeat=True)
    for choose in (min, max):
        monkeypatch.setattr("coze_ext._retries.random.uniform", choose)
        async with world.coze(twin, max_retries=6) as coze:
            error, _ = await outcome_of(CALLS["get"].on(coze, world.bot_id, twin))
            assert isinstance(error, CozeServerError)

    longest = [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]
    assert clock.pauses == [pause / 2 for pause in longest] + longest


@pytest.mark.parametrize("as_date", [False, True], ids=["seconds", "date"])
@pytest.mark.parametrize(("name", "status"), [*((name, 429) for name in CALLS), ("get", 503)])
async def test_retry_after_is_kept_to(
    twin: Twin, world: World, clock: Clock, name: str, status: int, as_date: bool
) -> None:
    slower = Status(status, retry_after=17, retry_after_date=as_date)
    world.server.fail(slower, Rejection(4008, status=429, retry_after=0))
    async with world.coze(twin) as coze:
        assert await CALLS[name].on(coze, world.bot_id, twin)

    assert clock.pauses == [17.0, 0.0]


@pytest.mark.parametrize(
    ("as_date", "deadline"), [(False, 40.0), (False, 50.0), (True, 50.0)], ids=repr
)
async def test_a_wait_beyond_the_deadline_is_not_begun(
    twin: Twin, world: World, clock: Clock, as_date: bool, deadline: float
) -> None:
    world.server.fail(Status(429, retry_after=20, retry_after_date=as_date), repeat=True)
    async with world.coze(twin, max_retries=9, retry_deadline=deadline) as coze:
        error, _ = await outcome_of(CALLS["get"].on(coze, world.bot_id, twin))

    assert isinstance(error, CozeRateLimitError)
    assert error.retry_after == 20.0
    # A third pause would end 60 seconds after the beginning.
    assert clock.pauses == [20.0, 20.0]
    assert world.arrived(CALLS["get"]) == 3


async def test_a_wait_that_leaves_no_time_for_the_request_is_not_begun(
    twin: Twin, world: World, clock: Clock
) -> None:
    world.server.fail(Status(429, retry_after=20), repeat=True)
    async with world.coze(twin) as coze:
        view = coze.with_options(deadline=20.0)
        error, _ = await outcome_of(CALLS["get"].on(view, world.bot_id, twin))

    assert isinstance(error, CozeTimeoutError)
    assert isinstance(error.__cause__, CozeRateLimitError)
    assert clock.pauses == []


@pytest.mark.usefixtures("clock")
async def test_a_log_of_details_tells_what_was_met_and_when_it_is_tried_again(
    twin: Twin, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "coze_ext")
    world.server.fail(Status(429, retry_after=20))
    async with world.coze(twin) as coze:
        await CALLS["get"].on(coze, world.bot_id, twin)

    words = ["begins", "CozeRateLimitError", "again in 20.000s", "begins", " ok status=200 code=0"]
    assert all(map(str.__contains__, caplog.messages, words)), caplog.messages
    assert [one.levelname for one in caplog.records] == ["DEBUG", "INFO", "DEBUG", "DEBUG", "INFO"]


@pytest.mark.parametrize("retries", [0, 1, 5])
async def test_no_more_retries_than_allowed(
    twin: Twin, world: World, clock: Clock, retries: int
) -> None:
    world.server.fail(Reset(), repeat=True)
    async with world.coze(twin, max_retries=retries) as coze:
        error, _ = await outcome_of(CALLS["get"].on(coze, world.bot_id, twin))

    assert isinstance(error, CozeConnectionError)
    assert len(clock.pauses) == retries
    assert world.arrived(CALLS["get"]) == retries + 1


async def test_the_attempts_of_one_call_may_meet_different_faults(
    twin: Twin, world: World, clock: Clock
) -> None:
    world.server.fail(Reset(), Status(502), Rejection(4009), Reset("half"))
    async with world.coze(twin, max_retries=4) as coze:
        assert await CALLS["get"].on(coze, world.bot_id, twin)

    assert len(clock.pauses) == 4
    assert world.arrived(CALLS["get"]) == 5


# ---- uploads that are repeated


class Pipe(io.RawIOBase):
    """A file that can be read once."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        return self._rest.read(size)


@on_every_transport
@pytest.mark.parametrize("form", ["path", "bytes", "open file", "file read before", "pair"])
async def test_an_upload_that_is_repeated_starts_its_file_from_the_beginning(
    twin: Twin, world: World, clock: Clock, form: str, tmp_path: Any
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(CONTENT)
    world.server.fail(Status(429), Rejection(4008))
    with path.open("rb") as opened:
        if form == "file read before":
            opened.read(100)
        file: Any = {"path": path, "bytes": CONTENT, "pair": ("b.bin", opened)}.get(form, opened)
        told: list[tuple[int, int | None]] = []
        async with world.coze(twin) as coze:
            stored = await twin.value(
                coze.files.upload(file=file, progress=lambda *numbers: told.append(numbers))
            )
        assert not opened.closed

    assert stored.bytes == len(CONTENT)
    assert [one.sha256 for one in world.server.files] == [SHA256]
    assert world.arrived(CALLS["upload"]) == 3
    assert told == [(len(CONTENT), len(CONTENT))] * 3
    assert len(clock.pauses) == 2


async def test_an_upload_that_can_be_read_once_is_not_repeated(
    twin: Twin, world: World, clock: Clock
) -> None:
    world.server.fail(Status(429))
    async with world.coze(twin) as coze:
        with pytest.raises(CozeRateLimitError):
            await twin.value(coze.files.upload(file=Pipe(CONTENT)))

    assert world.arrived(CALLS["upload"]) == 1
    assert clock.pauses == []


async def test_an_upload_that_can_be_read_once_awaits_its_connection(
    twin: Twin, world: World, clock: Clock
) -> None:
    world.server.refuse()
    clock.when_asleep = world.server.accept
    async with world.coze(twin) as coze:
        await twin.value(coze.files.upload(file=Pipe(CONTENT)))

    assert [file.sha256 for file in world.server.files] == [SHA256]
    assert world.arrived(CALLS["upload"]) == 1


# ---- redirects


@on_every_transport
@pytest.mark.parametrize("status", [302, 303, 307, 308])
async def test_a_call_that_got_as_far_as_a_redirect_is_not_repeated(
    twin: Twin, world: World, clock: Clock, status: int
) -> None:
    """It may have been done before it led elsewhere, where no connection comes about."""
    nowhere = "http://127.0.0.1:1/"
    world.server.fail(Redirect(nowhere, status), repeat=True)
    async with world.coze(twin, http={"follow_redirects": True}) as coze:
        error, _ = await outcome_of(CALLS["create"].on(coze, world.bot_id, twin))

    assert isinstance(error, CozeConnectionError)
    assert error.request_sent
    assert world.arrived(CALLS["create"]) == 1
    assert clock.pauses == []
