from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ConversationMessageListResponse(Model):
    """The envelope around one page of messages, with the page's ends beside them.

    Example:
        {'code': 0, 'msg': '', 'data': [{'id': '7412230998765410042', 'role': 'assistant',
            'type': 'answer', 'content': 'I teach you one dish a day.', 'content_type': 'text'}],
            'first_id': '7412230998765410042', 'last_id': '7412230998765410042', 'has_more': False,
            'detail': {'logid': '20251010172000E5F60718293A4B5C6D7E'}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: list[_models.Message] | None = None
    """The messages of the page; absent on failure."""
    first_id: str | None = None
    """ID of the first message of the page. Example: 7412230998765410042"""
    last_id: str | None = None
    """ID of the last message of the page. Example: 7412230993456780041"""
    has_more: bool | None = None
    """Whether another page follows. Example: False"""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
