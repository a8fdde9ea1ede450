"""Rename a conversation.

Change the name of a conversation that the token's own account created. A conversation without a
name is named after the first message that its user sends.

Token permission: `editConversation`.

Args:
    conversation_id: ID of the conversation.
    name: New name of the conversation, 1 to 100 characters.

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

OPERATION: Final[Operation[models.Conversation]] = Operation(
    "conversations_update",
    "PUT",
    "/v1/conversations/{conversation_id}",
    parameters=(
        Parameter(
            "conversation_id", "path", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    body=models.ConversationUpdateRequest,
    result=Result(models.ConversationResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ConversationUpdateRequest,
    conversation_id: str,
) -> models.Conversation:
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
    body: models.ConversationUpdateRequest,
    conversation_id: str,
) -> models.Conversation:
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
    body: models.ConversationUpdateRequest,
    conversation_id: str,
) -> Response[models.Conversation]:
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
    body: models.ConversationUpdateRequest,
    conversation_id: str,
) -> Response[models.Conversation]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )
