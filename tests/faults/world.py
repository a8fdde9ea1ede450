"""A client, a server that misbehaves, and the calls that meet it, over real sockets."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest

from coze_core import retry_after, steps
from coze_ext import (
    CozeError,
    TokenAuth,
    _exchange,
    _retries,
    _sending,
    user_message,
)
from coze_mock import MockServer
from tests.twins import TOKEN, Twin, sleep_here

NOW = 1_760_000_000.0
"""What the server's clock and the client's calendar say, in seconds since 1970."""

QUESTION = "你好, wie heißt du? 👋"
CONTENT = b"a file's content\r\n--+++--" * 50


class Clock:
    """A clock that only sleeping moves on, and the pauses that were asked for."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.pauses: list[float] = []
        self.when_asleep: Callable[[], object] = lambda: None

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds
        self.when_asleep()

    async def sleep_async(self, seconds: float) -> None:
        await anyio.lowlevel.checkpoint()
        self.sleep(seconds)

    def rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Take the place of the time in the client, and of no other's."""
        own_time = SimpleNamespace(monotonic=self.monotonic, sleep=self.sleep)
        for module in (_sending, _exchange, steps, _retries):
            monkeypatch.setattr(module, "time", own_time)
        sleep_here(self.sleep_async, monkeypatch)
        calendar = SimpleNamespace(now=lambda zone: datetime.fromtimestamp(NOW, zone))
        assert calendar.now(UTC).timestamp() == NOW
        monkeypatch.setattr(retry_after, "datetime", calendar)


@dataclass(frozen=True)
class World:
    """A mock server with a published bot, and how a client reaches it."""

    server: MockServer
    bot_id: str

    @asynccontextmanager
    async def coze(
        self, twin: Twin, *, http: dict[str, Any] | None = None, **settings: Any
    ) -> AsyncIterator[Any]:
        """A client of the server; `http` is what its HTTP client is made with."""
        # Without certificates to load, which takes long and which http:// doesn't need.
        made = twin.over_sockets(**{"verify": False, "timeout": 10.0} | (http or {}))
        coze = twin.coze_class(
            **{"auth": TokenAuth(TOKEN), "base_url": self.server.base_url, "http_client": made}
            | settings
        )
        async with twin.within(made):
            yield coze

    def arrived(self, call: Call) -> int:
        """How many requests of a call have arrived."""
        path = call.path.format(bot_id=self.bot_id)
        # The first two made the bot.
        found = [(one.method, one.path) for one in self.server.requests[2:]]
        return found.count((call.method, path))

    def done(self) -> tuple[int, int, int, int]:
        """How many bots, versions, files and chats there are beyond those of the beginning."""
        bot = next(bot for bot in self.server.bots if bot.id == self.bot_id)
        return (
            len(self.server.bots) - 1,
            len(bot.published) - 1,
            len(self.server.files),
            len(self.server.chats),
        )


def published_bot(base_url: str) -> str:
    """A bot on a mock server that can be talked to."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with httpx.Client(base_url=base_url, headers=headers, verify=False) as client:
        created = client.post("/v1/bot/create", json={"space_id": "7", "name": "Cook"})
        bot_id = str(created.json()["data"]["bot_id"])
        published = client.post(
            "/v1/bot/publish", json={"bot_id": bot_id, "connector_ids": ["1024"]}
        )
        assert published.json()["code"] == 0
    return bot_id


def afresh(world: World, clock: Clock | None = None) -> World:
    """The world as it was in the beginning, on the same server."""
    world.server.clear()
    if clock is not None:
        clock.pauses.clear()
    return World(world.server, published_bot(world.server.base_url))


@dataclass(frozen=True)
class Call:
    """A call of the client: the request that it makes, and how to make it."""

    method: str
    path: str
    make: Callable[[Any, str], Any]
    creates: int | None = None
    """Which of the numbers of `World.done` it raises by one."""

    async def on(self, coze: Any, bot_id: str, twin: Twin) -> Any:
        return await twin.value(self.make(coze, bot_id))


def ask(coze: Any, bot_id: str, question: str = QUESTION, **arguments: Any) -> Any:
    """A chat's stream."""
    return coze.chat.stream(
        bot_id=bot_id,
        user_id="u",
        additional_messages=[user_message(question)],
        **arguments,
    )


CALLS: dict[str, Call] = {
    "get": Call("GET", "/v1/bots/{bot_id}", lambda coze, bot: coze.bots.retrieve(bot_id=bot)),
    "create": Call(
        "POST", "/v1/bot/create", lambda coze, _: coze.bots.create(space_id="7", name="x"), 0
    ),
    "publish": Call("POST", "/v1/bot/publish", lambda coze, bot: coze.bots.publish(bot_id=bot), 1),
    "upload": Call(
        "POST",
        "/v1/files/upload",
        lambda coze, _: coze.files.upload(file=("a.txt", CONTENT)),
        2,
    ),
    "chat": Call(
        "POST",
        "/v3/chat",
        lambda coze, bot: coze.chat.create(
            bot_id=bot, user_id="u", additional_messages=[user_message(QUESTION)]
        ),
        3,
    ),
    "stream": Call("POST", "/v3/chat", lambda coze, bot: ask(coze, bot).final_text(), 3),
}

SHA256 = hashlib.sha256(CONTENT).hexdigest()


async def outcome_of(awaitable: Awaitable[Any]) -> tuple[CozeError | None, Any]:
    """The error of a call, or else its result."""
    try:
        return None, await awaitable
    except CozeError as error:
        return error, None
