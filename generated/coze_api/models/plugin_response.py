from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginResponse(Model):
    """The envelope around a plugin.

    Example:
        {'code': 0, 'msg': '', 'data': {'plugin_id': '7301970294808490001', 'name': 'Recipes'},
            'detail': {'logid': '20251010164044A1B2C3D4E5F6002C3A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Plugin | None = None
    """A plugin; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
