from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ProgressEvent(Event, tag_field="event", tag="Progress"):
    """The run goes on, with a line or a pulse."""

    event: ClassVar[Literal["Progress"]] = "Progress"
    """Name of the event."""
    data: _models.Line | _models.Pulse
    """A line, or that the run is alive."""

    @property
    def line(self) -> _models.Line | None:
        """The line that the event carries, if it does."""
        return self.data if isinstance(self.data, _models.Line) else None

    @property
    def question(self) -> None:
        """None: the event carries no question."""
        return None
