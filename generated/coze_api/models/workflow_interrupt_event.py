from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.events import Event
from coze_core.limits import Limits

from .. import models as _models


class WorkflowInterruptEvent(Event, tag_field="event", tag="Interrupt"):
    """The run waits for an answer. The stream ends; `workflows_runs_resume` goes on.

    Example:
        {'id': 1, 'event': 'Interrupt', 'data': {'interrupt_data': {'event_id':
            '7413647890307280001/2700000000000000002', 'type': 2, 'data': ''}, 'node_title': 'Ask'}}
    """

    event: ClassVar[Literal["Interrupt"]] = "Interrupt"
    """Name of the event."""
    data: _models.WorkflowEventInterrupt
    """What the run asks, and the node that asks it. Example: {'interrupt_data': {'event_id':
    '7413647890307280001/2700000000000000002', 'type': 2, 'data': ''}, 'node_title': 'Ask'}
    """
    id: Annotated[int, Limits(minimum=0)] | None = None
    """Number of the event in the stream, from 0; the frame's own field. Example: 0"""

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None

    @property
    def interrupt(self) -> _models.WorkflowEventInterrupt:
        """The interrupt that the event carries."""
        return self.data
