"""A service that signs apps in and answers with a bot, all within this process."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable
from email.utils import formatdate
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

SECRET = "s3cret-of-the-app/+=="
TOKEN_PATH = "/api/permission/oauth2/token"
PUBLIC_KEY_ID = "fingerprint-1"
LIFE = 900


@cache
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@cache
def pem(form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    return key().private_bytes(Encoding.PEM, form, NoEncryption()).decode()


@cache
def public_pem() -> str:
    return key().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class Service:
    """Hands out tokens, and takes those that it handed out until they end.

    Attributes:
        now: its clock, in Unix seconds.
        requests: method, path and body of what came.
        fail: what answers the next request for a token in its place.
    """

    def __init__(self, now: float = 1_760_000_000.0) -> None:
        self.now = now
        self.requests: list[tuple[str, str, Any]] = []
        self.headers: list[httpx.Headers] = []
        self.claims: list[dict[str, Any]] = []
        self.fail: list[Callable[[httpx.Request], httpx.Response | None]] = []
        self.decisions: list[str] = []
        self.codes: dict[str, str | None] = {}
        self._tokens: dict[str, float] = {}
        self._refresh_tokens: set[str] = set()
        self._used: set[str] = set()
        self._count = 0
        self._lock = threading.Lock()

    @property
    def grants(self) -> list[Any]:
        """The bodies of the requests for tokens."""
        return [body for _, path, body in self.requests if path.endswith("/token")]

    @property
    def calls(self) -> int:
        """How many requests came for something else."""
        return sum("/api/permission" not in path for _, path, _ in self.requests)

    def expire(self) -> None:
        """Let no token that was handed out be good any more."""
        self._tokens.clear()

    def code(self, url: str) -> str:
        """Consent at the page of an address, and return where the browser comes back."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        code = f"code_{len(self.codes)}-very-secret"
        self.codes[code] = query.get("code_challenge")
        joint = "&" if "?" in query["redirect_uri"] else "?"
        return f"{query['redirect_uri']}{joint}code={code}&state={query['state']}"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        is_json = request.headers.get("content-type") == "application/json"
        path = request.url.path
        with self._lock:
            body = json.loads(content) if content and is_json else content
            self.requests.append((request.method, path, body))
            self.headers.append(request.headers)
            if "/api/permission" in path:
                failed = self.fail.pop(0)(request) if self.fail else None
                response = failed or self._permission(path, request, body)
            else:
                response = self._api(request)
        response.headers["date"] = formatdate(self.now, usegmt=True)
        response.headers["x-tt-logid"] = "log-1"
        return response

    def _api(self, request: httpx.Request) -> httpx.Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self._tokens.get(token, 0) <= self.now:
            return httpx.Response(401, json={"code": 700012006, "msg": f"{token} has expired"})
        if request.url.path == "/v3/chat":
            return httpx.Response(
                200,
                headers={"content-type": "text/event-stream"},
                content=b'event:done\ndata:"[DONE]"\n\n',
            )
        data = {"bot_id": "7", "name": "Cook", "id": "7"}
        return httpx.Response(200, json={"code": 0, "msg": "", "data": data})

    def _permission(self, path: str, request: httpx.Request, body: Any) -> httpx.Response:
        if path.endswith("/device/code"):
            code = {"device_code": "device-very-secret", "user_code": "AB-12", "interval": 7}
            page = {"verification_uri": "https://www.coze.com/device", "expires_in": 60}
            return httpx.Response(200, json={**code, **page})
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        match body["grant_type"].rpartition(":")[2]:
            case "jwt-bearer":
                return self._jwt(bearer, body)
            case "authorization_code":
                return self._authorization_code(bearer, body)
            case "refresh_token":
                if body["refresh_token"] not in self._refresh_tokens:
                    return refusal("invalid_request", f"refresh_token {body['refresh_token']}")
                self._refresh_tokens.remove(body["refresh_token"])
                return self._token()
            case _:
                decision = self.decisions.pop(0)
                return self._token() if decision == "allow" else refusal(decision, "not yet")

    def _jwt(self, bearer: str, body: Any) -> httpx.Response:
        try:
            checks = {"verify_exp": False, "verify_iat": False, "verify_aud": False}
            claims = jwt.decode(bearer, public_pem(), algorithms=["RS256"], options=checks)  # type: ignore[arg-type]
        except jwt.InvalidTokenError:
            return refusal("invalid_client", f"the JWT {bearer} is wrong", 401)
        self.claims.append(claims | jwt.get_unverified_header(bearer))
        if claims["jti"] in self._used or not claims["iat"] - 30 <= self.now < claims["exp"]:
            return refusal("invalid_client", f"the JWT {bearer} has ended", 401)
        self._used.add(claims["jti"])
        return self._token(body.get("duration_seconds", LIFE), refreshable=False)

    def _authorization_code(self, bearer: str, body: Any) -> httpx.Response:
        challenge = self.codes.pop(body["code"], "none")
        if challenge == "none":
            return refusal("invalid_request", f"code {body['code']}")
        if challenge is None and bearer != SECRET:
            return refusal("invalid_client", f"secret {bearer}", 401)
        verifier = body.get("code_verifier")
        if challenge is not None and challenge not in (verifier, hashed(verifier or "")):
            return refusal("invalid_request", f"code_verifier {verifier}")
        return self._token()

    def _token(self, life: int = LIFE, *, refreshable: bool = True) -> httpx.Response:
        self._count += 1
        token = f"opaque-token-{self._count}-very-secret"
        self._tokens[token] = self.now + life
        granted: dict[str, Any] = {"access_token": token, "expires_in": int(self.now + life)}
        if refreshable:
            granted["refresh_token"] = f"refresh-{self._count}-very-secret"
            self._refresh_tokens.add(granted["refresh_token"])
        return httpx.Response(200, json=granted)


def refusal(word: str, words: str, status: int = 400) -> httpx.Response:
    said = {"error_code": word, "error_message": words, "error": word}
    return httpx.Response(status, json=said)


def hashed(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Clock:
    """This machine's clock, which goes with the service's; it may be wrong by some seconds."""

    def __init__(self, service: Service, wrong: float = 0.0) -> None:
        self.service = service
        self.wrong = wrong
        self.pauses: list[float] = []

    def time(self) -> float:
        return self.service.now + self.wrong

    def monotonic(self) -> float:
        return self.service.now

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.service.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
