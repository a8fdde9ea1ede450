from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class LoanRenewResponse(Model):
    """An envelope with a book under a name of its own."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    book: _models.Book
    """The book."""
