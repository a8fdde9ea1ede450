from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class FolderResponse(Model):
    """The envelope around a folder.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7523161255330000006', 'name': 'Soups'}, 'detail':
            {'logid': '20251010164011A1B2C3D4E5F6000B3A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Folder | None = None
    """A folder; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
