from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class FolderListResponse(Model):
    """The envelope around a page of folders.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'id': '7523161255330000006', 'name':
            'Soups'}], 'has_more': False, 'total_count': 1}, 'detail': {'logid':
            '20251010164010A1B2C3D4E5F6000A3A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.FolderList | None = None
    """A page of folders; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
