from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PublishedBotListResponse(Model):
    """The envelope around a page of the older list of published bots.

    Example:
        {'code': 0, 'msg': '', 'data': {'space_bots': [{'bot_id': '7395041286730219554',
            'bot_name': 'Dish of the day'}], 'total': 1}, 'detail': {'logid':
            '20251010160400293A4B5C6D7E8F90A1B2'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.PublishedBotList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
