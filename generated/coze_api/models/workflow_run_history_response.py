from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowRunHistoryResponse(Model):
    """The envelope around a list with one run.

    Example:
        {'code': 0, 'msg': '', 'data': [{'execute_id': '7413647890307280001', 'execute_status':
            'Success', 'output': '{"Output":"It will rain."}'}], 'detail': {'logid':
            '20251010163100A1B2C3D4E5F60718293C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: list[_models.WorkflowRunHistory] | None = None
    """The one run; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
