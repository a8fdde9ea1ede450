from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ChatCancelRequest(Model):
    """A chat to cancel.

    Example:
        {'conversation_id': '7412231120034510931', 'chat_id': '7412231124438910447'}
    """

    chat_id: Annotated[str, Limits(identifier=True)]
    """ID of the chat (its `id`). Example: 7412231124438910447"""
    conversation_id: Annotated[str, Limits(identifier=True)]
    """ID of the conversation (the chat's `conversation_id`). Example: 7412231120034510931"""
