"""Get a code for a device in one workspace.

Return two codes as for any device. The token reaches all resources of one workspace, those of its
other members too. Enterprise plans.

Token permission: none.

Args:
    workspace_id: ID of the workspace.
    client_id: ID of the OAuth app.

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

OPERATION: Final[Operation[models.DeviceCode]] = Operation(
    "oauth_create_workspace_device_code",
    "POST",
    "/api/permission/oauth2/workspace_id/{workspace_id}/device/code",
    parameters=(
        Parameter("workspace_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.DeviceCodeRequest,
    takes_auth=False,
    result=Result(models.DeviceCode, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DeviceCodeRequest,
    workspace_id: str,
) -> models.DeviceCode:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.DeviceCodeRequest,
    workspace_id: str,
) -> models.DeviceCode:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.DeviceCodeRequest,
    workspace_id: str,
) -> Response[models.DeviceCode]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.DeviceCodeRequest,
    workspace_id: str,
) -> Response[models.DeviceCode]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )
