"""What belongs to httpx2 is taken where httpx's own is, and aiohttp's failures are told apart."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any

import httpx
import httpx2
import pytest
from httpx_aiohttp import AiohttpTransport

from coze_api import AuthenticatedClient
from coze_api.api.bots import bots_retrieve
from coze_core.pools import pools_of
from coze_ext import (
    AsyncCoze,
    Coze,
    CozeAPIError,
    CozeArgumentError,
    CozeConnectionError,
    CozeResponseError,
    CozeTimeoutError,
    TokenAuth,
)
from coze_mock import MockServer, Redirect, Rejection, Reset, Stall
from tests.faults.test_bounds import slowly
from tests.faults.test_secrets import Secret, renderings
from tests.faults.world import CALLS, CONTENT, Clock, World, ask, published_bot
from tests.journey.test_signing_in import jwt
from tests.twins import (
    BASE_URL,
    TOKEN,
    AiohttpTwin,
    AsyncHttpx2Twin,
    AsyncTwin,
    BlockingTwin,
    Httpx2Twin,
    Twin,
    on_transports,
)

on_httpx2 = on_transports(Httpx2Twin, AsyncHttpx2Twin)
HTTPX2: dict[type[Twin], type[Any]] = {
    Httpx2Twin: httpx2.Client,
    AsyncHttpx2Twin: httpx2.AsyncClient,
}
BOT = {"code": 0, "msg": "", "data": {"bot_id": "73", "name": "Cook"}}


class Service:
    """Answers the requests of httpx2 within this process, and keeps them."""

    def __init__(self, *responses: httpx2.Response) -> None:
        self.requests: list[httpx2.Request] = []
        self._responses = list(responses)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._responses.pop(0) if self._responses else httpx2.Response(200, json=BOT)


def coze_of(
    twin: Twin, service: Callable[[httpx2.Request], Any], http: Any = None, **settings: Any
) -> Any:
    made = HTTPX2[type(twin)](transport=httpx2.MockTransport(service), **(http or {}))
    return twin.coze_class(
        **{"auth": TokenAuth(TOKEN), "base_url": BASE_URL, "max_retries": 0} | settings,
        http_client=made,
    )


async def bot_of(twin: Twin, coze: Any) -> Any:
    return await twin.value(coze.bots.retrieve(bot_id="73"))


# ---- settings


@on_httpx2
async def test_the_settings_of_the_client_count_and_so_do_their_changes(twin: Twin) -> None:
    service = Service()
    coze = coze_of(
        twin,
        service,
        {"headers": {"X-Own": "1"}, "params": {"a": "b"}, "cookies": {"c": "d"}, "timeout": 3},
    )
    await bot_of(twin, coze)
    coze._http_client.inner.headers["X-Own"] = "2"
    await bot_of(twin, coze)
    first, second = service.requests
    assert (first.headers["X-Own"], second.headers["X-Own"]) == ("1", "2")
    assert first.headers["Authorization"] == f"Bearer {TOKEN}"
    assert first.headers["Cookie"] == "c=d"
    assert first.url.params["a"] == "b"
    assert first.extensions["timeout"] == dict.fromkeys(("connect", "read", "write", "pool"), 3)


@on_transports(BlockingTwin, AsyncTwin, Httpx2Twin, AsyncHttpx2Twin)
@pytest.mark.parametrize("given", [httpx.Timeout(5, read=7), httpx2.Timeout(5, read=7)])
async def test_a_timeout_of_either_kind_goes_with_each_client(
    twin: Twin, world: World, given: Any
) -> None:
    seen: list[Any] = []

    def blocking_hook(request: Any) -> None:
        seen.append(request.extensions["timeout"])

    async def hook(request: Any) -> None:
        blocking_hook(request)

    hooks = {"request": [hook if twin.coze_class is AsyncCoze else blocking_hook]}
    async with world.coze(twin, http={"event_hooks": hooks}, timeout=given) as coze:
        await CALLS["get"].on(coze, world.bot_id, twin)
        await CALLS["get"].on(coze.with_options(timeout=given), world.bot_id, twin)
        await CALLS["get"].on(coze.with_options(deadline=6), world.bot_id, twin)
    assert seen[:2] == [given.as_dict()] * 2
    assert seen[2]["connect"] == 5
    assert 5 < seen[2]["read"] <= 6


@pytest.mark.parametrize(
    ("coze_class", "http_client", "timeout"),
    [
        (Coze, httpx2.Client, httpx.Timeout(5)),
        (AsyncCoze, httpx2.AsyncClient, httpx.Timeout(5)),
        (Coze, httpx.Client, httpx2.Timeout(5)),
        (AsyncCoze, httpx.AsyncClient, httpx2.Timeout(5)),
    ],
)
def test_a_timeout_that_was_nested_in_one_of_the_other_kind_is_refused(
    coze_class: Any, http_client: Any, timeout: Any
) -> None:
    with pytest.raises(CozeArgumentError, match=r"^http_client: timeout: connect: .*Timeout"):
        coze_class(auth=TokenAuth(TOKEN), http_client=http_client(verify=False, timeout=timeout))


@pytest.mark.parametrize(
    ("coze_class", "http_client"), [(Coze, httpx2.AsyncClient), (AsyncCoze, httpx2.Client)]
)
def test_a_client_that_waits_otherwise_is_refused(coze_class: Any, http_client: Any) -> None:
    words = rf"^http_client: expected .* or httpx2\..*, got httpx2\.(\w+\.)?{http_client.__name__}$"
    with pytest.raises(CozeArgumentError, match=words):
        coze_class(auth=TokenAuth(TOKEN), http_client=http_client(verify=False))


# ---- authorization


class Fetching(httpx2.Auth):
    """Gets a token by a request of its own, once."""

    requires_response_body = True

    def __init__(self, content: Callable[[], Any]) -> None:
        self.token = ""
        self._content = content

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        if not self.token:
            url = request.url.copy_with(path="/token", query=None)
            response = yield httpx2.Request("POST", url, content=self._content())
            self.token = response.json()["token"]
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request


class Closing(httpx2.Auth):
    """Counts the requests that it is done with."""

    def __init__(self) -> None:
        self.count = 0

    def sync_auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        try:
            yield request
        finally:
            self.count += 1

    async def async_auth_flow(
        self, request: httpx2.Request
    ) -> AsyncGenerator[httpx2.Request, httpx2.Response]:
        try:
            yield request
        finally:
            self.count += 1


on_each_httpx = on_transports(BlockingTwin, AsyncTwin, Httpx2Twin, AsyncHttpx2Twin)


@on_each_httpx
@pytest.mark.parametrize("streams", [False, True], ids=["of bytes", "of a stream"])
async def test_an_authorization_of_httpx2_goes_with_each_client(twin: Twin, streams: bool) -> None:
    requests: list[Any] = []

    def service(request: Any) -> Any:
        requests.append(request)
        kind: Any = httpx2 if isinstance(request, httpx2.Request) else httpx
        return kind.Response(200, json={"token": TOKEN} if request.url.path == "/token" else BOT)

    pieces = [b'{"for":', b'"ever"}']
    stream = slowly if twin.coze_class is AsyncCoze else iter
    coze = with_auth(
        twin, service, Fetching(lambda: stream(pieces) if streams else b"".join(pieces))
    )
    for _ in range(2):
        assert (await bot_of(twin, coze)).name == "Cook"
    assert [one.url.path for one in requests] == ["/token", "/v1/bots/73", "/v1/bots/73"]
    assert json.loads(requests[0].content) == {"for": "ever"}
    assert {one.headers["Authorization"] for one in requests[1:]} == {f"Bearer {TOKEN}"}


@on_each_httpx
async def test_an_authorization_of_httpx2_is_done_when_a_request_fails(twin: Twin) -> None:
    def service(request: Any) -> Any:
        kind: Any = httpx2 if isinstance(request, httpx2.Request) else httpx
        raise kind.ConnectError("no")

    auth = Closing()
    coze = with_auth(twin, service, auth)
    with pytest.raises(CozeConnectionError):
        await bot_of(twin, coze)
    assert auth.count == 1


def with_auth(twin: Twin, service: Callable[[Any], Any], auth: httpx2.Auth) -> Any:
    if type(twin) in HTTPX2:
        return coze_of(twin, service, auth=auth)
    return twin.coze(service, auth=auth, max_retries=0)


@on_transports(Httpx2Twin, AsyncHttpx2Twin, AiohttpTwin)
async def test_a_service_app_signs_in_over_each_transport(
    twin: Twin,
) -> None:
    with MockServer() as server:
        world = World(server, published_bot(server.base_url))
        async with world.coze(twin, auth=jwt(server)) as coze:
            await CALLS["get"].on(coze, world.bot_id, twin)
            server.oauth.expire(server.oauth.tokens[-1].token)
            await CALLS["get"].on(coze, world.bot_id, twin)
        assert len(server.oauth.tokens) == 2


# ---- hooks, redirects, encodings, failures


def reading(twin: Twin, seen: list[httpx2.Response]) -> dict[str, Any]:
    """Settings with a hook that reads each response."""

    def read(response: httpx2.Response) -> None:
        seen.append(response)
        response.read()

    async def aread(response: httpx2.Response) -> None:
        seen.append(response)
        await response.aread()

    return {"event_hooks": {"response": [read if twin.coze_class is Coze else aread]}}


@on_httpx2
async def test_a_hook_may_read_the_response(twin: Twin) -> None:
    seen: list[httpx2.Response] = []
    coze = coze_of(twin, Service(), reading(twin, seen))
    assert (await bot_of(twin, coze)).name == "Cook"
    assert [type(one) for one in seen] == [httpx2.Response]


@on_httpx2
@pytest.mark.parametrize("is_read", [False, True], ids=["by us", "by a hook"])
async def test_an_encoding_that_was_not_asked_for_is_refused(twin: Twin, is_read: bool) -> None:
    def service(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(
            200, headers={"content-encoding": "new"}, stream=httpx2.ByteStream(b"?")
        )

    settings = reading(twin, []) if is_read else {}
    with pytest.raises(CozeResponseError, match="got 'new'"):
        await bot_of(twin, coze_of(twin, service, settings))


@on_transports(Httpx2Twin, AsyncHttpx2Twin, AiohttpTwin)
async def test_a_redirect_sends_an_upload_once_more(twin: Twin, world: World) -> None:
    there = f"{world.server.base_url}/v1/files/upload"
    world.server.fail(Redirect(there, status=307), path="/v1/files/upload")
    async with world.coze(twin, http={"follow_redirects": True}) as coze:
        assert (await twin.value(coze.files.upload(file=("a.txt", CONTENT)))).id
    assert [file.bytes for file in world.server.files] == [len(CONTENT)]


@on_transports(Httpx2Twin, AsyncHttpx2Twin)
async def test_a_failure_is_of_both_kinds(twin: Twin, world: World) -> None:
    world.server.fail(Reset("request"))
    async with world.coze(twin) as coze:
        with pytest.raises(CozeConnectionError) as caught:
            await CALLS["create"].on(coze, world.bot_id, twin)
    cause: Any = caught.value.__cause__
    assert [isinstance(cause, of.TransportError) for of in (httpx, httpx2)] == [True, True]
    assert (type(cause).__module__, type(cause).__name__) in [
        ("httpx", "ReadError"),
        ("httpx", "RemoteProtocolError"),
    ]
    assert cause.request.url.path == "/v1/bot/create"


class NewerError(httpx2.ConnectError):
    """As a later version of httpx2 may raise, which httpx doesn't have."""

    __module__ = "httpx2"


class Client(httpx2.ReadTimeout):
    """One of the program's own, named like something that httpx has."""


@on_httpx2
@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (httpx2.ConnectError, httpx.ConnectError),
        (NewerError, httpx.ConnectError),
        (Client, httpx.ReadTimeout),
        (httpx2.InvalidURL, httpx.InvalidURL),
    ],
)
async def test_a_failure_of_any_class_is_one_of_httpx_too(
    twin: Twin, raised: Any, kind: Any
) -> None:
    def service(_: httpx2.Request) -> httpx2.Response:
        raise raised("gone")

    with pytest.raises((CozeConnectionError, CozeTimeoutError), match=r"gone|nothing") as caught:
        await bot_of(twin, coze_of(twin, service))
    cause = caught.value.__cause__
    assert (isinstance(cause, kind), isinstance(cause, raised)) == (True, True)
    assert str(cause) == "gone"


@on_httpx2
async def test_a_redirect_is_not_followed_unless_the_client_does(twin: Twin) -> None:
    there = f"{BASE_URL}/elsewhere"
    service = Service(httpx2.Response(302, headers={"Location": there}))
    with pytest.raises(CozeAPIError) as caught:
        await bot_of(twin, coze_of(twin, service))
    assert (caught.value.http_status, len(service.requests)) == (302, 1)

    service = Service(httpx2.Response(302, headers={"Location": there}))
    assert (await bot_of(twin, coze_of(twin, service, {"follow_redirects": True}))).name == "Cook"
    assert [one.url.path for one in service.requests] == ["/v1/bots/73", "/elsewhere"]


@on_httpx2
async def test_a_refusal_has_its_response(twin: Twin, world: World) -> None:
    world.server.fail(Rejection(4200))
    async with world.coze(twin) as coze:
        with pytest.raises(CozeAPIError) as caught:
            await CALLS["get"].on(coze, world.bot_id, twin)
    response = caught.value.response
    assert response is not None
    assert response.json()["code"] == 4200
    assert response.request.url.path == f"/v1/bots/{world.bot_id}"


@on_transports(Httpx2Twin, AsyncHttpx2Twin, AiohttpTwin)
@pytest.mark.parametrize("fault", [Reset("request"), Stall(3600)], ids=["reset", "stall"])
async def test_a_failure_shows_no_token(twin: Twin, world: World, fault: Any) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    world.server.fail(fault)
    timeout = httpx.Timeout(10, read=0.25)
    async with world.coze(
        twin, auth=TokenAuth(secret.get()), http={"timeout": timeout}, max_retries=0
    ) as coze:
        with pytest.raises((CozeConnectionError, CozeTimeoutError)) as caught:
            await CALLS["create"].on(coze, world.bot_id, twin)
    assert not secret.is_in(*renderings(caught.value, rich=True))


def test_plain_endpoint_functions_take_a_client_of_httpx2(world: World) -> None:
    http_client: Any = httpx2.Client(
        base_url=world.server.base_url, headers={"Authorization": f"Bearer {TOKEN}"}
    )
    with http_client:
        client = AuthenticatedClient(base_url=world.server.base_url, token=TOKEN)
        client.set_httpx_client(http_client)
        assert bots_retrieve.sync(client=client, bot_id=world.bot_id).bot_id == world.bot_id
        with pytest.raises(CozeAPIError):
            bots_retrieve.sync(client=client, bot_id="1")


# ---- pools


@pytest.mark.parametrize("made", [httpx2.Client, httpx2.AsyncClient])
def test_the_pool_of_httpx2_is_one_that_is_known(made: Any) -> None:
    assert len(list(pools_of(made(verify=False)))) == 1


def test_one_event_loop_after_the_other_shares_a_client_of_httpx2(world: World) -> None:
    http_client = httpx2.AsyncClient(verify=False)
    coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=world.server.base_url, http_client=http_client)

    async def work() -> str:
        await coze.bots.retrieve(bot_id=world.bot_id)
        return str(await ask(coze, world.bot_id).final_text())

    assert asyncio.run(work()) == asyncio.run(work()) != ""
    asyncio.run(http_client.aclose())


# ---- aiohttp


async def test_a_wait_for_a_connection_of_aiohttp_is_told_from_connecting(
    world: World, clock: Clock
) -> None:
    """What waits was not sent, and is tried again."""
    world.server.fail(Stall(3600, events=1), path="/v3/chat")
    twin = AiohttpTwin()
    http = {"limits": httpx.Limits(max_connections=1), "timeout": httpx.Timeout(10, pool=0.05)}
    async with world.coze(twin, http=http, max_retries=1) as coze, ask(coze, world.bot_id):
        with pytest.raises(CozeTimeoutError, match=r"PoolTimeout: .* within 0\.05 sec") as caught:
            await CALLS["get"].on(coze, world.bot_id, twin)
    assert not caught.value.request_sent
    assert len(clock.pauses) == 1


async def test_what_is_no_http_is_a_failure_of_the_connection() -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-no\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server, httpx.AsyncClient(transport=AiohttpTransport(verify=False)) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth(TOKEN),
            base_url=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}",
            http_client=http_client,
            max_retries=0,
        )
        with pytest.raises(CozeConnectionError, match="RemoteProtocolError") as caught:
            await coze.bots.create(space_id="7", name="x")
    assert caught.value.request_sent
