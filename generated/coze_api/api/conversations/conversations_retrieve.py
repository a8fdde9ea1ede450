"""Look up a conversation.

Return a conversation that the token's own account created.

Token permission: `retrieveConversation`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).

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
    "conversations_retrieve",
    "GET",
    "/v1/conversation/retrieve",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    result=Result(models.ConversationResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    conversation_id: str,
) -> models.Conversation:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    conversation_id: str,
) -> models.Conversation:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    conversation_id: str,
) -> Response[models.Conversation]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    conversation_id: str,
) -> Response[models.Conversation]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
        },
    )
