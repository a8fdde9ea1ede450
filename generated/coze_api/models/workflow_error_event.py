from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.events import Event
from coze_core.limits import Limits

from .. import models as _models


class WorkflowErrorEvent(Event, tag_field="event", tag="Error"):
    """The run has failed. The stream ends.

    Example:
        {'id': 1, 'event': 'Error', 'data': {'error_code': 5000, 'error_message': 'A node
            failed.'}}
    """

    event: ClassVar[Literal["Error"]] = "Error"
    """Name of the event."""
    data: _models.WorkflowError
    """What went wrong. Example: {'error_code': 5000, 'error_message': 'A node failed.'}"""
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
