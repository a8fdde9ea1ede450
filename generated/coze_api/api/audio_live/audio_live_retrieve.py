"""Look up a live stream.

Return the streams of a live interpretation, so that they can be listened to. The reference has no
page about this operation, which is known from the official SDKs.

Token permission: not documented.

Args:
    live_id: ID of the live stream.

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

OPERATION: Final[Operation[models.LiveInfo]] = Operation(
    "audio_live_retrieve",
    "GET",
    "/v1/audio/live/{live_id}",
    parameters=(
        Parameter("live_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.LiveRetrieveResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    live_id: str,
) -> models.LiveInfo:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "live_id": live_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    live_id: str,
) -> models.LiveInfo:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "live_id": live_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    live_id: str,
) -> Response[models.LiveInfo]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "live_id": live_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    live_id: str,
) -> Response[models.LiveInfo]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "live_id": live_id,
        },
    )
