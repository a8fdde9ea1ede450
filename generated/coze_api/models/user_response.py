from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class UserResponse(Model):
    """The envelope around a user.

    Example:
        {'code': 0, 'msg': '', 'data': {'user_id': '3685670000007', 'user_name': 'mara_cooks'},
            'detail': {'logid': '20251010171000A1B2C3D4E5F60718293A'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.User | None = None
    """The user; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
