from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DocumentUpdateResponse(Model):
    """The envelope of a change, in which old clients also find the file.

    Example:
        {'code': 0, 'msg': ''}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    document_info: _models.Document | None = None
    """The file. The service keeps it for old clients."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
