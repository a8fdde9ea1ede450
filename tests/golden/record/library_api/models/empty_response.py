from __future__ import annotations

from coze_core.models import Model


class EmptyResponse(Model):
    """An envelope that says success or failure and nothing else."""

    code: int
    """0 for success."""
    msg: str
    """What went wrong."""
