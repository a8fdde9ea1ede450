from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class MessageResponse(Model):
    """The envelope around a message.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7412231003456780044', 'role': 'user', 'content':
            'I am allergic to nuts.', 'content_type': 'text'}, 'detail': {'logid':
            '202510101723000718293A4B5C6D7E8F90'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Message | None = None
    """The message; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
