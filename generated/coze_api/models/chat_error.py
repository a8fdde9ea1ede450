from __future__ import annotations

from coze_core.models import Model


class ChatError(Model):
    """What went wrong in a chat.

    Example:
        {'code': 4013, 'msg': 'The model is busy. Try again later.'}
    """

    code: int | None = None
    """Error code, 0 if there is no error. Example: 4013"""
    msg: str | None = None
    """Human-readable error message. Example: The model is busy. Try again later."""
