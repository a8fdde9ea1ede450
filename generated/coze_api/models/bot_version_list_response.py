from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotVersionListResponse(Model):
    """The envelope around a page of versions.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'version': '1760083260123', 'publish_status':
            'published_online'}], 'has_more': False}, 'detail': {'logid':
            '2025101016030018293A4B5C6D7E8F90A1'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BotVersionList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
