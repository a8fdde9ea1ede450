from __future__ import annotations

from coze_core.models import Model


class ToolCallFunction(Model):
    """A function to run.

    Example:
        {'name': 'get_room_temperature', 'arguments': '{"room":"kitchen"}'}
    """

    name: str | None = None
    """Name of the function. Example: get_room_temperature"""
    arguments: str | None = None
    """Arguments of the function, as JSON text. Example: {"room":"kitchen"}"""
