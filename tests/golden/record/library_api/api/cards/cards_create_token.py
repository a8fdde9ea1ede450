"""Get a token for a card.

Answers as OAuth does, by status and without an envelope.

Args:
    grant_type: Kind of proof.
    card_number: Number of the card.
    name: Name of the guest.
    days: For how long.

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

OPERATION: Final[Operation[models.CardToken]] = Operation(
    "cards_create_token",
    "POST",
    "/v1/cards/token",
    body=(models.CardTokenRequest, models.GuestTokenRequest),
    takes_auth=False,
    result=Result(models.CardToken, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.CardTokenRequest | models.GuestTokenRequest,
) -> models.CardToken:
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
    body: models.CardTokenRequest | models.GuestTokenRequest,
) -> models.CardToken:
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
    body: models.CardTokenRequest | models.GuestTokenRequest,
) -> Response[models.CardToken]:
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
    body: models.CardTokenRequest | models.GuestTokenRequest,
) -> Response[models.CardToken]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
