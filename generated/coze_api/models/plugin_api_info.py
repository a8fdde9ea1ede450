from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class PluginApiInfo(Model):
    """A tool of a plugin.

    Example:
        {'api_id': '7301970294808510002', 'name': 'search_recipes', 'description': 'Searches
            recipes.'}
    """

    api_id: Annotated[str, Limits(min_length=1)]
    """ID of the tool. Example: 7301970294808510002"""
    name: str | None = None
    """Name of the tool. Example: search_recipes"""
    description: str | None = None
    """What the tool does. Example: Searches recipes."""
