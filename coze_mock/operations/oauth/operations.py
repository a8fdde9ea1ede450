"""Answers the operations of signing in. Their responses have no envelope."""

from __future__ import annotations

from collections.abc import Mapping

from coze_mock.addresses import base_url
from coze_mock.errors import OAuthError, shorten
from coze_mock.examples import Examples
from coze_mock.operations.oauth.grants import GRANTS
from coze_mock.operations.oauth.objects import (
    CODES,
    DEVICE_CODES,
    REFRESH_TOKENS,
    Access,
    App,
    Code,
    DeviceCode,
    RefreshToken,
)
from coze_mock.operations.resource import Answer, Call, Resource, Whole
from coze_mock.state.state import MockState

RESOURCE = Resource()
_JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
DEVICE_PAGE = "/api/permission/oauth2/device"
"""Where users enter the code that a device shows."""


@RESOURCE.operation("oauth_create_token")
async def create_token(call: Call) -> Answer:
    return _token(call, *GRANTS)


@RESOURCE.operation("oauth_create_account_token")
async def create_account_token(call: Call) -> Answer:
    return _token(call, _JWT_GRANT)


@RESOURCE.operation("oauth_create_enterprise_token")
async def create_enterprise_token(call: Call) -> Answer:
    return _token(call, _JWT_GRANT)


@RESOURCE.operation("oauth_create_device_code")
async def create_device_code(call: Call) -> Answer:
    return _device_code(call)


@RESOURCE.operation("oauth_create_workspace_device_code")
async def create_workspace_device_code(call: Call) -> Answer:
    return _device_code(call)


def _token(call: Call, *allowed: str) -> Answer:
    grant_type = call.body.get("grant_type")
    if grant_type not in allowed:
        shown = "is missing" if grant_type is None else f"{shorten(grant_type)} is not supported"
        raise OAuthError("unsupported_grant_type", f"grant_type: {shown}")
    access, refresh = GRANTS[grant_type](call)
    values: dict[str, object] = {
        "access_token": access.token,
        "expires_in": access.expires_at,
        "token_type": "Bearer",
    }
    if refresh is not None:
        values["refresh_token"] = refresh.token
    return Whole(values)


def _device_code(call: Call) -> Answer:
    oauth = call.state.oauth
    app = oauth.usable_app(call.body.get("client_id", ""), "device")
    device = oauth.new_device(app, call.path.get("workspace_id"))
    return Whole(
        {
            "device_code": device.device_code,
            "user_code": device.user_code,
            "verification_uri": f"{base_url(call.request)}{DEVICE_PAGE}",
            "expires_in": oauth.times.device_code,
            "interval": oauth.times.device_interval,
        }
    )


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    """Make the apps of the examples, of which any word is the secret, and what they exchange.

    No key is made for a service app, since that takes long.
    """
    code, refresh, device = (
        examples.body("oauth_create_token", name) for name in ("code", "refresh", "device")
    )
    web = Access(code["client_id"])
    redirect_uri = code["redirect_uri"]
    state.oauth.register(App("web", web.client_id, "Example", redirect_uris=(redirect_uri,)))
    state.oauth.register(App("device", device["client_id"], "Example device"))
    expires_at = int(state.oauth.now()) + state.oauth.times.refresh_token
    state[CODES].add(Code(code["code"], web, redirect_uri, "", "plain", expires_at))
    state[REFRESH_TOKENS].add(RefreshToken(refresh["refresh_token"], web, expires_at))
    state[DEVICE_CODES].add(
        DeviceCode(
            device["device_code"],
            examples.whole("oauth_create_device_code")["user_code"],
            Access(device["client_id"]),
            expires_at,
            interval=0,
            decision="allowed",
        )
    )
    return {"client_id": web.client_id}
