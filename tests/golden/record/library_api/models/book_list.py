from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BookList(Model):
    """A page of books."""

    books: list[_models.Book]
    """The books of the page."""
    total: int
    """Number of books on all pages."""
