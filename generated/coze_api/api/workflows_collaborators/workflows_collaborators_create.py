"""Add a collaborator.

Add one member of the workspace to those who may edit a workflow. Requires an enterprise plan, and
the collaboration mode turned on. The limits are exactly one collaborator per request and 5 requests
per second for the whole account. OAuth apps of the JWT kind and service tokens need only the
permission; all other tokens must be those of the owner or a collaborator. OAuth apps of the channel
kind are not supported.

Token permission: `Workflow.addCollaborator`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    collaborators: The collaborator, exactly one per request.

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
    "workflows_collaborators_create",
    "POST",
    "/v1/workflows/{workflow_id}/collaborators",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.CollaboratorsAddRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.CollaboratorsAddRequest,
    workflow_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workflow_id": workflow_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.CollaboratorsAddRequest,
    workflow_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workflow_id": workflow_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.CollaboratorsAddRequest,
    workflow_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workflow_id": workflow_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.CollaboratorsAddRequest,
    workflow_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "workflow_id": workflow_id,
        },
    )
