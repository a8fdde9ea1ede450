from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class StreamErrorEvent(Event, tag_field="event", tag="error"):
    """An error that ends the stream.

    Example:
        {'event': 'error', 'data': {'code': 4013, 'msg': 'The model is busy. Try again later.'}}
    """

    event: ClassVar[Literal["error"]] = "error"
    """Name of the event."""
    data: _models.StreamError
    """What went wrong. Example: {'code': 4013, 'msg': 'The model is busy. Try again later.'}"""

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
