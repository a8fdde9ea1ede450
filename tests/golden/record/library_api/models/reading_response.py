from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ReadingResponse(Model):
    """An envelope with a reading."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: _models.Reading
    """The reading."""
