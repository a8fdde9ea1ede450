"""Decides whether a request's token is accepted, and for what."""

from __future__ import annotations

import dataclasses
import hmac
import re

from starlette.requests import Request

from coze_mock.errors import ApiError, Code
from coze_mock.operations.oauth.objects import ACCESS_PREFIXES, ACCESS_TOKENS, Access
from coze_mock.state.state import MockState

# RFC 6750, section 2.1: the scheme is case-insensitive, the token is a b64token.
_BEARER = re.compile(r"bearer +([A-Za-z0-9\-._~+/]+=*)", re.IGNORECASE)


def access_of(state: MockState, request: Request, *, refuse_oauth: bool) -> Access:
    """What the token in a request's ``Authorization`` header reaches.

    A token that was handed out for signing in reaches what it was given. Any other well-formed one
    reaches everything, unless the settings name the only one. None may do more than the settings
    allow all tokens, if they do. With ``refuse_oauth``, no token of OAuth is accepted.

    Raises ApiError with HTTP status 401: code 4100 when there is no well-formed bearer token, or
    not of this kind, and 700012006 when it has expired, was revoked, or isn't accepted. The token
    stands in no message.
    """
    match = _BEARER.fullmatch(request.headers.get("authorization", "").strip())
    if match is None:
        raise authentication_error("a bearer token is required")
    token = match.group(1)
    settings = state.settings
    found = state[ACCESS_TOKENS].get(token)
    if found is not None:
        if found.revoked or found.expires_at <= state.oauth.now():
            raise _invalid()
        access = found.access
    else:
        expected = settings.token
        if expected is not None and not hmac.compare_digest(token.encode(), expected.encode()):
            raise _invalid()
        access = Access()
    if access.permissions is None:
        access = dataclasses.replace(access, permissions=settings.permissions)
    if refuse_oauth and token.startswith(ACCESS_PREFIXES):
        raise authentication_error("authentication is invalid")
    return access


def check_permissions(needed: frozenset[str], granted: frozenset[str] | None) -> None:
    """Raise ApiError 4101 when a permission is missing; None grants all."""
    if granted is not None and not needed <= granted:
        missing = ", ".join(sorted(needed - granted))
        raise ApiError(Code.NO_PERMISSION, f"the token has no permission {missing}")


def authentication_error(msg: str, *, code: Code = Code.AUTHENTICATION_INVALID) -> ApiError:
    """A refusal with HTTP status 401 (RFC 9110, section 15.5.2)."""
    return ApiError(code, msg, status=401, headers={"WWW-Authenticate": "Bearer"})


def _invalid() -> ApiError:
    return authentication_error("access token invalid or expired", code=Code.TOKEN_INVALID)
