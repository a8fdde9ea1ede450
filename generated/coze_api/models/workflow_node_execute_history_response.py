from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowNodeExecuteHistoryResponse(Model):
    """The envelope around what a node wrote.

    Example:
        {'code': 0, 'msg': '', 'data': {'is_finish': True, 'node_output': 'It will rain.'},
            'detail': {'logid': '20251010163200A1B2C3D4E5F60718293C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkflowNodeExecuteHistory | None = None
    """What the node wrote; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
