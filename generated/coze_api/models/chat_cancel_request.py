from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ChatCancelRequest(Model):
    """A chat to cancel.

    Example:
        {'conversation_id': '7412230987654310921', 'chat_id': '7412230991846502438'}
    """

    chat_id: Annotated[str, Limits(identifier=True)]
    """ID of the chat (its `id`). Example: 7412230991846502438"""
    conversation_id: Annotated[str, Limits(identifier=True)]
    """ID of the conversation (the chat's `conversation_id`). Example: 7412230987654310921"""
