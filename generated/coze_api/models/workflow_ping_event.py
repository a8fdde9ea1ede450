from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from coze_core.events import Event
from coze_core.limits import Limits


class WorkflowPingEvent(Event, tag_field="event", tag="PING"):
    """The run goes on, though nothing has been written for a while. It may come without data.

    Example:
        {'id': 1, 'event': 'PING', 'data': {}}
    """

    event: ClassVar[Literal["PING"]] = "PING"
    """Name of the event."""
    data: dict[str, Any] | None = None
    """Nothing, or an empty object."""
    id: Annotated[int, Limits(minimum=0)] | None = None
    """Number of the event in the stream, from 0; the frame's own field. Example: 0"""

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None

    @property
    def interrupt(self) -> None:
        """None: the event carries no interrupt."""
        return None
