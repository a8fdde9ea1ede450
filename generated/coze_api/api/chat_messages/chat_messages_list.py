"""List the messages of a chat.

Return all messages of one chat except the question: answers, tool calls and their results, and
suggestions. Call this after `chat_retrieve` says that the chat has ended; before that, the list may
be incomplete. It works only for chats whose history is saved.

Token permissions: `chat` and `listMessage`.

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
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.Message]]] = Operation(
    "chat_messages_list",
    "GET",
    "/v3/chat/message/list",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("chat_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.MessageListResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    conversation_id: str,
    chat_id: str,
) -> ResultList[models.Message]:
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
) -> ResultList[models.Message]:
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
) -> Response[ResultList[models.Message]]:
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
) -> Response[ResultList[models.Message]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "chat_id": chat_id,
        },
    )
