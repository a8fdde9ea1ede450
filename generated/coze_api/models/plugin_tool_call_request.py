from __future__ import annotations

from typing import Annotated, Any

from coze_core.limits import Limits
from coze_core.models import Model


class PluginToolCallRequest(Model):
    """A tool to call.

    Example:
        {'tool_name': 'search_recipes', 'arguments': {'ingredient': 'leek'}}
    """

    tool_name: Annotated[str, Limits(min_length=1)]
    """Name of the tool, as the lookup of the plugin has it. Example: search_recipes"""
    arguments: dict[str, Any]
    """What the tool takes, as its `inputSchema` has it; empty for nothing. Example: {'ingredient':
    'leek'}
    """
