"""A body is read in the encoding that was asked for, within bounds, and refused in any other."""

from __future__ import annotations

import gzip
import json
import socket
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import product
from typing import Any

import pytest

from coze_ext import (
    CozeAPIError,
    CozeAuthenticationError,
    CozeConnectionError,
    CozeError,
    CozePermissionError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeStreamInterruptedError,
    TokenAuth,
)
from tests.each import each
from tests.faults.listening import listening
from tests.faults.test_bounds import LIMIT, bomb, little_memory
from tests.faults.world import CALLS, Clock, ask
from tests.twins import TOKEN, Twin
from tests.unit.bodies import GOOD_DAY

BOT = b'{"code":0,"msg":"","data":{"bot_id":"1","name":"Cook"}}'
JSON = "application/json"
EVENTS = "text/event-stream"
GZIP = ("gzip",)


@contextmanager
def service(
    body: bytes,
    encodings: tuple[str, ...] = (),
    *,
    status: int = 200,
    content_type: str = JSON,
    length: int | None = None,
) -> Iterator[tuple[str, list[bytes]]]:
    """A service that says this to every request; `encodings` are header lines of their own.

    `length` is the size that it promises.
    """
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {content_type}", "Connection: close"]
    lines += [f"Content-Encoding: {encoding}" for encoding in encodings]
    if status != 204:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    response = "\r\n".join([*lines, "", ""]).encode() + body
    requests: list[bytes] = []

    def answer(connection: socket.socket) -> None:
        requests.append(connection.recv(65_536))
        connection.sendall(response)

    with listening(answer) as address:
        yield f"http://{address}", requests


@asynccontextmanager
async def coze_of(twin: Twin, base_url: str, **settings: Any) -> AsyncIterator[Any]:
    async with twin.within(twin.over_sockets(verify=False, timeout=10)) as http_client:
        yield twin.coze_class(
            **{"auth": TokenAuth(TOKEN), "base_url": base_url, "max_retries": 0} | settings,
            http_client=http_client,
        )


async def name_of(twin: Twin, base_url: str, **settings: Any) -> str:
    async with coze_of(twin, base_url, **settings) as coze:
        return str((await CALLS["get"].on(coze, "1", twin)).name)


async def error_of(
    twin: Twin, base_url: str, call: str = "get", **settings: Any
) -> CozeError | None:
    async with coze_of(twin, base_url, **settings) as coze:
        try:
            await CALLS[call].on(coze, "1", twin)
        except CozeError as error:
            return error
    return None


# ---- which encodings are read


# Without the time, so that tests have the same names in every process.
ONCE = gzip.compress(BOT, mtime=0)
TWICE = gzip.compress(ONCE, mtime=0)
FIVE_TIMES = TWICE
for _ in range(3):
    FIVE_TIMES = gzip.compress(FIVE_TIMES, mtime=0)


@pytest.mark.parametrize(
    ("encodings", "body"),
    [
        ((), BOT),
        (("",), BOT),
        (("identity",), BOT),
        (("identity, Identity",), BOT),
        (("gzip",), ONCE),
        (("GZip",), ONCE),
        (("x-gzip",), ONCE),
        (("X-GZIP",), ONCE),
        (("gzip, identity",), ONCE),
        (("identity", "gzip"), ONCE),
        ((" , gzip ,",), ONCE),
        (("gzip, gzip",), TWICE),
        (("gzip", "x-gzip"), TWICE),
        (("gzip, gzip", "gzip, gzip", "gzip"), FIVE_TIMES),
    ],
)
async def test_gzip_is_read_by_whatever_name_http_has_for_it(
    twin: Twin, encodings: tuple[str, ...], body: bytes
) -> None:
    with service(body, encodings) as (base_url, requests):
        assert await name_of(twin, base_url) == "Cook"
    assert b"accept-encoding: gzip\r\n" in requests[0].lower()


UNASKED = [
    ("deflate",),
    ("br",),
    ("zstd",),
    ("compress",),
    ("gzip, br",),
    ("br", "gzip"),
    ("gzip;q=1",),
    ("gzip gzip",),
    ("something-new",),
    (", ".join(["gzip"] * 1000),),
]


@each(
    ("encodings", "call", "kind"),
    [
        (encodings, call, kind)
        for encodings in UNASKED
        for call, kind in [("get", JSON), ("stream", JSON), ("stream", EVENTS)]
    ],
)
async def test_what_was_not_asked_for_is_refused_by_its_name(
    twin: Twin, encodings: tuple[str, ...], call: str, kind: str
) -> None:
    with service(zlib.compress(BOT), encodings, content_type=kind) as (base_url, requests):
        error = await error_of(twin, base_url, call, max_retries=2)
    assert type(error) is CozeResponseError
    got = ", ".join(encodings)[:100]
    assert error.message == f"expected the content encoding 'gzip' or none, got {got!r}"
    assert (error.http_status, error.content_type) == (200, kind)
    assert len(requests) == 1


async def test_an_encoding_shows_no_token(twin: Twin) -> None:
    with service(BOT, (TOKEN,)) as (base_url, _):
        error = await error_of(twin, base_url)
    assert TOKEN not in str(error)


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_no_chain_of_encodings_gets_past_the_limit(twin: Twin, times: int) -> None:
    body = b"".join(bomb(mebibytes=100))
    for _ in range(times - 1):
        body = gzip.compress(body)
    with service(body, ("gzip",) * times) as (base_url, _), little_memory():
        error = await error_of(twin, base_url, max_answer_bytes=LIMIT)
    assert type(error) is CozeResponseError
    assert f"more than {LIMIT} bytes" in str(error)


async def test_what_an_inner_encoding_holds_counts_though_nothing_comes_of_it(twin: Twin) -> None:
    """A million members of nothing: three bytes in two thousand of what is taken off first."""
    empty = gzip.compress(b"", mtime=0) * (2 * LIMIT // 20)
    with service(gzip.compress(ONCE + empty), ("gzip, gzip",)) as (base_url, _):
        error = await error_of(twin, base_url, max_answer_bytes=LIMIT)
    assert type(error) is CozeResponseError


# ---- what gzip holds


HALVES = gzip.compress(BOT[:20]) + gzip.compress(BOT[20:])
MEMBERS: dict[str, bytes] = {
    "two": HALVES,
    "one for each byte": b"".join(gzip.compress(bytes([byte])) for byte in BOT),
    "empty ones among them": gzip.compress(b"") + HALVES + gzip.compress(b""),
    "zeros behind": ONCE + bytes(512),
    "zeros between": gzip.compress(BOT[:20]) + bytes(7) + gzip.compress(BOT[20:]),
    "garbage behind": ONCE + b"garbage",
    "garbage behind zeros": ONCE + b"\0\0\1",
    "half a magic number behind": ONCE + b"\x1f",
    "something like it behind": ONCE + b"\x1fgarbage" + ONCE,
}


@pytest.mark.parametrize("name", MEMBERS)
@pytest.mark.parametrize("piece", [1, 1_000_000])
async def test_all_members_of_a_gzip_file_are_read(twin: Twin, name: str, piece: int) -> None:
    def answer(connection: socket.socket) -> None:
        connection.recv(65_536)
        # In chunks: h11 gives each alone.
        head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode() + chunked(MEMBERS[name], piece))

    with listening(answer) as address:
        assert await name_of(twin, f"http://{address}") == "Cook"


def chunked(body: bytes, size: int) -> bytes:
    """The body in chunks of a size (RFC 9112, section 7.1)."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


BROKEN: dict[str, bytes] = {
    "cut within": ONCE[:-9],
    "cut in the checksum": ONCE[:-1],
    "cut in the second member": HALVES[:-1],
    "a second member of a header alone": ONCE + b"\x1f\x8b",
    "not gzip": BOT,
    "another checksum": ONCE[:-8] + bytes(8),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_success_in_broken_gzip_is_no_whole_response(twin: Twin, name: str) -> None:
    with service(BROKEN[name], GZIP) as (base_url, _):
        error = await error_of(twin, base_url)
    assert type(error) is CozeConnectionError


async def test_no_bytes_are_an_empty_body(twin: Twin) -> None:
    for status in (200, 204):
        with service(b"", GZIP, status=status) as (base_url, _):
            error = await error_of(twin, base_url)
        assert type(error) is CozeResponseError
        assert error.http_status == status
        assert "an empty body" in str(error)


# ---- failures


FAILURES: dict[int, type[CozeAPIError]] = {
    401: CozeAuthenticationError,
    403: CozePermissionError,
    429: CozeRateLimitError,
    502: CozeServerError,
}
TOO_LARGE = gzip.compress(b'{"code":0}' + b" " * (2 * LIMIT))
BODIES: dict[str, tuple[bytes, tuple[str, ...], int | None]] = {
    "empty": (b"", GZIP, None),
    **{name: (body, GZIP, None) for name, body in BROKEN.items()},
    "too large": (TOO_LARGE, GZIP, None),
    "an encoding that wasn't asked for": (b"\x8b\x00\x80\x03", ("br",), None),
    "cut by the connection": (b'{"code"', (), 100),
}


@each(("status", "name"), product(FAILURES, BODIES))
async def test_a_failure_is_what_its_status_says_whatever_its_body_is(
    twin: Twin, clock: Clock, name: str, status: int
) -> None:
    clock.pauses.clear()
    body, encodings, length = BODIES[name]
    with service(body, encodings, status=status, length=length) as (base_url, requests):
        error = await error_of(twin, base_url, max_retries=1, max_answer_bytes=LIMIT)
    assert type(error) is FAILURES[status]
    assert isinstance(error, CozeAPIError)
    assert error.http_status == status
    # What can't succeed isn't tried again; what may is.
    assert len(requests) == (2 if status in (429, 502) else 1)
    assert len(clock.pauses) == len(requests) - 1


@each(
    ("body", "encodings", "reason"),
    [
        (b"?", ("br",), "expected the content encoding 'gzip' or none, got 'br'"),
        (gzip.compress(b"gone")[:5], GZIP, "the gzip body ended too early"),
        (gzip.compress(b"x" * (LIMIT + 1)), GZIP, f"the response has more than {LIMIT} bytes"),
    ],
)
async def test_a_failure_says_why_its_body_can_t_be_read(
    twin: Twin, body: bytes, encodings: tuple[str, ...], reason: str
) -> None:
    with service(body, encodings, status=403) as (base_url, _):
        error: Any = await error_of(twin, base_url, max_answer_bytes=LIMIT)
    said = error.message.partition(": ")[0]
    assert said == f"no envelope, but a body that can't be read ({reason})"


async def test_a_failure_in_gzip_says_its_code(twin: Twin) -> None:
    body = gzip.compress(json.dumps({"code": 4100, "msg": "bad token"}).encode())
    with service(body, GZIP, status=401) as (base_url, _):
        error = await error_of(twin, base_url)
    assert isinstance(error, CozeAuthenticationError)
    assert (error.code, error.msg) == (4100, "bad token")


# ---- streams


async def test_a_stream_in_many_members_is_a_whole_one(twin: Twin) -> None:
    body = b"".join(gzip.compress(event) for event in GOOD_DAY)
    with service(body, GZIP, content_type=EVENTS) as (base_url, _):
        async with coze_of(twin, base_url) as coze:
            assert await twin.value(ask(coze, "1").final_text()) == "Good day"


async def test_a_stream_that_is_cut_within_a_member_is_cut(twin: Twin) -> None:
    body = b"".join(gzip.compress(event) for event in GOOD_DAY)
    with service(body[:-1], GZIP, content_type=EVENTS) as (base_url, _):
        async with coze_of(twin, base_url) as coze:
            # The last event has come, and with it the end of the stream.
            assert await twin.value(ask(coze, "1").final_text()) == "Good day"

    body = b"".join(gzip.compress(event) for event in GOOD_DAY[:4])
    with service(body[:-1], GZIP, content_type=EVENTS) as (base_url, _):
        async with coze_of(twin, base_url) as coze:
            with pytest.raises(CozeStreamInterruptedError) as caught:
                await twin.value(ask(coze, "1").final_text())
    assert caught.value.text == "Good day"
