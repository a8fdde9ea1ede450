"""Keeps the bodies of answers within bounds, however small they came over the wire."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Final

import httpx

from coze_api.types import LOG_ID_HEADER

from ._errors import CozeResponseError

ACCEPTED_ENCODING: Final = "gzip"
"""The one encoding that requests ask for: what it holds may be a thousand times as large."""

_PIECE_BYTES: Final = 65_536


def bound(response: httpx.Response, max_bytes: int | None = None) -> None:
    """Let the unread body of `response` come in pieces of a bounded size, gzip taken off.

    Reading it raises CozeResponseError beyond `max_bytes` (None is no limit), and
    httpx.DecodingError where it is no gzip (RFC 1952) or ends within it.
    """
    compressed = response.headers.get("content-encoding", "").strip().lower() == "gzip"
    if not compressed and max_bytes is None:
        return
    pieces = _Pieces(response, compressed, max_bytes)
    if isinstance(response.stream, httpx.SyncByteStream):
        response.stream = _Body(response.stream, pieces)
    else:
        response.stream = _AsyncBody(response.stream, pieces)
    if compressed:
        del response.headers["content-encoding"]  # or else httpx would take it off once more


class _Pieces:
    """What becomes of the pieces of one body; knows neither blocking nor waiting."""

    def __init__(self, response: httpx.Response, compressed: bool, max_bytes: int | None) -> None:
        self._response = response
        self._gunzip = zlib.decompressobj(zlib.MAX_WBITS | 16) if compressed else None
        self._max_bytes = max_bytes
        self._bytes = 0

    def of(self, piece: bytes) -> Iterable[bytes]:
        return self._counted(piece) if self._gunzip is None else self._inflated(piece)

    def _inflated(self, piece: bytes) -> Iterator[bytes]:
        assert self._gunzip is not None
        while piece:
            try:
                inflated = self._gunzip.decompress(piece, _PIECE_BYTES)
            except zlib.error as error:
                raise httpx.DecodingError(str(error)) from error
            yield from self._counted(inflated)
            piece = self._gunzip.unconsumed_tail

    def _counted(self, piece: bytes) -> tuple[bytes]:
        self._bytes += len(piece)
        if self._max_bytes is not None and self._bytes > self._max_bytes:
            raise CozeResponseError(
                f"the answer has more than {self._max_bytes} bytes",
                logid=self._response.headers.get(LOG_ID_HEADER) or None,
                http_status=self._response.status_code,
                content_type=self._response.headers.get("content-type"),
            )
        return (piece,)

    def end(self) -> None:
        if self._gunzip is not None and not self._gunzip.eof:
            raise httpx.DecodingError("the gzip body ended too early")


class _Body(httpx.SyncByteStream):
    def __init__(self, body: httpx.SyncByteStream, pieces: _Pieces) -> None:
        self._body = body
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._body:
            yield from self._pieces.of(piece)
        self._pieces.end()

    def close(self) -> None:
        self._body.close()


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, body: httpx.AsyncByteStream, pieces: _Pieces) -> None:
        self._body = body
        self._pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._body:
            for part in self._pieces.of(piece):
                yield part
        self._pieces.end()

    async def aclose(self) -> None:
        await self._body.aclose()
