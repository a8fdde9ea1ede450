from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class PublishedBotInfo(Model):
    """A bot in the older list of published bots.

    Example:
        {'bot_id': '7395041286730219554', 'bot_name': 'Dish of the day', 'description': 'Teaches
            one home-style dish a day, step by step.', 'icon_url':
            'https://example.com/icons/dish.png', 'publish_time': '1760083260'}
    """

    bot_id: Annotated[str, Limits(min_length=1)]
    """ID of the bot. Example: 7395041286730219554"""
    bot_name: str | None = None
    """Name of the bot. Example: Dish of the day"""
    description: str | None = None
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    icon_url: str | None = None
    """URL of the avatar. Example: https://example.com/icons/dish.png"""
    publish_time: str | None = None
    """Time of the last publication, Unix time in seconds as a string of digits. Example: 1760083260"""
    folder_id: str | None = None
    """ID of the folder that the bot is in. Known from the official Go SDK. Example:
    7523161255330000006
    """
