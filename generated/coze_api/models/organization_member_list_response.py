from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OrganizationMemberListResponse(Model):
    """The envelope around a page of members.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'user_id': '3685670000012',
            'organization_role_type': 'organization_member'}], 'total_count': 1}, 'detail':
            {'logid': '202510101808101A2B3C4D69D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.OrganizationMemberList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
