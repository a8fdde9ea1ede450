"""A chat streamed to its end leaves its connection for the next request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from coze_core import stream_sources
from coze_ext import AsyncCoze, TokenAuth, user_message
from coze_mock import MockServer, Stall
from tests.faults.sockets import pool_of
from tests.hosts import on_both_hosts
from tests.twins import TOKEN, Twin, on_every_transport

HELLO = [user_message("Say hello.")]
NO_LIMITS = httpx.Limits()


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"stream_interval": 0.0}


@pytest.fixture
def bot_id(coze_mock: MockServer) -> str:
    return coze_mock.bot("Speaker")


class Opened:
    """Counts the connections that httpx opens, as its own trace events tell them."""

    def __init__(self, twin: Twin) -> None:
        self.count = 0
        self._is_async = twin.coze_class is AsyncCoze

    def hooks(self) -> dict[str, Any]:
        async def trace_later(request: httpx.Request) -> None:
            request.extensions["trace"] = self._note_later

        def trace(request: httpx.Request) -> None:
            request.extensions["trace"] = self._note

        return {"request": [trace_later if self._is_async else trace]}

    def _note(self, event: str, _: object) -> None:
        self.count += event == "connection.connect_tcp.started"

    async def _note_later(self, event: str, info: object) -> None:
        self._note(event, info)


async def talk(twin: Twin, coze: Any, bot_id: str) -> str:
    stream = coze.chat.stream(bot_id=bot_id, user_id="u", additional_messages=HELLO)
    return str(await twin.value(stream.final_text()))


@on_both_hosts
@pytest.mark.parametrize(
    ("limits", "blocking", "waiting"),
    [(NO_LIMITS, 1, 1), (httpx.Limits(max_connections=9, max_keepalive_connections=5), 3, 1)],
    ids=["no limits", "limits"],
)
async def test_streams_share_one_connection(
    twin: Twin,
    coze_mock: MockServer,
    bot_id: str,
    limits: httpx.Limits,
    blocking: int,
    waiting: int,
) -> None:
    """Blocking ones only where the pool has no limits, at which httpcore might close it in use."""
    opened = Opened(twin)
    http_client = twin.over_sockets(event_hooks=opened.hooks(), limits=limits)
    async with twin.within(http_client):
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=coze_mock.base_url, http_client=http_client
        )
        for _ in range(3):
            assert await talk(twin, coze, bot_id)
    assert opened.count == (waiting if twin.coze_class is AsyncCoze else blocking)


async def test_a_client_that_was_given_no_http_client_keeps_connections(
    twin: Twin, coze_mock: MockServer, bot_id: str
) -> None:
    async with twin.within(
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    ) as coze:
        for _ in range(3):
            assert await talk(twin, coze, bot_id)
            (connection,) = pool_of(coze._http_client)
            assert connection.is_idle()


class Finished(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that has been read, and whose connection may serve another request by now."""

    def __iter__(self) -> Iterator[bytes]:
        raise AssertionError("it is read again")

    def __aiter__(self) -> AsyncIterator[bytes]:
        raise AssertionError("it is read again")


async def test_nothing_is_read_after_a_hook_has_read_all(
    twin: Twin, coze_mock: MockServer, bot_id: str
) -> None:
    def read(response: httpx.Response) -> None:
        response.read()
        response.stream = Finished()

    async def read_async(response: httpx.Response) -> None:
        await response.aread()
        response.stream = Finished()

    hooks = {"response": [read_async if twin.coze_class is AsyncCoze else read]}
    http_client = twin.over_sockets(event_hooks=hooks, limits=NO_LIMITS)
    async with twin.within(http_client):
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=coze_mock.base_url, http_client=http_client
        )
        for _ in range(3):
            assert await talk(twin, coze, bot_id)
        (connection,) = pool_of(http_client)
        assert connection.is_idle()


@on_every_transport
async def test_a_body_that_does_not_end_after_done_is_not_waited_for(
    twin: Twin, coze_mock: MockServer, bot_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_sources, "SECONDS_AFTER_END", 0.05)
    http_client = twin.over_sockets(timeout=3600, limits=NO_LIMITS)
    async with twin.within(http_client):
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=coze_mock.base_url, http_client=http_client
        )
        stream = coze.chat.stream(bot_id=bot_id, user_id="u", additional_messages=HELLO)
        events = len(await twin.items(stream))
        coze_mock.fail(Stall(3600, events=events))
        assert await talk(twin, coze, bot_id)
        assert pool_of(http_client) == []
