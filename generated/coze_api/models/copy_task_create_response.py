from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CopyTaskCreateResponse(Model):
    """The envelope around the copy or its task.

    Example:
        {'code': 0, 'msg': '', 'data': {'task_id': '7567456700000000021'}, 'detail': {'logid':
            '20251010164055A1B2C3D4E5F600373A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.CopyTaskStart | None = None
    """The copy or its task; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
