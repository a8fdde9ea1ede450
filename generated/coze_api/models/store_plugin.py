from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class StorePlugin(Model):
    """A plugin that the store offers.

    Example:
        {'metainfo': {'entity_id': '7301970294808490001', 'name': 'Recipes'}, 'plugin_info':
            {'heat': 1500}}
    """

    metainfo: _models.StoreProduct | None = None
    """What the store says about the plugin."""
    plugin_info: _models.StorePluginUse | None = None
    """How the plugin is used."""
