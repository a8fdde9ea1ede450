from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitLimitationCreateResponse(Model):
    """The envelope around a quota that was created.

    Example:
        {'code': 0, 'msg': '', 'data': {'benefit_info': {'benefit_id': '7528610044170010061',
            'benefit_type': 'resource_point', 'entity_type': 'single_device', 'entity_id':
            'SN1234567890', 'active_mode': 'absolute_time', 'started_at': 1759248000, 'ended_at':
            253402300799, 'limit': 1000, 'status': 'valid', 'trigger_unit': 'day', 'trigger_time':
            1}}, 'detail': {'logid': '202510101809401A2B3C4D76D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.CreatedBenefitLimitation | _models.BenefitLimitation | None = None
    """What holds the quota, or the quota itself; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
