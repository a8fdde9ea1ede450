from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotCollaborationModeRequest(Model):
    """How people work on a bot.

    Example:
        {'collaboration_mode': 'collaboration'}
    """

    collaboration_mode: _models.CollaborationMode | None = None
    """Whether one person or several work on the bot. Example: collaboration"""
