"""Change the role of a member of an organization.

Set the role that an employee has in an organization. Guests stay guests, and employees cannot
become guests. Only the token of a super administrator of the organization makes others super
administrators.

Token permission: `updateOrganizationPeople`.

Args:
    organization_id: ID of the organization. `enterprises_organizations_list` tells it.
    user_id: Coze user ID of the member of the organization.
    organization_role_type: Role in the organization; `organization_guest` is none to be set.

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
    "organizations_members_update",
    "PUT",
    "/v1/organizations/{organization_id}/members/{user_id}",
    parameters=(
        Parameter(
            "organization_id", "path", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("user_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.OrganizationMemberUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.OrganizationMemberUpdateRequest,
    organization_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
            "user_id": user_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.OrganizationMemberUpdateRequest,
    organization_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
            "user_id": user_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.OrganizationMemberUpdateRequest,
    organization_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
            "user_id": user_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.OrganizationMemberUpdateRequest,
    organization_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "organization_id": organization_id,
            "user_id": user_id,
        },
    )
