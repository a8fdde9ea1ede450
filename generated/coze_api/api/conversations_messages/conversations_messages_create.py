"""Add a message to a conversation.

Add a message to the latest section of a conversation, as context of the chats that follow. It does
not make a bot answer. Messages are kept for 180 days.

Token permission: `createMessage`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).
    role: Who the message is from.
    content: The text or, with `content_type` `object_string`, JSON text.
    content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur only in
        responses.
    meta_data: The application's own data about the message, returned with it.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Message]] = Operation(
    "conversations_messages_create",
    "POST",
    "/v1/conversation/message/create",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    body=models.MessageCreateRequest,
    result=Result(models.MessageResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.MessageCreateRequest,
    conversation_id: str,
) -> models.Message:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.MessageCreateRequest,
    conversation_id: str,
) -> models.Message:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.MessageCreateRequest,
    conversation_id: str,
) -> Response[models.Message]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.MessageCreateRequest,
    conversation_id: str,
) -> Response[models.Message]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )
