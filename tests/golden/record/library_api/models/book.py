from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import field

from coze_core.models import ResultModel

from .. import models as _models


class Book(ResultModel):
    """A book."""

    _also: ClassVar[Mapping[str, str]] = {"PageCount": "page_count", "pages": "page_count"}
    id: str
    """ID of the book. Example: b1"""
    title: str
    """Its title."""
    class_: str | None = field(default=None, name="class")
    """Its class mark."""
    page_count: int | None = field(default=None, name="pageCount")
    """Number of its pages."""
    format: _models.BookFormat | None = None
    """How it is bound."""
    shelf_id: str | int | None = None
    """The shelf that it stands on, as a number or as the letters on it."""
    authors: list[str] | None = None
    """Who wrote it."""
    editions: dict[str, _models.Edition] | None = None
    """Its editions, by language."""
