from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotListResponse(Model):
    """The envelope around a page of bots.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'id': '7395041286730219554', 'name': 'Dish of
            the day'}], 'total': 1}, 'detail': {'logid': '202510101602000718293A4B5C6D7E8F90'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BotList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
