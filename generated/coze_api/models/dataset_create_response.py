from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DatasetCreateResponse(Model):
    """The envelope around the new dataset.

    Example:
        {'code': 0, 'msg': '', 'data': {'dataset_id': '7385093717923410004'}, 'detail':
            {'logid': '202510101620000718293A4B5C6D7E8F91'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.DatasetCreateResult | None = None
    """The new dataset; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
