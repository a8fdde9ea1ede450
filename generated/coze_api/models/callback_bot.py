from __future__ import annotations

from coze_core.models import Model


class CallbackBot(Model):
    """The bot that a callback is about. Known from the reference's example of `bot.published`; other
    events and later versions may have more fields.

    Example:
        {'bot_id': '7395041286730219554', 'bot_name': 'Chef', 'description': 'Helps to cook.',
            'user_id': '3685670000007'}
    """

    bot_id: str | None = None
    """ID of the bot, which the service sends as a number. Example: 7395041286730219554"""
    bot_name: str | None = None
    """Name of the bot. Example: Chef"""
    description: str | None = None
    """What the bot is for. Example: Helps to cook."""
    user_id: str | None = None
    """Coze user ID of who did it, which the service sends as a number. Example: 3685670000007"""
    connector_user_id: str | None = None
    """ID of that user in the channel, where the channel has users of its own. Example: user-42"""
