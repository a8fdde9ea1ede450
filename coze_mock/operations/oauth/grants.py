"""Exchanges what proves a sign-in for a token: one function for each type of grant."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from coze_mock.errors import OAuthError, shorten
from coze_mock.operations.oauth.assertions import refusal, verify
from coze_mock.operations.oauth.objects import (
    CODES,
    DEVICE_CODES,
    REFRESH_TOKENS,
    USED_JWTS,
    Access,
    AccessToken,
    App,
    RefreshToken,
    UsedJwt,
)
from coze_mock.operations.oauth.scopes import narrowed
from coze_mock.operations.oauth.service import check_enabled
from coze_mock.operations.resource import Call

Tokens: TypeAlias = tuple[AccessToken, RefreshToken | None]

_DEFAULT_DURATION = 900
_MOST_INTERVAL = 30
# How much sooner a device may ask than it was told, since no two clocks agree.
_TOLERANCE = 0.1


def by_code(call: Call) -> Tokens:
    """Exchange an authorization code (RFC 6749, section 4.1.3; RFC 7636, section 4.6)."""
    oauth, body = call.state.oauth, call.body
    app = _app(call, "web", "pkce")
    code = call.state[CODES].get(_text(body, "code"))
    if code is None or code.access.client_id != app.client_id:
        raise _invalid("code", "is none that this app was given")
    if code.was_used:
        # RFC 6749, section 4.1.2: one of the two may have stolen it.
        oauth.revoke_grant(code.access)
        raise _invalid("code", "was used already")
    if code.expires_at <= oauth.now():
        raise _invalid("code", "has expired")
    if _text(body, "redirect_uri") != code.redirect_uri:
        raise _invalid("redirect_uri", "is not the one that the code was sent to")
    verifier = body.get("code_verifier")
    if code.challenge and not verifier:
        raise _invalid("code_verifier", "is required")
    if verifier and not hmac.compare_digest(
        _challenge(str(verifier), code.method).encode(), code.challenge.encode()
    ):
        raise _invalid("code_verifier", "is not the one that code_challenge was made of")
    code.was_used = True
    return oauth.new_token(code.access), oauth.new_refresh_token(code.access)


def by_refresh_token(call: Call) -> Tokens:
    """Exchange a refresh token, which is dead then, for a new pair (RFC 6749, section 6)."""
    oauth = call.state.oauth
    app = _app(call, "web", "pkce", "device")
    refresh = call.state[REFRESH_TOKENS].get(_text(call.body, "refresh_token"))
    if refresh is None or refresh.access.client_id != app.client_id:
        raise _invalid("refresh_token", "is none of this app's, or was used already")
    if refresh.expires_at <= oauth.now():
        raise _invalid("refresh_token", "has expired")
    call.state[REFRESH_TOKENS].drop(refresh.token)
    return oauth.new_token(refresh.access), oauth.new_refresh_token(refresh.access)


def by_device_code(call: Call) -> Tokens:
    """Answer a device that asks whether its user has decided (RFC 8628, section 3.5)."""
    oauth = call.state.oauth
    app = _app(call, "device")
    device = call.state[DEVICE_CODES].get(_text(call.body, "device_code"))
    if device is None or device.access.client_id != app.client_id:
        raise _invalid("device_code", "is none that this app was given")
    now = oauth.now()
    too_soon = (
        device.polled_at is not None and now - device.polled_at < device.interval - _TOLERANCE
    )
    device.polled_at = now
    if device.decision == "used":
        raise _invalid("device_code", "was used already")
    if device.decision == "denied":
        raise OAuthError("access_denied", "the user denied it")
    if device.expires_at <= now:
        raise OAuthError("expired_token", "the device code has expired")
    if too_soon:
        device.interval = min(device.interval + 5, _MOST_INTERVAL)
        words = f"wait {device.interval:g} seconds between two requests"
        raise OAuthError("slow_down", words)
    if device.decision == "pending":
        raise OAuthError("authorization_pending", "the user has not decided yet")
    device.decision = "used"
    return oauth.new_token(device.access), oauth.new_refresh_token(device.access)


def by_jwt(call: Call) -> Tokens:
    """Exchange a JWT, which works once, for a token (RFC 7523, but for where the JWT stands)."""
    oauth, body = call.state.oauth, call.body
    now = oauth.now()
    leeway = oauth.times.leeway
    app, claims = verify(
        _bearer(call),
        (one for one in oauth.apps if one.client_type == "jwt"),
        host=call.request.url.netloc,
        now=now,
        leeway=leeway,
    )
    check_enabled(app)
    access = narrowed(_jwt_access(call, app, claims), body.get("scope"))
    used = UsedJwt(f"{claims['iss']} {claims['jti']}", claims["exp"] + leeway)
    if call.state[USED_JWTS].get(used.id) is not None:
        raise refusal("its jti came before; sign a new JWT for each token")
    call.state[USED_JWTS].add(used)
    seconds = body.get("duration_seconds") or _DEFAULT_DURATION
    return oauth.new_token(access, prefix="czs_", seconds=seconds), None


GRANTS: Mapping[str, Callable[[Call], Tokens]] = {
    "authorization_code": by_code,
    "refresh_token": by_refresh_token,
    "urn:ietf:params:oauth:grant-type:device_code": by_device_code,
    "urn:ietf:params:oauth:grant-type:jwt-bearer": by_jwt,
}
"""What answers each ``grant_type``."""


def _jwt_access(call: Call, app: App, claims: Mapping[str, Any]) -> Access:
    """What a JWT gives, of the account or the enterprise that the path names."""
    account_id = call.path.get("account_id", "")
    enterprise_id = call.path.get("enterprise_id", "")
    if account_id and app.accounts is not None and account_id not in app.accounts:
        raise OAuthError("access_deny", f"account {shorten(account_id)} has not let the app in")
    if enterprise_id and app.enterprises is not None and enterprise_id not in app.enterprises:
        words = f"the app has no privileges in enterprise {shorten(enterprise_id)}"
        raise OAuthError("access_deny", words)
    session_name = claims.get("session_name", "")
    if not isinstance(session_name, str) or len(session_name) > 1024:
        raise refusal("session_name must be a string of 1024 characters at most")
    if not isinstance(claims.get("session_context", {}), dict):
        raise refusal("session_context must be an object")
    return Access(
        client_id=claims["iss"],
        permissions=app.permissions,
        account_id=account_id,
        enterprise_id=enterprise_id,
        session_name=session_name,
    )


def _app(call: Call, *client_types: str) -> App:
    """The app that asks, which has proved that it is the one if it has a secret."""
    app = call.state.oauth.usable_app(_text(call.body, "client_id"), *client_types)
    secret = _bearer(call)
    if app.client_secret and not hmac.compare_digest(secret.encode(), app.client_secret.encode()):
        given = "is wrong" if secret else "is missing: Authorization: Bearer <client secret>"
        raise OAuthError("invalid_client", f"the client secret {given}")
    return app


def _bearer(call: Call) -> str:
    """What stands in the header Authorization. SDKs send ``Bearer`` with nothing behind it too."""
    given = call.request.headers.get("authorization", "").strip()
    match = re.fullmatch(r"bearer(?: +(\S+))?", given, re.IGNORECASE)
    if given and match is None:
        raise OAuthError("invalid_client", "header Authorization: must be Bearer and one word")
    return (match and match.group(1)) or ""


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise _invalid(name, "is required")
    return value


def _challenge(verifier: str, method: str) -> str:
    if method == "plain":
        return verifier
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _invalid(parameter: str, words: str) -> OAuthError:
    return OAuthError("invalid_request", f"{parameter}: {words}")
