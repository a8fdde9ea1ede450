from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationChatFailedEvent(Event, tag_field="event", tag="conversation.chat.failed"):
    """The chat has ended with an error. `done` may follow or not.

    Example:
        {'event': 'conversation.chat.failed', 'data': {'id': '7412230991846502438',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
            'failed', 'failed_at': 1760083324, 'last_error': {'code': 4013, 'msg': 'The model is
            busy. Try again later.'}}}
    """

    event: ClassVar[Literal["conversation.chat.failed"]] = "conversation.chat.failed"
    """Name of the event."""
    data: _models.Chat | _models.StreamError
    """The chat, with status `failed` and its `last_error`; or the error alone."""

    @property
    def chat(self) -> _models.Chat | None:
        """The chat that the event carries, if it does."""
        return self.data if isinstance(self.data, _models.Chat) else None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
