from __future__ import annotations

from coze_core.models import Model


class Pulse(Model):
    """That the reading is alive."""

    listeners: int | None = None
    """Number of listeners."""
