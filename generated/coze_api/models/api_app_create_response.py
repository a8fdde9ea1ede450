from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ApiAppCreateResponse(Model):
    """The envelope around a new callback app.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7521953685535260061', 'name': 'Orders'},
            'detail': {'logid': '20251010161000A1B2C3D4E5F60718293B'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.ApiApp | None = None
    """The app; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
