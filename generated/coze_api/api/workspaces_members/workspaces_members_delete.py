"""Remove members from a workspace.

Remove up to 5 people from a workspace. What they own in it goes to the owner of the workspace, who
can't be removed. The response says of each person what came of it.

Token permission: `removeMember`.

Args:
    workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    user_ids: Coze user IDs (UIDs) of the people, at most 5.

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

OPERATION: Final[Operation[models.WorkspaceMembersRemoved]] = Operation(
    "workspaces_members_delete",
    "DELETE",
    "/v1/workspaces/{workspace_id}/members",
    parameters=(
        Parameter("workspace_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.WorkspaceMembersRemoveRequest,
    result=Result(models.WorkspaceMembersRemoveResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkspaceMembersRemoveRequest,
    workspace_id: str,
) -> models.WorkspaceMembersRemoved:
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
    body: models.WorkspaceMembersRemoveRequest,
    workspace_id: str,
) -> models.WorkspaceMembersRemoved:
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
    body: models.WorkspaceMembersRemoveRequest,
    workspace_id: str,
) -> Response[models.WorkspaceMembersRemoved]:
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
    body: models.WorkspaceMembersRemoveRequest,
    workspace_id: str,
) -> Response[models.WorkspaceMembersRemoved]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workspace_id": workspace_id,
        },
    )
