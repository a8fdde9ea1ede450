from __future__ import annotations

from coze_core.models import Model


class CardFailure(Model):
    """Why a token is refused."""

    error_code: str
    """Word for the failure."""
    error_message: str
    """What went wrong."""
    error: str | None = None
    """The same once more."""
