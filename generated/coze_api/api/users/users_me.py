"""Look up the token's own user.

Return the user whose account the token belongs to. The reference has no page about this operation;
the official SDKs have it.

Token permission: not documented.

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

OPERATION: Final[Operation[models.User]] = Operation(
    "users_me",
    "GET",
    "/v1/users/me",
    result=Result(models.UserResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
) -> models.User:
    """Send the request and return what the response holds."""
    return send(client, OPERATION, {})


async def asyncio(
    *,
    client: AsyncClient,
) -> models.User:
    """Send the request and return what the response holds."""
    return await asend(client, OPERATION, {})


def sync_detailed(
    *,
    client: SyncClient,
) -> Response[models.User]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(client, OPERATION, {})


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[models.User]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(client, OPERATION, {})
