"""Failures as hosts other than the service state them, Coze Studio above all."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
import pytest

from coze_core.error_table import CODES_ELSEWHERE, ERROR_CODES
from coze_core.errors import (
    CozeAPIError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeError,
    CozeNotFoundError,
    CozePermissionError,
    CozeResponseError,
    CozeServerError,
    CozeStreamEventError,
)
from coze_core.traces import unwrapped
from coze_ext import COZE_CN_BASE_URL, COZE_COM_BASE_URL, user_message
from tests.each import each
from tests.twins import TOKEN, Twin

STUDIO = "http://localhost:8888"
LOG_ID = "0d9f3a52-8a3e-4c86-9b06-4f6d4c9d7c11"
STACK = "stack=github.com/x/y.(*Chat).Run\n\t/app/backend/x.go:12\nmain.main\n\t/app/main.go:7"
# What the gateway in front of Coze Studio answers: 405, or its own page with 200.
PAGE = "<html><head><title>405 Not Allowed</title></head><body>nginx</body></html>"
ASKED = {"bot_id": "1", "user_id": "1", "additional_messages": [user_message("Hi")]}

Answer = tuple[int, str, str]


def as_json(status: int, content: Any) -> Answer:
    return status, "application/json; charset=utf-8", json.dumps(content, ensure_ascii=False)


def text(status: int, content: str) -> Answer:
    return status, "text/plain; charset=utf-8", content


def page(status: int) -> Answer:
    return status, "text/html", PAGE


def traced(code: int, words: str, between: str = "") -> str:
    return f"code={code} message={words} \n{between}{STACK}"


async def failure(
    twin: Twin, answer: Answer, base_url: str, *, streamed: bool = False
) -> CozeError:
    """The error of a call that a host answers so."""
    status, media_type, content = answer
    headers = {"X-Log-ID": LOG_ID, "Content-Type": media_type}

    def handler(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers=headers, content=content.encode())

    async with twin.within(twin.coze(handler, base_url=base_url)) as coze:
        with pytest.raises(CozeError) as caught:
            if streamed:
                await twin.value(coze.chat.stream(**ASKED).final_text())
            else:
                await twin.value(coze.bots.retrieve(bot_id="1"))
    return caught.value


@each(
    ("answer", "kind", "code", "msg"),
    [
        (as_json(200, {"code": 700012006, "msg": "no"}), CozeAuthenticationError, 700012006, "no"),
        (as_json(400, {"code": 400, "msg": "bad"}), CozeBadRequestError, 400, "bad"),
        (as_json(200, {"code": 103000002, "msg": "no"}), CozeNotFoundError, 103000002, "no"),
        (as_json(200, {"code": 103000001, "msg": "no"}), CozePermissionError, 103000001, "no"),
        (as_json(200, {"code": 6031, "msg": "no", "data": None}), CozeBadRequestError, 6031, "no"),
        (as_json(500, {"code": 500, "msg": "oh"}), CozeServerError, 500, "oh"),
        (
            as_json(400, {"code": 400, "msg": traced(103200005, "it is over")}),
            CozeBadRequestError,
            103200005,
            "it is over",
        ),
        (
            as_json(
                400, {"code": 400, "msg": traced(103100002, "no bot", "cause=code=7 message=x\n")}
            ),
            CozeNotFoundError,
            103100002,
            "no bot",
        ),
        (
            as_json(400, {"code": 400, "msg": f"role is not supported\n{STACK}"}),
            CozeBadRequestError,
            400,
            "role is not supported",
        ),
        (
            as_json(400, {"code": 400, "msg": f"run: {traced(103100001, 'no model')}"}),
            CozeServerError,
            103100001,
            "no model",
        ),
        (text(500, traced(103200003, "no record")), CozeNotFoundError, 103200003, "no record"),
        (text(500, f"first line\nsecond line\n{STACK}"), CozeServerError, None, "first line"),
        (text(500, traced(9, "over\nmore lines")), CozeServerError, 9, "over"),
        (text(413, "body too large"), CozeBadRequestError, None, None),
        (text(400, "id: expected digits"), CozeBadRequestError, None, None),
        ((500, "", ""), CozeServerError, None, None),
        (as_json(401, {"code": 401, "msg": "session"}), CozeAuthenticationError, 401, "session"),
        (as_json(404, {"code": 404, "msg": "not found"}), CozeNotFoundError, 404, "not found"),
    ],
)
async def test_a_failure_has_its_code_its_first_line_and_its_log_id(
    twin: Twin, answer: Answer, kind: type[CozeAPIError], code: int | None, msg: str | None
) -> None:
    error = check_failure(await failure(twin, answer, STUDIO), kind, code)
    assert msg is None or error.msg == msg


def check_failure(error: CozeError, kind: type[CozeAPIError], code: int | None) -> CozeAPIError:
    assert isinstance(error, CozeAPIError)
    assert (type(error), error.code, error.logid) == (kind, code, LOG_ID)
    shown = f"{error} {error!r} {error.msg} {error.snippet}"
    assert "stack" not in shown
    assert ".go:" not in shown
    assert len(error.msg) <= 10_000
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.advice) == (str(error), error.advice)
    return error


@pytest.mark.inferred  # what nginx says
@each(
    ("status", "kind"),
    [(405, CozeBadRequestError), (502, CozeServerError), (504, CozeServerError)],
)
async def test_a_page_of_the_gateway_is_a_failure_of_its_status(
    twin: Twin, status: int, kind: type[CozeAPIError]
) -> None:
    check_failure(await failure(twin, page(status), STUDIO), kind, None)


UNSERVED = [
    (as_json(401, {"code": 401, "msg": "session"}), "doesn't serve the operation"),
    (as_json(404, {"code": 404, "msg": "not found"}), "doesn't serve the operation"),
    (as_json(200, None), "found nothing to return"),
    ((200, "application/json", " null\n"), "found nothing to return"),
    ((200, "application/json", "null".ljust(63)), "found nothing to return"),
    ((500, "", ""), "without a word"),
]
STREAM = (200, "text/event-stream", "event:conversation.stream.done\ndata:\n\n")


@each(("answer", "said"), UNSERVED)
async def test_what_a_host_does_not_serve_says_what_that_means_there(
    twin: Twin, answer: Answer, said: str
) -> None:
    await check_advice(twin, answer, said)


@pytest.mark.inferred  # what nginx says
@each("status", [200, 404, 405])
async def test_what_its_gateway_does_not_pass_on_says_so_too(twin: Twin, status: int) -> None:
    await check_advice(twin, page(status), "doesn't pass its path on")


async def check_advice(twin: Twin, answer: Answer, said: str) -> None:
    for streamed in (False, True):
        for base_url in (STUDIO, "https://studio.example.com/coze", "https://coze.com.example"):
            error = await failure(twin, answer, base_url, streamed=streamed)
            assert said in str(error.advice)
            assert said in str(error)
            assert "Coze Studio" in str(error)
        for base_url in (COZE_COM_BASE_URL, COZE_CN_BASE_URL):
            error = await failure(twin, answer, base_url, streamed=streamed)
            assert "Coze Studio" not in str(error)


async def test_a_stream_that_was_not_asked_for_says_what_to_call(twin: Twin) -> None:
    error = await failure(twin, STREAM, STUDIO)
    assert "call the method that streams" in str(error)
    here = await failure(twin, STREAM, COZE_COM_BASE_URL)
    assert here.advice is None
    empty = await failure(twin, (200, "text/event-stream", "nothing\n\n"), STUDIO, streamed=True)
    assert "call the method" not in str(empty)


@each(
    "answer",
    [
        as_json(401, {"code": 4100, "msg": "bad token"}),
        as_json(401, {"code": 700012006, "msg": "bad token"}),
        as_json(404, {"code": 4200, "msg": "no such bot"}),
        as_json(403, {"code": 403, "msg": "no"}),
        as_json(403, None),
        as_json(200, []),
        as_json(200, {}),
        (200, "application/json", "null".ljust(64)),
    ],
)
async def test_other_failures_are_told_as_ever(twin: Twin, answer: Answer) -> None:
    there = await failure(twin, answer, STUDIO)
    here = await failure(twin, answer, COZE_COM_BASE_URL)
    assert (type(there), there.message, there.advice) == (type(here), here.message, here.advice)


@each(
    ("data", "code", "msg"),
    [
        ({"code": 103200002, "msg": "the model failed"}, 103200002, "the model failed"),
        ({"code": 103100001, "msg": traced(103100002, "no bot")}, 103100002, "no bot"),
        (
            {"code": "720701013", "msg": "a node failed", "debug_url": "x"},
            720701013,
            "a node failed",
        ),
        ("the stream broke\nin the middle", None, "the stream broke\nin the middle"),
        (traced(720701013, "a node failed"), 720701013, "a node failed"),
        (f"it broke\n{STACK}", None, "it broke"),
        ("", None, "the service ended the stream"),
    ],
)
async def test_an_event_that_ends_a_stream_has_its_code_and_its_first_line(
    twin: Twin, data: Any, code: int | None, msg: str
) -> None:
    content = data if isinstance(data, str) else json.dumps(data)
    lines = "".join(f"data:{line}\n" for line in content.split("\n"))
    frames = f"event:error\n{lines}\n"
    error = await failure(twin, (200, "text/event-stream", frames), STUDIO, streamed=True)
    assert isinstance(error, CozeStreamEventError)
    assert (error.code, error.msg, error.logid) == (code, msg, LOG_ID)


def test_words_without_a_stack_trace_stay_as_they_are() -> None:
    for words in ("one\ntwo", "the code=7 message=x is odd", "stack=full", "", " blank "):
        assert unwrapped(words) == (None, words)
    assert unwrapped("code=7 message=x") == (7, "x")
    assert unwrapped(f"code={'9' * 30} message=x") == (None, f"code={'9' * 30} message=x")


def test_a_token_that_a_host_repeats_is_not_shown() -> None:
    code, said = unwrapped(traced(7, f"no user of {TOKEN}"))
    assert (code, said) == (7, f"no user of {TOKEN}")
    assert TOKEN not in CozeError(said).message


CODES_OF_STUDIO: dict[type[CozeAPIError], tuple[int, ...]] = {
    CozeBadRequestError: (
        *(6031, 6039, 100000000, 103000000, 103200004, 103200005, 105000000),
        *(104000003, 104000004, 104000005, 104000006, 104000007),
        *(720702001, 720702002, 720702011, 720702078, 777777775, 777777777, 777777780),
    ),
    CozePermissionError: (*(100000003, 101000001, 103000001, 105000001, 106000001, 110000001),),
    CozeNotFoundError: (103000002, 103100002, 103200003, 720702004, 777777762),
    CozeServerError: (
        *(6023, 103100001, 103200002, 104000008, 105000003, 720701013, 720702085, 777777776),
    ),
}


async def test_what_studio_refuses_with_is_an_error_of_its_kind_with_advice(twin: Twin) -> None:
    for kind, codes in CODES_OF_STUDIO.items():
        for code in codes:
            error = await failure(twin, as_json(200, {"code": code, "msg": "no"}), STUDIO)
            assert (type(error), getattr(error, "code", None)) == (kind, code)
            assert error.advice is not None
    known = [code for codes in CODES_OF_STUDIO.values() for code in codes]
    assert CODES_ELSEWHERE.keys() == set(known)


def test_no_code_of_another_host_is_one_of_the_service() -> None:
    assert CODES_ELSEWHERE.keys().isdisjoint(ERROR_CODES)


async def test_a_page_in_place_of_json_quotes_how_it_begins(twin: Twin) -> None:
    error = await failure(twin, page(200), STUDIO)
    assert isinstance(error, CozeResponseError)
    assert error.snippet.startswith("405 Not Allowed")


def framed(name: str, data: Any) -> str:
    return f"event:{name}\ndata:{'' if data is None else json.dumps(data)}\n\n"


def said(kind: str, content: str, **fields: Any) -> str:
    told = {"id": "5", "role": "assistant", "content": content, "content_type": "text"}
    return framed("conversation.message.completed", {**told, "type": kind, **fields})


CHAT = {"id": "1", "conversation_id": "2", "bot_id": "3", "created_at": 1, "completed_at": 0}
OVER = framed("conversation.chat.completed", {**CHAT, "status": "completed"})
END = framed("conversation.stream.done", None)


async def test_an_answer_that_is_completed_twice_is_one_message(twin: Twin) -> None:
    twice = said("answer", "It rains.") + said("answer", "It rains.", meta_data={"token": "7"})
    frames = twice + said("verbose", "{}") + OVER + END

    def handler(_: httpx.Request) -> httpx.Response:
        headers = {"Content-Type": "text/event-stream"}
        return httpx.Response(200, headers=headers, content=frames.encode())

    async with twin.within(twin.coze(handler, base_url=STUDIO)) as coze:
        stream = coze.chat.stream(**ASKED)
        pieces = await twin.items(stream.text_deltas())
    assert pieces == ["It rains."]
    assert [one.type for one in stream.messages] == ["answer", "verbose"]
    assert stream.messages[0].meta_data == {"token": "7"}


@each(
    "frames",
    [
        OVER,
        OVER + "event:conversation.stream.done\n",
        OVER + "event:conversation.stream.done\ndata:\n",
        OVER + "event:conversation.stream.done\ndata:",
        "",
        ": nothing\n\n",
    ],
)
async def test_a_stream_without_its_whole_end_is_cut(twin: Twin, frames: str) -> None:
    answer = (200, "text/event-stream", framed("conversation.chat.created", CHAT) + frames)
    error = await failure(twin, answer, STUDIO, streamed=True)
    assert type(error).__name__ == "CozeStreamInterruptedError"


@pytest.mark.inferred  # that nothing comes where the chat could not be recorded
async def test_a_stream_without_anything_is_no_chat(twin: Twin) -> None:
    error = await failure(twin, (200, "text/event-stream", ""), STUDIO, streamed=True)
    assert type(error).__name__ == "CozeStreamInterruptedError"


async def test_what_stands_behind_the_end_is_not_read(twin: Twin) -> None:
    frames = said("answer", "It rains.") + OVER + END + said("answer", "It pours.", id="6")

    def handler(_: httpx.Request) -> httpx.Response:
        headers = {"Content-Type": "text/event-stream"}
        return httpx.Response(200, headers=headers, content=frames.encode())

    async with twin.within(twin.coze(handler, base_url=STUDIO)) as coze:
        assert await twin.value(coze.chat.stream(**ASKED).final_text()) == "It rains."


@each("answer", [page(502), page(504), text(500, "away"), as_json(500, {"code": 500, "msg": "x"})])
async def test_a_host_that_failed_keeps_its_own_log(twin: Twin, answer: Answer) -> None:
    there = await failure(twin, answer, STUDIO)
    here = await failure(twin, answer, COZE_COM_BASE_URL)
    assert (type(there), there.message) == (type(here), here.message)
    assert "log of this host" in str(there.advice)
    assert "support" in str(here.advice)
