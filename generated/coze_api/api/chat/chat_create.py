"""Start a chat.

Ask a bot a question within a conversation. A conversation runs one chat at a time (otherwise code
4016). The bot must be published to the API channel (otherwise code 4015), unless `publish_status`
is `unpublished_draft`.

- `stream` false: the response comes at once, usually with status `created` or `in_progress`. Poll
  `chat_retrieve`, at most once a second, until the status is `completed`, `failed`,
  `requires_action` or `canceled`; then read `chat_messages_list`. Requires `auto_save_history` true
  (otherwise code 4007).
- `stream` true: the response is `text/event-stream`. Each event has a line `event:` with its name,
  a line `data:` with JSON, and a blank line. The order is `conversation.chat.created`,
  `conversation.chat.in_progress`, then messages, then one of `conversation.chat.completed`,
  `conversation.chat.failed` and `conversation.chat.requires_action`. Pieces of audio may still
  follow. `done` ends a stream that ends normally; after `conversation.chat.failed` it may be
  missing. Failures that are known before the first event still come as a JSON envelope, often with
  HTTP 200.

Token permission: `chat`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    user_id: ID of the user who asks, chosen by the application. Users do not share context,
        databases or other memory. Avoid an ID that a business system uses.
    conversation_id: ID of the conversation that the chat belongs to; its messages are the
        context. Without it, the service creates a new conversation.
    additional_messages: Messages to add to the conversation, at most 100. The last one is the
        question and should come from the user; the others are context. Without them, the last
        message of the conversation is the question. Required if the conversation is new or empty.
    custom_variables: Values for the variables of the bot's prompt.
    auto_save_history: Whether the chat and its messages are saved. What is not saved cannot be
        looked up and does not become context. Must be true unless the response is streamed, and for
        bots with tools that run on the client. By default `True`.
    meta_data: The application's own data about the chat. `chat_retrieve` returns it; lists of
        messages do not.
    extra_params: Facts for the model in special cases, such as the user's location. Workflows
        do not receive them.
    shortcut_command: A shortcut command of the bot. The service forms the question from it, as
        the last of the `additional_messages`.
    parameters: Values for the inputs of the chatflow's start node. Only for bots with a single
        agent that is a chatflow, published to the API or the Chat SDK.
    enable_card: Whether question nodes reply with cards. The API returns the card's data; the
        Card SDK displays it. By default `False`.
    publish_status: Whether to chat with the published version or with the draft. A draft need
        not be published.
    bot_version: Number of the version to chat with; the latest by default. Fails with code 4000
        if `publish_status` is `unpublished_draft`.
    connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list
        it; the official SDKs send it. By default `"1024"`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Required, TypedDict

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models


class ChatCreateArguments(TypedDict, total=False):
    """The arguments of `create`."""

    bot_id: Required[str]
    user_id: Required[str]
    conversation_id: str | None
    additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None
    custom_variables: Mapping[str, str] | None
    auto_save_history: bool | None
    meta_data: Mapping[str, str] | None
    extra_params: models.ExtraParams | models.ExtraParamsDict | None
    shortcut_command: models.ShortcutCommandDetail | models.ShortcutCommandDetailDict | None
    parameters: Mapping[str, Any] | None
    enable_card: bool | None
    publish_status: models.PublishStatus | str | None
    bot_version: str | None
    connector_id: str | None


OPERATION: Final[Operation[models.Chat]] = Operation(
    "chat_create",
    "POST",
    "/v3/chat",
    parameters=(Parameter("conversation_id", "query", Annotated[str, Limits(identifier=True)]),),
    body=models.ChatCreateRequest,
    result=Result(models.ChatResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ChatCreateRequest,
    conversation_id: str | None = None,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "stream": False,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ChatCreateRequest,
    conversation_id: str | None = None,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "stream": False,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ChatCreateRequest,
    conversation_id: str | None = None,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "stream": False,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ChatCreateRequest,
    conversation_id: str | None = None,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "stream": False,
        },
    )
