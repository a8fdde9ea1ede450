from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ShelfUpdateRequest(Model):
    """What to change."""

    floor: _models.Floor | None = None
    """Where it is to be."""
    labels: (
        Annotated[dict[Annotated[str, Limits(max_length=8)], str], Limits(max_length=2)] | None
    ) = None
    """What stands on it, by side."""
    sign: str | None = None
    """What stands on it, in place of labels."""
