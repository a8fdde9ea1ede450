"""Create a callback app.

Create an app that the service tells of events: of one's own account, or of a channel. It needs a
`callback_url`, which `api_apps_update` sets, and events, to which `api_apps_events_create`
subscribes. On enterprise plans only administrators can do that; the app of a channel can only be
created by who created the channel.

Token permission: `createApiApp`.

Args:
    app_type: Whose events the app gets.
    name: Name of the app, at most 128 characters. Needed for the type `normal`; an app of a
        channel has the channel's name.
    connector_id: ID of the channel. Needed for the type `connector`.

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
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[models.ApiApp]] = Operation(
    "api_apps_create",
    "POST",
    "/v1/api_apps",
    body=models.ApiAppCreateRequest,
    rules=Rules(
        at_least_one=(
            (
                "connector_id",
                "name",
            ),
        )
    ),
    result=Result(models.ApiAppCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ApiAppCreateRequest,
) -> models.ApiApp:
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
    body: models.ApiAppCreateRequest,
) -> models.ApiApp:
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
    body: models.ApiAppCreateRequest,
) -> Response[models.ApiApp]:
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
    body: models.ApiAppCreateRequest,
) -> Response[models.ApiApp]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
