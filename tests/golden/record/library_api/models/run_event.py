"""One event of a run, told apart by its name."""

from __future__ import annotations

from typing import ClassVar, Final, TypeAlias

from coze_core.events import EventTable, UnknownEvent

from .asked_event import AskedEvent
from .broken_event import BrokenEvent
from .finished_event import FinishedEvent
from .progress_event import ProgressEvent


class UnknownRunEvent(UnknownEvent):
    """An event that the document doesn't know; its accessors are None."""

    line: ClassVar[None] = None
    question: ClassVar[None] = None


RunEvent: TypeAlias = ProgressEvent | AskedEvent | BrokenEvent | FinishedEvent | UnknownRunEvent
"""One event of a run, told apart by its name."""

RUN_EVENTS: Final[EventTable[RunEvent]] = EventTable(
    (
        ProgressEvent,
        AskedEvent,
        BrokenEvent,
        FinishedEvent,
    ),
    end=("Finished", "Asked"),
    failure=("Broken",),
    without_data=(),
    unknown=UnknownRunEvent,
)
"""How to read such a stream."""
