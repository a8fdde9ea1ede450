from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BookSearchResponse(Model):
    """An envelope that is a page of books itself."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    books: list[_models.Book]
    """The books of the page."""
    total: int
    """Number of books on all pages."""
