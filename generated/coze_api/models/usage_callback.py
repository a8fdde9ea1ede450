from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class UsageCallback(Model):
    """A callback about something that was charged.

    Example:
        {'header': {'event_type': 'benefit.usage', 'api_app_id': '7521953685535260061'},
            'event': {'id': '684043e196f22aae6d2b4ba1', 'change_balance': '0.16'}}
    """

    header: _models.CallbackHeader
    """Which event it is, and when and where it happened. Example: {'event_type': 'bot.published',
    'event_id': '83453324-0863-4abc-bcdf-80818705f29e-7545743825545740332', 'created_at':
    1760083260000}
    """
    event: _models.CallbackUsage
    """What was charged. Example: {'id': '684043e196f22aae6d2b4ba1', 'consume_time': 1760083260,
    'change_balance': '0.16', 'balance_type': 2}
    """
