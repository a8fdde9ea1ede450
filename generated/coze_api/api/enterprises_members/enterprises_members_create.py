"""Add an employee to an enterprise.

Add an employee to an enterprise, and thereby to its default organization. Users who are created on
Volcano Engine join by themselves as a rule; this adds one who did not. Guests cannot be added. One
user a call, and no concurrent calls. On the standard plan an enterprise has up to 100 members (code
777074011).

Enterprise plans only.

Token permission: `Enterprise.batchAddPeople`.

Args:
    enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the platform's
        page of its organizations.
    users: The user to add; one a call.

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
    "enterprises_members_create",
    "POST",
    "/v1/enterprises/{enterprise_id}/members",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.EnterpriseMemberCreateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.EnterpriseMemberCreateRequest,
    enterprise_id: str,
) -> EmptyResult:
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
    body: models.EnterpriseMemberCreateRequest,
    enterprise_id: str,
) -> EmptyResult:
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
    body: models.EnterpriseMemberCreateRequest,
    enterprise_id: str,
) -> Response[EmptyResult]:
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
    body: models.EnterpriseMemberCreateRequest,
    enterprise_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )
