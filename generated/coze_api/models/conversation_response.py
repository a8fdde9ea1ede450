from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from coze_core.models import Model

from .. import models as _models


class ConversationResponse(Model):
    """The envelope around a conversation.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7412230987654310921', 'name': 'Dinner for two'},
            'detail': {'logid': '202510101702008F90A1B2C3D4E5F60718'}}
    """

    _also: ClassVar[Mapping[str, str]] = {"ConversationData": "data"}
    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.Conversation | None = None
    """The conversation; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
