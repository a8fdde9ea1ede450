"""Add a member to an organization.

Add a member of the enterprise to an organization. Who is not in the enterprise yet must be added to
it first by `enterprises_members_create`. Guests can only be guests. One user a call, and no
concurrent calls.

Enterprise plans only.

Token permission: `batchAddOrganizationPeople`.

Args:
    organization_id: ID of the organization. `enterprises_organizations_list` tells it.
    organization_people: The user to add; one a call.

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
    "organizations_members_create",
    "POST",
    "/v1/organizations/{organization_id}/members",
    parameters=(
        Parameter(
            "organization_id", "path", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    body=models.OrganizationMemberCreateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.OrganizationMemberCreateRequest,
    organization_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.OrganizationMemberCreateRequest,
    organization_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.OrganizationMemberCreateRequest,
    organization_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.OrganizationMemberCreateRequest,
    organization_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
        },
    )
