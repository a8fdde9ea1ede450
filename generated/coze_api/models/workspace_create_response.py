from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkspaceCreateResponse(Model):
    """The envelope around the new workspace.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7532329396030010813'}, 'detail': {'logid':
            '20251010164124A1B2C3D4E5F600543A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkspaceCreateResult | None = None
    """The new workspace; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
