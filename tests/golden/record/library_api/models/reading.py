from __future__ import annotations

from coze_core.models import ResultModel


class Reading(ResultModel):
    """A reading."""

    id: str
    """ID of the reading."""
    book_id: str
    """ID of the book."""
    state: str | None = None
    """How far it is."""
