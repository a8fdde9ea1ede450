"""Remove a member from an enterprise.

Remove a member from an enterprise, and give what the member owns to an administrator of the
enterprise. First remove the member from all organizations by `organizations_members_delete`. One
member a call, and no concurrent calls.

Enterprise plans only.

Token permission: `Enterprise.removePeople`.

Args:
    enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the platform's
        page of its organizations.
    user_id: Coze user ID of the member of the enterprise.
    receiver_user_id: Coze user ID of an administrator of the enterprise, to whom the
        workspaces, bots, workflows and all else that the member owns go.

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
    "enterprises_members_delete",
    "DELETE",
    "/v1/enterprises/{enterprise_id}/members/{user_id}",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("user_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.EnterpriseMemberDeleteRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.EnterpriseMemberDeleteRequest,
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
    body: models.EnterpriseMemberDeleteRequest,
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
    body: models.EnterpriseMemberDeleteRequest,
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
    body: models.EnterpriseMemberDeleteRequest,
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
