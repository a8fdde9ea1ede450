from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotResponse(Model):
    """The envelope around a bot's configuration.

    Example:
        {'code': 0, 'msg': '', 'data': {'bot_id': '7395041286730219554', 'name': 'Dish of the
            day'}, 'detail': {'logid': '20251010161008293A4B5C6D7E8F90A1B3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Bot | None = None
    """The bot; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
