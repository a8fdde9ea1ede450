from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ReadOutRequest(Model):
    """How to read out."""

    voice: Annotated[str, Limits(max_bytes=20)] | None = None
    """Name of the voice."""
    speed: Annotated[float, Limits(minimum=0.5, maximum=2)] | None = None
    """How fast, 1 by default."""
