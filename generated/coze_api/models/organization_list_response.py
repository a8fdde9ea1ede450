from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OrganizationListResponse(Model):
    """The envelope around a page of organizations.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'organization_id': '7559861372637010052',
            'organization_name': 'Kitchen'}], 'total_count': 1}, 'detail': {'logid':
            '202510101807601A2B3C4D64D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.OrganizationList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
