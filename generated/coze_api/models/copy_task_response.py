from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CopyTaskResponse(Model):
    """The envelope around a copy task.

    Example:
        {'code': 0, 'msg': '', 'data': {'task_id': '7567456700000000021', 'task_status':
            'successful'}, 'detail': {'logid': '20251010164056A1B2C3D4E5F600383A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.CopyTask | None = None
    """A copy task; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
