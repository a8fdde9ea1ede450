from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginIdList(Model):
    """The tools of plugins that a bot may call.

    Example:
        {'id_list': [{'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}]}
    """

    id_list: list[_models.PluginIdInfo] | None = None
    """The tools."""
