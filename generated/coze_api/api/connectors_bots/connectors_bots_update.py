"""Say how a review ended.

Say how the review of a bot ended that was published to a custom channel. A channel that reviews
bots may answer the callback `bot.published` at once, or say there that it is still at it and call
this operation later. The channel must be that of the token.

Token permission: `Connector.botUpdateProfile`.

Args:
    connector_id: ID of the channel.
    bot_id: ID of the bot that was published to the channel.
    audit_status: How it ended, or that it has not.
    reason: Why the bot was refused.

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
    "connectors_bots_update",
    "PUT",
    "/v1/connectors/{connector_id}/bots/{bot_id}",
    parameters=(
        Parameter("connector_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("bot_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.ConnectorBotUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ConnectorBotUpdateRequest,
    connector_id: str,
    bot_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
            "bot_id": bot_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ConnectorBotUpdateRequest,
    connector_id: str,
    bot_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
            "bot_id": bot_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ConnectorBotUpdateRequest,
    connector_id: str,
    bot_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
            "bot_id": bot_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ConnectorBotUpdateRequest,
    connector_id: str,
    bot_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
            "bot_id": bot_id,
        },
    )
