from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationChatInProgressEvent(
    Event, tag_field="event", tag="conversation.chat.in_progress"
):
    """The chat is running.

    Example:
        {'event': 'conversation.chat.in_progress', 'data': {'id': '7412230991846502438',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
            'in_progress', 'created_at': 1760083320}}
    """

    event: ClassVar[Literal["conversation.chat.in_progress"]] = "conversation.chat.in_progress"
    """Name of the event."""
    data: _models.Chat
    """The chat, with status `in_progress`. Example: {'id': '7412230991846502438', 'conversation_id':
    '7412230987654310921', 'bot_id': '7395041286730219554', 'status': 'completed', 'created_at':
    1760083320, 'completed_at': 1760083324, 'last_error': None, 'usage': {'token_count': 633,
    'output_count': 19, 'input_count': 614}}
    """

    @property
    def chat(self) -> _models.Chat:
        """The chat that the event carries."""
        return self.data

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
