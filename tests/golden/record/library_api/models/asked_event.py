from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class AskedEvent(Event, tag_field="event", tag="Asked"):
    """The script asks something and waits."""

    event: ClassVar[Literal["Asked"]] = "Asked"
    """Name of the event."""
    data: _models.Question
    """The question."""

    @property
    def line(self) -> None:
        """None: the event carries no line."""
        return None

    @property
    def question(self) -> _models.Question:
        """The question that the event carries."""
        return self.data
