from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CallbackPluginScale(Model):
    """More capacity of a plugin, which a user asks its developer for, or which has expired. Only the
    former has times, the use and the capacities before and after; only the latter has what expired
    and what is left.

    Example:
        {'apply_id': '7547617560091770081', 'resource_id': '7545418082177600082',
            'extension_type': 'QPS', 'origin_capacity': 20, 'target_capacity': 30}
    """

    apply_id: str | None = None
    """ID of the application. Example: 7547617560091770081"""
    resource_id: str | None = None
    """ID of the plugin. Example: 7545418082177600082"""
    applicant_info: _models.PluginScaleApplicant | None = None
    """Who asked for it."""
    extension_type: str | None = None
    """What there is more of; `QPS`, requests a second, so far. Example: QPS"""
    begin_at: int | None = None
    """When it begins, Unix time in seconds. Example: 1760083260"""
    end_at: int | None = None
    """When it ends, Unix time in seconds. Example: 1760428860"""
    usage_in_30d: float | None = None
    """How often the user called the plugin in the last 30 days. Example: 0"""
    origin_capacity: float | None = None
    """Capacity before. Example: 20"""
    target_capacity: float | None = None
    """Capacity that is asked for. Example: 30"""
    expired_capacity: float | None = None
    """Capacity that has expired. Example: 5"""
    current_capacity: float | None = None
    """Capacity that is left. Example: 21"""
