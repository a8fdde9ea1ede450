"""Unpublish a bot.

Unpublish a bot from one channel. Only the owners of the bot and of the channel may do this. The
Doubao channel is not supported.

Token permissions: `disconnectBot` and `Connector.disconnectBot`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    connector_id: ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze store,
        `10000113` WeChat customer service, `10000120` WeChat service account, `10000121` WeChat
        subscription account, `10000126` Douyin mini program, `10000127` WeChat mini program,
        `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin, or the ID of a custom channel.
    unpublish_reason: The reason, at most 1,024 characters; shown to the people who manage the
        bot.

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
    "bots_unpublish",
    "POST",
    "/v1/bots/{bot_id}/unpublish",
    parameters=(
        Parameter("bot_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.BotUnpublishRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BotUnpublishRequest,
    bot_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "bot_id": bot_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.BotUnpublishRequest,
    bot_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "bot_id": bot_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.BotUnpublishRequest,
    bot_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "bot_id": bot_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.BotUnpublishRequest,
    bot_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "bot_id": bot_id,
        },
    )
