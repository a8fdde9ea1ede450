from __future__ import annotations

from coze_core.models import Model


class StreamError(Model):
    """What went wrong in a stream.

    Example:
        {'code': 4013, 'msg': 'The model is busy. Try again later.'}
    """

    code: int | str
    """Error code. `ErrorCode` lists the known ones. A chatflow's is digits in a string. Example: 4013"""
    msg: str
    """Human-readable error message. Example: The model is busy. Try again later."""
