from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowResponse(Model):
    """The envelope around a workflow.

    Example:
        {'code': 0, 'msg': '', 'data': {'workflow_detail': {'workflow_id':
            '7505836754923008211', 'workflow_name': 'weather_report'}}, 'detail': {'logid':
            '20251010162100A1B2C3D4E5F60718293C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Workflow | None = None
    """The workflow; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
