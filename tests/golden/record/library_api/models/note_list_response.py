from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class NoteListResponse(Model):
    """An envelope that is a page of notes itself."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
    data: list[_models.Note]
    """The notes of the page."""
    has_more: bool
    """Whether a page follows."""
    first_id: str | None = None
    """ID of the first of them."""
    last_id: str | None = None
    """ID of the last of them."""
