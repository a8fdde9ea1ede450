from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class LoanReturnResponse(Model):
    """An envelope with a book, or with what holds it."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.ReturnedBook | _models.Book | None = None
    """What holds the book, or the book."""
