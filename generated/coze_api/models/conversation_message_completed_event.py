from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationMessageCompletedEvent(
    Event, tag_field="event", tag="conversation.message.completed"
):
    """A complete message: an answer whose pieces came before, or a message that comes in one piece,
    such as `function_call`, `tool_output`, `tool_response`, `knowledge`, `verbose` or `follow_up`.

    Example:
        {'event': 'conversation.message.completed', 'data': {'id': '7412230998765410042',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id':
            '7412230991846502438', 'role': 'assistant', 'type': 'answer', 'content': 'I teach you
            one dish a day.', 'content_type': 'text'}}
    """

    event: ClassVar[Literal["conversation.message.completed"]] = "conversation.message.completed"
    """Name of the event."""
    data: _models.Message
    """The message, with all of its content. Example: {'id': '7412230998765410042', 'conversation_id':
    '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id': '7412230991846502438',
    'role': 'assistant', 'type': 'answer', 'content': 'I teach you one dish a day.', 'content_type':
    'text', 'created_at': 1760083321, 'updated_at': 1760083324}
    """

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> _models.Message:
        """The message that the event carries."""
        return self.data
