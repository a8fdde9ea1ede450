"""Whether what signs apps and users in is shown nowhere."""

from __future__ import annotations

import copy
import logging
import pickle
import pprint
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_api import models
from coze_ext import (
    CozeError,
    DeviceOAuth,
    FileTokenStore,
    JWTAuth,
    MemoryTokenStore,
    OAuthToken,
    PKCEOAuth,
    WebOAuth,
)
from tests.faults.test_secrets import renderings
from tests.oauth.service import LIFE, PUBLIC_KEY_ID, SECRET, Clock, Service, pem, refusal
from tests.twins import Twin

pytestmark = pytest.mark.anyio

CALLBACK = "http://localhost:9000/back"


def jwt_auth(_: Service) -> Any:
    return JWTAuth("1", pem(), PUBLIC_KEY_ID)


def web(service: Service) -> Any:
    auth = WebOAuth("1.app.coze", SECRET, CALLBACK, store=MemoryTokenStore())
    auth.accept(service.code(auth.authorize().url))
    return auth


def pkce(service: Service) -> Any:
    auth = PKCEOAuth("1.app.coze", CALLBACK)
    auth.accept(service.code(auth.authorize().url))
    return auth


def device(service: Service) -> Any:
    service.decisions = ["allow"] * 9
    return DeviceOAuth("1.app.coze", lambda _: None)


kinds = pytest.mark.parametrize("made", [jwt_auth, web, pkce, device])


class Watched:
    """Notes every secret that goes by, and echoes all of them in refusals."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.secrets = {SECRET, "very-secret", "PRIVATE KEY"}
        self.refuses = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if len(bearer) > 5:
            self.secrets.add(bearer)
        if "/token" in request.url.path and self.refuses:
            self.refuses -= 1
            said = f"{bearer} and {request.read().decode()} are wrong"
            return refusal("invalid_client", said, 401)
        return self.service(request)


@kinds
async def test_no_failure_shows_a_secret(
    twin: Twin,
    service: Service,
    clock: Clock,
    made: Callable[[Service], Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    watched = Watched(service)
    auth = made(service)
    coze = twin.coze(watched, auth=auth)
    shown: list[str | bytes] = []
    with caplog.at_level(logging.DEBUG):
        for refuses in (9, 0, 9):
            watched.refuses = refuses
            try:
                await twin.value(coze.bots.retrieve(bot_id="7"))
            except CozeError as error:
                shown += renderings(error)
            shown += [repr(auth), repr(vars(auth)), pprint.pformat(vars(auth))]
            service.now += LIFE
            watched.service.decisions = ["allow"]
            if refuses == 9 and made in (web, pkce):
                auth.accept(service.code(auth.authorize().url))
    shown += [repr(vars(record)) for record in caplog.records]
    assert len(shown) > 10
    for secret in watched.secrets:
        for text in shown:
            assert secret not in (text if isinstance(text, str) else text.decode("latin-1"))
    assert clock.pauses == [] or made is device


@kinds
async def test_no_failed_sign_in_shows_a_secret(
    twin: Twin, service: Service, clock: Clock, made: Callable[[Service], Any]
) -> None:
    watched = Watched(service)
    watched.refuses = 9
    auth = made(service)
    sign_in = auth.sign_in_async if twin.http_class is httpx.AsyncClient else auth.sign_in
    with pytest.raises(CozeError) as caught:
        await twin.value(sign_in(twin.coze(watched, auth=auth)))
    shown = renderings(caught.value)
    for secret in watched.secrets:
        for text in shown:
            assert secret not in (text if isinstance(text, str) else text.decode("latin-1"))
    assert clock.pauses == [] or made is device


@kinds
def test_an_authorization_is_not_pickled(service: Service, made: Callable[[Service], Any]) -> None:
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(made(service))


@pytest.mark.parametrize("show", [repr, str, vars, pprint.pformat, lambda one: f"{one!r}"])
def test_a_token_is_not_shown(show: Callable[[object], object], tmp_path: Path) -> None:
    token = OAuthToken("very-secret", expires_at=7, refresh_token="very-secret-too")
    store = FileTokenStore(tmp_path / "token.json")
    store.save(token)
    for one in (token, MemoryTokenStore(token), store):
        assert "very-secret" not in repr(show(one))
    assert repr(MemoryTokenStore(token)) == "MemoryTokenStore()"
    assert repr(store) == f"FileTokenStore({str(tmp_path / 'token.json')!r})"
    assert copy.copy(token) is token
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(token)


@pytest.mark.parametrize(
    "model",
    [
        models.OAuthToken(access_token="very-secret", expires_in=7, refresh_token="very-secret"),
        models.RefreshTokenGrant(
            grant_type="refresh_token", client_id="1", refresh_token="very-secret"
        ),
        models.AuthorizationCodeGrant(
            grant_type="authorization_code",
            client_id="1",
            code="very-secret",
            redirect_uri=CALLBACK,
            code_verifier="very-secret",
        ),
    ],
)
def test_a_model_shows_no_secret(model: Any) -> None:
    assert "very-secret" not in repr(model) + repr(model.__rich_repr__())
