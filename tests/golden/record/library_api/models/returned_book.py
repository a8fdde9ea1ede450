from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ReturnedBook(Model):
    """What holds a book that is back."""

    book: _models.Book | None = None
    """The book."""
