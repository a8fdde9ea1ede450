"""Decides whether a request's token is accepted, and for what."""

from __future__ import annotations

import hmac
import re

from coze_mock.errors import ApiError, Code

# RFC 6750, section 2.1: the scheme is case-insensitive, the token is a b64token.
_BEARER = re.compile(r"bearer +([A-Za-z0-9\-._~+/]+=*)", re.IGNORECASE)

OAUTH_PREFIXES = ("czu_", "cztei_")
"""How the tokens of OAuth begin, which are refused in a few places."""


def check_token(authorization: str | None, expected: str | None) -> str:
    """The token of an ``Authorization`` header.

    Without an expected token, every well-formed one is accepted.

    Raises ApiError with HTTP status 401: code 4100 when there is no well-formed bearer token, and
    700012006 when it is not the expected one. The token stands in neither message.
    """
    match = _BEARER.fullmatch((authorization or "").strip())
    if match is None:
        raise authentication_error("a bearer token is required")
    token = match.group(1)
    if expected is not None and not hmac.compare_digest(token.encode(), expected.encode()):
        raise authentication_error("access token invalid or expired", code=Code.TOKEN_INVALID)
    return token


def check_permissions(needed: frozenset[str], granted: frozenset[str] | None) -> None:
    """Raise ApiError 4101 when a permission is missing; None grants all."""
    if granted is not None and not needed <= granted:
        missing = ", ".join(sorted(needed - granted))
        raise ApiError(Code.NO_PERMISSION, f"the token has no permission {missing}")


def authentication_error(msg: str, *, code: Code = Code.AUTHENTICATION_INVALID) -> ApiError:
    """A refusal with HTTP status 401 (RFC 9110, section 15.5.2)."""
    return ApiError(code, msg, status=401, headers={"WWW-Authenticate": "Bearer"})
