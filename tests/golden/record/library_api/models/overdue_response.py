from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OverdueResponse(Model):
    """An envelope with a list within its data."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.Overdue | None = None
    """What is overdue."""
