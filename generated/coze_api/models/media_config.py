from __future__ import annotations

from coze_core.models import Model


class MediaConfig(Model):
    """Voice settings of a bot.

    Example:
        {'is_voice_call_closed': True}
    """

    is_voice_call_closed: bool | None = None
    """Whether voice calls with the bot are turned off. By default `False`. Example: True"""
