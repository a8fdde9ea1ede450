"""One event of a reading, told apart by its name."""

from __future__ import annotations

from typing import ClassVar, Final, TypeAlias

from coze_core.events import EventTable, UnknownEvent

from .broken_event import BrokenEvent
from .finished_event import FinishedEvent
from .line_event import LineEvent
from .pulse_event import PulseEvent
from .started_event import StartedEvent


class UnknownReadingEvent(UnknownEvent):
    """An event that the document doesn't know; its accessors are None."""

    reading: ClassVar[None] = None
    line: ClassVar[None] = None
    pulse: ClassVar[None] = None


ReadingEvent: TypeAlias = (
    StartedEvent | LineEvent | PulseEvent | BrokenEvent | FinishedEvent | UnknownReadingEvent
)
"""One event of a reading, told apart by its name."""

READING_EVENTS: Final[EventTable[ReadingEvent]] = EventTable(
    (
        StartedEvent,
        LineEvent,
        PulseEvent,
        BrokenEvent,
        FinishedEvent,
    ),
    end=("Finished",),
    failure=("Broken",),
    without_data=("Pulse",),
    also={"reading.over": "Finished", "failure": "Broken"},
    unknown=UnknownReadingEvent,
)
"""How to read such a stream."""
