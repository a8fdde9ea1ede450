from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationAudioDeltaEvent(Event, tag_field="event", tag="conversation.audio.delta"):
    """A piece of audio; only if the question contains audio. It may come after
    `conversation.chat.completed`.

    Example:
        {'event': 'conversation.audio.delta', 'data': {'id': '7412230998765410042',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id':
            '7412230991846502438', 'role': 'assistant', 'type': 'answer', 'content': 'AAABAAIAAwA=',
            'content_type': 'audio'}}
    """

    event: ClassVar[Literal["conversation.audio.delta"]] = "conversation.audio.delta"
    """Name of the event."""
    data: _models.Message
    """The message, with the new piece of audio in `content`, in base64. Example: {'id':
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
