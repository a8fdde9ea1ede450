"""Remove a collaborator.

Remove one person from those who may edit a workflow. The limit is 5 requests per second for the
whole account. OAuth apps of the JWT kind and service tokens need only the permission; all other
tokens must be those of the owner or a collaborator. OAuth apps of the channel kind are not
supported.

Token permission: `Workflow.removeCollaborator`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    user_id: Coze user ID (UID) of the collaborator, shown in the account settings.

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
    "workflows_collaborators_delete",
    "DELETE",
    "/v1/workflows/{workflow_id}/collaborators/{user_id}",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("user_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workflow_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "user_id": user_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workflow_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "user_id": user_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workflow_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "user_id": user_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workflow_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "user_id": user_id,
        },
    )
