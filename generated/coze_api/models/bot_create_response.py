from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotCreateResponse(Model):
    """The envelope around a created bot.

    Example:
        {'code': 0, 'msg': '', 'data': {'bot_id': '7395041286730219554'}, 'detail': {'logid':
            '20251010160010D4E5F60718293A4B5C6D'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BotCreateResult | None = None
    """The created bot; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
