from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.events import Event
from coze_core.limits import Limits

from .. import models as _models


class WorkflowDoneEvent(Event, tag_field="event", tag="Done"):
    """The run has ended well. The regular end of a stream.

    Example:
        {'id': 2, 'event': 'Done', 'data': {'debug_url':
            'https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211'}}
    """

    event: ClassVar[Literal["Done"]] = "Done"
    """Name of the event."""
    data: _models.WorkflowDone
    """What is left of the run; an empty object for nothing. Example: {'debug_url':
    'https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211'}
    """
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
