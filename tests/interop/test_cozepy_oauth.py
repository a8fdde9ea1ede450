"""The official SDK signs in at the mock server, and both clients can use the tokens."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import cozepy
import httpx
import pytest
from cozepy.request import AsyncHTTPClient, SyncHTTPClient

from coze_ext import AsyncCoze, Coze, TokenAuth
from coze_mock import App, CozeMock
from tests.interop.signing_in import jwt_app, on

BACK = "http://localhost:8080/back"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"


@pytest.fixture
def server() -> Iterator[CozeMock]:
    """A server that takes no other tokens than those of apps."""
    with CozeMock(token="pat_nobody_has_it") as running:
        yield running


@pytest.fixture
def http() -> Iterator[SyncHTTPClient]:
    """An HTTP client that is closed, since the SDK leaves its own open."""
    with SyncHTTPClient() as client:  # type: ignore[no-untyped-call]  # as the SDK has it
        yield client


@pytest.fixture
async def async_http() -> AsyncIterator[AsyncHTTPClient]:
    async with AsyncHTTPClient() as client:  # type: ignore[no-untyped-call]  # as the SDK has it
        yield client


@pytest.fixture
def service(server: CozeMock) -> App:
    return server.oauth.jwt_app()


def code_of(address: str) -> str:
    return dict(parse_qsl(urlsplit(address).query))["code"]


def works(server: CozeMock, http: SyncHTTPClient, token: str) -> bool:
    """Whether both clients can use a token."""
    theirs = cozepy.Coze(cozepy.TokenAuth(token), server.base_url, http).bots.list(space_id="7")
    with Coze(auth=TokenAuth(token), base_url=server.base_url) as coze:
        ours = coze.bots.list(workspace_id="7")
    return list(theirs) == list(ours) == []


class TestServiceApps:
    """JWTs."""

    def app(self, server: CozeMock, http: SyncHTTPClient, service: App) -> cozepy.JWTOAuthApp:
        return on(http, jwt_app(server, service))

    def test_each_jwt_becomes_a_token(
        self, server: CozeMock, http: SyncHTTPClient, service: App
    ) -> None:
        app = self.app(server, http, service)
        tokens = [app.get_access_token(ttl=60, session_name="u1") for _ in range(2)]

        assert tokens[0].access_token != tokens[1].access_token
        assert works(server, http, tokens[0].access_token)
        assert server.oauth.tokens[-1].access.session_name == "u1"
        server.oauth.expire(tokens[0].access_token)
        with pytest.raises(cozepy.CozeAPIError) as caught:
            works(server, http, tokens[0].access_token)
        assert caught.value.code == 700012006

    def test_a_token_may_be_for_one_bot(
        self, server: CozeMock, http: SyncHTTPClient, service: App
    ) -> None:
        ours, other = server.bot(), server.bot()
        scope = cozepy.Scope.build_bot_chat([ours])
        token = self.app(server, http, service).get_access_token(scope=scope).access_token
        coze = cozepy.Coze(cozepy.TokenAuth(token), server.base_url, http)

        def chat(bot_id: str) -> str:
            events = coze.chat.stream(
                bot_id=bot_id,
                user_id="1",
                additional_messages=[cozepy.Message.build_user_question_text("Hello")],
            )
            return "".join(one.message.content for one in events if one.message)

        assert chat(ours)
        with pytest.raises(cozepy.CozeAPIError) as caught:
            chat(other)
        assert caught.value.code == 4101

    def test_jwt_auth_renews_its_token(
        self, server: CozeMock, http: SyncHTTPClient, service: App
    ) -> None:
        auth = cozepy.JWTAuth(oauth_app=self.app(server, http, service), ttl=60)
        coze = cozepy.Coze(auth, server.base_url, http)
        assert list(coze.bots.list(space_id="7")) == []
        assert list(coze.bots.list(space_id="7")) == []
        assert len(server.oauth.tokens) == 1

    def test_a_wrong_key_is_refused(
        self, server: CozeMock, http: SyncHTTPClient, service: App
    ) -> None:
        other = server.oauth.jwt_app()
        app = jwt_app(server, service, other.private_key)
        with pytest.raises(cozepy.CozeAPIError, match="signature"):
            on(http, app).get_access_token()

    async def test_async_apps_sign_in_too(
        self, server: CozeMock, async_http: AsyncHTTPClient, service: App
    ) -> None:
        app = cozepy.AsyncJWTOAuthApp(
            service.client_id, service.private_key, service.public_key_id, server.base_url
        )
        token = (await on(async_http, app).get_access_token(60)).access_token
        async with AsyncCoze(auth=TokenAuth(token), base_url=server.base_url) as coze:
            assert (await coze.bots.list(workspace_id="7")).items == []


class TestBrowsers:
    """Codes, with a secret or with a verifier."""

    def test_a_web_app_signs_in(self, server: CozeMock, http: SyncHTTPClient) -> None:
        web = server.oauth.web_app(redirect_uris=[BACK])
        app = on(http, cozepy.WebOAuthApp(web.client_id, web.client_secret, server.base_url))
        back = server.oauth.allow(app.get_oauth_url(BACK, "s/1 &", workspace_id="7"))
        assert dict(parse_qsl(urlsplit(back).query))["state"] == "s/1 &"

        first = app.get_access_token(BACK, code_of(back))
        assert works(server, http, first.access_token)
        second = app.refresh_access_token(first.refresh_token)
        assert works(server, http, second.access_token)
        with pytest.raises(cozepy.CozeAPIError, match="used already"):
            app.refresh_access_token(first.refresh_token)

    @pytest.mark.parametrize("method", ["plain", "S256"])
    def test_a_pkce_app_signs_in(self, server: CozeMock, http: SyncHTTPClient, method: Any) -> None:
        pkce = server.oauth.pkce_app(redirect_uris=[BACK])
        app = on(http, cozepy.PKCEOAuthApp(pkce.client_id, server.base_url))
        code = code_of(server.oauth.allow(app.get_oauth_url(BACK, VERIFIER, method)))

        with pytest.raises(cozepy.CozeAPIError, match="code_verifier"):
            app.get_access_token(BACK, code, VERIFIER[::-1])
        first = app.get_access_token(BACK, code, VERIFIER)
        assert works(server, http, app.refresh_access_token(first.refresh_token).access_token)

    def test_its_address_shows_the_consent_page(
        self, server: CozeMock, http: SyncHTTPClient
    ) -> None:
        web = server.oauth.web_app(redirect_uris=[BACK], name="Weather")
        app = on(http, cozepy.WebOAuthApp(web.client_id, web.client_secret, server.base_url))
        page = httpx.get(app.get_oauth_url(BACK, "s"))
        assert "Allow Weather?" in page.text

    async def test_async_apps_sign_in_too(
        self, server: CozeMock, async_http: AsyncHTTPClient
    ) -> None:
        web = server.oauth.web_app(redirect_uris=[BACK])
        web_app = on(
            async_http, cozepy.AsyncWebOAuthApp(web.client_id, web.client_secret, server.base_url)
        )
        code = code_of(server.oauth.allow(web_app.get_oauth_url(BACK)))
        first = await web_app.get_access_token(BACK, code)
        assert (await web_app.refresh_access_token(first.refresh_token)).access_token

        pkce = server.oauth.pkce_app(redirect_uris=[BACK])
        pkce_app = on(async_http, cozepy.AsyncPKCEOAuthApp(pkce.client_id, server.base_url))
        code = code_of(server.oauth.allow(pkce_app.get_oauth_url(BACK, VERIFIER, "S256")))
        assert (await pkce_app.get_access_token(BACK, code, VERIFIER)).access_token


class TestDevices:
    """Device codes."""

    def poll(self, app: cozepy.DeviceOAuthApp, device_code: str) -> str:
        try:
            return app.get_access_token(device_code).access_token
        except cozepy.CozePKCEAuthError as error:
            return str(error.error.value)

    def test_a_device_signs_in(self, server: CozeMock, http: SyncHTTPClient) -> None:
        app = on(http, cozepy.DeviceOAuthApp(server.oauth.device_app().client_id, server.base_url))
        codes = app.get_device_code()
        assert codes.verification_url is not None
        assert codes.user_code in httpx.get(codes.verification_url).text

        told = [self.poll(app, codes.device_code) for _ in range(2)]
        assert told == ["authorization_pending", "slow_down"]
        server.oauth.allow_device(codes.user_code)
        server.oauth.advance(10)
        token = self.poll(app, codes.device_code)
        assert works(server, http, token)

    def test_its_user_may_deny_it_or_take_too_long(
        self, server: CozeMock, http: SyncHTTPClient
    ) -> None:
        app = on(http, cozepy.DeviceOAuthApp(server.oauth.device_app().client_id, server.base_url))
        denied, late = app.get_device_code("7"), app.get_device_code()
        server.oauth.deny_device(denied.user_code)
        assert self.poll(app, denied.device_code) == "access_denied"
        server.oauth.advance(300)
        assert self.poll(app, late.device_code) == "expired_token"

    async def test_async_apps_sign_in_too(
        self, server: CozeMock, async_http: AsyncHTTPClient
    ) -> None:
        app = on(
            async_http,
            cozepy.AsyncDeviceOAuthApp(server.oauth.device_app().client_id, server.base_url),
        )
        codes = await app.get_device_code()
        server.oauth.allow_device(codes.user_code)
        first = await app.get_access_token(codes.device_code)
        assert (await app.refresh_access_token(first.refresh_token)).access_token


@pytest.mark.parametrize("client_type", ["web", "pkce", "device", "jwt"])
def test_the_sdk_loads_what_an_app_tells_of_itself(server: CozeMock, client_type: str) -> None:
    make = getattr(server.oauth, f"{client_type}_app")
    app = make(redirect_uris=[BACK]) if client_type in ("web", "pkce") else make()
    loaded = cozepy.load_oauth_app_from_config(app.config(server.base_url))
    assert type(loaded).__name__.lower() == f"{client_type}oauthapp"


def test_the_sdk_signs_in_for_no_other_account_or_enterprise() -> None:
    """A newer one that does is to be compared with as well."""
    arguments = inspect.signature(cozepy.JWTOAuthApp.get_access_token).parameters
    assert [*arguments] == ["self", "ttl", "scope", "session_name"]
