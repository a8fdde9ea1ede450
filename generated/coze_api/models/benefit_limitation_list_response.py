from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitLimitationListResponse(Model):
    """The envelope around a page of quotas.

    Example:
        {'code': 0, 'msg': '', 'data': {'has_more': False, 'page_token': '', 'benefit_infos':
            [{'benefit_type': 'resource_point', 'limit': 1000}]}, 'detail': {'logid':
            '202510101809501A2B3C4D77D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BenefitLimitationList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
