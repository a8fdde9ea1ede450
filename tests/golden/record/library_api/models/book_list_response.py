from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BookListResponse(Model):
    """An envelope with a page of books."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.BookList
    """The page."""
