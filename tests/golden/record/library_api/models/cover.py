from __future__ import annotations

from coze_core.models import ResultModel


class Cover(ResultModel):
    """A picture of a book."""

    bytes: int
    """Size of the picture."""
    caption: str | None = None
    """What stands below it."""
