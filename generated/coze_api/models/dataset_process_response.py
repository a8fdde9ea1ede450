from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DatasetProcessResponse(Model):
    """The envelope around the progress of files, which stands in `data.data`.

    Example:
        {'code': 0, 'msg': '', 'data': {'data': [{'document_id': '7386942056030110005',
            'status': 0, 'progress': 40}]}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.DocumentProgressList | None = None
    """The progress; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
