from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from coze_core.models import Model


class Line(Model):
    """A line that is read out."""

    _also: ClassVar[Mapping[str, str]] = {"Text": "text"}
    text: str
    """The line."""
    pause: float | None = None
    """Seconds of silence after it."""
