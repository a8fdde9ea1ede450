from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotReview(Model):
    """What a channel answers to `bot.published`, within 10 seconds; without it the bot isn't published
    to the channel.

    Example:
        {'audit': {'audit_status': 2}}
    """

    audit: _models.BotAudit | None = None
    """How the review stands. Example: {'audit_status': 2}"""
    share_link: str | None = None
    """Where the bot is found in the channel. Example: https://example.com/bots/7395041286730219554"""
