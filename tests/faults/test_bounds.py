"""However much a service sends, no more of it is held than was allowed."""

from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc
from typing import Any

import pytest

from coze_ext import CozeEventTooLargeError
from coze_mock import Garbage, RawEvent, Trickle
from tests.faults.world import World, ask
from tests.twins import Twin

LIMIT = 256 * 1024
MEBIBYTE = 1024 * 1024


async def test_a_line_of_100_mb_is_given_up_at_the_limit(twin: Twin, world: World) -> None:
    world.server.fail(Garbage(100 * MEBIBYTE))
    async with world.coze(twin, max_event_bytes=LIMIT) as coze:
        gc.collect()
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            tracemalloc.reset_peak()
            with pytest.raises(CozeEventTooLargeError) as caught:
                await twin.items(ask(coze, world.bot_id))
            grown = tracemalloc.get_traced_memory()[1] - before
        finally:
            tracemalloc.stop()

    assert caught.value.limit == LIMIT
    assert caught.value.logid
    # The server, which sends it piece by piece, is counted as well.
    assert grown < 10 * LIMIT


async def test_the_limit_is_16_mib_unless_another_is_set(twin: Twin, world: World) -> None:
    world.server.fail(Garbage(40 * MEBIBYTE))
    async with world.coze(twin) as coze:
        with pytest.raises(CozeEventTooLargeError) as caught:
            await twin.items(ask(coze, world.bot_id))

    assert caught.value.limit == 16 * MEBIBYTE


@pytest.mark.parametrize(("beyond", "fits"), [(0, True), (1, False)])
async def test_an_event_may_have_as_many_bytes_as_the_limit(
    twin: Twin, world: World, beyond: int, fits: bool
) -> None:
    frame = len(b"event:note\ndata:")
    world.server.script(RawEvent("note", "x" * (LIMIT - frame + beyond)), "And that.")
    async with world.coze(twin, max_event_bytes=LIMIT) as coze:
        stream = ask(coze, world.bot_id)
        if fits:
            assert await twin.value(stream.final_text()) == "And that."
        else:
            with pytest.raises(CozeEventTooLargeError) as caught:
                await twin.value(stream.final_text())
            assert caught.value.chat_id == world.server.chats[0].id


async def test_the_pieces_that_an_event_comes_in_do_not_matter(twin: Twin, world: World) -> None:
    world.server.script(RawEvent("note", "é" * 20_000), "你好 👋 whole.")
    world.server.fail(Trickle(7))
    async with world.coze(twin) as coze:
        events: list[Any] = await twin.items(ask(coze, world.bot_id))

    assert [event.data for event in events if event.event == "note"] == ["é" * 20_000]


# Were a piece work for all that came before it, this would go on for an hour.
IN_SMALL_PIECES = f"""
import asyncio, sys
import httpx
from coze_ext import AsyncCoze, Coze, TokenAuth, user_message

content = "x" * {8 * MEBIBYTE}
body = f"event:note\\ndata:{{content}}\\n\\nevent:done\\ndata:[DONE]\\n\\n".encode()
pieces = (body[start : start + 16] for start in range(0, len(body), 16))


async def slowly():
    for piece in pieces:
        yield piece


def stream(coze_class, http_class, content):
    headers = {{"content-type": "text/event-stream"}}
    answer = httpx.Response(200, headers=headers, content=content)
    http_client = http_class(transport=httpx.MockTransport(lambda _: answer))
    coze = coze_class(
        auth=TokenAuth("pat_x"), base_url="http://127.0.0.1", http_client=http_client
    )
    messages = [user_message("Hi")]
    return coze.chat.stream(bot_id="1", user_id="u", additional_messages=messages)


async def waiting():
    return [event async for event in stream(AsyncCoze, httpx.AsyncClient, slowly())]


if sys.argv[1] == "blocking":
    events = list(stream(Coze, httpx.Client, pieces))
else:
    events = asyncio.run(waiting())
assert [event.event for event in events] == ["note", "done"]
assert events[0].data == content
"""


@pytest.mark.parametrize("kind", ["blocking", "async"])
def test_what_has_come_of_a_large_event_is_not_gone_through_again_for_each_piece(kind: str) -> None:
    subprocess.run([sys.executable, "-c", IN_SMALL_PIECES, kind], check=True, timeout=60)
