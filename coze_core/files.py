"""Files to upload, from whatever a program has: a path, bytes, an open file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from io import BytesIO, TextIOBase
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any, Final, Protocol, Self, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from .errors import CozeFileError
from .limits import check_encodable, refuse

FileContent: TypeAlias = IO[bytes] | bytes | str
FileTypes: TypeAlias = (
    # (file name, file (or bytes), content type)
    tuple[str | None, FileContent, str | None]
    # (file name, file (or bytes), content type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""What `httpx.Client(files=)` takes."""

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called while a file is sent with the bytes sent so far and the total, or None if unknown."""


class Readable(Protocol):
    """An open binary file: all that an upload needs of one."""

    def read(self, size: int = ..., /) -> bytes: ...


class File(Struct):
    """A file to upload.

    Attributes:
        payload: open binary file, sent from its beginning if it can seek, else from its position.
        file_name: name of the file at the service.
        mime_type: media type of the part; guessed from the name if None.
        opened: whether the file was opened here, and so is closed after the upload.
        progress: called with the progress of the upload.
    """

    payload: Readable
    file_name: str | None = None
    mime_type: str | None = None
    opened: bool = False
    progress: Progress | None = None

    @classmethod
    def of(
        cls, source: FileInput, *, argument: str = "file", progress: Progress | None = None
    ) -> File:
        """Return a file to upload from a path, bytes, an open file, or (name, one of these).

        Args:
            source: a path as `str` or `os.PathLike`; bytes; a file opened in binary mode; a pair of
                the name of the file at the service and its content; or a `File`.
            argument: name of the argument, for messages.
            progress: called with the progress of the upload.

        Raises:
            CozeArgumentError: it is none of these; it is closed, not open for reading, or open in
                text mode; or no part of a form can have its name or media type.
            CozeFileError: the path isn't a regular file.
            OSError: the path can't be opened for reading.
        """
        if progress is not None and not callable(progress):
            refuse("progress", "a callable", type(progress).__name__)
        given: Any = source  # whatever the annotation says
        if isinstance(given, Tracked):
            return cls.of(given.source, argument=argument, progress=given.progress)
        if isinstance(given, File):
            _check_part(argument, given)
            return given if progress is None else replace(given, progress=progress)
        if isinstance(given, tuple):
            if len(given) != 2 or not isinstance(given[0], str):
                refuse(argument, "(name, content)", "another tuple")
            name, content = given
            if not name:
                refuse(argument, "a name in (name, content)", "none")
            named = File(BytesIO(), name)
            _check_part(argument, named)
            return replace(cls.of(content, argument=argument, progress=progress), file_name=name)
        if isinstance(given, str | os.PathLike):
            return _at(Path(given) if given != "" else None, argument, progress)
        if isinstance(given, bytes | bytearray | memoryview):
            return File(BytesIO(given), "file", progress=progress)
        _check_open(argument, given)
        # Its `name` is a path, or a file descriptor's number.
        path = getattr(given, "name", None)
        name = Path(path).name if isinstance(path, str) and path else "file"
        return File(given, name, progress=progress)

    def size(self) -> int | None:
        """Return the number of bytes to send, or None if only reading the file would tell."""
        payload: Any = self.payload
        try:
            position = payload.tell()
            end = payload.seek(0, os.SEEK_END)
            payload.seek(position)
        except (AttributeError, OSError):
            return None
        return int(end)

    def to_tuple(self) -> FileTypes:
        """Return the form that httpx takes for a part of `multipart/form-data` (RFC 7578)."""
        payload: Any = self.payload
        size = self.size()
        if self.progress is not None:
            payload = _CountedFile(payload, self.progress, size)
        if size is None and hasattr(payload, "fileno"):
            payload = _Pipe(payload)
        return self.file_name, payload, self.mime_type

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        """Close a file that `of` opened, and no other."""
        if self.opened:
            close: Any = getattr(self.payload, "close", None)
            close()


class Tracked(Struct):
    """What is to be uploaded, and what is called with its progress."""

    source: FileInput
    progress: Progress | None


def tracked(source: FileInput | None, progress: Progress | None) -> Tracked | None:
    """Return a source with what is called with its progress; None if there is none."""
    return None if source is None else Tracked(source, progress)


def _at(path: Path | None, argument: str, progress: Progress | None) -> File:
    if path is None:
        refuse(argument, "a path", "an empty string")
    kind = path.stat().st_mode
    if S_ISDIR(kind):
        raise CozeFileError(f"{argument}: expected a file, got the directory {str(path)!r}")
    if not S_ISREG(kind):
        # Opening a pipe waits for whoever writes into it, which may be forever.
        raise CozeFileError(
            f"{argument}: expected a file, got {str(path)!r}, a pipe, a device or a socket; "
            "what can be read of it can be passed as an opened file"
        )
    return File(path.open("rb"), path.name, opened=True, progress=progress)


def _check_open(argument: str, given: Any) -> None:
    """Refuse anything but a binary file that is open for reading."""
    if not callable(getattr(given, "read", None)):
        refuse(argument, "a path, bytes, a binary file or (name, content)", type(given).__name__)
    if isinstance(given, TextIOBase) or isinstance(getattr(given, "encoding", None), str):
        refuse(argument, "a file open in binary mode ('rb')", "one in text mode")
    if getattr(given, "closed", False) is True:
        refuse(argument, "an open file", "one that is closed")
    is_readable = getattr(given, "readable", None)
    if callable(is_readable) and is_readable() is False:
        refuse(argument, "a file open for reading", "one that isn't open for reading")


def _check_part(argument: str, file: File) -> None:
    """Refuse a name or a media type that the headers of a part can't carry."""
    if file.file_name is not None:
        check_encodable(f"{argument}: file name", file.file_name)
    media_type = file.mime_type
    if media_type is not None and not _MEDIA_TYPE.fullmatch(media_type):
        refuse(f"{argument}: mime_type", "a media type such as image/png", repr(media_type))


# RFC 9110, section 8.3.1; parameters may be anything that fits into one line.
_MEDIA_TYPE: Final = re.compile(
    r"[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( *;[\x20-\x7e]*)?"
)


class _CountedFile:
    """Reports how far a file has been read; otherwise it behaves like the file."""

    def __init__(self, payload: Any, progress: Progress, total: int | None) -> None:
        self._payload, self._progress, self._total = payload, progress, total
        self._sent = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._payload, name)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        position = self._payload.seek(offset, whence)
        self._sent = 0  # a file that is sent again starts from its beginning
        return int(position)

    def read(self, size: int = -1) -> bytes:
        content: bytes = self._payload.read(size)
        if content:
            self._sent += len(content)
            self._progress(self._sent, self._total)
        return content


class _Pipe:
    """A file whose size only reading tells; httpx would take 0, which the system states."""

    def __init__(self, payload: Any) -> None:
        self._payload = payload

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        content: bytes = self._payload.read(size)
        return content


FileInput: TypeAlias = (
    str
    | os.PathLike[str]
    | bytes
    | bytearray
    | memoryview
    | Readable
    | tuple[str, str | os.PathLike[str] | bytes | bytearray | memoryview | Readable]
    | File
)
"""What can be uploaded: see `File.of`."""

RequestFiles: TypeAlias = list[tuple[str, FileTypes]]
"""The parts of a form."""

__all__: Final = ["File", "FileInput", "FileTypes", "Progress", "Readable", "RequestFiles"]
