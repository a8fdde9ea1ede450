"""What a response says that refuses, or isn't what was asked for, is told word by word."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from coze_core.limits import LONGEST_WAIT
from coze_core.responses import check
from coze_ext import (
    COZE_COM_BASE_URL,
    CozeAPIError,
    CozeBadRequestError,
    CozeError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    TokenAuth,
)
from tests.each import each
from tests.twins import BASE_URL, TOKEN, Twin
from tests.unit.bodies import chat

STACK = "stack=github.com/x/y.(*Chat).Run\n\t/app/x.go:12"
PAGE = {"Content-Type": "text/html"}


async def error_of(twin: Twin, response: httpx.Response) -> CozeError:
    """The error of a call that the service answers so, by its method and without one."""

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(
            response.status_code, headers=response.headers, content=response.content
        )

    http_client = twin.http_client(answer)
    coze = twin.coze_class(
        auth=TokenAuth(TOKEN), base_url=COZE_COM_BASE_URL, http_client=http_client, max_retries=0
    )
    with pytest.raises(CozeError) as caught:
        await twin.value(coze.request("GET", "/v1/bots/73"))
    with pytest.raises(type(caught.value)) as by_its_method:
        await twin.value(coze.bots.retrieve(bot_id="73"))
    assert str(by_its_method.value).partition("?")[0] == str(caught.value)
    return caught.value


def said(status: int = 400, **fields: Any) -> httpx.Response:
    return httpx.Response(status, json=fields)


def text(status: int, content: bytes) -> httpx.Response:
    return httpx.Response(status, content=content, headers={"Content-Type": "text/plain"})


@each(
    ("response", "code", "message"),
    [
        (said(code=4000, msg="a", error_message="b", message="c", error="d"), 4000, "a"),
        (said(code=4000, msg="", error_message="b", message="c", error="d"), 4000, "b"),
        (said(message="c", error="d"), None, "c"),
        (said(error="d"), None, "d"),
        (
            said(code="4000", msg=["one", {"two": 2}, *range(9)]),
            4000,
            "['one', {'two': 2}, 0, 1, 2, 3, ...]",
        ),
        (said(code=4000), 4000, ""),
        (said(200, code=1, msg="no", data={"bot_id": "73"}), 1, "no"),
        (said(code=0), None, ""),
        (said(code=4000, msg=f"no bot\n{STACK}"), 4000, "no bot"),
        (said(code=4000, msg=f"code=7 message= \n{STACK}"), 7, "code 7"),
        (said(code=4000, msg=f"\n{STACK}"), 4000, ""),
        (said(any=1), None, "no envelope, but a body of type application/json"),
        (httpx.Response(502), None, "no envelope, but an empty body"),
        (
            httpx.Response(502, text="<p>Bad <b>gateway</b></p>", headers=PAGE),
            None,
            "no envelope, but a body of type text/html: Bad gateway",
        ),
        (
            httpx.Response(502, content=b"bad"),
            None,
            "no envelope, but a body of type unknown: bad",
        ),
        (text(502, b"bad\xff"), None, "no envelope, but a body of type text/plain: bad\ufffd"),
        (text(502, f"bad\nand more\n{STACK}".encode()), None, "bad"),
        (text(502, f"code=7 message=bad\n{STACK}".encode()), 7, "bad"),
        (text(502, b"bad \xff\n" + STACK.encode()), None, "bad \ufffd"),
        (text(502, b"code=7 message=" + b"w" * 20_000), 7, "w" * 9_985),
        (
            httpx.Response(502, text=f"code=7 message=bad\n{STACK}", headers=PAGE),
            None,
            "no envelope, but a body of type text/html: code=7 message=bad",
        ),
    ],
)
async def test_a_refusal_has_its_own_words_or_says_that_there_are_none(
    twin: Twin, response: httpx.Response, code: int | None, message: str
) -> None:
    error = await error_of(twin, response)
    assert isinstance(error, CozeAPIError)
    assert (error.code, error.message) == (code, message)


@each(
    ("fields", "word"),
    [
        ({"error_code": "slow_down", "error": "invalid_client"}, "slow_down"),
        ({"error_code": "", "error": "invalid_client"}, "invalid_client"),
        ({"error": "invalid_client"}, "invalid_client"),
        ({"error": "odd"}, None),
        ({"error_code": "odd"}, "odd"),
        ({"error_code": 5}, "5"),
        ({"error": {"code": 5}}, None),
        ({"msg": "no"}, None),
    ],
)
async def test_a_refusal_of_oauth_has_its_word(
    twin: Twin, fields: dict[str, Any], word: str | None
) -> None:
    error = await error_of(twin, said(**fields))
    assert isinstance(error, CozeAPIError)
    assert error.error_code == word


@each(
    ("response", "message", "snippet"),
    [
        (said(200, code=None), "expected a JSON envelope, got a body of type application/json", ""),
        (
            httpx.Response(200, json=[{"code": 0}]),
            "expected a JSON envelope, got a body of type application/json",
            "",
        ),
        (
            httpx.Response(200, content=b'{"code":0,"data":{},"more":"\xff"}'),
            "expected a JSON envelope, got a body of type unknown",
            "",
        ),
        (httpx.Response(200), "expected a JSON envelope, got an empty body", ""),
        (
            httpx.Response(200, text="<p>Sign&nbsp;in</p>", headers=PAGE),
            "expected a JSON envelope, got a body of type text/html",
            "Sign in",
        ),
    ],
)
async def test_what_is_no_envelope_is_described(
    twin: Twin, response: httpx.Response, message: str, snippet: str
) -> None:
    error = await error_of(twin, response)
    assert isinstance(error, CozeResponseError)
    assert error.message == message
    assert error.content_type == response.headers.get("Content-Type")
    assert error.snippet == (snippet or response.text)
    assert error.advice is None


@each(
    ("status", "content", "has_envelope", "kind"),
    [
        (200, b'{"code":0}', True, None),
        (200, b'{"code":"0","new":[]}', True, None),
        (200, b'{"code":4008}', True, CozeRateLimitError),
        (500, b'{"code":0}', True, CozeServerError),
        (200, b'{"code":0,"new":"\xff"}', True, CozeResponseError),
        (200, b"{}", True, CozeResponseError),
        (200, b"{}", False, None),
        (200, b"[]", False, None),
        (200, b"", False, None),
        (200, b'{"code":4008,"error_code":""}', False, None),
        (200, b'{"error_code":"slow_down"}', False, CozeRateLimitError),
        (400, b'{"code":0}', False, CozeBadRequestError),
        (500, b"", False, CozeServerError),
    ],
)
def test_whether_a_response_says_success_is_known_before_it_is_read(
    status: int, content: bytes, has_envelope: bool, kind: type[CozeError] | None
) -> None:
    response = httpx.Response(status, content=content, request=httpx.Request("GET", BASE_URL))
    with nullcontext() if kind is None else pytest.raises(kind):
        check(response, has_envelope=has_envelope)


WORD = "opaqueZq8vT3"


@each(
    ("headers", "detail", "logid"),
    [
        ({"x-tt-logid": "1", "x-log-id": "2"}, {"logid": "3"}, "1"),
        ({"x-tt-logid": "1 2", "x-log-id": "2"}, {"logid": "3"}, "2"),
        ({"x-log-id": ""}, {"logid": "3"}, "3"),
        ({}, {"logid": "!" + "~" * 255}, "!" + "~" * 255),
        ({}, {"logid": f"1{WORD}2"}, "1***2"),
        ({}, {"logid": f"1-{WORD}"}, "1-***"),
        ({}, {"logid": TOKEN}, "pat_***"),
        ({}, {}, None),
        ({}, ["logid"], None),
        ({}, None, None),
    ],
)
async def test_a_log_id_is_found_where_it_is_stated_without_a_token(
    twin: Twin, headers: dict[str, str], detail: Any, logid: str | None
) -> None:
    content = {"code": 0, "data": {"bot_id": "73"}, "detail": detail}

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, json=content)

    coze = twin.coze(answer, auth=TokenAuth(WORD))
    assert (await twin.value(coze.bots.retrieve(bot_id="73"))).logid == logid
    content["code"] = 1
    with pytest.raises(CozeError) as caught:
        await twin.value(coze.bots.retrieve(bot_id="73"))
    assert caught.value.logid == logid


PAST = datetime.now(UTC) - timedelta(hours=2)
SOON = (datetime.now(UTC) + timedelta(hours=2)).replace(microsecond=0)


@each(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": " 7.25 "}, 7.25),
        ({"Retry-After": "7."}, 7.0),
        ({"Retry-After": ".5"}, 0.5),
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After-Ms": "1500", "Retry-After": "7"}, 1.5),
        ({"Retry-After-Ms": "soon", "Retry-After": "7"}, 7.0),
        ({"Retry-After": format_datetime(PAST, usegmt=True)}, 0.0),
        ({"Retry-After": "-7"}, None),
        ({"Retry-After": "7e1"}, None),
        ({"Retry-After": "7 8"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": ""}, None),
        ({}, None),
    ],
)
async def test_a_refusal_tells_how_long_to_wait(
    twin: Twin, headers: dict[str, str], seconds: float | None
) -> None:
    error: Any = await error_of(twin, httpx.Response(429, headers=headers))
    assert error.retry_after == seconds


@each("date", [SOON, SOON.astimezone(timezone(timedelta(hours=8))), SOON.replace(tzinfo=None)])
async def test_a_refusal_tells_until_when_to_wait(twin: Twin, date: datetime) -> None:
    response = httpx.Response(429, headers={"Retry-After": f" {format_datetime(date)} "})
    longest = (SOON - datetime.now(UTC)).total_seconds()
    error: Any = await error_of(twin, response)
    assert (SOON - datetime.now(UTC)).total_seconds() <= error.retry_after <= longest


async def test_a_wait_of_any_length_is_one_that_can_be_waited(twin: Twin) -> None:
    for stated in ("9" * 30, "9" * 400):
        error: Any = await error_of(twin, httpx.Response(429, headers={"Retry-After": stated}))
        assert error.retry_after == LONGEST_WAIT


@each(
    "content",
    [
        {"code": 0, "data": chat()},
        {"code": "0", "msg": "", "data": chat()},
        {"data": chat()},
        {"ChatV3ChatDetail": chat()},
        {"msg": "", "ChatV3ChatDetail": chat()},
    ],
)
async def test_a_success_without_a_code_is_told_by_its_data(
    twin: Twin, content: dict[str, Any]
) -> None:
    coze = twin.coze(lambda _: httpx.Response(200, json=content))
    found = await twin.value(coze.chat.retrieve(chat_id="71", conversation_id="72"))
    assert found.id == "71"
