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


# Were a piece work for all that came before it, this would go on for hours.
DECODE = f"""
from coze_ext._sse import EventStreamDecoder

content = b"x" * {8 * MEBIBYTE}
stream = b"event:x\\ndata:" + content + b"\\n\\n"
decoder = EventStreamDecoder()
events = []
for start in range(0, len(stream), 16):
    events += decoder.feed(stream[start : start + 16])
assert events == [("x", content.decode())]
"""


def test_a_large_event_in_small_pieces_is_not_searched_or_copied_again_for_each() -> None:
    subprocess.run([sys.executable, "-c", DECODE], check=True, timeout=60)
