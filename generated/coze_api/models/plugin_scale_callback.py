from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginScaleCallback(Model):
    """A callback about the capacity of a plugin.

    Example:
        {'header': {'event_type': 'benefit.plugin.scale.requested', 'api_app_id':
            '7521953685535260061'}, 'event': {'apply_id': '7547617560091770081', 'target_capacity':
            30}}
    """

    header: _models.CallbackHeader
    """Which event it is, and when and where it happened. Example: {'event_type': 'bot.published',
    'event_id': '83453324-0863-4abc-bcdf-80818705f29e-7545743825545740332', 'created_at':
    1760083260000}
    """
    event: _models.CallbackPluginScale
    """The capacity. Example: {'apply_id': '7547617560091770081', 'resource_id': '7545418082177600082',
    'extension_type': 'QPS', 'origin_capacity': 20, 'target_capacity': 30}
    """
