from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ConversationMessageListRequest(Model):
    """Which messages of a conversation to list, and in which order.

    Example:
        {'order': 'asc', 'limit': 20}
    """

    order: _models.MessageOrder | None = None
    """Order of the messages by their time of creation. Example: asc"""
    chat_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a chat, to list only its messages. Example: 7412230991846502438"""
    before_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a message, to list only messages that come before it in the order of the list; `0` for no
    such bound. The `first_id` of a page leads to the page before it. Example: 7412230998765410042
    """
    after_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a message, to list only messages that come after it in the order of the list; `0` for no
    such bound. The `last_id` of a page leads to the page after it. Example: 7412230993456780041
    """
    limit: Annotated[int, Limits(minimum=1, maximum=50)] | None = None
    """Number of messages on a page, 1 to 50. By default `50`. Example: 20"""
    include_middle_message: bool | None = None
    """Whether intermediate messages, such as tool calls and their results, are listed too. By default
    `False`. Example: True
    """
    bot_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a bot, to list only its messages. The reference does not list it; the official Go SDK
    sends it. Example: 7395041286730219554
    """
