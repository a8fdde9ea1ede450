from __future__ import annotations

from typing import Annotated, Any

from msgspec import field

from coze_core.limits import Limits
from coze_core.models import Model


class PluginTool(Model):
    """A tool of a plugin, and what it takes and gives.

    Example:
        {'tool_id': '7301970294808510002', 'name': 'search_recipes', 'description': 'Searches
            recipes.'}
    """

    name: Annotated[str, Limits(min_length=1)]
    """Name of the tool, by which it is called. Example: search_recipes"""
    tool_id: str | None = None
    """ID of the tool. Example: 7301970294808510002"""
    description: str | None = None
    """What the tool does. Example: Searches recipes."""
    input_schema: dict[str, Any] | None = field(default=None, name="inputSchema")
    """JSON Schema of the arguments that the tool takes, as its developer wrote it. Example: {'type':
    'object', 'properties': {'ingredient': {'type': 'string'}}}
    """
    output_schema: dict[str, Any] | None = field(default=None, name="outputSchema")
    """JSON Schema of what the tool gives, as its developer wrote it. Example: {'type': 'object',
    'properties': {'count': {'type': 'integer'}}}
    """
