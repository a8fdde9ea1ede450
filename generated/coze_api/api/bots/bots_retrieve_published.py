"""Read a published bot's configuration (older).

Return the configuration of a bot that is published to the API channel. The service is about to
retire this operation: use `bots_retrieve` instead.

Token permission: `getMetadata`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page. It must be published
        to the API channel.

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

OPERATION: Final[Operation[models.Bot]] = Operation(
    "bots_retrieve_published",
    "GET",
    "/v1/bot/get_online_info",
    parameters=(
        Parameter("bot_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.BotResponse, "data", may_be_bare=True),
    otherwise=Operation(
        "bots_retrieve_published",
        "GET",
        "/v1/bot/get_online_info",
        parameters=(
            Parameter("bot_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        ),
        result=Result(models.BotResponse, "data", may_be_bare=True),
        query={"connector_id": "1024"},
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    bot_id: str,
) -> models.Bot:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
) -> models.Bot:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    bot_id: str,
) -> Response[models.Bot]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
) -> Response[models.Bot]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
        },
    )
