"""Every request carries what the service wants; every answer becomes a model or an exception."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coze_api.models import Bot
from coze_ext import (
    COZE_COM_BASE_URL,
    DEFAULT_TIMEOUT,
    AsyncCoze,
    Coze,
    CozeAPIError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeConnectionError,
    CozeError,
    CozeNotFoundError,
    CozePermissionError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeTimeoutError,
    TokenAuth,
)
from tests.each import each
from tests.twins import BASE_URL, TOKEN, Handler, Twin
from tests.unit.bodies import LOG_ID, chat, envelope

BOT = {"bot_id": "73", "name": "Herbs"}
HTML = "<html><head><title>502 Bad Gateway</title></head><body><h1>Oops</h1></body></html>"
DEEP = "[" * 100_000


class Service:
    """Answers every request alike and remembers them."""

    def __init__(self, make_answer: Callable[[], httpx.Response] = lambda: envelope(BOT)) -> None:
        self.requests: list[httpx.Request] = []
        self._make_answer = make_answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._make_answer()

    @property
    def request(self) -> httpx.Request:
        (request,) = self.requests
        return request


def html(status: int) -> httpx.Response:
    headers = {"content-type": "text/html; charset=utf-8", "x-tt-logid": LOG_ID}
    return httpx.Response(status, text=HTML, headers=headers)


def refused(code: int, msg: str = "no", *, status: int = 200, **fields: Any) -> httpx.Response:
    return envelope(status=status, code=code, msg=msg, **fields)


def plain(content: bytes, status: int = 200, kind: str = "application/json") -> httpx.Response:
    return httpx.Response(
        status, content=content, headers={"content-type": kind, "x-tt-logid": LOG_ID}
    )


def blocking_coze(http_client: httpx.Client) -> Coze:
    return Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client, max_retries=0)


async def error_of(twin: Twin, handler: Handler) -> CozeError:
    with pytest.raises(CozeError) as caught:
        await twin.value(twin.coze(handler).bots.retrieve(bot_id="73"))
    return caught.value


# ---- answers that say success


@pytest.mark.parametrize(
    ("headers", "detail", "logid"),
    [
        ({"x-tt-logid": "in-header"}, {"logid": "in-detail"}, "in-header"),
        ({}, {"logid": "in-detail"}, "in-detail"),
        ({"x-tt-logid": ""}, {"logid": "in-detail"}, "in-detail"),
        ({"X-TT-LogID": "in-header"}, None, "in-header"),
        ({}, {}, None),
        ({}, {"logid": ""}, None),
        ({}, {"logid": None}, None),
        ({}, "", None),
        ({}, None, None),
    ],
)
async def test_results_and_errors_name_the_log_of_their_call(
    twin: Twin, headers: dict[str, str], detail: Any, logid: str | None
) -> None:
    def answer(code: int, data: Any = None) -> Handler:
        content = {"code": code, "msg": "", "data": data, "detail": detail}
        return lambda _: httpx.Response(200, json=content, headers=headers)

    async def result(data: Any, call: Callable[[Any], Any]) -> Any:
        return await twin.value(call(twin.coze(answer(0, data))))

    bot = await result(BOT, lambda coze: coze.bots.retrieve(bot_id="73"))
    nothing = await result(None, lambda coze: coze.bots.update(bot_id="73"))
    page = await result({"items": [], "total": 0}, lambda coze: coze.bots.list(workspace_id="7"))
    listed = await result(
        [], lambda coze: coze.chat.messages.list(conversation_id="72", chat_id="71")
    )
    error = await error_of(twin, answer(4000))
    assert [one.logid for one in (bot, nothing, page, listed, error)] == [logid] * 5


async def test_a_success_gives_the_data_as_a_model(twin: Twin) -> None:
    bot = await twin.value(twin.coze(Service()).bots.retrieve(bot_id="73"))
    assert (bot.bot_id, bot.name) == ("73", "Herbs")


# ---- answers that don't


REFUSED: dict[str, tuple[Callable[[], httpx.Response], type[CozeAPIError], int, int | None]] = {
    "a business error with HTTP 200": (lambda: refused(4006), CozeNotFoundError, 200, 4006),
    "a bad parameter": (lambda: refused(4000, status=400), CozeBadRequestError, 400, 4000),
    "a bad token": (
        lambda: refused(700012006, status=401),
        CozeAuthenticationError,
        401,
        700012006,
    ),
    "a bad token with HTTP 200": (
        lambda: refused(700012006),
        CozeAuthenticationError,
        200,
        700012006,
    ),
    "a permission that is missing": (lambda: refused(4101), CozePermissionError, 200, 4101),
    "a rate limit": (lambda: refused(4008, status=429), CozeRateLimitError, 429, 4008),
    "a failure": (lambda: refused(5000), CozeServerError, 200, 5000),
    "a code that nobody knows": (lambda: refused(799999999), CozeAPIError, 200, 799999999),
    "an unknown code with a status": (
        lambda: refused(777, status=404),
        CozeNotFoundError,
        404,
        777,
    ),
    "a refusal that brings data": (lambda: refused(4101, data=BOT), CozePermissionError, 200, 4101),
    "success in a failed answer": (lambda: envelope(BOT, status=500), CozeServerError, 500, None),
    "HTML with 502": (lambda: html(502), CozeServerError, 502, None),
    "HTML with 503": (lambda: html(503), CozeServerError, 503, None),
    "HTML with 504": (lambda: html(504), CozeServerError, 504, None),
    "HTML with 403": (lambda: html(403), CozePermissionError, 403, None),
    "HTML with 404": (lambda: html(404), CozeNotFoundError, 404, None),
    "HTML with 418": (lambda: html(418), CozeBadRequestError, 418, None),
    "nothing with 500": (lambda: plain(b"", 500), CozeServerError, 500, None),
    "a redirect": (lambda: plain(b"", 302), CozeAPIError, 302, None),
    "deep JSON with 500": (lambda: plain(DEEP.encode(), 500), CozeServerError, 500, None),
}


@each("name", REFUSED)
async def test_a_failure_raises_by_code_and_status(twin: Twin, name: str) -> None:
    make, kind, status, code = REFUSED[name]
    error = await error_of(twin, lambda _: make())
    assert type(error) is kind
    assert isinstance(error, CozeAPIError)
    assert (error.http_status, error.code, error.logid) == (status, code, LOG_ID)


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b'{"code":5000,"msg":"busy"}', "application/json", "busy"),
        (b'{"code":5000}', "application/json", ""),
        (b'{"code":5000,"msg":"","error":"busy"}', "application/json", "busy"),
        (b'{"x":1}', "application/json", "no envelope, but a body of type application/json"),
        (b"[]", "application/json", "no envelope, but a body of type application/json: []"),
        (b"", "application/json", "no envelope, but an empty body"),
        (b"Too busy", "", "no envelope, but a body of type unknown: Too busy"),
        (b"<p>Bad&nbsp;day</p>", "text/html", "no envelope, but a body of type text/html: Bad day"),
        (
            b"Too busy",
            "Text/Plain; charset=utf-8",
            "no envelope, but a body of type Text/Plain; charset=utf-8: Too busy",
        ),
    ],
)
async def test_a_failure_has_the_services_words_or_says_what_came(
    twin: Twin, content: bytes, kind: str, words: str
) -> None:
    error = await error_of(twin, lambda _: plain(content, 500, kind))
    assert isinstance(error, CozeServerError)
    assert error.message == words
    assert error.call == "GET /v1/bots/73 on localhost"


# An answer, and words that the message must have.
UNUSABLE: dict[str, tuple[Callable[[], httpx.Response], str]] = {
    "HTML": (lambda: html(200), "text/html"),
    "nothing": (lambda: plain(b""), "an empty body"),
    "HTTP 204": (lambda: httpx.Response(204, headers={"x-tt-logid": LOG_ID}), "an empty body"),
    "half an envelope": (lambda: plain(b'{"code":0,"ms'), "application/json"),
    "bytes": (lambda: plain(b"\xff\xfe\x00", kind="application/octet-stream"), "octet-stream"),
    "a list": (lambda: plain(b"[]"), "application/json"),
    "null": (lambda: plain(b"null"), "application/json"),
    "an object of another kind": (lambda: plain(b'{"bot_id":"73"}'), "application/json"),
    "a code that is no number": (lambda: plain(b'{"code":"none"}'), "application/json"),
    "JSON too deep to read": (lambda: plain(DEEP.encode()), "application/json"),
    "a number too long to read": (lambda: plain(b"1" * 10_000), "application/json"),
    "no data": (lambda: envelope(), "lacks its data"),
    "data that is null": (lambda: plain(b'{"code":0,"msg":"","data":null}'), "lacks its data"),
    "data of another type": (lambda: envelope(["73"]), "lacks its data"),
    "data of something else": (lambda: envelope({"isbn": "Herbs"}), "isbn"),
}


@each("name", UNUSABLE)
async def test_a_success_that_is_none_raises_and_says_what_came(twin: Twin, name: str) -> None:
    make, words = UNUSABLE[name]
    error = await error_of(twin, lambda _: make())
    assert type(error) is CozeResponseError
    assert words in str(error)
    assert error.logid == LOG_ID
    answer = make()
    told = error.http_status, error.content_type
    assert told == (answer.status_code, answer.headers.get("content-type"))


async def test_the_message_has_the_services_words_code_status_log_and_advice(twin: Twin) -> None:
    msg = "bot 73 is not published to connector 1024"
    error = await error_of(twin, lambda _: refused(4015, msg))
    for part in (msg, "4015", "HTTP 200", LOG_ID, "publish the bot"):
        assert part in str(error)


async def test_a_gateways_page_is_quoted_as_text(twin: Twin) -> None:
    error = await error_of(twin, lambda _: html(200))
    assert isinstance(error, CozeResponseError)
    assert error.snippet == "502 Bad Gateway Oops"


OAUTH_WORDS: list[tuple[dict[str, Any], str | None]] = [
    ({"error_code": "slow_down", "error_message": "slower", "error": "x"}, "slow_down"),
    ({"error_code": "authorization_pending", "error_message": "wait"}, "authorization_pending"),
    ({"error_code": "", "error_message": "wait"}, None),
    ({"error_code": None, "error_message": "wait"}, None),
    ({"error_message": "wait"}, None),
    ({"error_code": 4000, "error_message": "wait"}, "4000"),
    ({"error_code": ["a"], "error_message": "wait"}, "['a']"),
    ({"error_code": {"a": 1}, "error": "wait"}, "{'a': 1}"),
]


@pytest.mark.parametrize(("content", "error_code"), OAUTH_WORDS)
async def test_a_failure_of_the_oauth_kind_keeps_its_word(
    twin: Twin, content: dict[str, Any], error_code: str | None
) -> None:
    error = await error_of(twin, lambda _: httpx.Response(400, json=content))
    assert isinstance(error, CozeAPIError)
    assert (error.error_code or None) == error_code
    assert error.message in ("slower", "wait")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["code", "msg", "data", "detail", "logid", "items", "total", "bot_id"])
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=8,
)


@given(
    status=st.integers(200, 599),
    content=st.binary(max_size=50) | json_values.map(lambda value: json.dumps(value).encode()),
    kind=st.sampled_from(["application/json", "text/html", "text/event-stream", ""]),
)
@example(status=200, content=b'{"code":0,"msg":"","data":{"bot_id":"73"}}', kind="")
def test_whatever_is_answered_a_call_gives_its_result_or_a_coze_error(
    status: int, content: bytes, kind: str
) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=content, headers={"content-type": kind})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http_client:
        coze = blocking_coze(http_client)
        with suppress(CozeError):
            assert isinstance(coze.bots.retrieve(bot_id="73"), Bot)


# ---- no answer


NO_ANSWER: list[tuple[Exception, type[CozeError]]] = [
    (httpx.ConnectTimeout("slow"), CozeTimeoutError),
    (httpx.ReadTimeout(""), CozeTimeoutError),
    (httpx.WriteTimeout("slow"), CozeTimeoutError),
    (httpx.PoolTimeout("slow"), CozeTimeoutError),
    (httpx.ConnectError("[Errno 111] Connection refused"), CozeConnectionError),
    (httpx.ReadError(""), CozeConnectionError),
    (httpx.RemoteProtocolError("Server disconnected"), CozeConnectionError),
    (httpx.ProxyError("407"), CozeConnectionError),
    (httpx.UnsupportedProtocol("?"), CozeConnectionError),
    (httpx.TooManyRedirects("?"), CozeConnectionError),
    (httpx.DecodingError("bad gzip"), CozeConnectionError),
    (httpx.InvalidURL("bad redirect"), CozeConnectionError),
]


@pytest.mark.parametrize(("cause", "kind"), NO_ANSWER, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("streamed", [False, True], ids=["plain", "streamed"])
async def test_a_request_without_an_answer_raises_and_says_which(
    twin: Twin, cause: Exception, kind: type[CozeError], streamed: bool
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise cause

    chats = twin.coze(fail).chat
    with pytest.raises(kind) as caught:
        if streamed:
            await twin.items(chats.stream(bot_id="73", user_id="u"))
        else:
            await twin.value(chats.create(bot_id="73", user_id="u"))
    assert type(caught.value) is kind
    assert caught.value.__cause__ is cause
    assert caught.value.logid is None
    assert "POST /v3/chat on localhost" in str(caught.value)
    assert type(cause).__name__ in str(caught.value)
    assert TOKEN not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize(("cause", "kind"), NO_ANSWER, ids=lambda value: type(value).__name__)
async def test_a_request_without_a_connection_was_not_sent(
    twin: Twin, cause: Exception, kind: type[CozeError]
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise cause

    with pytest.raises(kind) as caught:
        await twin.value(twin.coze(fail).chat.create(bot_id="73", user_id="u"))
    unsent = "ConnectTimeout", "PoolTimeout", "ConnectError", "ProxyError", "UnsupportedProtocol"
    assert caught.value.request_sent is (type(cause).__name__ not in unsent)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (lambda: envelope({"bot_id": "73"}), f"ok status=200 code=0 logid={LOG_ID}"),
        (
            lambda: envelope(status=400, code=4000, msg="no"),
            f"CozeBadRequestError status=400 code=4000 logid={LOG_ID}",
        ),
        (
            lambda: httpx.Response(200, text="hi"),
            "CozeResponseError status=200 code=None logid=None",
        ),
        (None, "CozeConnectionError status=None code=None logid=None"),
    ],
    ids=["well", "refused", "no envelope", "cut"],
)
async def test_the_log_has_a_line_for_each_request(
    twin: Twin, caplog: pytest.LogCaptureFixture, answer: Any, outcome: str
) -> None:
    def answered(request: httpx.Request) -> httpx.Response:
        if answer is None:
            raise httpx.ReadError("cut", request=request)
        response: httpx.Response = answer()
        return response

    caplog.set_level("INFO", "coze_ext")
    with suppress(CozeError):
        await twin.value(twin.coze(answered).bots.retrieve(bot_id="73"))
    (line,) = caplog.messages
    words, _, seconds = line.rpartition(" time=")
    assert words == f"GET /v1/bots/73 {outcome}"
    assert 0 <= float(seconds.removesuffix("s")) < 600


async def test_an_error_of_a_transport_of_ones_own_comes_through(twin: Twin) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise RuntimeError("of its own")

    with pytest.raises(RuntimeError, match=r"^of its own$"):
        await twin.value(twin.coze(fail).bots.retrieve(bot_id="73"))


# ---- Retry-After


FORMS: list[tuple[str, float | None]] = [
    ("7", 7.0),
    (" 7 ", 7.0),
    ("0", 0.0),
    ("1.5", 1.5),
    ("0.25", 0.25),
    (".5", 0.5),
    ("2.", 2.0),
    ("007", 7.0),
    ("9" * 400, 1e9),
    ("", None),
    (".", None),
    ("soon", None),
    ("-1", None),
    ("-0.5", None),
    ("+1", None),
    ("1,5", None),
    ("1.2.3", None),
    ("1e3", None),
    ("1_000", None),
    ("0x10", None),
    ("nan", None),
    ("inf", None),
    ("Infinity", None),
    ("\u0663", None),
]


@each(("header", "seconds"), FORMS)
async def test_the_seconds_to_wait_come_from_retry_after(
    twin: Twin, header: str, seconds: float | None
) -> None:
    assert await wait_asked_by(twin, {"retry-after": header}) == seconds


@each(("header", "seconds"), FORMS)
async def test_or_from_its_milliseconds_which_are_exacter(
    twin: Twin, header: str, seconds: float | None
) -> None:
    beside = await wait_asked_by(twin, {"retry-after-ms": header, "retry-after": "9"})
    alone = await wait_asked_by(twin, {"retry-after-ms": header})
    expected = None if seconds is None else seconds / 1000
    assert alone == expected
    assert beside == (9.0 if expected is None else expected)


async def wait_asked_by(twin: Twin, headers: dict[str, str]) -> float | None:
    answer = refused(4008, status=429)
    answer.headers = httpx.Headers([*answer.headers.raw, *raw(headers)])
    error = await error_of(twin, lambda _: answer)
    assert isinstance(error, CozeRateLimitError)
    return error.retry_after


def raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]


@pytest.mark.parametrize(("hours", "waits"), [(1, True), (-1, False)])
async def test_retry_after_may_be_a_date(twin: Twin, hours: int, waits: bool) -> None:
    answer = refused(4008, status=429)
    moment = datetime.now(UTC) + timedelta(hours=hours)
    answer.headers["retry-after"] = format_datetime(moment, usegmt=True)
    error = await error_of(twin, lambda _: answer)
    assert isinstance(error, CozeRateLimitError)
    assert error.retry_after is not None
    assert (0 < error.retry_after <= 3600) is waits
    assert error.retry_after >= 0


dates = st.builds(
    "{}, {} {} {} {}:00:00 {}{}".format,
    st.sampled_from(["Mon", "Xyz"]),
    st.integers(0, 40),
    st.sampled_from(["Jan", "Feb", "Foo"]),
    st.integers(0, 99_999),
    st.integers(0, 30),
    st.sampled_from(["+", "-", "GMT", ""]),
    st.integers(0, 10**20),
)


@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"])) | dates)
@example("9" * 400)
@example("Mon, 01 Jan 2020 00:00:00 +99999999999999999999")
@example("Fri, 31 Dec 9999 23:59:59 -2359")
def test_no_retry_after_hides_the_error_that_it_came_with(header: str) -> None:
    content = b'{"code":4008,"msg":"slower"}'
    headers = [(b"retry-after", header.encode("latin-1"))]
    answer = httpx.Response(429, content=content, headers=headers)
    with (
        httpx.Client(transport=httpx.MockTransport(lambda _: answer)) as http_client,
        pytest.raises(CozeRateLimitError) as caught,
    ):
        blocking_coze(http_client).bots.retrieve(bot_id="73")
    assert caught.value.retry_after is None or caught.value.retry_after >= 0


# ---- what a request carries


async def test_a_request_carries_the_token_and_names_this_client_twice(twin: Twin) -> None:
    service = Service()
    await twin.value(twin.coze(service).bots.retrieve(bot_id="73"))
    headers = service.request.headers
    assert headers["authorization"] == f"Bearer {TOKEN}"
    assert headers["user-agent"].startswith("coze-openapi-client/")
    assert json.loads(headers["x-coze-client-user-agent"])["lang"] == "python"


@pytest.mark.parametrize("name", ["User-Agent", "user-agent", "USER-AGENT", "X-Trace"])
async def test_the_callers_headers_come_in_place_of_the_clients_own(twin: Twin, name: str) -> None:
    service = Service()
    await twin.value(twin.coze(service, headers={name: "mine"}).bots.retrieve(bot_id="73"))
    assert service.request.headers.get_list(name) == ["mine"]


async def test_only_the_clients_own_token_authorizes(twin: Twin) -> None:
    service = Service()
    http_client = twin.http_client(
        service, auth=("someone", "else"), headers={"Authorization": "Basic abc"}
    )
    coze = twin.coze_class(
        auth=TokenAuth(TOKEN),
        base_url=BASE_URL,
        http_client=http_client,
        headers={"authorization": "Bearer another"},
    )
    await twin.value(coze.bots.retrieve(bot_id="73"))
    assert service.request.headers.get_list("authorization") == [f"Bearer {TOKEN}"]


async def test_what_is_none_is_not_sent(twin: Twin) -> None:
    service = Service(lambda: envelope(chat()))
    chats = twin.coze(service).chat
    await twin.value(chats.create(bot_id="73", user_id="u", conversation_id=None, meta_data=None))
    assert json.loads(service.request.content) == {"bot_id": "73", "user_id": "u", "stream": False}
    assert service.request.url.query == b""


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        ("https://api.coze.com", "https://api.coze.com/v1/bots/73"),
        ("https://api.coze.cn/", "https://api.coze.cn/v1/bots/73"),
        ("http://localhost:8700", "http://localhost:8700/v1/bots/73"),
        ("http://localhost:8700/", "http://localhost:8700/v1/bots/73"),
        ("https://example.com/coze", "https://example.com/coze/v1/bots/73"),
        ("https://example.com/a/coze/", "https://example.com/a/coze/v1/bots/73"),
        ("https://example.com/a%20b/", "https://example.com/a%20b/v1/bots/73"),
        ("https://example.com/v1", "https://example.com/v1/v1/bots/73"),
        ("http://[::1]:8700/coze", "http://[::1]:8700/coze/v1/bots/73"),
    ],
)
async def test_paths_are_appended_to_the_base_url(twin: Twin, base_url: str, expected: str) -> None:
    service = Service()
    await twin.value(twin.coze(service, base_url=base_url).bots.retrieve(bot_id="73"))
    assert str(service.request.url) == expected


@pytest.mark.parametrize(
    ("bot_id", "segment"), [("7395", b"7395"), ("a..", b"a.."), ("é%", b"%C3%A9%25")]
)
async def test_an_id_stands_in_the_path_as_one_segment(
    twin: Twin, bot_id: str, segment: bytes
) -> None:
    service = Service()
    coze = twin.coze(service, base_url="http://localhost/coze")
    await twin.value(coze.bots.retrieve(bot_id=bot_id))
    assert service.request.url.raw_path == b"/coze/v1/bots/" + segment


@pytest.mark.parametrize("bot_id", ["", ".", "..", "7/3", "7\\3", "7?3", "7#3", "7 3", "7\n"])
async def test_an_id_that_would_name_another_path_is_refused(twin: Twin, bot_id: str) -> None:
    service = Service()
    with pytest.raises(ValueError, match="bot_id"):
        await twin.value(twin.coze(service).bots.retrieve(bot_id=bot_id))
    assert service.requests == []


async def test_the_token_does_not_follow_a_redirect_to_another_host(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def redirect(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.url.host == "localhost":
            return httpx.Response(307, headers={"location": "https://elsewhere.example/v1"})
        return envelope(BOT)

    http_client = twin.http_client(redirect, follow_redirects=True)
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    await twin.value(coze.bots.retrieve(bot_id="73"))
    assert [request.url.host for request in requests] == ["localhost", "elsewhere.example"]
    assert "authorization" not in requests[1].headers


# ---- the caller's own HTTP client


@pytest.mark.parametrize("params", [{}, {"own": "1"}])
@pytest.mark.parametrize("cookies", [{}, {"own": "2"}])
async def test_parameters_and_cookies_of_the_callers_http_client_are_sent(
    twin: Twin, params: dict[str, str], cookies: dict[str, str]
) -> None:
    service = Service()
    http_client = twin.http_client(service, params=params, cookies=cookies)
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    await twin.value(coze.request("GET", "/v1/x", query={"a": 1}))
    (request,) = service.requests
    assert dict(request.url.params) == params | {"a": "1"}
    assert request.headers.get("cookie") == ("own=2" if cookies else None)
    assert request.extensions["timeout"] == http_client.timeout.as_dict()


async def test_an_http_client_may_build_requests_in_its_own_way(twin: Twin) -> None:
    class Own(twin.http_class):  # type: ignore[misc,name-defined]  # a class found at run time
        def build_request(self, *args: Any, **settings: Any) -> httpx.Request:
            request = super().build_request(*args, **settings)
            request.headers["X-Own"] = "1"
            return request  # type: ignore[no-any-return]

    service = Service()
    http_client = Own(transport=httpx.MockTransport(service))
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    await twin.value(coze.bots.retrieve(bot_id="73"))
    (request,) = service.requests
    assert request.headers["x-own"] == "1"
    assert str(request.url) == f"{BASE_URL}/v1/bots/73"


def settings_of(http_client: Any) -> dict[str, Any]:
    return {
        "timeout": http_client.timeout,
        "headers": http_client.headers.raw,
        "base_url": http_client.base_url,
        "auth": http_client.auth,
        "cookies": dict(http_client.cookies),
        "params": http_client.params,
        "event_hooks": {name: list(hooks) for name, hooks in http_client.event_hooks.items()},
        "follow_redirects": http_client.follow_redirects,
        "trust_env": http_client.trust_env,
        "max_redirects": http_client.max_redirects,
    }


async def test_the_callers_http_client_stays_as_it_was(twin: Twin) -> None:
    service = Service()
    own_settings: dict[str, Any] = {
        "timeout": 3.5,
        "headers": {"X-Own": "1", "User-Agent": "own/1"},
        "base_url": "https://elsewhere.example/api/",
        "auth": ("me", "secret"),
        "cookies": {"own": "cookie"},
    }
    http_client = twin.http_client(service, **own_settings)
    before = settings_of(http_client)
    async with twin.within(
        twin.coze_class(
            auth=TokenAuth(TOKEN),
            base_url=BASE_URL,
            http_client=http_client,
            timeout=9,
            headers={"X-Ours": "2"},
        )
    ) as coze:
        await twin.value(coze.bots.retrieve(bot_id="73"))
        await twin.value(http_client.get("things"))
    assert settings_of(http_client) == before
    assert not http_client.is_closed

    ours, other = service.requests
    assert str(ours.url) == f"{BASE_URL}/v1/bots/73"
    assert ours.extensions["timeout"] == httpx.Timeout(9).as_dict()
    assert str(other.url) == "https://elsewhere.example/api/things"
    assert other.headers["authorization"].startswith("Basic ")
    assert other.headers["user-agent"] == "own/1"
    assert "x-ours" not in other.headers
    assert TOKEN not in str(other.headers.raw)
    assert other.extensions["timeout"] == httpx.Timeout(3.5).as_dict()


async def test_the_callers_event_hooks_see_the_requests_and_answers(twin: Twin) -> None:
    seen: list[str] = []

    def blocking_hook(message: httpx.Request | httpx.Response) -> None:
        seen.append(type(message).__name__)

    async def async_hook(message: httpx.Request | httpx.Response) -> None:
        blocking_hook(message)

    hook = async_hook if twin.coze_class is AsyncCoze else blocking_hook
    http_client = twin.http_client(Service(), event_hooks={"request": [hook], "response": [hook]})
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    await twin.value(coze.bots.retrieve(bot_id="73"))
    assert seen == ["Request", "Response"]


# ---- timeouts


@pytest.mark.parametrize(
    ("own", "given", "expected"),
    [
        (3.5, None, httpx.Timeout(3.5)),
        (httpx.Timeout(1, read=2), None, httpx.Timeout(1, read=2)),
        (None, None, httpx.Timeout(None)),
        (3.5, 9, httpx.Timeout(9)),
        (3.5, httpx.Timeout(9, connect=1), httpx.Timeout(9, connect=1)),
        (3.5, httpx.Timeout(None), httpx.Timeout(None)),
    ],
)
@pytest.mark.parametrize("streamed", [False, True], ids=["plain", "streamed"])
async def test_a_timeout_is_the_clients_or_else_the_http_clients_own(
    twin: Twin, own: Any, given: Any, expected: httpx.Timeout, streamed: bool
) -> None:
    service = Service()
    http_client = twin.http_client(service, timeout=own)
    coze = twin.coze_class(
        auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client, timeout=given
    )
    if streamed:
        with pytest.raises(CozeResponseError):  # it gets a bot in place of a stream
            await twin.items(coze.chat.stream(bot_id="73", user_id="u"))
    else:
        await twin.value(coze.bots.retrieve(bot_id="73"))
    assert service.request.extensions["timeout"] == expected.as_dict()


# ---- HTTP clients that are opened here


class Opened:
    """Watches the HTTP clients that are made, and answers their requests within this process."""

    def __init__(self, twin: Twin, monkeypatch: pytest.MonkeyPatch, service: Handler) -> None:
        self.clients: list[Any] = []
        http_class = twin.http_class

        def make(**settings: Any) -> Any:
            client = http_class(**settings | {"transport": httpx.MockTransport(service)})
            self.clients.append(client)
            return client

        # A subclass, because the clients check the type of what they are given.
        watched = type(http_class.__name__, (http_class,), {"__new__": lambda _, **kw: make(**kw)})
        monkeypatch.setattr(httpx, http_class.__name__, watched)


@pytest.fixture
def opened_service() -> Service:
    return Service()


@pytest.fixture
def opened(twin: Twin, monkeypatch: pytest.MonkeyPatch, opened_service: Service) -> Opened:
    return Opened(twin, monkeypatch, opened_service)


async def test_a_client_closes_the_http_client_that_it_opened(twin: Twin, opened: Opened) -> None:
    async with twin.within(twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL)) as coze:
        await twin.value(coze.bots.retrieve(bot_id="73"))
        (http_client,) = opened.clients
        assert not http_client.is_closed
    assert http_client.is_closed
    await twin.value(twin.close(coze))


async def test_a_client_leaves_the_http_client_open_that_it_was_given(twin: Twin) -> None:
    http_client = twin.http_client(Service())
    async with twin.within(
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    ) as coze:
        pass
    await twin.value(twin.close(coze))
    assert not http_client.is_closed
    assert (await twin.value(http_client.get(BASE_URL))).is_success


async def test_without_arguments_token_and_host_come_from_the_environment(
    twin: Twin, opened: Opened, opened_service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COZE_API_TOKEN", "pat_from_environment")
    monkeypatch.setenv("COZE_API_BASE", "http://localhost:8701/coze/")
    async with twin.within(twin.coze_class()) as coze:
        await twin.value(coze.bots.retrieve(bot_id="73"))
    request = opened_service.request
    assert str(request.url) == "http://localhost:8701/coze/v1/bots/73"
    assert request.headers["authorization"] == "Bearer pat_from_environment"
    assert request.extensions["timeout"] == DEFAULT_TIMEOUT.as_dict()
    assert len(opened.clients) == 1


async def test_without_a_base_url_the_international_service_is_meant(
    twin: Twin, opened: Opened, opened_service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COZE_API_BASE", raising=False)
    async with twin.within(twin.coze_class(auth=TokenAuth(TOKEN))) as coze:
        await twin.value(coze.bots.retrieve(bot_id="73"))
    assert str(opened_service.request.url) == f"{COZE_COM_BASE_URL}/v1/bots/73"
    assert len(opened.clients) == 1


# ---- what a client refuses to be made of


@pytest.mark.parametrize(
    ("settings", "kind", "words"),
    [
        ({"auth": TOKEN}, TypeError, "auth"),
        ({"auth": None}, ValueError, "COZE_API_TOKEN"),
        ({"base_url": "api.coze.com"}, ValueError, "base_url"),
        ({"base_url": "ftp://localhost"}, ValueError, "base_url"),
        ({"http_client": object()}, TypeError, "http_client"),
        ({"http_client": "http://localhost"}, TypeError, "http_client"),
    ],
)
async def test_a_client_refuses_at_once_what_cannot_work(
    twin: Twin,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, Any],
    kind: type[Exception],
    words: str,
) -> None:
    monkeypatch.delenv("COZE_API_TOKEN", raising=False)
    with pytest.raises(kind, match=words) as caught:
        twin.coze_class(**{"auth": TokenAuth(TOKEN), "base_url": BASE_URL} | settings)
    assert TOKEN not in str(caught.value)
    assert opened.clients == []


def test_a_client_refuses_the_http_client_of_its_twin() -> None:
    with httpx.Client() as blocking, pytest.raises(TypeError, match="AsyncClient"):
        AsyncCoze(auth=TokenAuth(TOKEN), http_client=blocking)  # type: ignore[arg-type]  # the fault
    with pytest.raises(TypeError, match=r"httpx\.Client"):
        Coze(auth=TokenAuth(TOKEN), http_client=httpx.AsyncClient())  # type: ignore[arg-type]  # the fault


async def test_a_client_shows_its_host_and_no_token(twin: Twin) -> None:
    coze = twin.coze(Service())
    assert repr(coze) == f"{type(coze).__name__}(base_url='{BASE_URL}')"
