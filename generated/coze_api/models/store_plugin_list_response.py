from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class StorePluginListResponse(Model):
    """The envelope around a page of the store's plugins.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'metainfo': {'entity_id':
            '7301970294808490001', 'name': 'Recipes'}}], 'has_more': False}, 'detail': {'logid':
            '20251010164051A1B2C3D4E5F600333A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.StorePluginList | None = None
    """A page of the store's plugins; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
