from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class StreamDoneEvent(Event, tag_field="event", tag="done"):
    """The normal end of a stream. A stream whose chat failed may end without it.

    Example:
        {'event': 'done', 'data': '[DONE]'}
    """

    event: ClassVar[Literal["done"]] = "done"
    """Name of the event."""
    data: str | _models.StreamDone
    """`[DONE]`, with or without quotes on the wire, or an object with the URL of a debugging page.
    Example: [DONE]
    """

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
