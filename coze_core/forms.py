"""Forms: the fields and files of a `multipart/form-data` body (RFC 7578), as httpx takes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from typing import Any, Self

from .files import File
from .kinds import Upload
from .limits import Limits


def parts_of(
    body: Mapping[str, Any], uploads: Iterable[tuple[str, str, Upload, Any]]
) -> list[tuple[str, Any]]:
    """Return the parts of a `multipart/form-data` body."""
    parts: list[tuple[str, Any]] = [
        (name, (None, as_text(value).encode(), "text/plain")) for name, value in body.items()
    ]
    with ExitStack() as opened:
        for argument, name, kind, value in uploads:
            file: File = opened.enter_context(kind.accept(argument, value))
            parts.append((name, _Part(file, argument, kind.limits)))
        opened.pop_all()
    return parts


def as_text(value: Any) -> str:
    """Return a value as text, with true and false as JSON has them."""
    return str(value).lower() if isinstance(value, bool) else str(value)


class _Part(tuple[Any, ...]):
    """A part as httpx takes it, which knows its file."""

    file: File

    def __new__(cls, file: File, argument: str, limits: Limits) -> Self:
        part = super().__new__(cls, file.to_tuple(argument, limits))
        part.file = file
        return part


def opened_files(request: Mapping[str, Any]) -> ExitStack:
    """Return what closes the files that were opened for a request."""
    stack = ExitStack()
    for _, part in request.get("files", ()):
        if isinstance(part, _Part):
            stack.enter_context(part.file)
    return stack
