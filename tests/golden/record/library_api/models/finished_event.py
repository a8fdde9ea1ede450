from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class FinishedEvent(Event, tag_field="event", tag="Finished"):
    """The stream has ended well."""

    event: ClassVar[Literal["Finished"]] = "Finished"
    """Name of the event."""
    data: _models.Outcome
    """What is left."""
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
    def pulse(self) -> None:
        """None: the event carries no pulse."""
        return None

    @property
    def question(self) -> None:
        """None: the event carries no question."""
        return None
