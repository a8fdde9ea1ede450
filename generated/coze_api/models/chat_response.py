from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from coze_core.models import Model

from .. import models as _models


class ChatResponse(Model):
    """The envelope around a chat.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7412230991846502438', 'conversation_id':
            '7412230987654310921', 'bot_id': '7395041286730219554', 'status': 'in_progress',
            'created_at': 1760083320}, 'detail': {'logid': '20251010161005F60718293A4B5C6D7E80'}}
    """

    _also: ClassVar[Mapping[str, str]] = {"ChatV3ChatDetail": "data"}
    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Chat | None = None
    """The chat; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
