"""Verifies the JWTs by which service apps prove who they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from coze_mock.errors import OAuthError, shorten
from coze_mock.operations.oauth.objects import App

_MOST_CHARACTERS = 16 * 1024
_MOST_OF_JTI = 512


def verify(
    jwt: str, apps: Iterable[App], *, host: str, now: float, leeway: float
) -> tuple[App, Mapping[str, Any]]:
    """Return the app that signed a JWT, and its claims.

    It must be signed with RS256 by a key of the app that is its ``iss``, be meant for ``host`` or
    the app's own audience, have been issued by now and not have expired, give or take ``leeway``
    seconds, and have a ``jti``. Whether that came before is not checked here.

    Raises OAuthError ``invalid_client``, which says what is wrong; the JWT doesn't stand in it.
    """
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwt import JWTClaimsRegistry, decode

    if len(jwt) > _MOST_CHARACTERS:
        raise refusal(f"over {_MOST_CHARACTERS} characters")
    try:
        header = jws.extract_compact(jwt.encode()).protected
    except (JoseError, ValueError, RecursionError):
        raise refusal("is none") from None
    if not isinstance(header, dict):
        raise refusal("has no header")
    if header.get("alg") != "RS256":
        raise refusal(f"alg is {_shown(header.get('alg'))}, must be RS256")
    key_id = str(header.get("kid"))
    signers = [app for app in apps if key_id in app.public_keys]
    if not signers:
        raise refusal(f"kid is {_shown(header.get('kid'))}, which is no public key of an app")
    try:
        # Apps that share the ID of a key share the key.
        token = decode(jwt, signers[0].public_keys[key_id], ["RS256"])
    except (JoseError, ValueError, RecursionError):
        raise refusal("the signature is not by the key that kid names") from None
    claims = token.claims
    app = next((one for one in signers if one.client_id in ("", claims.get("iss"))), None)
    if app is None:
        raise refusal(f"iss is {_shown(claims.get('iss'))}, which is not the app of this key")
    checks: Mapping[str, Callable[[Any], bool]] = {
        "iss": lambda value: isinstance(value, str) and value != "",
        "jti": lambda value: isinstance(value, str) and 0 < len(value) <= _MOST_OF_JTI,
        "iat": _is_number,
        "exp": _is_number,
    }
    for name, is_right in checks.items():
        if not is_right(claims.get(name)):
            raise refusal(f"{name} is {_shown(claims.get(name))}")
    audiences = [one for one in (host, app.audience) if one is not None]
    if claims.get("aud") not in audiences:
        expected = " or ".join(map(repr, audiences))
        raise refusal(f"aud is {_shown(claims.get('aud'))}, must be {expected}")
    if claims["exp"] <= claims["iat"]:
        raise refusal("exp must be later than iat")
    try:
        JWTClaimsRegistry(int(now), int(leeway)).validate(claims)
    except JoseError as error:
        raise refusal(error.description or error.error) from None
    return app, claims


def refusal(words: str) -> OAuthError:
    """What answers a JWT that isn't taken."""
    return OAuthError("invalid_client", f"the JWT: {words}")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _shown(value: Any) -> str:
    return "missing" if value is None else shorten(repr(value))
