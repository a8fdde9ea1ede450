from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PluginToolCallResponse(Model):
    """The envelope around what a tool gives.

    Example:
        {'code': 0, 'msg': '', 'data': {'result': {'recipes': [{'title': 'Leek soup', 'minutes':
            30}]}}, 'detail': {'logid': '20251010164046A1B2C3D4E5F6002E3A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.PluginToolCallResult | None = None
    """What a tool gives; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
