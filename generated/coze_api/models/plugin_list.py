from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginList(Model):
    """Several plugins.

    Example:
        {'items': [{'plugin_id': '7301970294808490001', 'name': 'Recipes'}]}
    """

    items: list[_models.Plugin]
    """The plugins."""
