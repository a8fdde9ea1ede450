from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ReadingList(Model):
    """A page of readings."""

    readings: list[_models.Reading]
    """The readings of the page."""
    has_more: bool
    """Whether one follows."""
    next_page_token: str | None = None
    """Token of the page that follows."""
