from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ConversationList(Model):
    """One page of conversations.

    Example:
        {'has_more': False, 'conversations': [{'id': '7412230987654310921', 'name': 'Dinner for
            two'}]}
    """

    conversations: list[_models.Conversation]
    """The conversations of the page."""
    has_more: bool | None = None
    """Whether another page follows. Example: False"""
