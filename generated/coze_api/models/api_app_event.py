from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ApiAppEvent(Model):
    """An event that a callback app is subscribed to.

    Example:
        {'api_app_id': '7521953685535260061', 'event_type': 'bot.published'}
    """

    api_app_id: str | None = None
    """ID of the callback app. Example: 7521953685535260061"""
    event_type: _models.CallbackEventType | None = None
    """The event."""
    name: str | None = None
    """A name, of the event or of the app. Example: Bot published"""
    description: str | None = None
    """What the event tells of. Example: A bot was published."""
