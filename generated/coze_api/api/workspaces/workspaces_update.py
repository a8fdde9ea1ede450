"""Update a workspace.

Change the name and the description of a workspace. What is left out or empty stays as it is. A
personal workspace can't be changed, and both are checked against the rules for content (code 4014).

Token permission: `Workspace.update`.

Args:
    workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    name: Name of the workspace, at most 50 characters; empty leaves it as it is.
    description: What the workspace is for, at most 2,000 characters; empty leaves it as it is.

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
    "workspaces_update",
    "PUT",
    "/v1/workspaces/{workspace_id}",
    parameters=(
        Parameter("workspace_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.WorkspaceUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkspaceUpdateRequest,
    workspace_id: str,
) -> EmptyResult:
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
    body: models.WorkspaceUpdateRequest,
    workspace_id: str,
) -> EmptyResult:
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
    body: models.WorkspaceUpdateRequest,
    workspace_id: str,
) -> Response[EmptyResult]:
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
    body: models.WorkspaceUpdateRequest,
    workspace_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )
