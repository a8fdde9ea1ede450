from __future__ import annotations

from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class Plugin(ResultModel):
    """A plugin and its tools.

    Example:
        {'plugin_id': '7301970294808490001', 'name': 'Recipes', 'name_for_model': 'recipes',
            'is_call_available': True}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["mcp_json"])
    plugin_id: Annotated[str, Limits(min_length=1)]
    """ID of the plugin. Example: 7301970294808490001"""
    name: str | None = None
    """Name of the plugin. Example: Recipes"""
    name_for_model: str | None = None
    """Name by which models know the plugin. Example: recipes"""
    description: str | None = None
    """What the plugin does. Example: Finds recipes by ingredient."""
    icon_url: str | None = None
    """URL of the plugin's icon. Example: https://example.com/icons/recipes.png"""
    is_call_available: bool | None = None
    """Whether its tools can be called now. Those of a paid plugin of a third party can't until its
    terms are accepted. Example: True
    """
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the plugin was made, Unix time in seconds. Example: 1759044695"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the plugin was changed last, Unix time in seconds. Example: 1761188383"""
    mcp_json: str | None = None
    """JSON text that tells a program how to reach the plugin by MCP: URL and headers. Only for paid
    plugins. The token in it is valid for one day: keep it secret, or put one of your own in its
    place. Example:
    {"mcpServers":{"coze_plugin_recipes":{"url":"https://mcp.coze.com/v1/plugins/7301970294808490001"}}}
    """
    tools: list[_models.PluginTool] | None = None
    """The tools of the plugin."""
