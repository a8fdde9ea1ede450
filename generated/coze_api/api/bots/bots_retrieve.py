"""Read a bot's configuration.

Return the configuration of a bot, either of its published version or of its draft.

Token permission: `getMetadata`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    is_published: Which configuration to return: `true` for the published version, `false` for
        the draft. By default `True`.

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
    "bots_retrieve",
    "GET",
    "/v1/bots/{bot_id}",
    parameters=(
        Parameter("bot_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("is_published", "query", bool),
    ),
    result=Result(models.BotResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    is_published: bool | None = None,
) -> models.Bot:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "is_published": is_published,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    is_published: bool | None = None,
) -> models.Bot:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "is_published": is_published,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    bot_id: str,
    is_published: bool | None = None,
) -> Response[models.Bot]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "is_published": is_published,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    is_published: bool | None = None,
) -> Response[models.Bot]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "is_published": is_published,
        },
    )
