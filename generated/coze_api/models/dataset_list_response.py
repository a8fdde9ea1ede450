from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DatasetListResponse(Model):
    """The envelope around a page of datasets.

    Example:
        {'code': 0, 'msg': '', 'data': {'total_count': 1, 'dataset_list': [{'dataset_id':
            '7385093717923410004', 'name': 'Recipes'}]}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.DatasetList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
