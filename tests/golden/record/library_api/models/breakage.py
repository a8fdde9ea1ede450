from __future__ import annotations

from coze_core.models import Model


class Breakage(Model):
    """Why a stream is broken off."""

    error_code: int
    """Number of the failure."""
    error_message: str
    """What went wrong."""
