"""Look up several plugins.

Return what up to 20 plugins can do, as the lookup of one does. Tokens of channels are not
supported.

Token permission: `Plugin.getPlugin`.

Args:
    ids: IDs of the plugins, at most 20: `entity_id` where the store lists them.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.Plugin]]] = Operation(
    "plugins_retrieve_many",
    "GET",
    "/v1/plugins/mget",
    parameters=(
        Parameter(
            "ids",
            "query",
            Annotated[
                list[Annotated[str, Limits(identifier=True)]], Limits(min_length=1, max_length=20)
            ],
            required=True,
            joined=True,
        ),
    ),
    result=Result(models.PluginListResponse, "data.items"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    ids: Sequence[str],
) -> ResultList[models.Plugin]:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "ids": ids,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    ids: Sequence[str],
) -> ResultList[models.Plugin]:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "ids": ids,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    ids: Sequence[str],
) -> Response[ResultList[models.Plugin]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "ids": ids,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    ids: Sequence[str],
) -> Response[ResultList[models.Plugin]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "ids": ids,
        },
    )
