from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "id",
        "name",
        "icon_url",
        "folder_id",
        "updated_at",
        "description",
        "is_published",
        "published_at",
        "owner_user_id",
    )
)


@_attrs_define(repr=False)
class BotSimpleInfo(Model):
    """A bot in a list.

    Example:
        {'id': '7395041286730219554', 'name': 'Dish of the day', 'description': 'Teaches one
        home-style dish a day, step by step.', 'icon_url': 'https://example.com/icons/dish.png',
        'is_published': True, 'published_at': 1760083260, 'updated_at': 1760083250,
        'owner_user_id': '3685670000007'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "icon_url": "icon_url",
        "folder_id": "folder_id",
        "updated_at": "updated_at",
        "description": "description",
        "is_published": "is_published",
        "published_at": "published_at",
        "owner_user_id": "owner_user_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "name": Check((str,)),
        "icon_url": Check((str,)),
        "folder_id": Check((str,)),
        "updated_at": Check((int,), minimum=0),
        "description": Check((str,)),
        "is_published": Check((bool,)),
        "published_at": Check((int,), minimum=0),
        "owner_user_id": Check((str,)),
    }

    id: str
    """ID of the bot. Example: 7395041286730219554"""
    name: str | Unset | None = UNSET
    """Name of the bot. Example: Dish of the day"""
    icon_url: str | Unset | None = UNSET
    """Address of the avatar. Example: https://example.com/icons/dish.png"""
    folder_id: str | Unset | None = UNSET
    """ID of the folder that the bot lies in. Example: 7523161255330000006"""
    updated_at: int | Unset | None = UNSET
    """Time of the last change, Unix time in seconds. Example: 1760083250"""
    description: str | Unset | None = UNSET
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    is_published: bool | Unset | None = UNSET
    """Whether the bot is published. Example: True"""
    published_at: int | Unset | None = UNSET
    """Time of the last publication, Unix time in seconds; only for published bots. Example: 1760083260"""
    owner_user_id: str | Unset | None = UNSET
    """Coze user ID of the bot's creator. Example: 3685670000007"""
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
        built.id = src_dict["id"]
        built.name = get("name", UNSET)
        built.icon_url = get("icon_url", UNSET)
        built.folder_id = get("folder_id", UNSET)
        built.updated_at = get("updated_at", UNSET)
        built.description = get("description", UNSET)
        built.is_published = get("is_published", UNSET)
        built.published_at = get("published_at", UNSET)
        built.owner_user_id = get("owner_user_id", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
