from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class MessageUpdateResponse(Model):
    """The envelope around a changed message, which has it in `message`.

    Example:
        {'code': 0, 'msg': '', 'message': {'id': '7412231003456780044', 'role': 'user',
            'content': 'I am allergic to peanuts.', 'content_type': 'text'}, 'detail': {'logid':
            '20251010172200F60718293A4B5C6D7E8F'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    message: _models.Message | None = None
    """The message; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
