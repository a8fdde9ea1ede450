from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ConversationListResponse(Model):
    """The envelope around one page of conversations.

    Example:
        {'code': 0, 'msg': '', 'data': {'has_more': False, 'conversations': [{'id':
            '7412230987654310921', 'name': 'Dinner for two'}]}, 'detail': {'logid':
            '202510101701005C6D7E8F90A1B2C3D4E5'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.ConversationList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
