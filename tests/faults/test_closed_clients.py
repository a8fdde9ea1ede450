"""A client that is closed says so, whatever is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coze_ext import CozeError, CozeStreamInterruptedError, TokenAuth, user_message
from coze_mock import Stall
from tests.faults.world import CALLS, World, ask
from tests.twins import TOKEN, Twin, on_every_transport

POLL = {"user_id": "u", "additional_messages": [user_message("hi")]}
USES: dict[str, Callable[[Any, str], Any]] = {
    **{name: call.make for name, call in CALLS.items()},
    "poll": lambda coze, bot: coze.chat.create_and_poll(bot_id=bot, **POLL),
    "door": lambda coze, _: coze.request("GET", "/v1/x"),
    "view": lambda coze, bot: coze.with_options(timeout=5).bots.retrieve(bot_id=bot),
}


@on_every_transport
@pytest.mark.parametrize("is_own", [False, True], ids=["client's", "user's own"])
@pytest.mark.parametrize("use", USES.values(), ids=USES)
async def test_no_call_is_sent(
    twin: Twin, world: World, use: Callable[[Any, str], Any], is_own: bool
) -> None:
    http_client = twin.over_sockets(verify=False)
    settings = {"http_client": http_client} if is_own else {}
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=world.server.base_url, **settings)
    await twin.value(twin.close(coze))
    await twin.value(twin.close(http_client))
    before = len(world.server.requests)
    with pytest.raises(CozeError, match="the client is closed"):
        await twin.value(use(coze, world.bot_id))
    assert len(world.server.requests) == before


@on_every_transport
async def test_neither_is_the_next_page(twin: Twin, world: World) -> None:
    async with world.coze(twin) as coze:
        for _ in range(2):
            await CALLS["create"].on(coze, world.bot_id, twin)
            (bot, *_) = world.server.bots[-1:]
            await twin.value(coze.bots.publish(bot_id=bot.id))
        page = await twin.value(coze.bots.list(workspace_id="7", page_size=1))
        assert page.has_more
        await twin.value(twin.close(coze._http_client))
        with pytest.raises(CozeError, match="the client is closed"):
            await twin.value(page.next_page())


@on_every_transport
async def test_an_open_stream_is_cut(twin: Twin, world: World) -> None:
    world.server.fail(Stall(3600, events=1))
    async with world.coze(twin) as coze, twin.within(ask(coze, world.bot_id)) as stream:
        await anext(twin.each(stream))
        await twin.value(twin.close(coze._http_client))
        with pytest.raises(CozeStreamInterruptedError, match="the client was closed before"):
            await twin.items(stream)
