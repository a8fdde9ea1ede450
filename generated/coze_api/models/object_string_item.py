from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.object_string_item_type import ObjectStringItemType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class ObjectStringItem(Model):
    """One item of a multimodal message, whose `content` is the JSON text of an array of them.

    - type `text`: needs `text`.
    - type `file`, `image` or `audio`: needs `file_id` or `file_url`.

    Example:
        {'type': 'image', 'file_id': '7401926385027461120'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "type": "type",
        "text": "text",
        "file_id": "file_id",
        "file_url": "file_url",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("type",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "type": Check((str,)),
        "text": Check((str,), min_length=1),
        "file_id": Check((str,), min_length=1),
        "file_url": Check((str,)),
    }

    type: ObjectStringItemType
    """Kind of item of a multimodal message. Known values; the service may add others.

    - `text`: text.
    - `file`: a file.
    - `image`: an image.
    - `audio`: a sound.
    """
    text: str | Unset = UNSET
    """The text. Example: What is in this picture?"""
    file_id: str | Unset = UNSET
    """ID of a file that the same account uploaded. Example: 7401926385027461120"""
    file_url: str | Unset = UNSET
    """Public address of a file. Example: https://example.com/pictures/soup.png"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            type=parse_enum(ObjectStringItemType, src_dict["type"]),
            text=get("text", UNSET),
            file_id=get("file_id", UNSET),
            file_url=get("file_url", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
