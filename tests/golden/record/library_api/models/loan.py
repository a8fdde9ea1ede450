from __future__ import annotations

from msgspec import field

from coze_core.models import ResultModel

from .. import models as _models


class Loan(ResultModel):
    """Something that is lent."""

    loan_id: str | int
    """ID of the loan."""
    logid_: str | None = field(default=None, name="logid")
    """Log ID of the call that began it, which isn't that of the call that returns it."""
    after: _models.Loan | None = None
    """The loan that this one follows."""
    copies: dict[str, _models.Loan] | None = None
    """What was lent along with it, by the title."""
