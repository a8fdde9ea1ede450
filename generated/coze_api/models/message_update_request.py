from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class MessageUpdateRequest(Model):
    """What to change of a message: its content, with the kind of content, its `meta_data`, or both.

    With `content_type` `object_string`, `content` is the JSON text of an array of
    `ObjectStringItem`, as in `EnterMessage`.

    Example:
        {'content': 'I am allergic to peanuts.', 'content_type': 'text'}
    """

    content: str | None = None
    """The new text or, with `content_type` `object_string`, JSON text. Needs `content_type`. Example:
    I am allergic to peanuts.
    """
    content_type: _models.MessageContentType | None = None
    """Kind of content, `text` or `object_string`. `card` and `audio` occur only in responses."""
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
    """The application's own data about the message, in place of what there was."""
