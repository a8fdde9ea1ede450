from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BillTaskResponse(Model):
    """The envelope around a bill that was asked for.

    Example:
        {'code': 0, 'msg': '', 'data': {'task_id': '7528610044170010071', 'started_at':
            1759248000, 'ended_at': 1759507199, 'created_at': 1760083260, 'expires_at': 1760688060,
            'status': 'succeed', 'file_urls':
            ['https://example.com/bills/7528610044170010071.csv']}, 'detail': {'logid':
            '202510101809601A2B3C4D78D1E2F3'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.BillTask | None = None
    """The task; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
