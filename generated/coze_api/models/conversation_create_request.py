from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ConversationCreateRequest(Model):
    """A conversation to create.

    Example:
        {'bot_id': '7395041286730219554', 'name': 'Dinner for two'}
    """

    bot_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the bot that the conversation is with: the number after `bot` in the URL of its page.
    `conversations_list` finds the conversation by it. Example: 7395041286730219554
    """
    name: Annotated[str, Limits(max_length=100)] | None = None
    """Name of the conversation, up to 100 characters. Example: Dinner for two"""
    messages: list[_models.EnterMessage] | None = None
    """Messages to begin with, as context of the chats that follow."""
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the conversation: `1024` API, `999` Chat SDK, or the ID of an organisation's custom
    channel. By default `"1024"`. Example: 1024
    """
    meta_data: (
        Annotated[
            dict[
                Annotated[str, Limits(min_length=1, max_length=64)],
                Annotated[str, Limits(min_length=1, max_length=512)],
            ],
            Limits(max_length=16),
        ]
        | None
    ) = None
    """The application's own data about the conversation, returned with it. Example: {'source':
    'website'}
    """
    app_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the app that the conversation is with, instead of a bot. The reference does not list it;
    the official Chat SDK sends it. Example: 7473220104850800007
    """
    workflow_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the chatflow of the app that the conversation is with. The reference does not list it; the
    official Chat SDK sends it. Example: 7460491086110370003
    """
    conversation_name: Annotated[str, Limits(min_length=1, max_length=100)] | None = None
    """Name by which chatflows of the app find the conversation. The reference does not list it; the
    official Chat SDK sends it. Example: Default
    """
    get_or_create: bool | None = None
    """Whether a conversation with this `conversation_name` is returned, if there is one, rather than a
    new one. The reference does not list it; the official Chat SDK sends it. By default `False`.
    Example: True
    """
    draft_mode: bool | None = None
    """Whether the conversation is with the draft of the app. The reference does not list it; the
    official Chat SDK sends it. By default `False`. Example: False
    """
