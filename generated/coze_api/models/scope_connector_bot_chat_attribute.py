from __future__ import annotations

from coze_core.models import Model


class ScopeConnectorBotChatAttribute(Model):
    """Which bots the token may chat with.

    Example:
        {'bot_id_list': ['7401926385027461303']}
    """

    bot_id_list: list[str]
    """IDs of bots. Example: ['7401926385027461303']"""
