"""Whether the user of a device signs in elsewhere while the device waits."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import anyio.lowlevel
import httpx
import pytest

from coze_ext import (
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeConnectionError,
    CozePermissionError,
    DeviceOAuth,
    DevicePrompt,
)
from tests.oauth.service import LIFE, Clock, Service
from tests.oauth.test_renewal import Gate, ask, ask_async, asynchronous, blocking
from tests.twins import BlockingTwin, Twin
from tests.unit.bodies import GOOD_DAY, Body, event_stream

pytestmark = pytest.mark.anyio


async def name(twin: Twin, coze: Any) -> Any:
    return (await twin.value(coze.bots.retrieve(bot_id="7"))).name


@pytest.mark.parametrize(
    ("decisions", "pauses"),
    [
        (["allow"], [7.0]),
        (["authorization_pending"] * 3 + ["allow"], [7.0] * 4),
        (["slow_down", "authorization_pending", "slow_down", "allow"], [7.0, 12.0, 12.0, 17.0]),
    ],
)
async def test_it_asks_at_the_pace_that_the_service_wants(
    twin: Twin, service: Service, clock: Clock, decisions: list[str], pauses: list[float]
) -> None:
    shown: list[DevicePrompt] = []
    service.decisions = [*decisions]
    began = service.now
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", shown.append))
    assert [await name(twin, coze) for _ in range(2)] == ["Cook"] * 2
    assert clock.pauses == pauses
    assert shown == [
        DevicePrompt(
            "https://www.coze.com/device",
            "AB-12",
            "https://www.coze.com/device?user_code=AB-12",
            datetime.fromtimestamp(began + 60, UTC),
        )
    ]
    assert {headers.get("authorization") for headers in service.headers[:-2]} == {None}


def code_of(**fields: Any) -> Any:
    """A service's answer with a code."""
    code = {
        "device_code": "d",
        "user_code": "AB-12",
        "verification_uri": "https://www.coze.com/device?lang=en",
    }
    return lambda _: httpx.Response(200, json=code | fields)


@pytest.mark.parametrize(
    ("fields", "life", "pauses"),
    [
        ({"interval": 20, "expires_in": 60}, 60, [20.0] * 3),
        ({"interval": 20, "expires_in": 59}, 59, [20.0] * 2),
        ({"interval": 1, "expires_in": 1}, 1, [1.0]),
        ({}, 300, [5.0] * 60),
        ({"interval": 0, "expires_in": 0}, 300, [5.0] * 60),
        ({"interval": -1, "expires_in": -1}, 300, [5.0] * 60),
    ],
)
async def test_it_asks_as_long_as_the_code_lives(
    twin: Twin,
    service: Service,
    clock: Clock,
    fields: dict[str, int],
    life: int,
    pauses: list[float],
) -> None:
    shown: list[DevicePrompt] = []
    service.fail = [code_of(**fields)]
    service.decisions = ["authorization_pending"] * 99
    ends = datetime.fromtimestamp(service.now + life, UTC)
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", shown.append))
    with pytest.raises(CozeAuthenticationError) as caught:
        await name(twin, coze)
    assert caught.value.error_code == "expired_token"
    assert clock.pauses == pauses
    (prompt,) = {*shown}
    assert prompt.complete_url == "https://www.coze.com/device?lang=en&user_code=AB-12"
    assert prompt.expires_at == ends


async def test_the_workspace_is_that_which_is_named(
    twin: Twin, service: Service, clock: Clock
) -> None:
    service.decisions = ["allow"]
    auth = DeviceOAuth("1.app.coze", lambda _: None, workspace_id="74")
    await name(twin, twin.coze(service, auth=auth))
    path = "/api/permission/oauth2/workspace_id/74/device/code"
    assert service.requests[0] == ("POST", path, {"client_id": "1.app.coze"})
    assert clock.pauses == [7.0]


@pytest.mark.parametrize(
    ("decisions", "kind", "word"),
    [
        (["access_denied"], CozePermissionError, "access_denied"),
        (["expired_token"], CozeAuthenticationError, "expired_token"),
        (["authorization_pending"] * 99, CozeAuthenticationError, "expired_token"),
    ],
)
async def test_what_ends_it_is_a_typed_error_with_advice(
    twin: Twin,
    service: Service,
    clock: Clock,
    decisions: list[str],
    kind: type[Exception],
    word: str,
) -> None:
    service.decisions = list(decisions)
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", lambda _: None))
    with pytest.raises(kind) as caught:
        await name(twin, coze)
    error: Any = caught.value
    assert (error.error_code, error.logid) == (word, "log-1")
    assert error.advice
    assert sum(clock.pauses) <= 60
    service.decisions = ["allow"]
    assert await name(twin, coze) == "Cook"


@pytest.mark.parametrize(
    ("status", "fields"),
    [
        (200, ["error_code", "error_message"]),
        (400, ["error"]),
        (400, ["error", "error_description"]),
        (401, ["error_code"]),
    ],
)
async def test_a_word_is_understood_wherever_it_stands(
    twin: Twin, service: Service, clock: Clock, status: int, fields: list[str]
) -> None:
    words = dict.fromkeys(fields, "authorization_pending")
    service.fail = [
        lambda _: None,  # the codes
        lambda _: httpx.Response(status, json=words),
    ]
    service.decisions = ["allow"]
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", lambda _: None))
    assert await name(twin, coze) == "Cook"
    assert clock.pauses == [7.0, 7.0]


async def test_a_refresh_token_spares_the_user(twin: Twin, service: Service, clock: Clock) -> None:
    shown: list[DevicePrompt] = []
    service.decisions = ["allow", "allow"]
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", shown.append))
    for _ in range(3):
        assert await name(twin, coze) == "Cook"
        service.now += LIFE
    assert len(shown) == 1
    service._refresh_tokens.clear()
    assert await name(twin, coze) == "Cook"
    assert len(shown) == 2
    assert clock.pauses == [7.0, 7.0]


@pytest.mark.parametrize(("status", "asks_again"), [(400, 1), (401, 1), (403, 0), (500, 0)])
async def test_the_user_is_asked_again_once_the_refresh_token_is_refused(
    twin: Twin, service: Service, clock: Clock, status: int, asks_again: int
) -> None:
    shown: list[DevicePrompt] = []
    service.decisions = ["allow", "allow"]
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", shown.append))
    await name(twin, coze)
    service.now += LIFE
    service.fail = [lambda _: httpx.Response(status, json={"error_message": "no"})]
    if asks_again:
        assert await name(twin, coze) == "Cook"
    else:
        with pytest.raises(CozeAPIError) as caught:
            await name(twin, coze)
        assert caught.value.http_status == status
    assert len(shown) == 1 + asks_again
    assert clock.pauses == [7.0] * len(shown)


async def test_the_callback_may_be_async_in_async_clients(
    twin: Twin, service: Service, clock: Clock
) -> None:
    shown: list[str] = []

    async def show(prompt: DevicePrompt) -> None:
        shown.append(prompt.user_code)

    service.decisions = ["allow"]
    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", show))
    if type(coze).__name__ == "AsyncCoze":
        assert await name(twin, coze) == "Cook"
        assert shown == ["AB-12"]
    else:
        with pytest.raises(CozeArgumentError, match="show: expected a callable that isn't async"):
            await name(twin, coze)
    assert clock.pauses in ([7.0], [])


async def test_a_callback_that_fails_ends_it(twin: Twin, service: Service, clock: Clock) -> None:
    def show(_: DevicePrompt) -> None:
        raise LookupError("no display")

    coze = twin.coze(service, auth=DeviceOAuth("1.app.coze", show))
    for _ in range(2):
        with pytest.raises(LookupError, match="no display"):
            await name(twin, coze)
    assert (service.grants, clock.pauses) == ([], [])


@pytest.mark.usefixtures("clock")
def test_who_waits_for_a_person_does_so_beyond_any_timeout(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(service, monkeypatch, 1)
    shown = threading.Event()

    def show(_: DevicePrompt) -> None:
        shown.set()
        assert gate.opened.wait(30)

    service.decisions = ["allow"]
    auth = DeviceOAuth("1.app.coze", show)
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(ask, blocking(service, auth))
        assert shown.wait(30)
        assert ask(blocking(service, auth, timeout=1e-9)) == "Cook"
        assert leader.result() == "Cook"


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("early", [False, True], ids=["with a request", "early"])
async def test_a_sign_in_that_fails_fails_for_those_who_wait(
    twin: Twin, service: Service, monkeypatch: pytest.MonkeyPatch, early: bool
) -> None:
    begun = threading.Event()

    def unreachable(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    gate = Gate(service, monkeypatch, 1, unreachable)
    auth = DeviceOAuth("1.app.coze", lambda _: begun.set())
    if isinstance(twin, BlockingTwin):
        leading = blocking(gate, auth)
        with ThreadPoolExecutor(1) as pool:
            leader = pool.submit(auth.sign_in, leading) if early else pool.submit(ask, leading)
            assert begun.wait(30)
            with pytest.raises(CozeConnectionError):
                ask(blocking(service, auth))
            with pytest.raises(CozeConnectionError):
                leader.result()
    else:
        later = asynchronous(gate.later, auth)
        task = asyncio.ensure_future(auth.sign_in_async(later) if early else ask_async(later))
        while not begun.is_set():
            await anyio.lowlevel.checkpoint()
        with pytest.raises(CozeConnectionError):
            await ask_async(asynchronous(service, auth))
        with pytest.raises(CozeConnectionError):
            await task
    assert service.grants == []


@pytest.mark.usefixtures("clock")
async def test_a_stream_comes_piece_by_piece(twin: Twin, service: Service) -> None:
    body = Body(*GOOD_DAY)

    def answer(request: httpx.Request) -> httpx.Response:
        return event_stream(body) if request.url.path == "/v3/chat" else service(request)

    service.decisions = ["allow"]
    coze = twin.coze(answer, auth=DeviceOAuth("1.app.coze", lambda _: None))
    stream = coze.chat.stream(bot_id="7", user_id="u")
    async with twin.within(stream):
        await anext(twin.each(stream))
        assert 0 < body.taken < len(GOOD_DAY)


class Interruption(BaseException):
    """What isn't an error, as an interruption by the user."""


@pytest.mark.usefixtures("clock")
async def test_a_refusal_whose_reading_is_interrupted_is_closed(
    twin: Twin, service: Service
) -> None:
    body = Body(Interruption())

    def answer(request: httpx.Request) -> httpx.Response:
        if "/api/permission" in request.url.path:
            return service(request)
        return httpx.Response(401, stream=body)

    service.decisions = ["allow"]
    coze = twin.coze(answer, auth=DeviceOAuth("1.app.coze", lambda _: None))
    with pytest.raises(Interruption):
        await name(twin, coze)
    assert body.closed


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"show": "print"}, "show: expected a callable, got str"),
        ({"workspace_id": "a b"}, "workspace_id: expected an ID"),
        ({"workspace_id": 7}, "workspace_id: expected a string, got int"),
        ({"client_id": ""}, "client_id: expected at least 1 character, got 0"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(given: dict[str, Any], said: str) -> None:
    fine: dict[str, Any] = {"client_id": "1", "show": print}
    with pytest.raises(CozeArgumentError, match=rf"^{said}(?!\w)"):
        DeviceOAuth(**(fine | given))
