"""Add members to a workspace.

Add up to 20 people to a workspace as administrators or members. The response says of each person
what came of it; a person who can't be added doesn't keep the others out.

- On enterprise plans they join at once. They must belong to the enterprise already, else the call
  fails with code 702042162.
- On personal plans they are invited, and join once they accept.

A call that would bring the workspace over the number of members that it may have fails with code
702042018. A person whose account allows no workspaces of others makes the call fail, too.

Token permission: `addMember`.

Args:
    workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    users: The people, at most 20.

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

OPERATION: Final[Operation[models.WorkspaceMembersAdded]] = Operation(
    "workspaces_members_create",
    "POST",
    "/v1/workspaces/{workspace_id}/members",
    parameters=(
        Parameter("workspace_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.WorkspaceMembersAddRequest,
    result=Result(models.WorkspaceMembersAddResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkspaceMembersAddRequest,
    workspace_id: str,
) -> models.WorkspaceMembersAdded:
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
    body: models.WorkspaceMembersAddRequest,
    workspace_id: str,
) -> models.WorkspaceMembersAdded:
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
    body: models.WorkspaceMembersAddRequest,
    workspace_id: str,
) -> Response[models.WorkspaceMembersAdded]:
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
    body: models.WorkspaceMembersAddRequest,
    workspace_id: str,
) -> Response[models.WorkspaceMembersAdded]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )
