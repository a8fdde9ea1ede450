from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BotVersionInfo(Model):
    """A version of a bot.

    Example:
        {'version': '1760083260123', 'publish_status': 'published_online', 'changelog': 'A new
            avatar.', 'created_at': 1760083260, 'creator': {'id': '3685670000007', 'name': 'Susan'}}
    """

    version: str
    """Number of the version. Example: 1760083260123"""
    publish_status: _models.PublishStatus | None = None
    """Whether the version is published."""
    changelog: str | None = None
    """What its author wrote about the version. Example: A new avatar."""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083260"""
    creator: _models.BotVersionCreator | None = None
    """Author of the version."""
