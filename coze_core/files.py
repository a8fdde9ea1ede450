"""Files to upload, from whatever a program has: a path, bytes, an open file."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Mapping
from io import BytesIO, TextIOBase
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any, Final, Protocol, Self, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from .errors import CozeFileError
from .file_sources import AwaitedFile, FileSource, Progress, decompresses, is_async, size_of
from .limits import Limits, check_encodable, check_range, check_type, refuse, type_name

FileContent: TypeAlias = IO[bytes] | bytes | str
FileTypes: TypeAlias = (
    # (file name, file (or bytes), content type)
    tuple[str | None, FileContent, str | None]
    # (file name, file (or bytes), content type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""What `httpx.Client(files=)` takes."""


class Readable(Protocol):
    """An open binary file: all that an upload needs of one."""

    def read(self, size: int = ..., /) -> bytes: ...


class AsyncReadable(Protocol):
    """An open binary file whose methods are async; `AsyncCoze` alone uploads one."""

    def read(self, size: int = ..., /) -> Awaitable[bytes]: ...


class File(Struct):
    """A file to upload.

    Attributes:
        payload: open binary file, sent from its beginning if it can seek, else from its position.
        file_name: name of the file at the service; that of the open file if None.
        mime_type: media type of the part; guessed from the name if None.
        opened: whether the file was opened here, and so is closed after the upload.
        progress: called with the progress of the upload.
    """

    payload: Readable | AsyncReadable
    file_name: str | None = None
    mime_type: str | None = None
    opened: bool = False
    progress: Progress | None = None

    @classmethod
    def of(
        cls, source: AsyncFileInput, *, argument: str = "file", progress: Progress | None = None
    ) -> File:
        """Return a file to upload from a path, bytes, an open file, or (name, one of these).

        Args:
            source: a path as `str` or `os.PathLike`; bytes; a file opened in binary mode, or
                anything else with a `read` like that of one; a pair of the name of the file at the
                service and its content; or a `File`.
            argument: name of the argument, for messages.
            progress: called with the progress of the upload.

        Raises:
            CozeArgumentError: it is none of these; it is closed, not open for reading, open in
                text mode, or async; or no part of a form can have its name or media type.
            CozeFileError: the path isn't a regular file.
            OSError: the path can't be opened for reading.
        """
        given: Any = source  # whatever the annotation says
        if isinstance(given, Tracked):
            return cls.of(given.source, argument=argument, progress=given.progress)
        if progress is not None:
            _check_progress(progress)
        if isinstance(given, File):
            return _checked(argument, given, progress)
        name: str | None = None
        if isinstance(given, tuple):
            if len(given) != 2 or not isinstance(given[0], str):
                refuse(argument, "(name, content)", "another tuple")
            name, given = given
            _check_name(argument, name)
        if isinstance(given, str | os.PathLike):
            return _at(given, argument, name, progress)
        if isinstance(given, bytes | bytearray | memoryview):
            # Those views that have gaps are no bytes in a row.
            content = given.tobytes() if isinstance(given, memoryview) else given
            return File(BytesIO(content), name or "file", progress=progress)
        if isinstance(given, File | tuple):  # within a pair
            return replace(cls.of(given, argument=argument, progress=progress), file_name=name)
        _check_open(argument, given)
        if name is None:
            name = _name_of(given)
            _check_name(argument, name)
        return File(given, name, progress=progress)

    def size(self) -> int | None:
        """Return the number of bytes to send, or None if only reading the file would tell."""
        payload = self.payload
        return payload.size if isinstance(payload, AwaitedFile) else size_of(payload)

    def to_tuple(self, argument: str, limits: Limits) -> FileTypes:
        """Return the form that httpx takes for a part of `multipart/form-data` (RFC 7578).

        Reading the file raises CozeFileError with the name of the argument if the file fails, has
        another size than before, or exceeds the limits.
        """
        source: Any = FileSource(self.payload, argument, limits, self.progress)
        return self.file_name, source, self.mime_type

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        """Close a file that `of` opened, and no other."""
        if self.opened:
            close: Any = getattr(self.payload, "close", None)
            close()


class Tracked(Struct):
    """What is to be uploaded, and what is called with its progress."""

    source: AsyncFileInput
    progress: Progress | None


def tracked(source: AsyncFileInput | None, progress: Progress | None) -> Tracked | None:
    """Return a source with what is called with its progress; None if there is none."""
    return None if source is None else Tracked(source, progress)


async def awaited(argument: str, source: Any) -> Any:
    """Return a source whose file, if it is async, can be read by the sender of async clients."""
    if isinstance(source, Tracked):
        return Tracked(await awaited(argument, source.source), source.progress)
    if isinstance(source, File):
        return replace(source, payload=await awaited(argument, source.payload))
    if isinstance(source, tuple) and len(source) == 2:
        return source[0], await awaited(argument, source[1])
    if not is_async_file(source):
        return source
    _check_open(argument, source, may_be_async=True)
    return await AwaitedFile.of(source, argument)


def is_async_file(source: Any) -> bool:
    """Return whether this is an open file whose `read` is async."""
    return not isinstance(source, type) and is_async(getattr(source, "read", None))


def _at(
    given: str | os.PathLike[str], argument: str, name: str | None, progress: Progress | None
) -> File:
    if given == "":
        refuse(argument, "a path", "an empty string")
    text = os.fspath(given)
    if not isinstance(text, str):
        refuse(argument, "a path of text", f"one of {type_name(text)}")
    if "\0" in text:
        refuse(argument, "a path", "text with a null character")
    path = Path(text)
    if name is None:
        name = path.name or "file"
        _check_name(argument, name)
    if not _is_encodable(text):
        refuse(argument, "a path that the system can encode", "half of a surrogate pair")
    kind = path.stat().st_mode
    if S_ISDIR(kind):
        raise CozeFileError(f"{argument}: expected a file, got the directory {str(path)!r}")
    if not S_ISREG(kind):
        # Opening a pipe waits for whoever writes into it, which may be forever.
        raise CozeFileError(
            f"{argument}: expected a file, got {str(path)!r}, a pipe, a device or a socket; "
            "what can be read of it can be passed as an opened file"
        )
    return File(path.open("rb"), name, opened=True, progress=progress)


def _is_encodable(path: str) -> bool:
    try:
        os.fsencode(path)  # which turns some surrogates into the bytes that they stand for
    except UnicodeEncodeError:
        return False
    return True


def _name_of(opened: Any) -> str:
    """Return the name of an open file; `file` if it has none."""
    opened = opened.file if isinstance(opened, AwaitedFile) else opened
    # Web frameworks keep that of an uploaded file in `filename`. `name` is a path, or the number of
    # a file descriptor.
    for attribute in ("name",) if decompresses(opened) else ("filename", "name"):
        path = getattr(opened, attribute, None)
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if isinstance(path, str) and (name := Path(path).name):
            # What was `notes.txt.gz` is sent as `notes.txt`, and so is its content.
            return name if not decompresses(opened) else _PACKED.sub("", name)
    return "file"


_PACKED: Final = re.compile(r"(?<=.)\.(gz|bz2|xz|lzma)$", re.IGNORECASE)


def _check_open(argument: str, given: Any, *, may_be_async: bool = False) -> None:
    """Refuse anything but a binary file that is open for reading."""
    if isinstance(given, type) or not callable(getattr(given, "read", None)):
        refuse(argument, "a path, bytes, a binary file or (name, content)", type_name(given))
    if not may_be_async and is_async_file(given):
        refuse(
            argument,
            "a file whose read isn't async",
            f"{type_name(given)}, whose read is; it needs AsyncCoze",
        )
    if isinstance(given, TextIOBase) or isinstance(getattr(given, "encoding", None), str):
        refuse(argument, "a file open in binary mode ('rb')", "one in text mode")
    if getattr(given, "closed", False) is True:
        refuse(argument, "an open file", "one that is closed")
    is_readable = getattr(given, "readable", None)
    if callable(is_readable) and not is_async(is_readable) and is_readable() is False:
        refuse(argument, "a file open for reading", "one that isn't open for reading")


def _check_progress(progress: object) -> None:
    if not callable(progress):
        refuse("progress", "a callable", type_name(progress))
    if is_async(progress):
        refuse("progress", "a callable that isn't async", "one that is")


def _checked(argument: str, file: File, progress: Progress | None) -> File:
    """Return a file of the user's own making with its name, if it can be a part of a form."""
    payload: Any = file.payload
    if isinstance(payload, bytes | bytearray | memoryview):
        payload = BytesIO(payload)
    _check_open(f"{argument}: payload", payload)
    given: Any = file.file_name
    name = _name_of(payload) if given is None else given
    _check_name(argument, name)
    media_type: Any = file.mime_type
    if media_type is not None and not (
        isinstance(media_type, str) and _MEDIA_TYPE.fullmatch(media_type)
    ):
        refuse(f"{argument}: mime_type", "a media type such as image/png", repr(media_type))
    if file.progress is not None:
        _check_progress(file.progress)
    return replace(
        file,
        payload=payload,
        file_name=name,
        progress=file.progress if progress is None else progress,
    )


def _check_name(argument: str, name: object) -> None:
    """Refuse a name that the header of a part can't carry."""
    check_type(f"{argument}: file name", name, str)
    text = str(name)
    if not text:
        refuse(argument, "a file name", "an empty string")
    check_range(f"{argument}: file name", len(text), None, _LONGEST_NAME, "characters")
    check_encodable(f"{argument}: file name", text)


# Servers bound the headers of a part, commonly by 8 KiB; file systems bound names by 255 bytes.
_LONGEST_NAME: Final = 1024
# RFC 9110, section 8.3.1; parameters may be anything that fits into one line.
_MEDIA_TYPE: Final = re.compile(
    r"[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( *;[\x20-\x7e]*)?"
)


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

AsyncFileInput: TypeAlias = FileInput | AsyncReadable | tuple[str, AsyncReadable]
"""What async clients can upload: also files whose `read` is async."""

RequestFiles: TypeAlias = list[tuple[str, FileTypes]]
"""The parts of a form."""

__all__: Final = [
    "AsyncFileInput",
    "AsyncReadable",
    "File",
    "FileInput",
    "FileTypes",
    "Progress",
    "Readable",
    "RequestFiles",
]
