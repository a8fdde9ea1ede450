from __future__ import annotations

from coze_core.models import ResultModel


class Seat(ResultModel):
    """A seat."""

    number: int
    """Its number."""
    until: int | None = None
    """Time until which it is kept, Unix time in seconds."""
