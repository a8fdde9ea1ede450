from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitsResponse(Model):
    """The envelope around the benefits of an account.

    Example:
        {'code': 0, 'msg': '', 'data': {'basic_info': {'user_level': 'enterprise'}}, 'detail':
            {'logid': '202510101809301A2B3C4D75D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Benefits | None = None
    """The plan and the benefits; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
