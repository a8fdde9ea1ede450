from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_list,
    parse_model,
)


class PluginInfo(Model):
    """A plugin of a bot.

    Example:
        {'plugin_id': '7301970294808490001', 'name': 'Recipes', 'description': 'Finds recipes by
        ingredient.', 'icon_url': 'https://example.com/icons/recipes.png', 'api_info_list':
        [{'api_id': '7301970294808510002', 'name': 'search_recipes', 'description': 'Searches
        recipes.'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "plugin_id": "plugin_id",
        "name": "name",
        "icon_url": "icon_url",
        "description": "description",
        "api_info_list": "api_info_list",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("plugin_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "plugin_id": Check((str,), min_length=1),
        "name": Check((str,)),
        "icon_url": Check((str,)),
        "description": Check((str,)),
        "api_info_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    plugin_id: str
    """ID of the plugin. Example: 7301970294808490001"""
    name: str | Unset | None = UNSET
    """Name of the plugin. Example: Recipes"""
    icon_url: str | Unset | None = UNSET
    """Address of the plugin's icon. Example: https://example.com/icons/recipes.png"""
    description: str | Unset | None = UNSET
    """What the plugin does. Example: Finds recipes by ingredient."""
    api_info_list: list[_models.PluginApiInfo] | Unset | None = UNSET
    """Tools of the plugin."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            plugin_id=src_dict["plugin_id"],
            name=get("name", UNSET),
            icon_url=get("icon_url", UNSET),
            description=get("description", UNSET),
            api_info_list=parse_list(
                get("api_info_list", UNSET), lambda item: parse_model(_models.PluginApiInfo, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
