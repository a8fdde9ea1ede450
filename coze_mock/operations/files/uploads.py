"""Reads an uploaded file from a multipart form without keeping its contents."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from coze_mock.errors import ApiError, Code, bad_request, shorten

if TYPE_CHECKING:
    from hashlib import _Hash

_MAX_NAME = 255
_MOST_PARTS = 100
_MOST_HEADER = 8 * 1024
_MAX_TEXT = 64 * 1024
"""Bytes that all text of a form may have."""


@dataclass(frozen=True)
class UploadedFile:
    """What is kept of an uploaded file: its name, its size in bytes and its SHA-256."""

    file_name: str
    bytes: int
    sha256: str


@dataclass
class _Part:
    """One part of the form, while it is being read."""

    name: str | None = None
    file_name: str | None = None
    size: int = 0
    text: bytes = b""
    digest: _Hash = field(default_factory=hashlib.sha256)


async def read_upload(
    content_type: str, body: AsyncIterator[bytes], *, field_name: str, max_bytes: int
) -> UploadedFile:
    """Read the one file of a multipart form (RFC 7578), in the form part ``field_name``.

    The body is read to its end in any case, so that the client can read the answer.

    Raises ApiError: 4301 for more than one file; with HTTP status 400, as the document's limits
    forbid them, 4000 for what is no such form, 4300 for an empty file, 4302 for a file of more than
    ``max_bytes`` bytes.
    """
    _, file = await read_form(content_type, body, field_name=field_name, max_bytes=max_bytes)
    assert file is not None
    return file


async def read_form(
    content_type: str,
    body: AsyncIterator[bytes],
    *,
    field_name: str,
    max_bytes: int,
    required: bool = True,
) -> tuple[dict[str, str], UploadedFile | None]:
    """Read a multipart form with one file: its text by the names of its parts, and the file.

    Without ``required`` the file, which is None then, may be left out.

    Raises ApiError as ``read_upload`` does; of parts with one name, the last one counts.
    """
    try:
        form = _Form(content_type, max_bytes)
        async for chunk in body:
            form.feed(chunk)
    finally:
        async for _ in body:
            pass
    return form.texts, form.only_file(field_name, required=required)


class _Form:
    """Collects the parts of a form as the parser meets them."""

    def __init__(self, content_type: str, max_bytes: int) -> None:
        _, options = parse_options_header(content_type)
        boundary = options.get(b"boundary", b"")
        if not boundary:
            raise bad_request("header Content-Type: multipart/form-data without a boundary")
        self._max_bytes = max_bytes
        self._files: list[_Part] = []
        self.texts: dict[str, str] = {}
        self._text_size = 0
        self._part = _Part()
        self._parts = 0
        self._headers = 0
        self._header_name = b""
        self._header_value = b""
        self._complete = False
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._begin_part,
                    "on_header_field": self._add_header_name,
                    "on_header_value": self._add_header_value,
                    "on_header_end": self._end_header,
                    "on_part_data": self._add_data,
                    "on_part_end": self._end_part,
                    "on_end": self._end,
                },
            )
        except FormParserError as error:
            raise bad_request(f"header Content-Type: {shorten(error)}") from None

    def feed(self, chunk: bytes) -> None:
        try:
            self._parser.write(chunk)
        except FormParserError as error:
            raise bad_request(f"request body: not a valid form: {shorten(error)}") from None

    def only_file(self, field_name: str, *, required: bool) -> UploadedFile | None:
        if not self._complete:
            raise bad_request("request body: the form has no end")
        if len(self._files) > 1:
            raise ApiError(Code.TOO_MANY_FILES, "more than one file in an upload")
        if not self._files and not required and field_name not in self.texts:
            return None
        if not self._files or self._files[0].name != field_name:
            raise bad_request(f"request body field {field_name}: a file is required")
        part = self._files[0]
        if part.size == 0:
            raise bad_request("the uploaded file is empty", code=Code.FILE_EMPTY)
        return UploadedFile(part.file_name or field_name, part.size, part.digest.hexdigest())

    def _begin_part(self) -> None:
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise bad_request(f"request body: over {_MOST_PARTS} parts")
        self._headers = 0
        self._part = _Part()

    def _add_header_name(self, data: bytes, start: int, end: int) -> None:
        self._count(end - start)
        self._header_name += data[start:end]

    def _add_header_value(self, data: bytes, start: int, end: int) -> None:
        self._count(end - start)
        self._header_value += data[start:end]

    def _count(self, size: int) -> None:
        """Take so many bytes of a part's headers in."""
        self._headers += size
        if self._headers > _MOST_HEADER:
            raise bad_request(f"request body: a part with over {_MOST_HEADER} bytes of headers")

    def _end_header(self) -> None:
        if self._header_name.lower() == b"content-disposition":
            _, options = parse_options_header(self._header_value)
            if b"name" in options:
                self._part.name = _text(options[b"name"])
            if b"filename" in options:
                self._part.file_name = _base_name(_text(options[b"filename"]))
        self._header_name = self._header_value = b""

    def _add_data(self, data: bytes, start: int, end: int) -> None:
        if self._part.file_name is None:
            self._text_size += end - start
            if self._text_size > _MAX_TEXT:
                raise bad_request(f"request body: over {_MAX_TEXT} bytes of text")
            self._part.text += data[start:end]
            return
        self._part.size += end - start
        if self._part.size > self._max_bytes:
            raise bad_request(f"the file is over {self._max_bytes} bytes", code=Code.FILE_TOO_LARGE)
        self._part.digest.update(memoryview(data)[start:end])

    def _end_part(self) -> None:
        if self._part.file_name is None:
            if self._part.name is not None:
                self.texts[self._part.name] = _text(self._part.text)
        elif len(self._files) < 2:
            self._files.append(self._part)

    def _end(self) -> None:
        self._complete = True


def _text(value: bytes) -> str:
    # Browsers and HTTP libraries send the names in UTF-8 (WHATWG HTML, "Multipart form data").
    return value.decode("utf-8", errors="replace")


def _base_name(name: str) -> str:
    return name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1][:_MAX_NAME]
