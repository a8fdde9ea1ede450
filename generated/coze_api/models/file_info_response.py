from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class FileInfoResponse(Model):
    """The envelope around a file.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7401926385027461120', 'bytes': 152236,
            'file_name': 'avatar.png', 'created_at': 1760083200}, 'detail': {'logid':
            '20251010160000A1B2C3D4E5F60718293A'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.FileInfo | None = None
    """The file; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
