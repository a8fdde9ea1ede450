from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class StoreCategoryListResponse(Model):
    """The envelope around a page of the store's categories.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'id': '7327137275714730012', 'name':
            'Food'}], 'has_more': False}, 'detail': {'logid':
            '20251010164052A1B2C3D4E5F600343A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.StoreCategoryList | None = None
    """A page of the store's categories; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
