from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowVersionListResponse(Model):
    """The envelope around a page of versions of a workflow.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'workflow_id': '7505836754923008211',
            'version': 'v0.0.2'}], 'has_more': False}, 'detail': {'logid':
            '20251010162200A1B2C3D4E5F60718293C'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.WorkflowVersionList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
