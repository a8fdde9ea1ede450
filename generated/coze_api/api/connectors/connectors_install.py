"""Add a channel to a workspace.

Add a public or a custom channel to a workspace, whose bots and apps can be published to it from
then on. On enterprise plans only administrators can do that; members can for their personal
workspaces.

Token permission: `installConnector`.

Args:
    connector_id: ID of the channel.
    workspace_id: ID of the workspace: the number after `w` in the URL of its page.

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
    "connectors_install",
    "POST",
    "/v1/connectors/{connector_id}/install",
    parameters=(
        Parameter("connector_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.ConnectorInstallRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ConnectorInstallRequest,
    connector_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ConnectorInstallRequest,
    connector_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ConnectorInstallRequest,
    connector_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ConnectorInstallRequest,
    connector_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "connector_id": connector_id,
        },
    )
