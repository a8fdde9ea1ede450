from __future__ import annotations

from typing import Annotated, Literal

from coze_core.limits import Limits
from coze_core.models import Model


class GuestTokenRequest(Model):
    """How a token is asked for by somebody without a card."""

    grant_type: Literal["guest"]
    """Kind of proof."""
    name: Annotated[str, Limits(max_length=40)]
    """Name of the guest."""
    days: Annotated[int, Limits(minimum=1)] | None = None
    """For how long."""
