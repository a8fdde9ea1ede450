from __future__ import annotations

from typing import ClassVar

from coze_core.models import ResultModel


class CardToken(ResultModel):
    """A token."""

    _secret: ClassVar[frozenset[str]] = frozenset(["access_token"])
    access_token: str
    """The token."""
    expires_in: int
    """Seconds until it ends."""
