from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class SeatResponse(Model):
    """An envelope with a seat."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.Seat
    """The seat."""
