from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            name=get("name", UNSET),
            icon_url=get("icon_url", UNSET),
            folder_id=get("folder_id", UNSET),
            updated_at=get("updated_at", UNSET),
            description=get("description", UNSET),
            is_published=get("is_published", UNSET),
            published_at=get("published_at", UNSET),
            owner_user_id=get("owner_user_id", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
