from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class StoreProduct(Model):
    """What the store says about something that it offers.

    Example:
        {'entity_id': '7301970294808490001', 'entity_type': 'plugin', 'name': 'Recipes',
            'is_official': True}
    """

    entity_id: Annotated[str, Limits(min_length=1)]
    """ID of the plugin, by which it is looked up and its tools are called. Example:
    7301970294808490001
    """
    entity_type: _models.StoreEntityType | None = None
    """What it is."""
    entity_version: str | None = None
    """Version of the plugin. Example: 0"""
    product_id: str | None = None
    """ID of the product in the store. The plugin itself has `entity_id`. Example: 7546200432658300009"""
    name: str | None = None
    """Name of the plugin. Example: Recipes"""
    description: str | None = None
    """What the plugin does. Example: Finds recipes by ingredient."""
    icon_url: str | None = None
    """URL of the plugin's icon. Example: https://example.com/icons/recipes.png"""
    category: _models.StoreCategory | None = None
    """Category of the plugin."""
    user_info: _models.StoreUserInfo | None = None
    """Who made the plugin."""
    is_official: bool | None = None
    """Whether the plugin is the service's own; else it is of a third party. Example: True"""
    paid_type: str | None = None
    """How the plugin is paid for. Always `paid` so far. Example: paid"""
    listed_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time since when the store offers the plugin, Unix time in seconds. Example: 1757474787"""
