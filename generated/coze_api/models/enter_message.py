from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class EnterMessage(Model):
    """A message to add to a conversation.

    With `content_type` `object_string`, `content` is the JSON text of an array of
    `ObjectStringItem`:

    - at most one item of type `text`, with at least one `file` or `image` beside it (plain text is
      `content_type` `text`);
    - each item of type `file`, `image` or `audio` with `file_id` or `file_url`;
    - a message with only files or images needs a message of `content_type` `text` directly before
      or after it, otherwise the chat fails with code 4000.

    Example:
        {'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
            'text', 'meta_data': {'source': 'website'}}
    """

    role: _models.MessageRole
    """Who wrote the message. Example: user"""
    content: str
    """The text or, with `content_type` `object_string`, JSON text. Example: What can you do?"""
    content_type: _models.MessageContentType
    """Kind of content, `text` or `object_string`. `card` and `audio` occur only in responses. Example:
    text
    """
    type: _models.MessageType | None = None
    """Kind of message. A user's messages are a `question`. The bot's are an `answer`, and, with
    `auto_save_history` false, also `function_call`, `tool_output` or `tool_response`. `follow_up`,
    `verbose` and `knowledge` occur only in responses. Example: answer
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
    """The application's own data about the message, returned with it."""
