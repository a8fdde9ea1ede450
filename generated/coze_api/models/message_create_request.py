from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class MessageCreateRequest(Model):
    """A message to add to a conversation.

    With `content_type` `object_string`, `content` is the JSON text of an array of
    `ObjectStringItem`, as in `EnterMessage`.

    Example:
        {'role': 'user', 'content': 'I am allergic to nuts.', 'content_type': 'text'}
    """

    role: _models.MessageRole
    """Who the message is from. Example: user"""
    content: Annotated[str, Limits(min_length=1)]
    """The text or, with `content_type` `object_string`, JSON text. Example: I am allergic to nuts."""
    content_type: _models.MessageContentType
    """Kind of content, `text` or `object_string`. `card` and `audio` occur only in responses. Example:
    text
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
