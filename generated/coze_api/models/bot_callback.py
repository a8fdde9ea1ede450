from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotCallback(Model):
    """A callback about a bot.

    Example:
        {'header': {'event_type': 'bot.published', 'api_app_id': '7521953685535260061'},
            'event': {'bot_id': '7395041286730219554', 'bot_name': 'Chef'}}
    """

    header: _models.CallbackHeader
    """Which event it is, and when and where it happened. Example: {'event_type': 'bot.published',
    'event_id': '83453324-0863-4abc-bcdf-80818705f29e-7545743825545740332', 'created_at':
    1760083260000}
    """
    event: _models.CallbackBot
    """The bot. Example: {'bot_id': '7395041286730219554', 'bot_name': 'Chef', 'description': 'Helps to
    cook.', 'user_id': '3685670000007'}
    """
