from __future__ import annotations

from coze_core.models import ResultModel


class CardToken(ResultModel):
    """A token."""

    access_token: str
    """The token."""
    expires_in: int
    """Seconds until it ends."""
