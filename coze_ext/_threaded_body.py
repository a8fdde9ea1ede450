"""A request body whose files are read without holding up the event loop."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

import httpx

from coze_core.file_sources import AwaitedFile

from ._gathered_body import PIECES

if TYPE_CHECKING:
    import anyio


class ThreadedBody(httpx.AsyncByteStream):
    """The body of a multipart request, read in a worker thread.

    A file whose methods are async is read before, by the task that sends the request.
    """

    _pieces: _ThreadedPieces | None = None

    def __init__(
        self,
        body: httpx.SyncByteStream | httpx.AsyncByteStream,
        parts: Iterable[tuple[str, Any]],
    ) -> None:
        assert isinstance(body, httpx.SyncByteStream)  # as httpx's multipart bodies are
        self._body = body
        files = [getattr(part[1], "file", None) for _, part in parts]
        self._awaited = [file for file in files if isinstance(file, AwaitedFile)]

    def __aiter__(self) -> AsyncIterator[bytes]:
        for file in self._awaited:
            if file.seekable():
                file.seek(0)  # the body may have been sent before, to where it was redirected from
        self._pieces = _ThreadedPieces(iter(self._body), self._awaited)
        return self._pieces

    async def at_rest(self) -> None:
        """Wait until no file is being read: aiohttp sends in a task of its own."""
        if self._pieces is not None and self._pieces.reading is not None:
            await self._pieces.reading.wait()


class _ThreadedPieces:
    """An object rather than a generator, which asyncio would finalise in a task of its own."""

    def __init__(self, pieces: Iterator[bytes], awaited: list[AwaitedFile]) -> None:
        self._pieces = pieces
        self._awaited = awaited
        # Switching to a thread takes longer than reading a piece, but each may take all that was
        # read of an async file.
        self._count = 1 if awaited else PIECES
        self.reading: anyio.Event | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        import anyio.to_thread

        from coze_core.closing import to_the_end

        for file in self._awaited:
            await file.fill()
        # Without waiting for the thread, a cancelled upload would leave it reading a file that its
        # owner closes or sends again.
        self.reading = anyio.Event()
        try:
            piece = await to_the_end(anyio.to_thread.run_sync(self._read))
        finally:
            self.reading.set()
        if not piece:
            raise StopAsyncIteration
        return piece

    def _read(self) -> bytes:
        return b"".join(islice(self._pieces, self._count))
