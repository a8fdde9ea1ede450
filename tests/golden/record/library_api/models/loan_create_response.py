from __future__ import annotations

from coze_core.models import ResultModel

from .. import models as _models


class LoanCreateResponse(ResultModel):
    """An envelope with fields beside its text."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: str
    """What the desk says."""
    loan_id: str | int | None = None
    """ID of the loan."""
    item: _models.BookItem | _models.MagazineItem | None = None
    """What was taken."""
