from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class PulseEvent(Event, tag_field="event", tag="Pulse"):
    """Nothing has happened for a while; often without data."""

    event: ClassVar[Literal["Pulse"]] = "Pulse"
    """Name of the event."""
    data: _models.Pulse | None = None
    """That the reading is alive."""
    id: int | None = None
    """Number of the event, from the frame's own field."""

    @property
    def reading(self) -> None:
        """None: the event carries no reading."""
        return None

    @property
    def line(self) -> None:
        """None: the event carries no line."""
        return None

    @property
    def pulse(self) -> _models.Pulse | None:
        """The pulse that the event carries, if it does."""
        return self.data
