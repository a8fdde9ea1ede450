"""A server that refuses a body before it has read it is heard."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import anyio
import httpx
import pytest

from coze_ext import (
    AsyncCoze,
    CozeBadRequestError,
    CozeConnectionError,
    CozeTimeoutError,
    TokenAuth,
)
from tests.each import each
from tests.faults.listening import listening
from tests.twins import TOKEN, AsyncTwin, Twin

MEBIBYTE = 1024 * 1024
HEAD = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%b\r\n%b"
BOT = json.dumps({"code": 0, "msg": "", "data": {"bot_id": "73", "name": "Cook"}}).encode()
REFUSAL = json.dumps({"code": 4302, "msg": "the file is too large"}).encode()
CLOSING = b"Connection: close\r\n"
REFUSALS = {
    "refused, and closed": HEAD % (b"413 Content Too Large", len(REFUSAL), CLOSING, REFUSAL),
    "refused, and closed in silence": HEAD % (b"200 OK", len(REFUSAL), b"", REFUSAL),
    "closed": b"",
}


@contextmanager
def early(refusal: bytes, reads: int = 0) -> Iterator[str]:
    """A server that answers GET, and of other requests reads only the head and some bytes."""

    def answer(connection: socket.socket) -> None:
        with connection.makefile("rb") as received:
            while request := received.readline():
                while received.readline() != b"\r\n":
                    pass
                if not request.startswith(b"GET"):
                    received.read(reads)
                    connection.sendall(refusal)
                    return
                connection.sendall(HEAD % (b"200 OK", len(BOT), b"", BOT))

    with listening(answer) as address:
        yield f"http://{address}"


def settings(base_url: str) -> dict[str, Any]:
    return {"auth": TokenAuth(TOKEN), "base_url": base_url, "max_retries": 0}


async def send(twin: Twin, coze: Any, size: int, *, as_json: bool, is_second: bool) -> None:
    if is_second:  # on a connection that has been used
        await twin.value(coze.bots.retrieve(bot_id="73"))
    if as_json:
        await twin.value(coze.request("POST", "/v1/x", body={"text": "x" * size}))
    else:
        await twin.value(coze.files.upload(file=b"x" * size))


CASES = [
    *product(REFUSALS, [MEBIBYTE], (False, True), (0, 50_000), [False]),
    *product(REFUSALS, [100_000, 64 * MEBIBYTE], [False], [0], [False]),
    *product(REFUSALS, [8 * MEBIBYTE], [False], [0], [True]),
]


@each(("refusal", "size", "is_second", "reads", "as_json"), CASES)
async def test_the_error_is_what_the_server_said(
    twin: Twin, refusal: str, size: int, is_second: bool, reads: int, as_json: bool
) -> None:
    with early(REFUSALS[refusal], reads) as base_url:
        async with twin.within(twin.coze_class(**settings(base_url))) as coze:
            with pytest.raises((CozeBadRequestError, CozeConnectionError)) as caught:
                await send(twin, coze, size, as_json=as_json, is_second=is_second)
    if refusal == "closed":
        assert type(caught.value) is CozeConnectionError
        assert "refuses the body before it has all of it" in str(caught.value)
    else:
        assert type(caught.value) is CozeBadRequestError
        assert caught.value.code == 4302


@pytest.mark.parametrize("as_json", [False, True])
def test_so_it_is_under_trio(as_json: bool) -> None:
    """Which warns of generators that are left before their end."""

    async def run() -> None:
        async with AsyncCoze(**settings(base_url)) as coze:
            size = (8 if as_json else 1) * MEBIBYTE
            await send(AsyncTwin(), coze, size, as_json=as_json, is_second=False)

    with (
        early(REFUSALS["refused, and closed"]) as base_url,
        pytest.raises(CozeBadRequestError, match="too large"),
    ):
        anyio.run(run, backend="trio")


@each(
    ("failure", "size"),
    [(httpx.ReadError, 1), (httpx.ConnectError, 100_000), (httpx.ReadTimeout, 100_000)],
)
async def test_only_a_large_body_that_was_broken_off_may_have_been_refused(
    twin: Twin, failure: type[httpx.RequestError], size: int
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise failure("lost", request=request)

    with pytest.raises((CozeConnectionError, CozeTimeoutError)) as caught:
        await twin.value(twin.coze(fail).request("POST", "/v1/x", body={"a": "x" * size}))
    assert "refuses the body" not in str(caught.value)


class Unsized:
    """A file whose size nobody knows."""

    name = "a.txt"

    def __init__(self) -> None:
        self._content = io.BytesIO(b"content")

    def read(self, size: int = -1) -> bytes:
        return self._content.read(size)


@pytest.mark.parametrize(("size", "may_be_refused"), [(65_535, False), (65_536, True), (0, True)])
async def test_a_body_is_large_from_64_kib_on_or_if_its_size_is_unknown(
    twin: Twin, size: int, may_be_refused: bool
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        assert int(request.headers.get("content-length", 0)) == size
        raise httpx.ReadError("lost", request=request)

    coze = twin.coze(fail)
    with pytest.raises(CozeConnectionError) as caught:
        if size:
            text = "x" * (size - len('{"a":""}'))
            await twin.value(coze.request("POST", "/v1/x", body={"a": text}))
        else:
            await twin.value(coze.files.upload(file=Unsized()))
    assert ("; so may a server end it that refuses" in str(caught.value)) is may_be_refused
    assert caught.value.request_sent is True
