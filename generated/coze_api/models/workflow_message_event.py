from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.events import Event
from coze_core.limits import Limits

from .. import models as _models


class WorkflowMessageEvent(Event, tag_field="event", tag="Message"):
    """A piece of what a node writes.

    Example:
        {'id': 0, 'event': 'Message', 'data': {'content': 'It will ', 'node_title': 'Answer',
            'node_seq_id': '0', 'node_is_finish': False}}
    """

    event: ClassVar[Literal["Message"]] = "Message"
    """Name of the event."""
    data: _models.WorkflowMessage
    """The piece, and the node that writes it. Example: {'content': 'It will ', 'node_title': 'Answer',
    'node_seq_id': '0', 'node_is_finish': False}
    """
    id: Annotated[int, Limits(minimum=0)] | None = None
    """Number of the event in the stream, from 0; the frame's own field. Example: 0"""

    @property
    def message(self) -> _models.WorkflowMessage:
        """The message that the event carries."""
        return self.data

    @property
    def interrupt(self) -> None:
        """None: the event carries no interrupt."""
        return None
