from __future__ import annotations

from typing import Literal

from coze_core.models import Model


class CardTokenRequest(Model):
    """How a token is asked for."""

    grant_type: Literal["library_card"]
    """Kind of proof."""
    card_number: str
    """Number of the card."""
