from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotPublishResponse(Model):
    """The envelope around a published version.

    Example:
        {'code': 0, 'msg': '', 'data': {'bot_id': '7395041286730219554', 'version':
            '1760083260123'}, 'detail': {'logid': '20251010160100F60718293A4B5C6D7E8F'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BotPublishResult | None = None
    """The published version; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
