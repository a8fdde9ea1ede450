"""However much a service sends, no more of it is held than was allowed."""

from __future__ import annotations

import gc
import gzip
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from coze_ext import (
    CozeAPIError,
    CozeConnectionError,
    CozeError,
    CozeEventTooLargeError,
    CozeResponseError,
)
from coze_mock import Garbage, RawEvent, Trickle
from tests.faults.world import CALLS, World, ask
from tests.twins import Twin, on_every_transport

LIMIT = 256 * 1024
MEBIBYTE = 1024 * 1024


@contextmanager
def little_memory(most: int = 10 * LIMIT) -> Iterator[None]:
    """What is done within takes little memory, the server's that sends piece by piece included."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        yield
        assert tracemalloc.get_traced_memory()[1] - before < most
    finally:
        tracemalloc.stop()


@on_every_transport
async def test_a_line_of_100_mb_is_given_up_at_the_limit(twin: Twin, world: World) -> None:
    world.server.fail(Garbage(100 * MEBIBYTE))
    async with world.coze(twin, max_event_bytes=LIMIT) as coze:
        with little_memory(), pytest.raises(CozeEventTooLargeError) as caught:
            await twin.items(ask(coze, world.bot_id))

    assert caught.value.limit == LIMIT
    assert caught.value.logid


@on_every_transport
@pytest.mark.parametrize("call", ["get", "create", "stream"])
async def test_an_answer_of_100_mb_is_given_up_at_the_limit(
    twin: Twin, world: World, call: str
) -> None:
    """Whether it is asked for alone, or comes where a stream was due."""
    world.server.fail(Garbage(100 * MEBIBYTE, content_type="application/json"))
    async with world.coze(twin, max_answer_bytes=LIMIT, max_retries=0) as coze:
        with little_memory(), pytest.raises(CozeResponseError, match=f"than {LIMIT} b") as caught:
            await CALLS[call].on(coze, world.bot_id, twin)
        assert caught.value.http_status == 200
        # It has closed its connection, and the client can be used on.
        assert await CALLS["get"].on(coze, world.bot_id, twin)


def bomb(beginning: bytes = b"", mebibytes: int = 1024) -> Iterator[bytes]:
    """A gibibyte, or less, of the letter x, which is a thousandth of that in gzip."""
    compressor = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    yield compressor.compress(beginning)
    for _ in range(mebibytes):
        yield compressor.compress(b"x" * MEBIBYTE)
    yield compressor.flush()


async def slowly(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def client(
    twin: Twin,
    pieces: Iterable[bytes],
    content_type: str,
    encoding: str = "gzip",
    status: int = 200,
    **settings: Any,
) -> Any:
    """A client to which these pieces are the answer."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["accept-encoding"] == "gzip"
        content = iter(pieces) if twin.http_class is httpx.Client else slowly(pieces)
        headers = {"content-type": content_type, "content-encoding": encoding}
        return httpx.Response(status, headers=headers, content=content)

    return twin.coze(answer, **settings)


@pytest.mark.parametrize(
    ("call", "content_type", "expected"),
    [
        ("get", "application/json", CozeResponseError),
        ("stream", "application/json", CozeResponseError),
        ("stream", "text/event-stream", CozeEventTooLargeError),
    ],
)
async def test_compression_does_not_get_past_a_limit(
    twin: Twin, call: str, content_type: str, expected: type[Exception]
) -> None:
    coze = client(twin, bomb(b"data:"), content_type, max_event_bytes=LIMIT, max_answer_bytes=LIMIT)
    with little_memory(), pytest.raises(expected):
        await CALLS[call].on(coze, "1", twin)


# JSON that takes many times its size once it is parsed, and how many of each have 4 MiB.
DENSE = {
    "objects": (b"{},", 1_398_101),
    "lists": (b"[],", 1_398_101),
    "texts": (b'"ab",', 838_860),
    "names": (b'"0000000":1,', 349_525),
}


def dense(name: str, beginning: bytes, end: bytes) -> Iterator[bytes]:
    one, count = DENSE[name]
    yield beginning
    for _ in range(count // 1000):
        yield one * 1000
    yield end


@pytest.mark.parametrize(
    ("status", "encoding"), [(200, "identity"), (500, "identity"), (200, "gzip")]
)
@pytest.mark.parametrize("name", DENSE)
async def test_an_answer_is_not_parsed_into_many_times_the_limit(
    twin: Twin, name: str, status: int, encoding: str
) -> None:
    opening, closing = (b"{", b'"":1}') if name == "names" else (b"[", b"1]")
    pieces = dense(name, b'{"code":0,"data":{"x":' + opening, closing + b"}}")
    if encoding == "gzip":
        pieces = iter([gzip.compress(b"".join(pieces), 1)])
    coze = client(twin, pieces, "application/json", encoding, status, max_answer_bytes=4 * MEBIBYTE)
    words = "too many values for a limit of 4194304 bytes"
    with little_memory(24 * MEBIBYTE), pytest.raises(CozeError, match=words):
        await CALLS["get"].on(coze, "1", twin)


async def test_an_event_is_not_parsed_into_many_times_the_limit(twin: Twin) -> None:
    pieces = dense("objects", b'event:conversation.message.delta\ndata:{"x":[', b"1]}\n\n")
    whole = b"".join(pieces)
    for cut in (len(whole), 65_536):
        parts = [whole[start : start + cut] for start in range(0, len(whole), cut)]
        coze = client(twin, parts, "text/event-stream", "identity", max_event_bytes=4 * MEBIBYTE)
        with pytest.raises(CozeEventTooLargeError):
            await CALLS["stream"].on(coze, "1", twin)


async def test_many_events_may_have_more_values_than_one(twin: Twin) -> None:
    one = b"event:note\ndata:[" + b"{}," * 2000 + b"{}]\n\n"
    pieces = [one * 20 + b"event:done\ndata:[DONE]\n\n"]
    coze = client(twin, pieces, "text/event-stream", "identity", max_event_bytes=LIMIT)
    events = await twin.items(ask(coze, "1"))
    assert [len(event.data) for event in events[:-1]] == [2001] * 20


@pytest.mark.parametrize("field", ["msg", "error_code", "debug_url", "error_message"])
async def test_the_words_of_a_failure_are_bounded(twin: Twin, field: str) -> None:
    said = {"code": 4000, field: "a word " * MEBIBYTE}
    coze = twin.coze(lambda _: httpx.Response(200, json=said))
    with pytest.raises(CozeAPIError) as caught:
        await CALLS["get"].on(coze, "1", twin)
    facts = vars(caught.value) | {"response": None}
    assert all(len(str(value)) <= 10_000 for value in facts.values())
    assert len(str(caught.value)) < 12_000


@pytest.mark.parametrize(
    ("stated", "told"),
    [("x", "x"), ("x" * 8_192, "x" * 8_192), ("x" * 8_193, None), ("", None), (7, None)],
    ids=["short", "at the bound", "beyond it", "empty", "no text"],
)
async def test_a_debug_url_is_told_up_to_a_length(twin: Twin, stated: Any, told: Any) -> None:
    said = {"code": 4000, "msg": "no", "debug_url": stated}
    coze = twin.coze(lambda _: httpx.Response(200, json=said))
    with pytest.raises(CozeAPIError) as caught:
        await CALLS["get"].on(coze, "1", twin)
    assert caught.value.debug_url == told


BOT = b'{"code":0,"msg":"","data":{"bot_id":"1","name":"x"}}'


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
async def test_an_answer_may_have_as_many_bytes_as_the_limit(twin: Twin, encoding: str) -> None:
    pieces = [gzip.compress(BOT) if encoding == "gzip" else BOT]
    fits = client(twin, pieces, "application/json", encoding, max_answer_bytes=len(BOT))
    assert (await CALLS["get"].on(fits, "1", twin)).name == "x"

    refuses = client(twin, pieces, "application/json", encoding, max_answer_bytes=len(BOT) - 1)
    with pytest.raises(CozeResponseError, match="the response has more than") as caught:
        await CALLS["get"].on(refuses, "1", twin)
    assert (caught.value.http_status, caught.value.content_type) == (200, "application/json")


async def test_compression_that_ends_too_early_is_no_whole_answer(twin: Twin) -> None:
    coze = client(twin, [gzip.compress(BOT)[:-1]], "application/json")
    with pytest.raises(CozeConnectionError, match="ended too early"):
        await CALLS["get"].on(coze, "1", twin)


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


async def test_an_answer_may_have_64_mebibytes_unless_something_else_is_said(twin: Twin) -> None:
    empty = b'{"code": 0, "msg": "", "data": {"bot_id": "73"}}'

    async def bot_in(size: int) -> Any:
        coze = client(twin, [empty.ljust(size)], "application/json", "identity")
        return await twin.value(coze.bots.retrieve(bot_id="73"))

    assert (await bot_in(64 * MEBIBYTE)).bot_id == "73"
    with pytest.raises(CozeResponseError, match=f"{64 * MEBIBYTE}"):
        await bot_in(64 * MEBIBYTE + 1)
