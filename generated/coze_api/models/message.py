from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.message_content_type import MessageContentType
from ..models.message_role import MessageRole
from ..models.message_type import MessageType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class Message(Model):
    """A message of a chat, or, in delta events, a piece of one.

    Example:
        {'id': '7412230998765410042', 'conversation_id': '7412230987654310921', 'bot_id':
        '7395041286730219554', 'chat_id': '7412230991846502438', 'role': 'assistant', 'type':
        'answer', 'content': 'I teach you one dish a day.', 'content_type': 'text',
        'created_at': 1760083321, 'updated_at': 1760083324}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "role": "role",
        "content": "content",
        "content_type": "content_type",
        "id": "id",
        "conversation_id": "conversation_id",
        "bot_id": "bot_id",
        "chat_id": "chat_id",
        "section_id": "section_id",
        "type": "type",
        "reasoning_content": "reasoning_content",
        "meta_data": "meta_data",
        "created_at": "created_at",
        "updated_at": "updated_at",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "role",
            "content",
            "content_type",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "role": Check((str,)),
        "content": Check((str,)),
        "content_type": Check((str,)),
        "id": Check((str,)),
        "conversation_id": Check((str,)),
        "bot_id": Check((str,)),
        "chat_id": Check((str,)),
        "section_id": Check((str,)),
        "type": Check((str,)),
        "reasoning_content": Check((str,)),
        "meta_data": Check(
            (dict,),
            max_pairs=16,
            max_key_length=64,
            min_key_length=1,
            max_value_length=512,
            min_value_length=1,
        ),
        "created_at": Check((int,), minimum=0),
        "updated_at": Check((int,), minimum=0),
    }

    role: MessageRole
    """Who says a message. Known values; the service may add others.

    - `user`: the user.
    - `assistant`: the bot.
    """
    content: str
    """What it says: text; the JSON text of an array of `ObjectStringItem` (user messages only);
    the data of a card; or sound in base64 (16-bit little-endian mono PCM of 24 kHz for wav
    input, Opus of 48 kHz mono in frames of 10 ms for ogg_opus input), as `content_type` says. Example: I teach you one dish a day.
    """
    content_type: MessageContentType
    """Kind of content. Known values; the service may add others.

    - `text`: text.
    - `object_string`: text and files, as JSON text.
    - `card`: a card; in answers only.
    - `audio`: sound in base64; in answers only, and only if the question holds sound.
    """
    id: str | Unset | None = UNSET
    """ID of the message. All pieces of a message have the same. Example: 7412230998765410042"""
    conversation_id: str | Unset | None = UNSET
    """ID of the conversation. Example: 7412230987654310921"""
    bot_id: str | Unset | None = UNSET
    """ID of the bot that wrote the message; only for messages that a chat brought forth. Example: 7395041286730219554"""
    chat_id: str | Unset | None = UNSET
    """ID of the chat; only for messages that a chat brought forth. Example: 7412230991846502438"""
    section_id: str | Unset | None = UNSET
    """ID of the section of the conversation. Clearing the context starts a new one. Example: 7412230987654310921"""
    type: MessageType | Unset | None = UNSET
    """Kind of message."""
    reasoning_content: str | Unset | None = UNSET
    """What the model thought before it answered; only from models with deep thinking turned on. Example: The user asks what I can do."""
    meta_data: _models.MetaData | Unset | None = UNSET
    """The application's own data about the message."""
    created_at: int | Unset | None = UNSET
    """Time of creation, Unix time in seconds. Example: 1760083321"""
    updated_at: int | Unset | None = UNSET
    """Time of the last change, Unix time in seconds. Example: 1760083324"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            role=parse_enum(MessageRole, src_dict["role"]),
            content=src_dict["content"],
            content_type=parse_enum(MessageContentType, src_dict["content_type"]),
            id=get("id", UNSET),
            conversation_id=get("conversation_id", UNSET),
            bot_id=get("bot_id", UNSET),
            chat_id=get("chat_id", UNSET),
            section_id=get("section_id", UNSET),
            type=parse_enum(MessageType, get("type", UNSET)),
            reasoning_content=get("reasoning_content", UNSET),
            meta_data=get("meta_data", UNSET),
            created_at=get("created_at", UNSET),
            updated_at=get("updated_at", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
