from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.plugin_api_info import PluginApiInfo

_NAMES = frozenset(
    (
        "plugin_id",
        "name",
        "icon_url",
        "description",
        "api_info_list",
    )
)


@_attrs_define(repr=False)
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
    api_info_list: list[PluginApiInfo] | Unset | None = UNSET
    """Tools of the plugin."""
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
        built.plugin_id = src_dict["plugin_id"]
        built.name = get("name", UNSET)
        built.icon_url = get("icon_url", UNSET)
        built.description = get("description", UNSET)
        built.api_info_list = parse_list(
            get("api_info_list", UNSET), lambda item: parse_model(_models.PluginApiInfo, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
