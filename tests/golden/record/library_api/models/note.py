from __future__ import annotations

from coze_core.models import Model


class Note(Model):
    """What a listener writes."""

    id: str
    """ID of the note."""
    text: str
    """The note."""
