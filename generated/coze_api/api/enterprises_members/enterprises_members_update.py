"""Change the role of an employee.

Set the role that an employee has in an enterprise. The role of a guest cannot be changed.

Token permission: `Enterprise.updatePeople`.

Args:
    enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the platform's
        page of its organizations.
    user_id: Coze user ID of the member of the enterprise.
    role: Role in the enterprise.

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
    "enterprises_members_update",
    "PUT",
    "/v1/enterprises/{enterprise_id}/members/{user_id}",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("user_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.EnterpriseMemberUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.EnterpriseMemberUpdateRequest,
    enterprise_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
            "user_id": user_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.EnterpriseMemberUpdateRequest,
    enterprise_id: str,
    user_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
            "user_id": user_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.EnterpriseMemberUpdateRequest,
    enterprise_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
            "user_id": user_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.EnterpriseMemberUpdateRequest,
    enterprise_id: str,
    user_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
            "user_id": user_id,
        },
    )
