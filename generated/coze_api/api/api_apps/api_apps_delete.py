"""Delete a callback app.

Delete a callback app, which gets no more events then.

Token permission: `deleteApiApp`.

Args:
    api_app_id: ID of the callback app.

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
    "api_apps_delete",
    "DELETE",
    "/v1/api_apps/{api_app_id}",
    parameters=(
        Parameter("api_app_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    api_app_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    api_app_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    api_app_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    api_app_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
        },
    )
