from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ApiAppUpdateRequest(Model):
    """What to change of a callback app.

    Example:
        {'name': 'Bots and bills'}
    """

    name: Annotated[str, Limits(max_length=128)] | None = None
    """New name of the app, at most 128 characters. Example: Bots and bills"""
    callback_url: Annotated[str, Limits(min_length=1)] | None = None
    """New address to which events are sent, by HTTP or HTTPS. Example:
    https://example.com/api/callback
    """
