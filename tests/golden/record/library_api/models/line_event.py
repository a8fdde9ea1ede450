from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class LineEvent(Event, tag_field="event", tag="Line"):
    """A line is read out."""

    event: ClassVar[Literal["Line"]] = "Line"
    """Name of the event."""
    data: _models.Line
    """The line."""
    id: int | None = None
    """Number of the event, from the frame's own field."""

    @property
    def reading(self) -> None:
        """None: the event carries no reading."""
        return None

    @property
    def line(self) -> _models.Line:
        """The line that the event carries."""
        return self.data

    @property
    def pulse(self) -> None:
        """None: the event carries no pulse."""
        return None
