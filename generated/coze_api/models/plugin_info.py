from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class PluginInfo(Model):
    """A plugin of a bot.

    Example:
        {'plugin_id': '7301970294808490001', 'name': 'Recipes', 'description': 'Finds recipes by
            ingredient.', 'icon_url': 'https://example.com/icons/recipes.png', 'api_info_list':
            [{'api_id': '7301970294808510002', 'name': 'search_recipes', 'description': 'Searches
            recipes.'}]}
    """

    plugin_id: Annotated[str, Limits(min_length=1)]
    """ID of the plugin. Example: 7301970294808490001"""
    name: str | None = None
    """Name of the plugin. Example: Recipes"""
    icon_url: str | None = None
    """URL of the plugin's icon. Example: https://example.com/icons/recipes.png"""
    description: str | None = None
    """What the plugin does. Example: Finds recipes by ingredient."""
    api_info_list: list[_models.PluginApiInfo] | None = None
    """Tools of the plugin."""
