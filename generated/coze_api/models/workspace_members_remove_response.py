from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkspaceMembersRemoveResponse(Model):
    """The envelope around what came of each person.

    Example:
        {'code': 0, 'msg': '', 'data': {'removed_success_user_ids': ['3685670000012'],
            'not_in_workspace_user_ids': [], 'owner_not_support_remove_user_ids': []}, 'detail':
            {'logid': '20251010164007A1B2C3D4E5F600073A4B5C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkspaceMembersRemoved | None = None
    """What came of each person; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
