"""Get an access token for an enterprise.

Return an access token of an enterprise's privileged app, made in its default organization. The
header `Authorization` bears a signed JWT.

Token permission: none.

Args:
    enterprise_id: ID of the enterprise.
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
    "oauth_create_enterprise_token",
    "POST",
    "/api/permission/oauth2/enterprise_id/{enterprise_id}/token",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.JwtBearerGrant,
    result=Result(models.OAuthToken, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.JwtBearerGrant,
    enterprise_id: str,
) -> models.OAuthToken:
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
    body: models.JwtBearerGrant,
    enterprise_id: str,
) -> models.OAuthToken:
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
    body: models.JwtBearerGrant,
    enterprise_id: str,
) -> Response[models.OAuthToken]:
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
    body: models.JwtBearerGrant,
    enterprise_id: str,
) -> Response[models.OAuthToken]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "enterprise_id": enterprise_id,
        },
    )
