from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class LoanResponse(Model):
    """An envelope with a list that has one item; without a code all is well."""

    msg: str
    """What went wrong."""
    data: list[_models.Loan]
    """The loan."""
    code: int | None = None
    """0 for success, and so is none."""
