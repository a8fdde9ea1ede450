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


class PublishedBotInfo(Model):
    """A bot in the older list of published bots.

    Example:
        {'bot_id': '7395041286730219554', 'bot_name': 'Dish of the day', 'description': 'Teaches
        one home-style dish a day, step by step.', 'icon_url':
        'https://example.com/icons/dish.png', 'publish_time': '1760083260'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "bot_name": "bot_name",
        "description": "description",
        "icon_url": "icon_url",
        "publish_time": "publish_time",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("bot_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "bot_name": Check((str,)),
        "description": Check((str,)),
        "icon_url": Check((str,)),
        "publish_time": Check((str,)),
    }

    bot_id: str
    """ID of the bot. Example: 7395041286730219554"""
    bot_name: str | Unset | None = UNSET
    """Name of the bot. Example: Dish of the day"""
    description: str | Unset | None = UNSET
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    icon_url: str | Unset | None = UNSET
    """Address of the avatar. Example: https://example.com/icons/dish.png"""
    publish_time: str | Unset | None = UNSET
    """Time of the last publication, Unix time in seconds as a string of digits. Example: 1760083260"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            bot_id=src_dict["bot_id"],
            bot_name=get("bot_name", UNSET),
            description=get("description", UNSET),
            icon_url=get("icon_url", UNSET),
            publish_time=get("publish_time", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
