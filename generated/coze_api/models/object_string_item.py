from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ObjectStringItem(Model):
    """One item of a multimodal message, whose `content` is the JSON text of an array of such items.

    - type `text`: needs `text`.
    - type `file`, `image` or `audio`: needs `file_id` or `file_url`.

    Example:
        {'type': 'image', 'file_id': '7401926385027461120'}
    """

    type: _models.ObjectStringItemType
    """Kind of item. Example: image"""
    text: Annotated[str, Limits(min_length=1)] | None = None
    """The text. Example: What is in this picture?"""
    file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a file that the same account uploaded. Example: 7401926385027461120"""
    file_url: str | None = None
    """Public URL of a file. Example: https://example.com/pictures/soup.png"""
