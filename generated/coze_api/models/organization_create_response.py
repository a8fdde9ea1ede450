from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OrganizationCreateResponse(Model):
    """The envelope around an organization that was created.

    Example:
        {'code': 0, 'msg': '', 'data': {'organization_id': '7559861372637010052'}, 'detail':
            {'logid': '202510101807501A2B3C4D63D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.CreatedOrganization | None = None
    """The organization; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
