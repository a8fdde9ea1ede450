from __future__ import annotations

from typing import Annotated, Any

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ChatCreateRequest(Model):
    """A chat to start.

    Example:
        {'bot_id': '7395041286730219554', 'user_id': 'user-42', 'stream': True,
            'additional_messages': [{'role': 'user', 'type': 'question', 'content': 'What can you
            do?', 'content_type': 'text'}]}
    """

    bot_id: Annotated[str, Limits(identifier=True)]
    """ID of the bot: the number after `bot` in the URL of its page. Example: 7395041286730219554"""
    user_id: Annotated[str, Limits(min_length=1)]
    """ID of the user who asks, chosen by the application. Users do not share context, databases or
    other memory. Avoid an ID that a business system uses. Example: user-42
    """
    additional_messages: Annotated[list[_models.EnterMessage], Limits(max_length=100)] | None = None
    """Messages to add to the conversation, at most 100. The last one is the question and should come
    from the user; the others are context. Without them, the last message of the conversation is the
    question. Required if the conversation is new or empty.
    """
    stream: bool | None = None
    """Whether to respond with an event stream. By default `False`. Example: True"""
    custom_variables: dict[str, str] | None = None
    """Values for the variables of the bot's prompt. Example: {'city': 'Lisbon'}"""
    auto_save_history: bool | None = None
    """Whether the chat and its messages are saved. What is not saved cannot be looked up and does not
    become context. Must be true unless the response is streamed, and for bots with tools that run
    on the client. By default `True`. Example: True
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
    """The application's own data about the chat. `chat_retrieve` returns it; lists of messages do not.
    Example: {'source': 'website'}
    """
    extra_params: _models.ExtraParams | None = None
    """Facts for the model in special cases, such as the user's location. Workflows do not receive
    them. Example: {'latitude': '39.9800718', 'longitude': '116.309314'}
    """
    shortcut_command: _models.ShortcutCommandDetail | None = None
    """A shortcut command of the bot. The service forms the question from it, as the last of the
    `additional_messages`. Example: {'command_id': '7457010833520000009', 'parameters':
    {'news_query': '[{"type":"text","text":"Sports"}]'}}
    """
    parameters: dict[str, Any] | None = None
    """Values for the inputs of the chatflow's start node. Only for bots with a single agent that is a
    chatflow, published to the API or the Chat SDK. Example: {'guests': 4, 'diet': ['vegetarian']}
    """
    enable_card: bool | None = None
    """Whether question nodes reply with cards. The API returns the card's data; the Card SDK displays
    it. By default `False`. Example: False
    """
    publish_status: _models.PublishStatus | None = None
    """Whether to chat with the published version or with the draft. A draft need not be published.
    Example: published_online
    """
    bot_version: Annotated[str, Limits(min_length=1)] | None = None
    """Number of the version to chat with; the latest by default. Fails with code 4000 if
    `publish_status` is `unpublished_draft`. Example: 1760083260123
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list it; the official
    SDKs send it. By default `"1024"`. Example: 1024
    """
