from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class Message(ResultModel):
    """A message of a chat, or, in delta events, a piece of one.

    Example:
        {'id': '7412230998765410042', 'conversation_id': '7412230987654310921', 'bot_id':
            '7395041286730219554', 'chat_id': '7412230991846502438', 'role': 'assistant', 'type':
            'answer', 'content': 'I teach you one dish a day.', 'content_type': 'text',
            'created_at': 1760083321, 'updated_at': 1760083324}
    """

    role: _models.MessageRole
    """Who wrote the message. Example: user"""
    content: str
    """The content: text; the JSON text of an array of `ObjectStringItem` (user messages only); the
    data of a card; or audio in base64 (16-bit little-endian mono PCM at 24 kHz for wav input, 48
    kHz mono Opus in frames of 10 ms for ogg_opus input), depending on `content_type`. Example: I
    teach you one dish a day.
    """
    content_type: _models.MessageContentType
    """Kind of content. Example: text"""
    id: str | None = None
    """ID of the message. All pieces of a message have the same ID. Example: 7412230998765410042"""
    conversation_id: str | None = None
    """ID of the conversation. Example: 7412230987654310921"""
    bot_id: str | None = None
    """ID of the bot that wrote the message; only for messages that a chat produced. Example:
    7395041286730219554
    """
    chat_id: str | None = None
    """ID of the chat; only for messages that a chat produced. Example: 7412230991846502438"""
    section_id: str | None = None
    """ID of the section of the conversation. Clearing the context starts a new one. Example:
    7412230987654310921
    """
    type: _models.MessageType | None = None
    """Kind of message."""
    reasoning_content: str | None = None
    """What the model thought before it answered; only from models with deep thinking turned on.
    Example: The user asks what I can do.
    """
    meta_data: (
        Annotated[
            dict[
                Annotated[str, Limits(min_length=1, max_length=64)],
                Annotated[str, Limits(min_length=1, max_length=512)],
            ],
            Limits(max_length=16),
        ]
        | None
    ) = None
    """The application's own data about the message."""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083321"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083324"""
