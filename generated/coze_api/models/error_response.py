from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ErrorResponse(Model):
    """The envelope of a failure. It may come with any HTTP status, 200 included.

    Example:
        {'code': 4200, 'msg': 'The requested resource was not found.', 'detail': {'logid':
            '20251010161001B2C3D4E5F60718293A4C'}}
    """

    code: int
    """Error code. `ErrorCode` lists the known ones; the service adds codes without notice. Example:
    4200
    """
    msg: str
    """Human-readable error message. Example: The requested resource was not found."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
