from __future__ import annotations

from coze_core.models import Model


class Line(Model):
    """A line that is read out."""

    text: str
    """The line."""
    pause: float | None = None
    """Seconds of silence after it."""
