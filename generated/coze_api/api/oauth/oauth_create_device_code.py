"""Get a code for a device.

Return two codes: one that the user types on a page in a browser, and one with which the device asks
for its token meanwhile.

Token permission: none.

Args:
    client_id: ID of the OAuth app.

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

OPERATION: Final[Operation[models.DeviceCode]] = Operation(
    "oauth_create_device_code",
    "POST",
    "/api/permission/oauth2/device/code",
    body=models.DeviceCodeRequest,
    takes_auth=False,
    result=Result(models.DeviceCode, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DeviceCodeRequest,
) -> models.DeviceCode:
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
    body: models.DeviceCodeRequest,
) -> models.DeviceCode:
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
    body: models.DeviceCodeRequest,
) -> Response[models.DeviceCode]:
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
    body: models.DeviceCodeRequest,
) -> Response[models.DeviceCode]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
