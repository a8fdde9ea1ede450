from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class RoomCreateResponse(Model):
    """The envelope around a new room.

    Example:
        {'code': 0, 'msg': '', 'data': {'room_id': 'room_7431057983420010042'}, 'detail':
            {'logid': '20251010161000A1B2C3D4E5F60718293B'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Room | None = None
    """The room; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
