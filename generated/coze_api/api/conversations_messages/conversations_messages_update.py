"""Change a message.

Change the content of a message, its `meta_data`, or both: at least one of them must be given.
Fields that are left out stay as they are. The response has the message in `message`, beside `code`.

Token permission: `modifyMessage`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).
    message_id: ID of the message, which must belong to the conversation.
    content: The new text or, with `content_type` `object_string`, JSON text. Needs
        `content_type`.
    content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur only in
        responses.
    meta_data: The application's own data about the message, in place of what there was.

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
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[models.Message]] = Operation(
    "conversations_messages_update",
    "POST",
    "/v1/conversation/message/modify",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("message_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.MessageUpdateRequest,
    rules=Rules(
        needs={"content": ("content_type",)},
        at_least_one=(
            (
                "content",
                "meta_data",
            ),
        ),
    ),
    result=Result(models.MessageUpdateResponse, "message"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.MessageUpdateRequest,
    conversation_id: str,
    message_id: str,
) -> models.Message:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.MessageUpdateRequest,
    conversation_id: str,
    message_id: str,
) -> models.Message:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.MessageUpdateRequest,
    conversation_id: str,
    message_id: str,
) -> Response[models.Message]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.MessageUpdateRequest,
    conversation_id: str,
    message_id: str,
) -> Response[models.Message]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "message_id": message_id,
        },
    )
