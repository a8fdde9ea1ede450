from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginListResponse(Model):
    """The envelope around several plugins.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'plugin_id': '7301970294808490001', 'name':
            'Recipes'}]}, 'detail': {'logid': '20251010164045A1B2C3D4E5F6002D3A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.PluginList | None = None
    """Several plugins; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
