from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ConversationUpdateRequest(Model):
    """A new name for a conversation.

    Example:
        {'name': 'Dinner for two'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=100)]
    """New name of the conversation, 1 to 100 characters. Example: Dinner for two"""
