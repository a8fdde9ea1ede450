"""Create a room.

Create a room for a voice call by RTC, and let a bot join it. **Charged from this call on**: the bot
waits 3 minutes for a user, which is the least that is charged.

Token permission: `createRoom`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    conversation_id: ID of the conversation that keeps what is said. By default a new one.
    voice_id: ID of the voice in which the bot speaks. Without it, a default voice of the
        service.
    uid: ID of the user, chosen by the application. What the bot remembers of different users is
        kept apart.
    workflow_id: ID of a workflow. The reference does not list it; the official SDKs send it.
    connector_id: ID of the channel. The reference does not list it; the official JavaScript SDK
        sends it.
    config: Settings of the room.

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

OPERATION: Final[Operation[models.Room]] = Operation(
    "audio_rooms_create",
    "POST",
    "/v1/audio/rooms",
    body=models.RoomCreateRequest,
    result=Result(models.RoomCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.RoomCreateRequest,
) -> models.Room:
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
    body: models.RoomCreateRequest,
) -> models.Room:
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
    body: models.RoomCreateRequest,
) -> Response[models.Room]:
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
    body: models.RoomCreateRequest,
) -> Response[models.Room]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
