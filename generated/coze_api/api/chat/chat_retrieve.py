"""Look up a chat.

Return the state of a chat whose history is saved. Call this at most once a second. `code` tells
whether this call failed, and `data.last_error.code` whether the chat did. The method is GET: the
official Python and JavaScript SDKs send POST, which the service refuses with OAuth tokens (code
4100).

Token permission: `getChat`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).
    chat_id: ID of the chat (its `id`).

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

OPERATION: Final[Operation[models.Chat]] = Operation(
    "chat_retrieve",
    "GET",
    "/v3/chat/retrieve",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("chat_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.ChatResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    conversation_id: str,
    chat_id: str,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "chat_id": chat_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    conversation_id: str,
    chat_id: str,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "chat_id": chat_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    conversation_id: str,
    chat_id: str,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "chat_id": chat_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    conversation_id: str,
    chat_id: str,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "chat_id": chat_id,
        },
    )
