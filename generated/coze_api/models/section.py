from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class Section(ResultModel):
    """A section of a conversation. Chats see the messages of the latest section as context.

    Example:
        {'id': '7412231100458270085', 'conversation_id': '7412230987654310921'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the section. Example: 7412231100458270085"""
    conversation_id: str | None = None
    """ID of the conversation. Example: 7412230987654310921"""
