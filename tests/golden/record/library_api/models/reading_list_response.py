from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ReadingListResponse(Model):
    """An envelope with a page of readings."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.ReadingList
    """The page."""
