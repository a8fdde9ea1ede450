"""The calls by which apps sign in, by the official Python SDK and by this client."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import cozepy
from cozepy.auth import OAuthApp
from cozepy.request import AsyncHTTPClient, Requester, SyncHTTPClient

from coze_api import models
from coze_ext import Coze, TokenAuth
from coze_mock import App, MockServer
from coze_mock.operations.oauth.operations import world as make_what_the_examples_name
from tests.interop.pairs import Pair, World
from tests.mock.oauth import DEVICE_GRANT, door, private_key, service_app

AppT = TypeVar("AppT", bound=OAuthApp)

# What the examples of the document name, so that both clients' requests have the same codes.
BACK = "https://example.com/callback"
WEB = "19240680729384756102.app.coze"
DEVICE = "19240680729384756103.app.coze"
CODE = "code_WZPPDcYIyHxVqLrS"
REFRESH_TOKEN = "NuYkTvHqPzXsRbWm"
DEVICE_CODE = "pjaRKGpmLQXBvT3sWnUcZd"


def on(http: SyncHTTPClient | AsyncHTTPClient, app: AppT) -> AppT:
    """An app of the SDK that asks by this HTTP client, for which it has no argument."""
    if isinstance(http, SyncHTTPClient):
        app._requester = Requester(sync_client=http)
    else:
        app._requester = Requester(async_client=http)
    return app


def jwt_app(server: MockServer, service: App, pem: str = "") -> cozepy.JWTOAuthApp:
    """The SDK's app for a service app of a server."""
    key = pem or service.private_key
    return cozepy.JWTOAuthApp(service.client_id, key, service.public_key_id, server.base_url)


def _http(coze: cozepy.Coze) -> SyncHTTPClient:
    client: SyncHTTPClient = coze._requester.sync_client
    return client


def _web(coze: cozepy.Coze, world: World) -> cozepy.WebOAuthApp:
    make_what_the_examples_name(world.server.state, world.server.state.examples)
    return on(_http(coze), cozepy.WebOAuthApp(WEB, "any_word", world.server.base_url))


def _device(coze: cozepy.Coze, world: World) -> cozepy.DeviceOAuthApp:
    make_what_the_examples_name(world.server.state, world.server.state.examples)
    return on(_http(coze), cozepy.DeviceOAuthApp(DEVICE, world.server.base_url))


def _service(coze: cozepy.Coze, world: World) -> cozepy.JWTOAuthApp:
    oauth = world.server.oauth
    oauth.advance(time.time() - oauth.now())  # the SDK knows no other clock
    return on(_http(coze), jwt_app(world.server, service_app(world.server), private_key()))


def _own(coze: Coze, world: World, **grant: Any) -> Any:
    make_what_the_examples_name(world.server.state, world.server.state.examples)
    return coze.oauth.create_token(**grant)


def _own_by_jwt(world: World, **grant: Any) -> Any:
    service = service_app(world.server)
    with door(world.server) as app:
        jwt = app.jwt(service)
    with Coze(auth=TokenAuth(jwt), base_url=world.server.base_url) as coze:
        return coze.oauth.create_token(
            grant_type="urn:ietf:params:oauth:grant-type:jwt-bearer", **grant
        )


def _own_device(coze: Coze, world: World, **asked: str) -> Any:
    make_what_the_examples_name(world.server.state, world.server.state.examples)
    if asked:
        return coze.oauth.create_workspace_device_code(client_id=DEVICE, **asked)
    return coze.oauth.create_device_code(client_id=DEVICE)


PAIRS: Mapping[str, Pair] = {
    "exchange a code": Pair(
        "oauth_create_token",
        lambda coze, world: _web(coze, world).get_access_token(BACK, CODE),
        lambda coze, world: _own(
            *(coze, world),
            grant_type="authorization_code",
            client_id=WEB,
            code=CODE,
            redirect_uri=BACK,
        ),
    ),
    "exchange a refresh token": Pair(
        "oauth_create_token",
        lambda coze, world: _web(coze, world).refresh_access_token(REFRESH_TOKEN),
        lambda coze, world: _own(
            *(coze, world),
            grant_type="refresh_token",
            client_id=WEB,
            refresh_token=REFRESH_TOKEN,
        ),
    ),
    "exchange a device code": Pair(
        "oauth_create_token",
        lambda coze, world: _device(coze, world).get_access_token(DEVICE_CODE),
        lambda coze, world: _own(
            *(coze, world), grant_type=DEVICE_GRANT, client_id=DEVICE, device_code=DEVICE_CODE
        ),
    ),
    "exchange a JWT": Pair(
        "oauth_create_token",
        lambda coze, world: _service(coze, world).get_access_token(ttl=60),
        lambda _, world: _own_by_jwt(world, duration_seconds=60),
    ),
    "exchange a JWT for one bot": Pair(
        "oauth_create_token",
        lambda coze, world: _service(coze, world).get_access_token(
            scope=cozepy.Scope.build_bot_chat([world.bot_id])
        ),
        lambda _, world: _own_by_jwt(
            world,
            duration_seconds=900,
            scope=models.Scope.from_dict(
                {
                    "account_permission": {"permission_list": ["Connector.botChat"]},
                    "attribute_constraint": {
                        "connector_bot_chat_attribute": {"bot_id_list": [world.bot_id]}
                    },
                }
            ),
        ),
    ),
    "ask for a device code": Pair(
        "oauth_create_device_code",
        lambda coze, world: _device(coze, world).get_device_code(),
        lambda coze, world: _own_device(coze, world),
    ),
    "ask for a device code of a workspace": Pair(
        "oauth_create_workspace_device_code",
        lambda coze, world: _device(coze, world).get_device_code("7"),
        lambda coze, world: _own_device(coze, world, workspace_id="7"),
    ),
}
"""Calls of every operation of signing in that both clients have."""

NOT_IN_THE_SDK = {"oauth_create_account_token", "oauth_create_enterprise_token"}

DIFFERENT: Mapping[str, set[str]] = {"exchange a JWT": {"no null"}}


def _token(token: cozepy.OAuthToken, there: World) -> tuple[object, object]:
    found = there.server.oauth.tokens[-1]
    return (token.access_token, token.expires_in), (found.token, found.expires_at)


def _codes(codes: cozepy.DeviceAuthCode, there: World) -> tuple[object, object]:
    waiting = there.server.oauth.waiting_device(codes.user_code)
    return codes.device_code, waiting and waiting.device_code


EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    name: _codes if name.startswith("ask for a device code") else _token for name in PAIRS
}
