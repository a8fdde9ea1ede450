from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.object_string_item_type import ObjectStringItemType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "type",
        "text",
        "file_id",
        "file_url",
    )
)


@_attrs_define(repr=False)
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.type = parse_enum(ObjectStringItemType, src_dict["type"])
        built.text = get("text", UNSET)
        built.file_id = get("file_id", UNSET)
        built.file_url = get("file_url", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
