"""Get an access token.

Return an access token for one of four kinds of proof, which `grant_type` names:

- `authorization_code`: the code that the consent page gave. The header `Authorization` bears the
  client secret of a web app; a PKCE app sends `code_verifier` and no such header.
- `refresh_token`: a refresh token, which serves once. The header is as for the code.
- `urn:ietf:params:oauth:grant-type:device_code`: a device code, asked for again and again until the
  user has decided. No such header.
- `urn:ietf:params:oauth:grant-type:jwt-bearer`: a JWT in the header `Authorization`, signed with a
  private key of a service app (RS256). The token is for the app's own account or organization, and
  has no refresh token.

Token permission: none.

Args:
    grant_type: Kind of proof.
    client_id: ID of the OAuth app.
    code: The code, which serves once.
    redirect_uri: The address that the code was sent to, exactly as it was then.
    code_verifier: PKCE's secret, whose challenge the consent page was given.
    refresh_token: The refresh token.
    device_code: The code that the device got with the user's.
    duration_seconds: For how many seconds the token is to live. By default `900`.
    scope: What the token is for; all that its app was given by default.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.OAuthToken]] = Operation(
    "oauth_create_token",
    "POST",
    "/api/permission/oauth2/token",
    body=(
        models.AuthorizationCodeGrant,
        models.RefreshTokenGrant,
        models.DeviceCodeGrant,
        models.JwtBearerGrant,
    ),
    result=Result(models.OAuthToken, ".", has_envelope=False),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.AuthorizationCodeGrant
    | models.RefreshTokenGrant
    | models.DeviceCodeGrant
    | models.JwtBearerGrant,
) -> models.OAuthToken:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.AuthorizationCodeGrant
    | models.RefreshTokenGrant
    | models.DeviceCodeGrant
    | models.JwtBearerGrant,
) -> models.OAuthToken:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.AuthorizationCodeGrant
    | models.RefreshTokenGrant
    | models.DeviceCodeGrant
    | models.JwtBearerGrant,
) -> Response[models.OAuthToken]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.AuthorizationCodeGrant
    | models.RefreshTokenGrant
    | models.DeviceCodeGrant
    | models.JwtBearerGrant,
) -> Response[models.OAuthToken]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
