"""What an HTTP client reads of a file that is uploaded: pieces that are checked as they come."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable
from typing import Any, Final, NoReturn, TypeAlias

from .errors import CozeArgumentError, CozeFileError
from .limits import Limits, check_range, type_name

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called while a file is sent with the bytes sent so far and the total, or None if unknown.

It isn't async. In async clients a worker thread calls it.
"""

_PIECE_BYTES: Final = 65_536
# Their files know their size only once all is decompressed, and can't always go back after that.
_DECOMPRESSING: Final = frozenset({"bz2", "gzip", "lzma", "zipfile"})
# What libraries raise as they read. A program's own exceptions, such as those that the signal
# handlers of task queues raise, may have nothing to do with the file.
_NOT_THE_PROGRAMS: Final = sys.stdlib_module_names | {"httpcore", "httpx"}
_NOT_OF_FILES: Final = (MemoryError, RecursionError)


def is_async(function: Any) -> bool:
    """Return whether a function, a method or an object with `__call__` is defined as async."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None)  # noqa: B004 -- its definition is what counts
    )


def forget_awaitable(value: Any) -> None:
    """Close a coroutine that nobody will await, of which Python would warn."""
    if inspect.iscoroutine(value):
        value.close()


def can_go_back(file: Any) -> bool:
    """Return whether a file can be read from its beginning again."""
    if not callable(getattr(file, "seek", None)):
        return False
    seekable = getattr(file, "seekable", None)
    return not callable(seekable) or bool(seekable())


def decompresses(file: Any) -> bool:
    """Return whether reading a file decompresses it."""
    return not _DECOMPRESSING.isdisjoint(base.__module__ for base in type(file).__mro__)


def size_of(file: Any) -> int | None:
    """Return the number of bytes in a file, or None if only reading it would tell."""
    try:
        if decompresses(file) or not can_go_back(file):
            return None
        position = file.tell()
        file.seek(0, os.SEEK_END)
        end = file.tell()
        file.seek(position)
    except (AttributeError, TypeError, ValueError, OSError):
        return None
    return end if isinstance(end, int) else None


def checked_piece(argument: str, piece: Any, most: int) -> bytes:
    """Return what `read` has returned, if that is what an upload needs.

    Raises:
        CozeFileError: these are no bytes, or more than were asked for.
    """
    if isinstance(piece, bytes | bytearray | memoryview):
        content = bytes(piece)
        if most < len(content):
            fail(argument, f"at most {most} bytes from a read", f"{len(content)} bytes")
        return content
    if inspect.isawaitable(piece):
        forget_awaitable(piece)
        got = "one whose read is async"
    elif piece is None:
        got = "None, as a file that doesn't block has nothing to read yet"
    else:
        got = type_name(piece)
    return fail(argument, "bytes from a read", got)


def reading_failed(argument: str, error: Exception) -> None:
    """Raise CozeFileError if it was the file that failed; return if it was the program."""
    module = type(error).__module__.partition(".")[0]
    if module in _NOT_THE_PROGRAMS and not isinstance(error, _NOT_OF_FILES):
        raise CozeFileError(
            f"{argument}: expected a file that can be read to its end, "
            f"got {type(error).__name__}: {error}"
        ) from error


def fail(argument: str, expected: str, got: object) -> NoReturn:
    """Raise CozeFileError for a file: what was expected, and what was read."""
    raise CozeFileError(f"{argument}: expected {expected}, got {got}")


class FileSource:
    """A file as httpx reads it.

    Args:
        file: the open file.
        argument: name of the argument, for messages.
        limits: how many bytes it may have; checked here if its size isn't known before.
        progress: called with the progress of the upload.
    """

    def __init__(
        self, file: Any, argument: str, limits: Limits, progress: Progress | None = None
    ) -> None:
        self.file = file
        self._argument, self._limits, self._progress = argument, limits, progress
        self._size = file.size if isinstance(file, AwaitedFile) else size_of(file)
        self._can_go_back = can_go_back(file)
        self._sent = 0

    def seekable(self) -> bool:
        """Return whether the file can be sent again."""
        return self._can_go_back

    def tell(self) -> int:
        """Return the beginning, from which a file is sent."""
        return 0

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to the beginning, or tell where the end is, which is all that httpx asks for.

        A file that can't go back stays where it is until something is read of it.

        Raises:
            OSError: only reading would tell where the end is.
            CozeFileError: the file was read, and can't be read again.
        """
        if whence == os.SEEK_END:
            if self._size is None:
                raise OSError("its size isn't known")
            return self._size
        if self._can_go_back:
            try:
                self.file.seek(offset)
            except Exception as error:
                reading_failed(self._argument, error)
                raise
        elif self._sent:
            fail(self._argument, "a file that can be sent again", "one that can be read once")
        self._sent = 0
        return 0

    def read(self, size: int) -> bytes:
        """Return the next bytes; none at the end.

        Raises:
            CozeFileError: the file failed, gave no bytes, or has another size than before.
        """
        try:
            read = self.file.read(size)
        except CozeFileError:
            raise
        except Exception as error:
            reading_failed(self._argument, error)
            raise
        piece = checked_piece(self._argument, read, size)
        self._sent += len(piece)
        self._check_size(is_whole=not piece)
        if piece and self._progress is not None:
            told: Any = self._progress(self._sent, self._size)
            if inspect.isawaitable(told):
                forget_awaitable(told)
                raise CozeArgumentError(
                    "progress: expected a callable that isn't async, got one that is"
                )
        return piece

    def _check_size(self, *, is_whole: bool) -> None:
        if self._size is None:
            least = self._limits.min_length if is_whole else None
            if problem := _problem(self._sent, least, self._limits.max_length):
                raise CozeFileError(f"{self._argument}: {problem}")
        elif self._sent > self._size or (is_whole and self._sent < self._size):
            more = f"only {self._sent}" if is_whole else "more"
            fail(
                self._argument,
                f"the {self._size} bytes that the file had at first",
                f"{more}: it changed while it was sent",
            )


def _problem(count: int, least: int | None, most: int | None) -> str | None:
    try:
        check_range("", count, least, most, "bytes")
    except CozeArgumentError as error:
        return error.message.removeprefix(": ")
    return None


class AwaitedFile:
    """A file whose methods are async, read piece by piece before the HTTP client asks.

    It is read within the task that sends it, which can be cancelled meanwhile.
    """

    def __init__(self, file: Any, argument: str, size: int | None, *, can_go_back: bool) -> None:
        self.file = file
        self.size = size
        self._argument = argument
        self._can_go_back = can_go_back
        self._piece: bytes | None = None
        self._is_read = False
        self._starts_over = can_go_back

    @classmethod
    async def of(cls, file: Any, argument: str) -> AwaitedFile:
        """Return a file with its size, as far as it can be told."""
        seek, seekable = (getattr(file, name, None) for name in ("seek", "seekable"))
        can_go_back = callable(seek) and (not callable(seekable) or bool(await _value(seekable())))
        size = await _awaited_size_of(file) if can_go_back else None
        return cls(file, argument, size, can_go_back=can_go_back)

    def seekable(self) -> bool:
        """Return whether the file can be sent again."""
        return self._can_go_back

    def seek(self, _offset: int) -> None:
        """Let the next piece be the first one again."""
        if self._is_read:
            self._piece = None
            self._is_read, self._starts_over = False, True

    async def fill(self) -> None:
        """Read the next piece, if the last one was taken.

        Raises:
            CozeFileError: the file failed, or gave no bytes.
        """
        if self._piece is not None:
            return
        try:
            if self._starts_over:
                await _value(self.file.seek(0))
                self._starts_over = False
            read = await _value(self.file.read(_PIECE_BYTES))
        except Exception as error:
            reading_failed(self._argument, error)
            raise
        self._piece = checked_piece(self._argument, read, _PIECE_BYTES)

    def read(self, _size: int) -> bytes:
        """Return the piece that was read; none at the end."""
        if self._piece is None:
            fail(self._argument, "a file whose read isn't async", "one whose read is async")
        piece = self._piece
        self._is_read = True
        if piece:
            self._piece = None  # else it is the end, and stays it
        return piece


async def _awaited_size_of(file: Any) -> int | None:
    try:
        position = await _value(file.tell())
        await _value(file.seek(0, os.SEEK_END))
        end = await _value(file.tell())
        await _value(file.seek(position))
    except (AttributeError, TypeError, ValueError, OSError):
        # Web frameworks count what they take in.
        end = getattr(file, "size", None)
    return end if isinstance(end, int) else None


async def _value(given: Any) -> Any:
    return await given if inspect.isawaitable(given) else given
