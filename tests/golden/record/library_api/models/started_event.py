from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class StartedEvent(Event, tag_field="event", tag="Started"):
    """The reading starts."""

    event: ClassVar[Literal["Started"]] = "Started"
    """Name of the event."""
    data: _models.Reading
    """The reading."""
    id: int | None = None
    """Number of the event, from the frame's own field."""

    @property
    def reading(self) -> _models.Reading:
        """The reading that the event carries."""
        return self.data

    @property
    def line(self) -> None:
        """None: the event carries no line."""
        return None

    @property
    def pulse(self) -> None:
        """None: the event carries no pulse."""
        return None
