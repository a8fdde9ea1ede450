from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class PluginIdInfo(Model):
    """One tool of a plugin.

    Example:
        {'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}
    """

    plugin_id: Annotated[str, Limits(identifier=True)]
    """ID of the plugin: the number after `plugin` in the URL of its page. Example: 7301970294808490001"""
    api_id: Annotated[str, Limits(identifier=True)]
    """ID of the tool: the number after `tool` in the URL of its page. Example: 7301970294808510002"""
