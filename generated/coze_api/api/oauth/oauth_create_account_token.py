"""Get an access token for another account.

Return an access token for the resources of another account or organization, whose owner has agreed
to the service app's shared link. The header `Authorization` bears a signed JWT.

Token permission: none.

Args:
    account_id: The account, of a personal plan the UID of the workspace's owner, or the
        organization's ID.
    grant_type: Kind of proof.
    duration_seconds: For how many seconds the token is to live. By default `900`.
    scope: What the token is for; all that its app was given by default.

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

OPERATION: Final[Operation[models.OAuthToken]] = Operation(
    "oauth_create_account_token",
    "POST",
    "/api/permission/oauth2/account/{account_id}/token",
    parameters=(
        Parameter("account_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.JwtBearerGrant,
    result=Result(models.OAuthToken, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.JwtBearerGrant,
    account_id: str,
) -> models.OAuthToken:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "account_id": account_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.JwtBearerGrant,
    account_id: str,
) -> models.OAuthToken:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "account_id": account_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.JwtBearerGrant,
    account_id: str,
) -> Response[models.OAuthToken]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "account_id": account_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.JwtBearerGrant,
    account_id: str,
) -> Response[models.OAuthToken]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "account_id": account_id,
        },
    )
