from __future__ import annotations

from typing import Literal

from coze_core.models import Model

from .. import models as _models


class Shelf(Model):
    """A shelf."""

    id: str
    """ID of the shelf."""
    floor: _models.Floor
    """Where it is."""
    kind: Literal["shelf"] | None = None
    """What it is."""
