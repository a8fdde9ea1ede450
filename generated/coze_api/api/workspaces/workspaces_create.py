"""Create a workspace.

Create a workspace, for the token's own account or in an organisation.

Token permission: `createWorkspace`.

Args:
    name: Name of the workspace, 1 to 50 characters.
    description: What the workspace is for, 1 to 2,000 characters.
    icon_file_id: ID of an uploaded image, which becomes the picture of the workspace and is
        kept for ever. By default the service has one.
    coze_account_id: ID of the organisation that the workspace is created in, on enterprise
        plans; shown in the settings of the organisation. By default it is created for the token's
        own account.
    owner_uid: Coze user ID (UID) of the owner, an employee in the organisation, on enterprise
        plans. By default it is the token's own user.

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

OPERATION: Final[Operation[models.WorkspaceCreateResult]] = Operation(
    "workspaces_create",
    "POST",
    "/v1/workspaces",
    body=models.WorkspaceCreateRequest,
    result=Result(models.WorkspaceCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkspaceCreateRequest,
) -> models.WorkspaceCreateResult:
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
    body: models.WorkspaceCreateRequest,
) -> models.WorkspaceCreateResult:
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
    body: models.WorkspaceCreateRequest,
) -> Response[models.WorkspaceCreateResult]:
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
    body: models.WorkspaceCreateRequest,
) -> Response[models.WorkspaceCreateResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
