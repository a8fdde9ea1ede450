from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationChatCompletedEvent(Event, tag_field="event", tag="conversation.chat.completed"):
    """The chat has ended, with all answers complete. Pieces of audio may still follow before `done`.

    Example:
        {'event': 'conversation.chat.completed', 'data': {'id': '7412230991846502438',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
            'completed', 'created_at': 1760083320, 'completed_at': 1760083324, 'usage':
            {'token_count': 633, 'output_count': 19, 'input_count': 614}}}
    """

    event: ClassVar[Literal["conversation.chat.completed"]] = "conversation.chat.completed"
    """Name of the event."""
    data: _models.Chat
    """The chat, with status `completed` and its final usage. Example: {'id': '7412230991846502438',
    'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
    'completed', 'created_at': 1760083320, 'completed_at': 1760083324, 'last_error': None, 'usage':
    {'token_count': 633, 'output_count': 19, 'input_count': 614}}
    """

    @property
    def chat(self) -> _models.Chat:
        """The chat that the event carries."""
        return self.data

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
