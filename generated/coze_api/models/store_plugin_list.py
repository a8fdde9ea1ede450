from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class StorePluginList(Model):
    """One page of the plugins of the store.

    Example:
        {'items': [{'metainfo': {'entity_id': '7301970294808490001', 'name': 'Recipes'}}],
            'has_more': False}
    """

    items: list[_models.StorePlugin]
    """The plugins of the page."""
    has_more: bool | None = None
    """Whether more pages follow. Example: False"""
