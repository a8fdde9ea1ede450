from __future__ import annotations

from typing import Literal

from coze_core.models import Model


class MagazineItem(Model):
    """A magazine to take home."""

    kind: Literal["magazine"]
    """What it is."""
    issue: int
    """Number of the issue."""
