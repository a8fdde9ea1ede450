"""A chat streamed to its end by an async client leaves its connection for the next request."""

import httpx
import pytest

from coze_ext import AsyncCoze, Coze, TokenAuth, user_message
from coze_mock import MockServer

HELLO = [user_message("Say hello.")]


@pytest.fixture
def bot_id(coze_mock: MockServer) -> str:
    with Coze(auth=TokenAuth("pat_connections"), base_url=coze_mock.base_url) as coze:
        bot = coze.bots.create(space_id="7300000000000000001", name="Speaker")
        coze.bots.publish(bot_id=bot.bot_id)
    return bot.bot_id


class Opened:
    """Counts the connections that httpx opens, as its own trace events tell them."""

    def __init__(self) -> None:
        self.count = 0

    async def __call__(self, event: str, _: object) -> None:
        self.count += event == "connection.connect_tcp.started"


async def test_streams_share_one_connection(coze_mock: MockServer, bot_id: str) -> None:
    opened = Opened()

    async def trace(request: httpx.Request) -> None:
        request.extensions["trace"] = opened

    async with httpx.AsyncClient(event_hooks={"request": [trace]}) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth("pat_connections"),
            base_url=coze_mock.base_url,
            http_client=http_client,
        )
        for _ in range(3):
            stream = coze.chat.stream(bot_id=bot_id, user_id="u", additional_messages=HELLO)
            assert await stream.final_text()
    assert opened.count == 1
