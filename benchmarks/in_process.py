"""Answers from this very process, so that a client is measured without a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import httpx


class Answers(httpx.BaseTransport):
    """Gives the same answer to every request."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def handle_request(self, request: httpx.Request) -> httpx.Response:  # noqa: ARG002 -- any
        """Answer with the body."""
        return httpx.Response(200, headers=_JSON, content=self._body)


class Streams(httpx.BaseTransport):
    """Gives the same event stream to every request, in pieces that cost httpx nothing."""

    def __init__(self, chunks: Sequence[bytes]) -> None:
        self._chunks = chunks

    def handle_request(self, request: httpx.Request) -> httpx.Response:  # noqa: ARG002 -- any
        """Answer with the stream."""
        return _ChunkedResponse(self._chunks)


class _ChunkedResponse(httpx.Response):
    """A response whose bytes are there: what is left to measure is what is made of them."""

    def __init__(self, chunks: Sequence[bytes]) -> None:
        super().__init__(200, headers=_EVENT_STREAM, stream=_Chunks(chunks))
        self._chunks = chunks

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        assert chunk_size is None
        return iter(self._chunks)

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        assert chunk_size is None
        return iter(self._chunks)


class _Chunks(httpx.SyncByteStream):
    def __init__(self, chunks: Sequence[bytes]) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._chunks)


_JSON = {"content-type": "application/json", "x-tt-logid": "20261117101530A1B2"}
_EVENT_STREAM = {"content-type": "text/event-stream", "x-tt-logid": "20261117101530A1B2"}
