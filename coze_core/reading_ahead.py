"""Lets a response arrive while the body of its request is still being sent.

A server may refuse an upload before it has read it, and close the connection. httpcore then reads
the response although it couldn't send the rest. But anyio doesn't read from an asyncio socket that
is being written to, and asyncio closes it with what has arrived as soon as writing fails, so that
all that remains is a broken connection: encode/httpx discussion 2065.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Self

import httpx

from .pools import stream_of


def read_ahead(http_client: httpx.AsyncClient, request: httpx.Request) -> None:
    """Let the response to a request arrive while its body is being sent."""
    assert isinstance(request.stream, httpx.AsyncByteStream)
    request.stream = _Body(request.stream, http_client, request)


class _Body(httpx.AsyncByteStream):
    """A body during whose sending asyncio reads what the server sends."""

    def __init__(
        self, body: httpx.AsyncByteStream, http_client: httpx.AsyncClient, request: httpx.Request
    ) -> None:
        self._body = body
        self._http_client = http_client
        self._request = request

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Pieces(aiter(self._body), self._http_client, self._request)

    async def aclose(self) -> None:
        await self._body.aclose()


class _Pieces:
    """An object rather than a generator, which asyncio would finalise in a task of its own."""

    def __init__(
        self, pieces: AsyncIterator[bytes], http_client: httpx.AsyncClient, request: httpx.Request
    ) -> None:
        self._pieces = pieces
        self._http_client = http_client
        self._request = request
        self._has_begun = False
        self._transport: Any = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._has_begun:
            self._has_begun = True
            self._transport = _transport_of(stream_of(self._http_client, self._request))
            if self._transport is not None:
                self._transport.resume_reading()
        try:
            return await anext(self._pieces)
        except StopAsyncIteration:
            if self._transport is not None and not self._transport.is_closing():
                self._transport.pause_reading()  # whoever reads resumes it for each piece
            raise


def _transport_of(stream: Any) -> Any:
    """Return the transport of asyncio below a stream of httpcore; None if there is none."""
    below: Any = getattr(stream, "_stream", None)
    while hasattr(below, "transport_stream"):  # TLS
        below = below.transport_stream
    transport = getattr(below, "_transport", None)
    needed = ("resume_reading", "pause_reading", "is_closing")
    return transport if all(hasattr(transport, name) for name in needed) else None
