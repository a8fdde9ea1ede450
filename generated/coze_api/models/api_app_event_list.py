from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ApiAppEventList(Model):
    """One page of the events that a callback app is subscribed to.

    Example:
        {'items': [{'api_app_id': '7521953685535260061', 'event_type': 'bot.published'}],
            'has_more': False}
    """

    items: list[_models.ApiAppEvent]
    """The events of the page."""
    has_more: bool | None = None
    """Whether there are more pages. Example: False"""
    next_page_token: str | None = None
    """Where the next page begins. Example: 1752492196"""
