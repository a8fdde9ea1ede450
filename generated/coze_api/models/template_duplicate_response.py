from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class TemplateDuplicateResponse(Model):
    """The envelope around what a template became.

    Example:
        {'code': 0, 'msg': '', 'data': {'entity_id': '7395041286730219556', 'entity_type':
            'agent'}, 'detail': {'logid': '20251010161000A1B2C3D4E5F60718293B'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.TemplateDuplicateResult | None = None
    """The copy; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
