"""Whether apps sign in at the mock server over sockets, in every way, and stay signed in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import pytest
from anyio import to_thread

from coze_ext import (
    AsyncCoze,
    Coze,
    CozePermissionError,
    DeviceOAuth,
    DevicePrompt,
    JWTAuth,
    OAuthToken,
    PKCEOAuth,
    TokenAuth,
    WebOAuth,
    user_message,
)
from coze_ext._oauth import _device, _steps
from coze_mock import MockServer
from tests.faults.world import published_bot
from tests.twins import Twin

pytestmark = pytest.mark.anyio

BACK = "http://localhost:8080/back?from=coze"


@pytest.fixture
def server() -> Iterator[MockServer]:
    with MockServer() as server:
        yield server


def jwt(server: MockServer, **settings: Any) -> Any:
    app = server.oauth.jwt_app()
    assert app.private_key is not None
    assert app.public_key_id is not None
    return JWTAuth(app.client_id, app.private_key, app.public_key_id, **settings)


def web(server: MockServer) -> Any:
    app = server.oauth.web_app(redirect_uris=[BACK])
    assert app.client_secret is not None
    auth = WebOAuth(app.client_id, app.client_secret, BACK, base_url=server.base_url)
    auth.accept(server.oauth.allow(auth.authorize().url))
    return auth


def pkce(server: MockServer) -> Any:
    app = server.oauth.pkce_app(redirect_uris=[BACK])
    auth = PKCEOAuth(app.client_id, BACK, base_url=server.base_url)
    auth.accept(server.oauth.allow(auth.authorize(workspace_id="7300000000000000001").url))
    return auth


def device(server: MockServer) -> Any:
    app = server.oauth.device_app()

    def show(prompt: DevicePrompt) -> None:
        server.oauth.allow_device(prompt.user_code)

    return DeviceOAuth(app.client_id, show)


ways = pytest.mark.parametrize("way", [jwt, web, pkce, device])


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_device, "Pause", lambda _: _steps.Tell("pause", lambda: None))


def asked(coze: Any, bot_id: str) -> Any:
    messages = [user_message("What can you do?")]
    return coze.chat.stream(bot_id=bot_id, user_id="u", additional_messages=messages).final_text()


@ways
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_a_token_is_fetched_renewed_when_it_has_expired_and_works_in_streams(
    twin: Twin, server: MockServer, way: Callable[[MockServer], Any]
) -> None:
    bot_id = published_bot(server.base_url)
    made = twin.coze_class(auth=way(server), base_url=server.base_url)
    async with twin.within(made) as coze:
        for _ in range(2):
            assert (await twin.value(coze.bots.retrieve(bot_id=bot_id))).bot_id == bot_id
            server.oauth.expire(server.oauth.tokens[-1].token)
            assert "What can you do?" in await twin.value(asked(coze, bot_id))
            server.oauth.expire(server.oauth.tokens[-1].token)
    assert len(server.oauth.tokens) == 4


@ways
async def test_many_requests_at_once_cause_one_token(
    server: MockServer, way: Callable[[MockServer], Any]
) -> None:
    bot_id = published_bot(server.base_url)
    auth = way(server)

    def ask() -> None:
        with Coze(auth=auth, base_url=server.base_url) as coze:
            coze.bots.retrieve(bot_id=bot_id)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    async with AsyncCoze(auth=auth, base_url=server.base_url) as coze:

        async def ask_too() -> None:
            await coze.bots.retrieve(bot_id=bot_id)

        async with anyio.create_task_group() as group:
            for thread in threads:
                thread.start()
            for _ in range(12):
                group.start_soon(ask_too)
        for thread in threads:
            await to_thread.run_sync(thread.join)
    assert len(server.oauth.tokens) == 1


@pytest.mark.parametrize("made", [web, pkce])
def test_a_user_who_denies_is_an_error(server: MockServer, made: Callable[..., Any]) -> None:
    auth = made(server)
    with pytest.raises(CozePermissionError) as caught:
        auth.accept(server.oauth.deny(auth.authorize().url))
    assert caught.value.error_code == "access_denied"


async def test_a_device_that_is_denied_is_an_error(twin: Twin, server: MockServer) -> None:
    app = server.oauth.device_app()
    auth = DeviceOAuth(app.client_id, lambda one: server.oauth.deny_device(one.user_code))
    async with twin.within(twin.coze_class(auth=auth, base_url=server.base_url)) as coze:
        with pytest.raises(CozePermissionError) as caught:
            await twin.value(coze.bots.retrieve(bot_id="7"))
    assert caught.value.error_code == "access_denied"


@pytest.mark.parametrize("given", [{"account_id": "42"}, {"enterprise_id": "volcano_1"}])
async def test_a_service_app_signs_in_for_others(
    twin: Twin, server: MockServer, given: dict[str, Any]
) -> None:
    bot_id = published_bot(server.base_url)
    made = twin.coze_class(auth=jwt(server, **given), base_url=server.base_url)
    async with twin.within(made) as coze:
        assert (await twin.value(coze.bots.retrieve(bot_id=bot_id))).bot_id == bot_id


async def test_a_token_works_as_any_other(twin: Twin, server: MockServer) -> None:
    auth = web(server)
    made = twin.coze_class(auth=TokenAuth("pat_1"), base_url=server.base_url)
    async with twin.within(made) as coze:
        sign_in: Any = auth.sign_in if "Async" not in type(coze).__name__ else auth.sign_in_async
        token: OAuthToken = await twin.value(sign_in(coze))
    bot_id = published_bot(server.base_url)
    plain = twin.coze_class(auth=TokenAuth(token.access_token), base_url=server.base_url)
    async with twin.within(plain) as coze:
        assert (await twin.value(coze.bots.retrieve(bot_id=bot_id))).bot_id == bot_id
