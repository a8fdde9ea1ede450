from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ApiAppEventsCreateRequest(Model):
    """Events to subscribe to.

    Example:
        {'event_types': ['bot.published']}
    """

    event_types: list[_models.CallbackEventType]
    """The events."""
