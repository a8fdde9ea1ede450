from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BotSimpleInfo(Model):
    """A bot in a list.

    Example:
        {'id': '7395041286730219554', 'name': 'Dish of the day', 'description': 'Teaches one
            home-style dish a day, step by step.', 'icon_url': 'https://example.com/icons/dish.png',
            'is_published': True, 'published_at': 1760083260, 'updated_at': 1760083250,
            'owner_user_id': '3685670000007'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the bot. Example: 7395041286730219554"""
    name: str | None = None
    """Name of the bot. Example: Dish of the day"""
    icon_url: str | None = None
    """URL of the avatar. Example: https://example.com/icons/dish.png"""
    folder_id: str | None = None
    """ID of the folder that the bot is in. Example: 7523161255330000006"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083250"""
    description: str | None = None
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    is_published: bool | None = None
    """Whether the bot is published. Example: True"""
    published_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last publication, Unix time in seconds; only for published bots. Example: 1760083260"""
    owner_user_id: str | None = None
    """Coze user ID of the bot's creator. Example: 3685670000007"""
