from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ShelfListResponse(Model):
    """An envelope with shelves."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: list[_models.Shelf]
    """The shelves."""
