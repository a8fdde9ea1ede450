"""Cancel a chat.

End a chat that is `created` or `in_progress`; any other status fails with code 4104. The
conversation can then run another chat. The question and the answer so far do not become context. A
stream that is already running continues, and the tokens of the whole answer are charged: close the
connection to stop it.

Token permission: `cancelChat`.

Args:
    chat_id: ID of the chat (its `id`).
    conversation_id: ID of the conversation (the chat's `conversation_id`).

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

OPERATION: Final[Operation[models.Chat]] = Operation(
    "chat_cancel",
    "POST",
    "/v3/chat/cancel",
    body=models.ChatCancelRequest,
    result=Result(models.ChatResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ChatCancelRequest,
) -> models.Chat:
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
    body: models.ChatCancelRequest,
) -> models.Chat:
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
    body: models.ChatCancelRequest,
) -> Response[models.Chat]:
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
    body: models.ChatCancelRequest,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
