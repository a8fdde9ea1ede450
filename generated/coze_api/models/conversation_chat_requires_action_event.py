from __future__ import annotations

from typing import ClassVar, Literal

from coze_core.events import Event

from .. import models as _models


class ConversationChatRequiresActionEvent(
    Event, tag_field="event", tag="conversation.chat.requires_action"
):
    """The chat is waiting for tool outputs.

    Example:
        {'event': 'conversation.chat.requires_action', 'data': {'id': '7412230991846502438',
            'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
            'requires_action', 'required_action': {'type': 'submit_tool_outputs',
            'submit_tool_outputs': {'tool_calls': [{'id':
            'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type': 'function', 'function': {'name':
            'get_room_temperature', 'arguments': '{"room":"kitchen"}'}}]}}}}
    """

    event: ClassVar[Literal["conversation.chat.requires_action"]] = (
        "conversation.chat.requires_action"
    )
    """Name of the event."""
    data: _models.Chat
    """The chat, with status `requires_action` and its `required_action`. Example: {'id':
    '7412230991846502438', 'conversation_id': '7412230987654310921', 'bot_id':
    '7395041286730219554', 'status': 'completed', 'created_at': 1760083320, 'completed_at':
    1760083324, 'last_error': None, 'usage': {'token_count': 633, 'output_count': 19, 'input_count':
    614}}
    """

    @property
    def chat(self) -> _models.Chat:
        """The chat that the event carries."""
        return self.data

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
