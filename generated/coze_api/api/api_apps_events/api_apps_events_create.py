"""Subscribe a callback app to events.

Subscribe a callback app to events, in addition to those that it is subscribed to.

Token permission: `subscribeApiAppEvent`.

Args:
    api_app_id: ID of the callback app.
    event_types: The events.

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
    "api_apps_events_create",
    "POST",
    "/v1/api_apps/{api_app_id}/events",
    parameters=(
        Parameter("api_app_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.ApiAppEventsCreateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ApiAppEventsCreateRequest,
    api_app_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "api_app_id": api_app_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ApiAppEventsCreateRequest,
    api_app_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "api_app_id": api_app_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ApiAppEventsCreateRequest,
    api_app_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "api_app_id": api_app_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ApiAppEventsCreateRequest,
    api_app_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "api_app_id": api_app_id,
        },
    )
