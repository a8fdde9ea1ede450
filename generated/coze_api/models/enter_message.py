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


class EnterMessage(Model):
    """A message to add to a conversation.

    With `content_type` `object_string`, `content` is the JSON text of an array of `ObjectStringItem`:

    - at most one item of type `text`, and then at least one `file` or `image` beside it (pure text is
      `content_type` `text`);
    - each item of type `file`, `image` or `audio` with `file_id` or `file_url`;
    - a message of files or images alone needs a message of `content_type` `text` right before or after
      it, else the chat fails with code 4000.

    Example:
        {'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
        'text', 'meta_data': {'source': 'website'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "role": "role",
        "content": "content",
        "content_type": "content_type",
        "type": "type",
        "meta_data": "meta_data",
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
        "type": Check((str,)),
        "meta_data": Check(
            (dict,),
            max_pairs=16,
            max_key_length=64,
            min_key_length=1,
            max_value_length=512,
            min_value_length=1,
        ),
    }

    role: MessageRole
    """Who says a message. Known values; the service may add others.

    - `user`: the user.
    - `assistant`: the bot.
    """
    content: str
    """The text, or, with `content_type` `object_string`, a JSON text. Example: What can you do?"""
    content_type: MessageContentType
    """Kind of content. Known values; the service may add others.

    - `text`: text.
    - `object_string`: text and files, as JSON text.
    - `card`: a card; in answers only.
    - `audio`: sound in base64; in answers only, and only if the question holds sound.
    """
    type: MessageType | Unset = UNSET
    """Kind of message. Known values; the service may add others.

    - `question`: what the user asks.
    - `answer`: what the bot answers. One chat may hold several.
    - `function_call`: a call of a tool.
    - `tool_output`, `tool_response`: what a tool returned.
    - `follow_up`: a question that the bot suggests.
    - `verbose`: news about the run, as JSON; `{"msg_type":"generate_answer_finish",...}` says
    that all
      answers are in.
    - `knowledge`: what was found in the bot's knowledge.
    """
    meta_data: _models.MetaData | Unset | None = UNSET
    """The application's own data about the message, returned with it."""

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
            type=parse_enum(MessageType, get("type", UNSET)),
            meta_data=get("meta_data", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
