"""Create a conversation.

Create a conversation, with messages in it if there are any to begin with. They become the context
of the chats that follow. Without `bot_id`, the conversation doesn't appear in `conversations_list`.

Token permission: `createConversation`.

Args:
    bot_id: ID of the bot that the conversation is with: the number after `bot` in the URL of
        its page. `conversations_list` finds the conversation by it.
    name: Name of the conversation, up to 100 characters.
    messages: Messages to begin with, as context of the chats that follow.
    connector_id: Channel of the conversation: `1024` API, `999` Chat SDK, or the ID of an
        organisation's custom channel. By default `"1024"`.
    meta_data: The application's own data about the conversation, returned with it.
    app_id: ID of the app that the conversation is with, instead of a bot. The reference does
        not list it; the official Chat SDK sends it.
    workflow_id: ID of the chatflow of the app that the conversation is with. The reference does
        not list it; the official Chat SDK sends it.
    conversation_name: Name by which chatflows of the app find the conversation. The reference
        does not list it; the official Chat SDK sends it.
    get_or_create: Whether a conversation with this `conversation_name` is returned, if there is
        one, rather than a new one. The reference does not list it; the official Chat SDK sends it.
        By default `False`.
    draft_mode: Whether the conversation is with the draft of the app. The reference does not
        list it; the official Chat SDK sends it. By default `False`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Conversation]] = Operation(
    "conversations_create",
    "POST",
    "/v1/conversation/create",
    body=models.ConversationCreateRequest,
    body_required=False,
    result=Result(models.ConversationResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ConversationCreateRequest | None = None,
) -> models.Conversation:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ConversationCreateRequest | None = None,
) -> models.Conversation:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ConversationCreateRequest | None = None,
) -> Response[models.Conversation]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ConversationCreateRequest | None = None,
) -> Response[models.Conversation]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
