from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class StorePluginUse(Model):
    """How a plugin of the store is used.

    Example:
        {'heat': 1500, 'success_rate': 0.95, 'is_call_available': True}
    """

    description: str | None = None
    """What the plugin does, at length. Example: Finds recipes by ingredient."""
    heat: int | None = None
    """How much the plugin is in demand; the higher the more. Example: 1500"""
    call_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of calls of its tools so far. Example: 1000"""
    success_rate: Annotated[float, Limits(minimum=0, maximum=1)] | None = None
    """Part of the calls that succeeded, 0 to 1. Example: 0.95"""
    avg_exec_duration_ms: Annotated[float, Limits(minimum=0)] | None = None
    """Time that a call takes on average, in milliseconds. Example: 120"""
    bots_use_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of bots and workflows that the plugin was added to. Example: 7"""
    associated_bots_use_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of bots in the store that have the plugin. Example: 2"""
    favorite_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of users who marked the plugin as a favourite. Example: 50"""
    total_tools_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of tools that the plugin has. Example: 1"""
    is_call_available: bool | None = None
    """Whether its tools can be called now. Example: True"""
