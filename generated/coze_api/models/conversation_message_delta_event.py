from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationMessageDeltaEvent(Event, tag_field="event", tag="conversation.message.delta"):
    """A piece of a message, usually of an answer.

    Example:
        {'event': 'conversation.message.delta', 'data': {'id': '7412230998765410042',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id':
            '7412230991846502438', 'role': 'assistant', 'type': 'answer', 'content': 'I teach',
            'content_type': 'text'}}
    """

    event: ClassVar[Literal["conversation.message.delta"]] = "conversation.message.delta"
    """Name of the event."""
    data: _models.Message
    """The message, with only the new piece in `content` and `reasoning_content`. Example: {'id':
    '7412230998765410042', 'conversation_id': '7412230987654310921', 'bot_id':
    '7395041286730219554', 'chat_id': '7412230991846502438', 'role': 'assistant', 'type': 'answer',
    'content': 'I teach you one dish a day.', 'content_type': 'text', 'created_at': 1760083321,
    'updated_at': 1760083324}
    """

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> _models.Message:
        """The message that the event carries."""
        return self.data
