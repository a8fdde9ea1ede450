from __future__ import annotations

from coze_core.models import Model


class ResponseDetail(Model):
    """Details about how a request was handled.

    Example:
        {'logid': '20251010160000A1B2C3D4E5F60718293A'}
    """

    logid: str | None = None
    """Log ID of the request, the same as in the header `x-tt-logid`. Example:
    20251010160000A1B2C3D4E5F60718293A
    """
