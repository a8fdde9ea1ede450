"""Authorization of service apps, which sign a JWT with their private key."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit

import httpx

from coze_api import models
from coze_core.errors import CozeAPIError, CozeArgumentError
from coze_core.limits import check_range, check_type, refuse

from ._auth import OAuth
from ._steps import Call, Origin, Steps
from ._tokens import Lease, OAuthToken, date_of, fresh_lease

GRANT: Final = "urn:ietf:params:oauth:grant-type:jwt-bearer"
# A clock that is wrong by less is no reason to refuse a JWT.
_SMALL_SKEW: Final = 10.0
_JWT_SECONDS: Final = 3600
_VARIABLES: Final = "COZE_JWT_OAUTH_"
_NAMES: Final = ("CLIENT_ID", "PUBLIC_KEY_ID", "PRIVATE_KEY", "PRIVATE_KEY_FILE_PATH")


class JWTAuth(OAuth):
    """Authorization of a service app by JWTs that it signs (OAuth JWT; RFC 7523).

    Args:
        client_id: ID of the OAuth app.
        private_key: an RSA key in PEM form, PKCS#1 or PKCS#8; a `Path` is read.
        public_key_id: fingerprint of the public key, as the console shows it.
        session_name: name of your own user, which keeps conversations of different users apart.
        session_context: the claim of this name, such as `{"device_info": {"device_id": "7"}}`.
        scope: what the token is for; `bot_chat_scope` makes one. All that the app was given by
            default.
        account_id: another account or organization, whose owner has agreed.
        enterprise_id: the enterprise of a privileged app.
        duration_seconds: for how long each token lives, 1 to 86399.
        base_url: where tokens are got; by default the base URL of the client.

    Raises:
        CozeArgumentError: an argument can't be used. A key is never quoted.
    """

    def __init__(
        self,
        client_id: str,
        private_key: str | Path,
        public_key_id: str,
        *,
        session_name: str | None = None,
        session_context: Mapping[str, Any] | None = None,
        scope: models.Scope | Mapping[str, Any] | None = None,
        account_id: str | int | None = None,
        enterprise_id: str | None = None,
        duration_seconds: int = 900,
        base_url: str | None = None,
    ) -> None:
        try:
            key: Any = _read(private_key)
        finally:
            del private_key  # tracebacks that show locals show what a frame has
        for name, text in (("client_id", client_id), ("public_key_id", public_key_id)):
            check_type(name, text, str)
            check_range(name, len(text), 1, None, "characters")
        if account_id is not None and enterprise_id is not None:
            refuse("enterprise_id", "none beside account_id", "one")
        if session_name is not None:
            check_type("session_name", session_name, str)
        if session_context is not None:
            check_type("session_context", session_context, Mapping)
        place: dict[str, Any] = {}
        if account_id is not None:
            check_type("account_id", account_id, str, int)
            place = {"account_id": str(account_id)}
        elif enterprise_id is not None:
            place = {"enterprise_id": enterprise_id}
        claims: dict[str, Any] = {"session_name": session_name, "session_context": session_context}
        super().__init__(client_id, base_url=base_url)
        self._arguments = {
            **place,
            "grant_type": GRANT,
            "duration_seconds": duration_seconds,
            "scope": scope,
        }
        self._skew = 0.0
        self._sign = _signer(key, public_key_id, {"iss": client_id, **claims})
        _operation(self._arguments).request(self._arguments)  # refuses what can't be sent

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] | None = None, **settings: Any
    ) -> Self:
        """Return an authorization by the variables that the official SDK's examples read.

        They are COZE_JWT_OAUTH_CLIENT_ID, COZE_JWT_OAUTH_PUBLIC_KEY_ID, and
        COZE_JWT_OAUTH_PRIVATE_KEY with the key or COZE_JWT_OAUTH_PRIVATE_KEY_FILE_PATH with the
        path of one. `settings` are those of the class.

        Raises:
            CozeArgumentError: a variable is missing or can't be used, by its name.
            OSError: the file can't be read.
        """
        given = os.environ if environment is None else environment
        found = {name: given.get(f"{_VARIABLES}{name}") for name in _NAMES}
        del given, environment  # tracebacks that show locals show what a frame has
        path = found.pop("PRIVATE_KEY_FILE_PATH")
        missing = [name for name, value in found.items() if not value]
        if path and "PRIVATE_KEY" in missing:
            missing.remove("PRIVATE_KEY")
        try:
            if missing:
                refuse(f"{_VARIABLES}{missing[0]}", "a value", "none")
            return cls(
                str(found["CLIENT_ID"]),
                found["PRIVATE_KEY"] or Path(str(path)),
                str(found["PUBLIC_KEY_ID"]),
                **settings,
            )
        finally:
            del found

    def _renew(self, origin: Origin) -> Steps[Lease]:
        for _ in range(2):
            try:
                return (yield self._call(origin))  # type: ignore[no-any-return]
            except CozeAPIError as error:
                now = None if error.response is None else date_of(error.response)
                skew = self._skew if now is None else now - time.time()
                if abs(skew - self._skew) < _SMALL_SKEW:
                    raise
                # This machine's clock is wrong: sign by the service's.
                self._skew = skew
        return (yield self._call(origin))  # type: ignore[no-any-return]

    def _call(self, origin: Origin) -> Call:
        audience = urlsplit(origin.base_url).netloc
        now = int(time.time() + self._skew)
        return Call(
            origin,
            _operation(self._arguments),
            self._arguments,
            lambda: self._sign(audience, now),
            _leased,
        )


def _leased(granted: models.OAuthToken, response: httpx.Response) -> Lease:
    token = OAuthToken(granted.access_token, expires_at=granted.expires_in)
    return fresh_lease(token, response)


def _operation(arguments: Mapping[str, Any]) -> Any:
    if "account_id" in arguments:
        from coze_api.api.oauth.oauth_create_account_token import OPERATION as FOR_ACCOUNT

        return FOR_ACCOUNT
    if "enterprise_id" in arguments:
        from coze_api.api.oauth.oauth_create_enterprise_token import OPERATION as FOR_ENTERPRISE

        return FOR_ENTERPRISE
    from coze_api.api.oauth.oauth_create_token import OPERATION as FOR_OWN

    return FOR_OWN


def _read(private_key: object) -> Any:
    """Return the key that PEM describes.

    Raises:
        CozeArgumentError: it is none, or this program lacks what signs.
    """
    try:
        import jwt  # noqa: F401 -- what signs
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ImportError:
        del private_key
        raise CozeArgumentError(
            "private_key: expected PyJWT and cryptography to sign with, got no such package; "
            "install coze-openapi-client[oauth]"
        ) from None
    if isinstance(private_key, Path):
        private_key = private_key.read_text(encoding="utf-8")
    if not isinstance(private_key, str):
        kind = type(private_key).__name__
        del private_key
        raise CozeArgumentError(f"private_key: expected PEM or a Path, got {kind}")
    # In an environment's variables and JSON, line breaks are often written out.
    text = private_key.replace("\\n", "\n").strip()
    del private_key
    try:
        key = load_pem_private_key(text.encode(), None)
    except (ValueError, TypeError, UnicodeError, _unsupported()):
        key = None
    is_public = "PUBLIC KEY" in text
    is_encrypted = "ENCRYPTED" in text
    del text
    if isinstance(key, RSAPrivateKey):
        return key
    got = (
        "a public key"
        if is_public
        else "an encrypted one"
        if is_encrypted
        else "what can't be read"
        if key is None
        else "a key of another kind"
    )
    raise CozeArgumentError(f"private_key: expected an RSA private key in PEM form, got {got}")


def _unsupported() -> type[Exception]:
    from cryptography.exceptions import UnsupportedAlgorithm

    return UnsupportedAlgorithm


def _signer(key: Any, key_id: str, claims: Mapping[str, Any]) -> Callable[[str, int], str]:
    """Return what signs; the key lives in its closure alone."""
    own = {name: value for name, value in claims.items() if value is not None}

    def sign(audience: str, now: int) -> str:
        import jwt

        return jwt.encode(
            {
                **own,
                "aud": audience,
                "iat": now,
                "exp": now + _JWT_SECONDS,
                "jti": secrets.token_urlsafe(48),
            },
            key,
            algorithm="RS256",
            headers={"kid": key_id},
        )

    return sign


def bot_chat_scope(
    bot_ids: Sequence[str] | None = None, *, permissions: Sequence[str] = ("Connector.botChat",)
) -> models.Scope:
    """Return the scope of a token for chats of a channel app (OAuth JWT, channels).

    Args:
        bot_ids: the bots; all of the app's by default.
        permissions: what the token may do in the account.
    """
    constraint = (
        None
        if bot_ids is None
        else models.ScopeAttributeConstraint(
            connector_bot_chat_attribute=models.ScopeConnectorBotChatAttribute(
                bot_id_list=list(bot_ids)
            )
        )
    )
    return models.Scope(
        account_permission=models.ScopeAccountPermission(permission_list=list(permissions)),
        attribute_constraint=constraint,
    )
