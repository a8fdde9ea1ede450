"""A request body whose files are read in a worker thread, so that the event loop goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from itertools import islice
from typing import Self

import httpx


class ThreadedBody(httpx.AsyncByteStream):
    """The body of a multipart request, read in a worker thread."""

    def __init__(self, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> None:
        assert isinstance(body, httpx.SyncByteStream)  # as httpx's multipart bodies are
        self._body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _ThreadedPieces(iter(self._body))


class _ThreadedPieces:
    """An object rather than a generator, which asyncio would finalise in a task of its own."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        import anyio.to_thread

        from coze_core.closing import to_the_end

        # Without waiting for the thread, a cancelled upload would leave it reading a file that its
        # owner closes or sends again.
        piece = await to_the_end(anyio.to_thread.run_sync(self._read))
        if not piece:
            raise StopAsyncIteration
        return piece

    def _read(self) -> bytes:
        # A piece has 64 KiB at most, and switching to a thread takes longer than reading it.
        return b"".join(islice(self._pieces, 16))
