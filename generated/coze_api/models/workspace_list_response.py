from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkspaceListResponse(Model):
    """The envelope around one page of workspaces.

    Example:
        {'code': 0, 'msg': '', 'data': {'total_count': 1, 'workspaces': [{'id':
            '7362519304827510793', 'name': 'Kitchen'}]}, 'detail': {'logid':
            '20251010171500C3D4E5F60718293A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkspaceList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
