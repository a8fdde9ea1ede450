from __future__ import annotations

from coze_core.models import Model


class Outcome(Model):
    """What is left in the end."""

    recording_url: str | None = None
    """Where it can be heard again."""
