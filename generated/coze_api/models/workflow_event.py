"""One event of a run, identified by its name."""

from __future__ import annotations

from typing import ClassVar, Final, TypeAlias

from coze_core.events import EventTable, UnknownEvent

from .workflow_done_event import WorkflowDoneEvent
from .workflow_error_event import WorkflowErrorEvent
from .workflow_interrupt_event import WorkflowInterruptEvent
from .workflow_message_event import WorkflowMessageEvent
from .workflow_ping_event import WorkflowPingEvent


class UnknownWorkflowEvent(UnknownEvent):
    """An event that the document doesn't know; its accessors are None."""

    message: ClassVar[None] = None
    interrupt: ClassVar[None] = None


WorkflowEvent: TypeAlias = (
    WorkflowMessageEvent
    | WorkflowInterruptEvent
    | WorkflowErrorEvent
    | WorkflowDoneEvent
    | WorkflowPingEvent
    | UnknownWorkflowEvent
)
"""One event of a run, identified by its name."""

WORKFLOW_EVENTS: Final[EventTable[WorkflowEvent]] = EventTable(
    (
        WorkflowMessageEvent,
        WorkflowInterruptEvent,
        WorkflowErrorEvent,
        WorkflowDoneEvent,
        WorkflowPingEvent,
    ),
    end=("Done", "Interrupt"),
    failure=("Error",),
    without_data=("PING",),
    also={"error": "Error"},
    unknown=UnknownWorkflowEvent,
)
"""How to read such a stream."""
