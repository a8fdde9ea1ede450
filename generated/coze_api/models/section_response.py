from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class SectionResponse(Model):
    """The envelope around a section of a conversation.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7412231100458270085', 'conversation_id':
            '7412230987654310921'}, 'detail': {'logid': '202510101705007E8F90A1B2C3D4E5F607'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Section | None = None
    """The section; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
