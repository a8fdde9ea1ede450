"""Create an organization.

Create an organization in an enterprise. An enterprise has up to 20 organizations.

Only on the top enterprise plan.

Token permission: `Enterprise.createOrganization`.

Args:
    enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the platform's
        page of its organizations.
    name: Name of the organization, 1 to 30 characters.
    super_admin_user_id: Coze user ID of the organization's super administrator, who must be an
        employee of the enterprise.
    description: Description of the organization, up to 100 characters; empty by default.

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

OPERATION: Final[Operation[models.CreatedOrganization]] = Operation(
    "enterprises_organizations_create",
    "POST",
    "/v1/enterprises/{enterprise_id}/organizations",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.OrganizationCreateRequest,
    result=Result(models.OrganizationCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.OrganizationCreateRequest,
    enterprise_id: str,
) -> models.CreatedOrganization:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.OrganizationCreateRequest,
    enterprise_id: str,
) -> models.CreatedOrganization:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.OrganizationCreateRequest,
    enterprise_id: str,
) -> Response[models.CreatedOrganization]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.OrganizationCreateRequest,
    enterprise_id: str,
) -> Response[models.CreatedOrganization]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )
