from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from coze_core.models import Model

from .. import models as _models


class MessageListResponse(Model):
    """The envelope around the messages of a chat.

    Example:
        {'code': 0, 'msg': '', 'data': [{'id': '7412230998765410042', 'role': 'assistant',
            'type': 'answer', 'content': 'I teach you one dish a day.', 'content_type': 'text'}],
            'detail': {'logid': '202510101606005C6D7E8F90A1B2C3D4E5'}}
    """

    _also: ClassVar[Mapping[str, str]] = {"Messages": "data"}
    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: list[_models.Message] | None = None
    """The messages; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
