"""Withdraw the rating of an answer.

Delete what a user thinks of an answer, in a conversation that the token's own account created.

Token permission: `feedback`.

Args:
    conversation_id: ID of the conversation.
    message_id: ID of the answer, which must belong to the conversation.

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
from coze_core.responses import EmptyResult, Response, Result

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "conversations_messages_feedback_delete",
    "DELETE",
    "/v1/conversations/{conversation_id}/messages/{message_id}/feedback",
    parameters=(
        Parameter(
            "conversation_id", "path", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("message_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    conversation_id: str,
    message_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    conversation_id: str,
    message_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    conversation_id: str,
    message_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    conversation_id: str,
    message_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )
