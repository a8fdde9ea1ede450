"""Publish a bot.

Publish the current draft as a version on one or more channels: the API, the Chat SDK, or the
organisation's custom channels. Chatting with a bot that is not on the API channel fails with code
4015. Publishing to a custom channel also requires the API channel (`1024`).

Token permission: `publish`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    connector_ids: IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of the
        organisation's custom channels together with `1024`. The service requires the list; clients
        send `["1024"]` by default.
    connectors: Settings for custom channels, by channel ID.

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

OPERATION: Final[Operation[models.BotPublishResult]] = Operation(
    "bots_publish",
    "POST",
    "/v1/bot/publish",
    body=models.BotPublishRequest,
    result=Result(models.BotPublishResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BotPublishRequest,
) -> models.BotPublishResult:
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
    body: models.BotPublishRequest,
) -> models.BotPublishResult:
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
    body: models.BotPublishRequest,
) -> Response[models.BotPublishResult]:
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
    body: models.BotPublishRequest,
) -> Response[models.BotPublishResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
