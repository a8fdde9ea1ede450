"""Streams of the bytes that an operation returns, blocking and asynchronous."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import BinaryIO, Final, Self

import httpx

from .async_streams import AsyncEventStream
from .errors import CozeStreamError, CozeStreamInterruptedError
from .log_ids import log_id_of
from .response_errors import media_type_of
from .stream_sources import StreamFacts
from .streams import EventStream


class _BytesReader:
    """Passes on the bytes of one response as they come."""

    awaited = "its end"

    def __init__(self, response: httpx.Response) -> None:
        self.ends = False
        self.done = False
        self.failure: CozeStreamError | None = None
        self.logid = log_id_of(response)

    def read(self, chunk: bytes) -> list[bytes]:
        return [chunk] if chunk else []

    def end(self) -> None:
        self.done = True

    def finish(self) -> list[bytes]:
        self.ends = True  # with its body
        return []

    def refusal(self, _response: httpx.Response) -> None:
        return None

    def interrupted(self, reason: str) -> CozeStreamInterruptedError:
        return CozeStreamInterruptedError(reason, logid=self.logid)


class _BytesReaders:
    """Makes the readers of the bytes of responses."""

    def reader(self, response: httpx.Response, _max_event_bytes: int) -> _BytesReader:
        return _BytesReader(response)


_READERS: Final = _BytesReaders()


class _BinaryFacts(StreamFacts[bytes]):
    """What a stream of bytes, blocking or not, tells of itself."""

    @property
    def media_type(self) -> str | None:
        """The media type of the bytes, such as `audio/mpeg`; None before the stream is open."""
        return None if self._chunks is None else media_type_of(self._chunks.response) or None


class BinaryStream(_BinaryFacts, EventStream[bytes]):
    """The bytes that an operation returns, piece by piece, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated. Whatever the number of bytes,
    only one piece at a time is in memory. A response that is cut, or closed before its end, raises
    CozeStreamInterruptedError.
    """

    def __init__(self, open_stream: Callable[[], httpx.Response]) -> None:
        super().__init__(open_stream, _READERS, 0)

    def write_to(self, path: str | Path) -> int:
        """Write all bytes to a file, and return their number.

        The file gets its name only when all bytes are in it; a file that had the name stays until
        then.

        Raises:
            CozeError: the service refused or failed, or the response was cut.
            OSError: the file can't be written.
        """
        with self, _Target(path) as target:
            for piece in self:
                target.write(piece)
        return target.size


class AsyncBinaryStream(_BinaryFacts, AsyncEventStream[bytes]):
    """The asynchronous twin of `BinaryStream`."""

    def __init__(self, open_stream: Callable[[], Awaitable[httpx.Response]]) -> None:
        super().__init__(open_stream, _READERS, 0)

    async def write_to(self, path: str | Path) -> int:
        """Write all bytes to a file in a worker thread: see `BinaryStream.write_to`."""
        from anyio.to_thread import run_sync  # on first use, as all that only async clients need

        async with self:
            with _Target(path) as target:
                async for piece in self:
                    await run_sync(target.write, piece)
        return target.size


class _Target:
    """A file that is written under another name, and gets its own when it is whole."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path).resolve()
        self.size = 0

    def __enter__(self) -> Self:
        # A device or a pipe is written to as it is: no file may take its place.
        is_special = self._path.exists() and not self._path.is_file()
        unfinished = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}.part")
        self._unfinished = None if is_special else unfinished
        self._file: BinaryIO = self._path.open("wb") if is_special else unfinished.open("xb")
        return self

    def write(self, piece: bytes) -> None:
        self._file.write(piece)
        self.size += len(piece)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            self._file.close()
            if kind is None and self._unfinished is not None:
                self._unfinished.replace(self._path)
        finally:
            if self._unfinished is not None:
                self._unfinished.unlink(missing_ok=True)
