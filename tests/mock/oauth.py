"""Speaks to the mock server's OAuth endpoints in plain HTTP, as an app would."""

from __future__ import annotations

import base64
import functools
import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc import jwt
from joserfc.jwk import RSAKey

from coze_mock import App, MockServer
from tests.mock.wire import check_answer

PATH = "/api/permission/oauth2"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
BACK = "http://localhost:8080/back?from=coze"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"


@functools.cache
def private_key(bits: int = 2048) -> str:
    """The PEM of a key; the same each time, since making one takes long."""
    key = rsa.generate_private_key(65537, bits)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


@functools.cache
def _signing_key(pem: str) -> RSAKey:
    return RSAKey.import_key(pem)


def s256(verifier: str) -> str:
    """The challenge of a verifier (RFC 7636, section 4.2)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Door:
    """An app in front of a server: it sends users away, and asks for tokens."""

    def __init__(self, server: MockServer) -> None:
        self.server = server
        self.client = httpx.Client(base_url=server.base_url, timeout=10, verify=False)

    def address(self, app: App, workspace_id: str = "", **query: str) -> str:
        """The address to which an app sends its user."""
        place = f"/workspace_id/{workspace_id}/authorize" if workspace_id else "/authorize"
        asked = {"response_type": "code", "client_id": app.client_id, "redirect_uri": BACK, **query}
        return f"{self.server.base_url}{PATH}{place}?{urlencode(asked)}"

    def code(self, app: App, workspace_id: str = "", **query: str) -> str:
        """The code that an app has got when its user has allowed it."""
        back = self.server.oauth.allow(self.address(app, workspace_id, **query))
        return dict(parse_qsl(urlsplit(back).query))["code"]

    def ask(self, path: str, body: Any, authorization: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {authorization}"} if authorization else {}
        response = self.client.post(f"{PATH}{path}", json=body, headers=headers)
        check_answer(response, response.content)
        return response

    def token(self, grant_type: str, authorization: str = "", **body: Any) -> dict[str, Any]:
        """What a token endpoint answers to a grant that it takes."""
        path = body.pop("path", "/token")
        response = self.ask(path, {"grant_type": grant_type, **body}, authorization)
        assert response.status_code == 200, response.text
        content: dict[str, Any] = response.json()
        return content

    def refusal(self, grant_type: str, authorization: str = "", **body: Any) -> tuple[str, str]:
        """The code and the words by which a token endpoint refuses a grant."""
        path = body.pop("path", "/token")
        response = self.ask(path, {"grant_type": grant_type, **body}, authorization)
        content = response.json()
        assert response.status_code == 400, response.text
        assert content["error"] == content["error_code"]
        assert response.headers["x-tt-logid"]
        return content["error_code"], content["error_message"]

    def exchange(self, app: App, code: str, **more: Any) -> dict[str, Any]:
        """The tokens for a code."""
        body = {"client_id": app.client_id, "code": code, "redirect_uri": BACK, **more}
        return self.token("authorization_code", app.client_secret, **body)

    def device(self, app: App, workspace_id: str = "") -> dict[str, Any]:
        """The codes of a device and its user."""
        place = f"/workspace_id/{workspace_id}" if workspace_id else ""
        response = self.ask(f"{place}/device/code", {"client_id": app.client_id})
        assert response.status_code == 200, response.text
        content: dict[str, Any] = response.json()
        return content

    def call(self, token: str, path: str = "/v1/bots?workspace_id=7") -> tuple[int, int]:
        """The HTTP status and the code of a call of the API with this token."""
        response = self.client.get(path, headers={"Authorization": f"Bearer {token}"})
        return response.status_code, response.json()["code"]

    def jwt(
        self,
        app: App,
        *,
        pem: str | None = None,
        header: dict[str, Any] | None = None,
        **changes: Any,
    ) -> str:
        """A JWT that a service app signs; a claim that is None is left out."""
        now = int(self.server.oauth.now())
        host = urlsplit(self.server.base_url).netloc
        claims = {
            "iss": app.client_id,
            "aud": host,
            "iat": now,
            "exp": now + 600,
            "jti": secrets.token_hex(16),
            **changes,
        }
        given = {name: value for name, value in claims.items() if value is not None}
        heading = {"alg": "RS256", "typ": "JWT", "kid": app.public_key_id, **(header or {})}
        key = _signing_key(pem or private_key())
        return jwt.encode(heading, given, key, algorithms=[heading["alg"]])


@contextmanager
def door(server: MockServer) -> Iterator[Door]:
    opened = Door(server)
    try:
        yield opened
    finally:
        opened.client.close()


def service_app(server: MockServer, **options: Any) -> App:
    """A service app whose key is the one that ``Door.jwt`` signs with."""
    return server.oauth.jwt_app("1234567890", public_keys={"key_1": private_key()}, **options)
