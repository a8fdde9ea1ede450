from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkspaceMemberListResponse(Model):
    """The envelope around a page of members.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'user_id': '3685670000011', 'role_type':
            'owner'}], 'total_count': 1}, 'detail': {'logid':
            '20251010164005A1B2C3D4E5F600053A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkspaceMemberList | None = None
    """A page of members; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
