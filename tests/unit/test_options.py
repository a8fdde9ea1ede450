"""A view of a client has options of its own on the same connections; `request` is the open door."""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from inspect import signature
from typing import Any

import httpx
import pytest

from coze_ext import (
    CozeArgumentError,
    CozeBadRequestError,
    CozeResponseError,
    CozeServerError,
    CozeTimeoutError,
    TokenAuth,
    user_message,
)
from tests.each import each
from tests.twins import BASE_URL, TOKEN, BlockingTwin, Twin, sleep_here
from tests.unit.bodies import CREATED, LOG_ID, Body, chat, envelope, event_stream
from tests.unit.test_polling import clock_in_place

BOT = {"bot_id": "73", "name": "Herbs"}


class Service:
    """Answers requests in turn, the last answer for ever, and remembers what was asked."""

    def __init__(self, *responses: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._responses = responses or (lambda: envelope(BOT),)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        made = self._responses[min(len(self.requests), len(self._responses) - 1)]
        self.requests.append(request)
        response: httpx.Response = made()
        return response


def busy() -> httpx.Response:
    return httpx.Response(503, json={})


def facts(request: httpx.Request) -> dict[str, Any]:
    """What options act on."""
    return {
        "timeout": request.extensions["timeout"]["read"],
        "header": request.headers.get("x-mine"),
        "query": request.url.params.get("new"),
        "body": json.loads(request.content).get("new") if request.content else None,
    }


async def create(twin: Twin, coze: Any) -> Any:
    return await twin.value(coze.bots.create(space_id="7", name="x"))


OPTIONS: dict[str, tuple[dict[str, Any], Any]] = {
    "timeout": ({"timeout": 7}, 7),
    "header": ({"headers": {"X-Mine": "a"}}, "a"),
    "query": ({"query": {"new": "b"}}, "b"),
    "body": ({"body": {"new": ["c"]}}, ["c"]),
}


@pytest.mark.parametrize("name", OPTIONS)
async def test_an_option_acts_on_the_calls_of_its_view_alone(twin: Twin, name: str) -> None:
    options, expected = OPTIONS[name]
    service = Service()
    coze = twin.coze(service)
    view = coze.with_options(**options)
    for client in (coze, view, coze, view.with_options(max_retries=1)):
        await create(twin, client)
    before, with_it, after, of_a_view = map(facts, service.requests)
    assert with_it == of_a_view == before | {name: expected}
    assert after == before


async def test_views_of_views_add_up_and_the_last_word_counts(twin: Twin) -> None:
    service = Service()
    view = twin.coze(service)
    for options, _ in OPTIONS.values():
        view = view.with_options(**options)
    await create(twin, view.with_options(headers={"x-mine": "z"}, query={"more": 1}))
    (request,) = service.requests
    assert facts(request) == {"timeout": 7, "header": "z", "query": "b", "body": ["c"]}
    assert request.url.params["more"] == "1"
    assert json.loads(request.content)["name"] == "x"


async def test_fields_are_added_to_json_bodies_alone(twin: Twin) -> None:
    service = Service(lambda: envelope(BOT), lambda: envelope({"id": "1"}))
    view = twin.coze(service).with_options(body={"new": "c"})
    await twin.value(view.bots.retrieve(bot_id="73"))
    await twin.value(view.files.upload(file=("a.txt", b"abc")))
    get, upload = service.requests
    assert get.content == b""
    assert b"abc" in upload.content
    assert b"new" not in upload.content


async def test_retries_are_those_of_the_view(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(time, "sleep", pauses.append)
    sleep_here(sleep, monkeypatch)
    service = Service(busy)
    coze = twin.coze(service)
    for options, tries in (
        ({}, 1),
        ({"max_retries": 3}, 4),
        ({"max_retries": 3, "retry_deadline": 0}, 1),
    ):
        service.requests.clear()
        with pytest.raises(CozeServerError):
            await twin.value(coze.with_options(**options).bots.retrieve(bot_id="73"))
        assert len(service.requests) == tries
    with pytest.raises(CozeTimeoutError, match="time"):
        await twin.value(coze.with_options(max_retries=3, deadline=0.1).bots.retrieve(bot_id="73"))


async def test_nothing_is_sent_when_the_deadline_is_over(twin: Twin) -> None:
    service = Service()
    with clock_in_place(), pytest.raises(CozeTimeoutError, match="no time is left") as caught:
        await twin.value(twin.coze(service).with_options(deadline=0).bots.retrieve(bot_id="73"))
    assert not caught.value.request_sent
    assert service.requests == []


async def test_a_request_has_the_time_that_is_left(twin: Twin) -> None:
    service = Service()
    with clock_in_place():
        await twin.value(twin.coze(service).with_options(deadline=0.25).bots.retrieve(bot_id="73"))
    assert service.requests[-1].extensions["timeout"]["read"] == 0.25


@pytest.mark.parametrize(
    ("given", "sent"),
    [(float("inf"), None), (httpx.Timeout(5, read=float("inf")), None), (0.5, 0.5)],
)
async def test_a_timeout_without_end_is_none(twin: Twin, given: Any, sent: Any) -> None:
    service = Service()
    for coze in (
        twin.coze(service, timeout=given),
        twin.coze(service).with_options(timeout=given),
    ):
        await twin.value(coze.bots.retrieve(bot_id="73"))
        assert service.requests[-1].extensions["timeout"]["read"] == sent


@pytest.mark.parametrize("seconds", [1e300, 10**400, float("inf")])
async def test_times_beyond_all_bounds_are_forever(twin: Twin, seconds: float) -> None:
    service = Service(lambda: envelope(chat("completed")))
    coze = twin.coze(service, retry_deadline=seconds)
    view = coze.with_options(deadline=seconds, retry_deadline=seconds)
    await twin.value(view.chat.create(bot_id="73", user_id="u"))
    await twin.value(view.chat.create_and_poll(bot_id="73", user_id="u", timeout=seconds))


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        *(("timeout", value) for value in ("3", True, 0, -1, float("nan"))),
        *(("poll_interval", value) for value in ("3", True, 0, float("nan"), float("inf"), 1e12)),
    ],
)
async def test_times_of_polling_are_refused_by_name(twin: Twin, argument: str, value: Any) -> None:
    service = Service()
    with pytest.raises(CozeArgumentError, match=f"^{argument}: expected"):
        await twin.value(
            twin.coze(service).chat.create_and_poll(bot_id="73", user_id="u", **{argument: value})
        )
    assert service.requests == []


async def test_any_number_of_retries_will_do(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    async def sleep(_: float) -> None:
        pass

    monkeypatch.setattr(time, "sleep", lambda _: None)
    sleep_here(sleep, monkeypatch)
    service = Service(*[busy] * 1500, lambda: envelope(BOT))
    coze = twin.coze(service, max_retries=10**30)
    await twin.value(coze.bots.retrieve(bot_id="73"))
    assert len(service.requests) == 1501


@pytest.mark.parametrize("seconds", [float("inf"), 1e12, -1, 0])
async def test_an_http_clients_own_timeout_is_one_that_can_be_waited_for(
    twin: Twin, seconds: float
) -> None:
    service = Service()
    http_client = twin.http_client(service, timeout=seconds)
    settings = {"auth": TokenAuth(TOKEN), "base_url": BASE_URL, "http_client": http_client}
    if seconds == float("inf"):
        await twin.value(twin.coze_class(**settings).bots.retrieve(bot_id="73"))
        assert service.requests[0].extensions["timeout"]["read"] is None
    else:
        with pytest.raises(CozeArgumentError, match=r"^http_client: timeout: connect: exp"):
            twin.coze_class(**settings)


async def test_a_deadline_far_away_is_no_longer_than_a_socket_can_wait(twin: Twin) -> None:
    service = Service()
    view = twin.coze(service, timeout=httpx.Timeout(None)).with_options(deadline=1e12)
    await twin.value(view.bots.retrieve(bot_id="73"))
    assert service.requests[0].extensions["timeout"]["read"] <= 1e9


BAD: list[tuple[dict[str, Any], str]] = [
    ({"timeout": float("nan")}, "timeout"),
    ({"timeout": -1}, "timeout"),
    ({"timeout": 0}, "timeout"),
    ({"timeout": -0.0}, "timeout"),
    ({"timeout": httpx.Timeout(0)}, "timeout: connect"),
    *(
        ({"timeout": httpx.Timeout(5, **{step: 0.0})}, f"timeout: {step}")
        for step in ("connect", "read", "write", "pool")
    ),
    ({"timeout": (1, 0, 1, 1)}, "timeout"),
    ({"timeout": 1e12}, "timeout"),
    ({"timeout": "3"}, "timeout"),
    ({"timeout": True}, "timeout"),
    ({"timeout": httpx.Timeout(1e12)}, "timeout"),
    ({"max_retries": -1}, "max_retries"),
    ({"max_retries": 1.5}, "max_retries"),
    ({"timeout": 10**400}, "timeout"),
    ({"timeout": httpx.Timeout(5, pool=float("nan"))}, "timeout: pool"),
    ({"timeout": httpx.Timeout(5, write="3")}, "timeout: write"),  # type: ignore[arg-type]  # the fault
    ({"retry_deadline": float("nan")}, "retry_deadline"),
    ({"retry_deadline": -1}, "retry_deadline"),
    ({"retry_deadline": "1"}, "retry_deadline"),
    ({"headers": {"Host": "x"}}, r"headers\['Host'\]"),
    ({"headers": {"X": "a\nb"}}, r"headers\['X'\]"),
    ({"headers": [("X", "a")]}, "headers"),
]
BAD_FOR_VIEWS: list[tuple[dict[str, Any], str]] = [
    ({"deadline": float("nan")}, "deadline"),
    ({"deadline": -1}, "deadline"),
    ({"query": "a=b"}, "query"),
    ({"query": {"a": {"b": 1}}}, r"query\['a'\]"),
    ({"query": {"a": object()}}, r"query\['a'\]"),
    ({"query": {"a": "\ud800"}}, r"query\['a'\]"),
    ({"query": {1: "a"}}, "query: a name"),
    ({"query": {"\ud800": "a"}}, "query: a name"),
    ({"body": [1]}, "body"),
    ({"body": {"a": object()}}, r"body\['a'\]"),
    ({"body": {"a": float("nan")}}, r"body\['a'\]"),
    ({"body": {"a": "\ud800"}}, r"body\['a'\]"),
]


@each(("options", "named"), BAD + BAD_FOR_VIEWS)
async def test_what_cannot_be_used_is_refused_by_name(
    twin: Twin, options: dict[str, Any], named: str
) -> None:
    coze = twin.coze(Service())
    with pytest.raises(CozeArgumentError, match=f"^{named}: "):
        coze.with_options(**options)
    if (options, named) in BAD:
        with pytest.raises(CozeArgumentError, match=f"^{named}: "):
            twin.coze(Service(), **options)
    elif "deadline" not in options:
        with pytest.raises(CozeArgumentError, match=f"^{named}: "):
            await twin.value(coze.request("POST", "/v1/x", **options))


def test_a_client_has_the_bounds_that_are_documented(twin: Twin) -> None:
    defaults = {name: one.default for name, one in signature(twin.coze_class).parameters.items()}
    assert defaults["max_event_bytes"] == 16_777_216
    assert defaults["max_answer_bytes"] == 67_108_864
    assert defaults["max_retries"] == 2
    assert defaults["retry_deadline"] == 60.0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"deadline": -1}, "deadline: expected at least 0 seconds, got -1"),
        ({"deadline": "1"}, "deadline: expected an integer or a number, got str"),
        ({"timeout": 0}, "timeout: expected more than 0 seconds, or None for no end, got 0"),
        (
            {"timeout": 1_000_000_001},
            "timeout: expected 0 to 1000000000 seconds, got 1000000001",
        ),
    ],
)
def test_a_time_that_cannot_be_waited_for_is_refused_in_words(
    options: dict[str, Any], message: str
) -> None:
    coze = BlockingTwin().coze(Service())
    assert coze.with_options(deadline=0, timeout=1_000_000_000)
    with pytest.raises(CozeArgumentError) as caught:
        coze.with_options(**options)
    assert str(caught.value) == message


async def test_closing_a_view_leaves_the_connections_open(twin: Twin) -> None:
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL)
    async with twin.within(coze):
        view = coze.with_options(timeout=5)
        assert view._http_client is coze._http_client
        await twin.value(twin.close(view))
        assert not coze._http_client.is_closed
    assert coze._http_client.is_closed


async def test_a_view_keeps_what_a_subclass_has(twin: Twin) -> None:
    class Own(twin.coze_class):  # type: ignore[misc,name-defined]  # a class found at run time
        def __init__(self, space_id: str, **settings: Any) -> None:
            super().__init__(**settings)
            self.space_id = space_id

    service = Service()
    coze = Own("7", auth=TokenAuth(TOKEN), http_client=twin.http_client(service))
    assert coze.bots is coze.bots
    view = coze.with_options(headers={"X-Mine": "a"})
    assert view.space_id == "7"
    await create(twin, view)
    assert service.requests[0].headers["x-mine"] == "a"


async def test_polling_and_recovery_keep_the_options(twin: Twin) -> None:
    ended = chat("completed")

    def polled() -> httpx.Response:
        return envelope(ended)

    def listed() -> httpx.Response:
        return envelope([])

    def cut() -> httpx.Response:
        return event_stream(Body(CREATED))

    view_of: dict[str, Any] = {"headers": {"X-Mine": "a"}, "query": {"new": "b"}}
    messages = [user_message("Hi")]
    service = Service(polled, listed)
    view = twin.coze(service).with_options(**view_of)
    poll = await twin.value(
        view.chat.create_and_poll(bot_id="73", user_id="u", additional_messages=messages)
    )
    assert poll.chat.id == "71"
    recovering = Service(cut, polled, listed)
    view = twin.coze(recovering).with_options(**view_of)
    stream = view.chat.stream(bot_id="73", user_id="u", recover=True)
    assert (await twin.value(stream.final_chat())).id == "71"
    assert len(service.requests) >= 2
    assert len(recovering.requests) == 3
    for request in service.requests + recovering.requests:
        assert facts(request)["header"] == "a"
        assert facts(request)["query"] == "b"


# ---- request


async def test_a_request_that_the_document_does_not_know_is_sent_as_any_other(twin: Twin) -> None:
    service = Service(lambda: envelope({"n": 1}, extra="e"))
    response = await twin.value(
        twin.coze(service).request(
            "post",
            "/v1/new/thing",
            query={"a": [1, 2], "b": True, "c": None},
            body={"x": None, "y": user_message("Hi")},
            headers={"X-Mine": "a"},
        )
    )
    assert response.status_code == 200
    assert response.headers["x-tt-logid"] == LOG_ID
    assert response.parsed == {"code": 0, "msg": "", "extra": "e", "data": {"n": 1}}
    (request,) = service.requests
    assert (request.method, request.url.path) == ("POST", "/v1/new/thing")
    assert request.url.query == b"a=1&a=2&b=true"
    sent = json.loads(request.content)
    assert sent["x"] is None
    assert sent["y"]["content"] == "Hi"
    assert request.headers["x-mine"] == "a"
    assert request.headers["authorization"] == f"Bearer {TOKEN}"


@pytest.mark.parametrize("path", ["/", "/v1/X-ray", "/v1/%20", "/" + "x" * 8191])
async def test_a_path_of_any_length_up_to_the_bound_is_sent_as_it_is(twin: Twin, path: str) -> None:
    service = Service(lambda: envelope({}))
    await twin.value(twin.coze(service).request("GET", path))
    (request,) = service.requests
    assert request.url.raw_path == path.encode()


async def test_a_refusal_raises_whatever_its_status(twin: Twin) -> None:
    coze = twin.coze(Service(lambda: envelope(code=4000, msg="no")))
    with pytest.raises(CozeBadRequestError, match="no") as caught:
        await twin.value(coze.request("GET", "/v1/x"))
    assert caught.value.logid == LOG_ID
    with pytest.raises(CozeResponseError, match="envelope"):
        await twin.value(
            twin.coze(Service(lambda: httpx.Response(200, text="hi"))).request("GET", "/v1/x")
        )


async def test_a_request_is_sent_again_where_that_is_safe(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleep(_: float) -> None:
        pass

    monkeypatch.setattr(time, "sleep", lambda _: None)
    sleep_here(sleep, monkeypatch)
    for method, sent in (("GET", 3), ("POST", 1)):
        service = Service(busy)
        with pytest.raises(CozeServerError):
            await twin.value(twin.coze(service, max_retries=2).request(method, "/v1/x"))
        assert len(service.requests) == sent


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("GE T", "/v1/x"), "method"),
        (("", "/v1/x"), "method"),
        (("GÉT", "/v1/x"), "method"),
        ((None, "/v1/x"), "method"),
        (("GET", "v1/x"), "path"),
        (("GET", "http://elsewhere/v1/x"), "path"),
        (("GET", "/v1/x y"), "path"),
        (("GET", "/v1/x\n"), "path"),
        (("GET", "/v1/x?a=b"), "path"),
        (("GET", "/v1/x#a"), "path"),
        (("GET", "/" + "x" * 8192), "path"),
        (("GET", ""), "path"),
        (("GET", b"/v1/x"), "path"),
    ],
    ids=lambda value: repr(value)[:30],
)
async def test_a_method_or_path_that_is_none_is_refused_by_name(
    twin: Twin, arguments: Any, named: str
) -> None:
    service = Service()
    with pytest.raises(CozeArgumentError, match=f"^{named}: expected"):
        await twin.value(twin.coze(service).request(*arguments))
    assert service.requests == []


# ---- auth


class Challenged(httpx.Auth):
    """Reads a first response to see what to say in a second request."""

    requires_response_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        response = yield request
        if response.status_code == 401:
            request.headers["Authorization"] = f"Own {response.json()['nonce']}"
            yield request


async def test_any_auth_of_httpx_will_do(twin: Twin) -> None:
    service = Service()
    basic = twin.coze(service, auth=httpx.BasicAuth("me", "secret-word"))
    await twin.value(basic.bots.retrieve(bot_id="73"))
    assert service.requests[0].headers["authorization"].startswith("Basic ")

    challenging = Service(lambda: httpx.Response(401, json={"nonce": "n1"}), lambda: envelope(BOT))
    bot = await twin.value(twin.coze(challenging, auth=Challenged()).bots.retrieve(bot_id="73"))
    assert bot.name == "Herbs"
    assert challenging.requests[1].headers["authorization"] == "Own n1"


async def test_a_token_by_itself_is_refused_with_the_way_to_wrap_it(twin: Twin) -> None:
    with pytest.raises(CozeArgumentError, match=r'wrap it: TokenAuth\("pat_\.\.\."\)') as caught:
        twin.coze_class(auth=TOKEN)
    assert TOKEN not in repr(caught.value)
