"""However a chat ends, streams and polls say how; none that ended badly looks whole."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from typing import Any

import httpx
import pytest

import coze_ext
from coze_api.models import ChatStatus, ToolOutput
from coze_ext import (
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeError,
    CozePermissionError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
)
from tests.each import each
from tests.twins import TOKEN, Twin
from tests.unit.bodies import (
    COMPLETED,
    CREATED,
    DONE,
    GOOD_DAY,
    IN_PROGRESS,
    LOG_ID,
    Body,
    chat,
    completed,
    delta,
    envelope,
    event,
    event_stream,
    message,
)
from tests.unit.test_polling import CANCEL, LIST, clock_in_place

Handler = Callable[[httpx.Request], httpx.Response]
SUBMITTED = {
    "conversation_id": "72",
    "chat_id": "71",
    "tool_outputs": [ToolOutput(tool_call_id="1", output="sunny")],
}
ASKED = {"bot_id": "73", "user_id": "u"}


def known(status: str) -> str:
    """Return a chat's status as the document spells it."""
    return {"cancelled": "canceled"}.get(status, status)


@pytest.fixture(autouse=True)
def _no_time() -> Iterator[None]:
    with clock_in_place():
        yield


def service(found: dict[str, Any], listed: httpx.Response) -> Handler:
    """A chat that has ended as `found`, and the response to the question for its messages."""
    return lambda request: listed if request.url.path == LIST else envelope(found)


POLLS: dict[str, Callable[[Any], Any]] = {
    "create": lambda chats: chats.create_and_poll(**ASKED),
    "submit": lambda chats: chats.submit_tool_outputs_and_poll(**SUBMITTED),
}
BOTH_POLLS = pytest.mark.parametrize("call", POLLS)


async def failure_of_poll(twin: Twin, call: str, answer: Handler) -> CozeChatFailedError:
    with pytest.raises(CozeChatFailedError) as caught:
        await twin.value(POLLS[call](twin.coze(answer).chat))
    return caught.value


def stream_of(twin: Twin, *pieces: bytes | Exception, **arguments: Any) -> Any:
    answer = service(chat("completed"), envelope([message("Good day")]))

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v3/chat":
            return event_stream(Body(*pieces))
        return answer(request)

    return twin.coze(handler).chat.stream(**ASKED, **arguments)


# ---- polling


LISTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "no data": ({}, []),
    "null": ({"data": None}, []),
    "an empty list": ({"data": []}, []),
    "what it had said": ({"data": [message("Good d")]}, ["Good d"]),
}


@BOTH_POLLS
@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize("code", [4028, "4028"])
async def test_polling_a_chat_that_failed_raises_with_all_that_is_known(
    twin: Twin, call: str, listed: str, code: Any
) -> None:
    failed = chat("failed", last_error={"code": code, "msg": "no credits"}, completed_at=7)
    fields, contents = LISTS[listed]
    response = httpx.Response(200, json={"code": 0, "msg": "", **fields})
    error = await failure_of_poll(twin, call, service(failed, response))
    assert (error.code, error.msg, error.logid) == (4028, "no credits", LOG_ID)
    assert error.advice is not None
    assert "credits" in error.advice
    assert (error.chat.id, error.chat.status) == ("71", "failed")
    assert (error.chat_id, error.conversation_id) == ("71", "72")
    assert [one.content for one in error.messages] == contents
    assert error.text == "".join(contents)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@BOTH_POLLS
async def test_a_chat_that_failed_says_so_even_if_its_messages_cannot_be_read(
    twin: Twin, call: str
) -> None:
    failed = chat("failed", last_error={"code": 4013, "msg": "busy"})
    error = await failure_of_poll(twin, call, service(failed, envelope(code=5000, msg="broken")))
    assert (error.code, error.msg, error.messages) == (4013, "busy", [])
    assert isinstance(error.__cause__, CozeServerError)


@BOTH_POLLS
@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("failed", "the chat failed, and no reason was given"),
        ("canceled", "the chat was canceled"),
        ("cancelled", "the chat was canceled"),
        ("expired", "the chat has expired"),
    ],
)
async def test_polling_a_chat_that_ended_badly_says_how(
    twin: Twin, call: str, status: str, words: str
) -> None:
    answer = service(chat(status), envelope([message("Good d")]))
    error = await failure_of_poll(twin, call, answer)
    assert (error.msg, error.code, error.text) == (words, None, "Good d")
    assert error.chat.status == known(status)


@BOTH_POLLS
async def test_a_reason_that_is_text_alone_is_told(twin: Twin, call: str) -> None:
    answer = service(chat("failed", last_error="no credits"), envelope())
    error = await failure_of_poll(twin, call, answer)
    assert (error.msg, error.code) == ("no credits", None)


@BOTH_POLLS
async def test_a_token_that_the_service_repeats_is_not_in_the_error(twin: Twin, call: str) -> None:
    failed = chat("failed", last_error={"code": 4100, "msg": f"no bot for {TOKEN}"})
    error = await failure_of_poll(twin, call, service(failed, envelope()))
    assert TOKEN not in str(error) + repr(vars(error))


@pytest.mark.parametrize("status", ["failed", "canceled"])
async def test_who_wants_the_chat_looks_it_up(twin: Twin, status: str) -> None:
    found = await twin.value(
        twin.coze(service(chat(status), envelope())).chat.retrieve(
            conversation_id="72", chat_id="71"
        )
    )
    assert found.status == status


async def test_outputs_are_submitted_and_the_chat_is_polled(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.url.path == LIST:
            return envelope([message("Sunny"), message("More?", id="82", type="follow_up")])
        return envelope(chat("completed" if len(requests) > 2 else "in_progress"))

    poll = await twin.value(POLLS["submit"](twin.coze(answer).chat))
    assert (poll.text, poll.follow_ups) == ("Sunny", ["More?"])
    assert [request.url.path.rpartition("/")[2] for request in requests] == [
        *("submit_tool_outputs", "retrieve", "retrieve", "list")
    ]
    assert json.loads(requests[0].content)["stream"] is False


async def test_a_chat_that_was_cancelled_is_so_whatever_the_host_says_of_it(twin: Twin) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        is_canceled = request.url.path.endswith("/cancel")
        return envelope(chat("in_progress")) if is_canceled else event_stream(Body(*GOOD_DAY))

    stream = twin.coze(answer).chat.stream(bot_id="73", user_id="u")
    async with twin.within(stream):
        await anext(twin.each(stream))
        await twin.value(stream.cancel())
    with pytest.raises(CozeChatFailedError, match="the chat was canceled") as caught:
        await twin.value(stream.final_text())
    assert caught.value.chat.status == "canceled"


async def test_what_is_not_saved_can_be_neither_polled_nor_recovered(twin: Twin) -> None:
    chats = twin.coze(service(chat("completed"), envelope())).chat
    unsaved = SUBMITTED | {"auto_save_history": False}
    with pytest.raises(CozeArgumentError, match="auto_save_history: expected True"):
        await twin.value(chats.submit_tool_outputs_and_poll(**unsaved))
    with pytest.raises(CozeArgumentError, match="auto_save_history=False"):
        chats.submit_tool_outputs_stream(**unsaved, recover=True)


@BOTH_POLLS
async def test_a_chat_is_asked_for_by_ids_of_any_type(twin: Twin, call: str) -> None:
    asked: list[dict[str, str]] = []
    numbers = {"id": 71, "conversation_id": 72, "bot_id": 73, "created_at": "1760000000"}

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            asked.append(dict(request.url.params))
        if request.url.path == LIST:
            return envelope([message("Hi", id=81, chat_id=71), message("Hi", id="81")], code="0")
        return envelope(chat("completed" if asked else "in_progress", **numbers), code="0")

    poll = await twin.value(POLLS[call](twin.coze(answer).chat))
    assert (poll.text, poll.chat.id, poll.chat.created_at) == ("Hi", "71", 1760000000)
    assert asked == [{"chat_id": "71", "conversation_id": "72"}] * 2


@BOTH_POLLS
@pytest.mark.parametrize("missing", [{"id": ""}, {"id": None}, {"conversation_id": ""}], ids=repr)
async def test_a_chat_that_is_not_named_cannot_be_asked_for(
    twin: Twin, call: str, missing: dict[str, Any]
) -> None:
    answer = service(chat("in_progress", **missing), envelope())
    with pytest.raises(CozeError, match="didn't name the chat") as caught:
        await twin.value(POLLS[call](twin.coze(answer).chat))
    assert caught.value.logid == LOG_ID


NO_ACTION = {"type": "", "submit_tool_outputs": {"tool_calls": []}}


async def test_the_status_alone_says_whether_a_chat_has_ended(twin: Twin) -> None:
    looks = iter(["created", "in_progress", "completed"])

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == LIST:
            return envelope([message("Good day")])
        # Neither a time nor an empty form is a sign of anything.
        fields = {"completed_at": 1, "failed_at": 1, "required_action": NO_ACTION, "usage": {}}
        return envelope(chat(next(looks), **fields))

    poll = await twin.value(POLLS["create"](twin.coze(answer).chat))
    assert (poll.text, poll.chat.status) == ("Good day", "completed")
    assert list(looks) == []


# ---- streams


BAD_ENDS: dict[str, tuple[bytes, str, str]] = {
    "failed": (
        event("conversation.chat.failed", chat("failed", last_error={"code": 4028, "msg": "No"})),
        "failed",
        "No",
    ),
    "failed, with a code alone": (
        event("conversation.chat.failed", {"code": "4028", "msg": "No"}),
        "failed",
        "No",
    ),
    "failed, under way by its status": (
        event("conversation.chat.failed", chat(last_error={"code": 4028, "message": "No"})),
        "failed",
        "No",
    ),
}
for _name in ("cancelled", "canceled", "expired"):
    _words = "the chat has expired" if _name == "expired" else "the chat was canceled"
    for _kind, _data in {
        "with the chat": chat(_name),
        "with a chat under way": chat("in_progress"),
        "with IDs alone": {"id": "71", "conversation_id": "72"},
        "with nothing": {},
        "with null": None,
        "with words": "bye",
    }.items():
        _end = event(f"conversation.chat.{_name}", _data)
        BAD_ENDS[f"{_name} {_kind}"] = (_end, known(_name), "bye" if _data == "bye" else _words)
BAD_ENDS["canceled, completed by its event"] = (
    event("conversation.chat.completed", chat("canceled")),
    "canceled",
    "the chat was canceled",
)
BAD_ENDS["expired by its event, canceled by its status"] = (
    event("conversation.chat.expired", chat("canceled")),
    "canceled",
    "the chat was canceled",
)
BAD_ENDS["failed by its status alone"] = (
    event("conversation.chat.broke", chat("failed", last_error={"code": 4028, "msg": "No"})),
    "failed",
    "No",
)
BAD_ENDS["of a kind to come"] = (
    event("conversation.chat.paused", chat("paused")),
    "paused",
    "the chat's status is 'paused'",
)
AFTER: dict[str, tuple[bytes | Exception, ...]] = {
    "done": (DONE,),
    "the end": (),
    "a broken connection": (httpx.ReadError("reset"),),
}
COLLECT = ["final_text", "final_chat", "text_deltas", "audio_deltas", "reasoning_deltas", "audio"]


async def collected(twin: Twin, stream: Any, collect: str) -> CozeChatFailedError:
    with pytest.raises(CozeChatFailedError) as caught:
        result = getattr(stream, collect)()
        await (twin.items(result) if "deltas" in collect else twin.value(result))
    return caught.value


@each("name", BAD_ENDS)
async def test_a_chat_that_ended_badly_is_not_whole_and_not_cut(twin: Twin, name: str) -> None:
    end, status, words = BAD_ENDS[name]
    for after, rest in AFTER.items():
        for recover in (False, True):
            pieces = (CREATED, IN_PROGRESS, delta("Good "), end, *rest)
            stream = stream_of(twin, *pieces, recover=recover)
            events = await twin.items(stream)
            assert len(events) == 4 + (after == "done")
            assert (stream.chat.status, stream.chat_id) == (status, "71")
            assert await twin.items(stream) == []
            error = await collected(twin, stream_of(twin, *pieces, recover=recover), "final_text")
            assert error.msg == words
            assert error.code == (4028 if status == "failed" else None)
            assert (error.text, error.chat_id, error.conversation_id) == ("Good ", "71", "72")
            assert (error.chat.status, error.logid) == (status, LOG_ID)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("conversation.message.failed", {"id": "9", "status": "failed"}),
        ("failed", {"id": "9", "status": "failed"}),
        ("conversation.chat.thinking", {"id": "9"}),
        ("conversation.chat.thinking", {"id": "9", "status": ""}),
        ("conversation.chat.thinking", {"id": "9", "status": 5}),
        ("conversation.chat.thinking", ["failed"]),
    ],
)
async def test_an_unknown_event_that_says_nothing_of_the_chat_leaves_it_as_it_is(
    twin: Twin, name: str, data: Any
) -> None:
    pieces = (CREATED, event(name, data), *GOOD_DAY[1:])
    async with twin.within(stream_of(twin, *pieces)) as stream:
        async for one in twin.each(stream):
            if one.event == name:
                assert (stream.chat.id, stream.chat.status) == ("71", "created")
        assert await twin.value(stream.final_text()) == "Good day"


async def test_an_unknown_event_of_a_chat_under_way_does_not_end_it(twin: Twin) -> None:
    pieces = (CREATED, delta("Good "), event("conversation.chat.thinking", chat("in_progress")))
    with pytest.raises(CozeStreamInterruptedError):
        await twin.value(stream_of(twin, *pieces).final_text())
    assert await twin.value(stream_of(twin, *pieces, *GOOD_DAY[3:]).final_text()) == "Good day"


async def test_a_message_that_is_completed_twice_is_kept_once_unless_it_has_no_id(
    twin: Twin,
) -> None:
    twice = [completed("Good", id=one) for one in ("81", "", "81", "", "82")]
    stream = stream_of(twin, CREATED, *twice, completed("Good day"), COMPLETED, DONE)
    await twin.items(stream)
    found = [(one.id, one.content) for one in stream.messages]
    assert found == [("81", "Good day"), ("", "Good"), ("", "Good"), ("82", "Good")]


async def test_an_empty_piece_is_not_the_beginning_of_an_answer(twin: Twin) -> None:
    pieces = (CREATED, delta("", id="82"), delta("Good "), delta("day", id="82"), COMPLETED, DONE)
    assert await twin.value(stream_of(twin, *pieces).final_text()) == "Good day"


@each("field", ["id", "content", "type", "role", "content_type", "reasoning_content"])
async def test_a_field_of_another_type_breaks_no_stream(twin: Twin, field: str) -> None:
    for odd in ([1], {"a": 1}, None):
        piece = event("conversation.message.delta", message("") | {field: odd})
        pieces = (CREATED, delta("Good "), piece, *GOOD_DAY[3:])
        assert await twin.value(stream_of(twin, *pieces).final_text()) == "Good day"


async def test_a_chat_that_fails_before_it_was_named_says_that_it_failed(twin: Twin) -> None:
    stream = stream_of(twin, event("conversation.chat.failed", {"code": 5000}), DONE)
    error = await collected(twin, stream, "final_text")
    assert (error.msg, error.code) == ("the chat failed, and no reason was given", 5000)
    assert (error.chat, error.chat_id, error.conversation_id) == (None, None, None)


@pytest.mark.parametrize("collect", COLLECT)
async def test_whatever_is_collected_of_a_chat_that_ended_badly(twin: Twin, collect: str) -> None:
    canceled = event("conversation.chat.canceled", chat("canceled"))
    stream = stream_of(twin, CREATED, completed("Good "), canceled)
    error = await collected(twin, stream, collect)
    assert (error.msg, error.text) == ("the chat was canceled", "Good ")
    assert [one.content for one in error.messages] == ["Good "]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("conversation.chat.renamed", {"title": "A chat"}),
        ("conversation.chat.renamed", chat(title="A chat")),
        ("conversation.chat.renamed", "A chat"),
        ("conversation.chat.renamed", {"title": "A chat", "status": 7}),
        ("conversation.title.canceled", {"status": "canceled"}),
        ("canceled", {"status": "canceled"}),
    ],
)
async def test_an_unknown_event_that_ends_no_chat_changes_nothing(
    twin: Twin, name: str, data: Any
) -> None:
    stream = stream_of(twin, CREATED, delta("Good "), event(name, data), COMPLETED, DONE)
    assert await twin.value(stream.final_text()) == "Good "
    assert stream.chat.status == ChatStatus.COMPLETED


async def test_an_unknown_event_of_a_chat_that_runs_makes_no_bad_end_of_a_cut(twin: Twin) -> None:
    paused = event("conversation.chat.paused", chat("in_progress"))
    with pytest.raises(CozeStreamInterruptedError):
        await twin.value(stream_of(twin, CREATED, delta("Good "), paused).final_text())


async def test_a_chat_that_failed_stays_so(twin: Twin) -> None:
    failed = BAD_ENDS["failed"][0]
    error = await collected(twin, stream_of(twin, CREATED, failed, COMPLETED, DONE), "final_text")
    assert error.chat.status == ChatStatus.FAILED


async def test_a_chat_that_goes_on_after_all_is_whole(twin: Twin) -> None:
    canceled = event("conversation.chat.canceled", chat("canceled"))
    stream = stream_of(twin, CREATED, canceled, delta("Hi"), COMPLETED, DONE)
    assert await twin.value(stream.final_text()) == "Hi"


async def test_an_empty_form_of_an_action_is_none(twin: Twin) -> None:
    pieces = [
        event(f"conversation.chat.{status}", chat(status, required_action=NO_ACTION))
        for status in ("created", "in_progress", "completed")
    ]
    final = await twin.value(stream_of(twin, *pieces, delta("Hi"), DONE).final_chat())
    assert final.status == ChatStatus.COMPLETED


async def test_sound_comes_after_the_chat_is_completed_too(twin: Twin) -> None:
    sound = event("conversation.audio.delta", message("AAEC", content_type="audio"))
    pieces = (CREATED, sound, COMPLETED, sound, DONE)
    assert await twin.value(stream_of(twin, *pieces).audio()) == b"\0\1\2" * 2
    with pytest.raises(CozeStreamInterruptedError):
        await twin.value(stream_of(twin, *pieces[:-1]).audio())


USAGES: list[tuple[Any, Any]] = [
    ({}, {}),
    ({"input_tokens": 9, "output_tokens": 3}, {"input_count": 9, "output_count": 3}),
    (None, None),
    ("none", "none"),
]


@pytest.mark.parametrize(("usage", "read"), USAGES, ids=repr)
async def test_usage_of_any_form_is_read(twin: Twin, usage: Any, read: Any) -> None:
    end = event("conversation.chat.completed", chat("completed", usage=usage, completed_at=7))
    stream = stream_of(twin, CREATED, delta("Hi"), end, DONE)
    assert await twin.value(stream.final_text()) == "Hi"
    assert stream.chat.to_dict().get("usage") == read


# ---- a body without events


NO_EVENTS: dict[str, tuple[bytes, type[CozeError], str]] = {
    "a code": (b'{"code":4015,"msg":"not published"}', CozeBadRequestError, "not published"),
    "a code as text": (b'{"code":"4028","msg":"no credits"}', CozePermissionError, "no credits"),
    "a message": (b'{"code":401,"message":"no token"}', CozeAPIError, "no token"),
    "a page's worth": (b'{\n  "code": 4015,\n\n  "msg": "no"\n}\n', CozeBadRequestError, "no"),
    "code 0": (b'{"code":0,"msg":"","data":{"id":"71"}}', CozeResponseError, "without any"),
    "no code": (b'{"message":"no Route matched"}', CozeResponseError, "no Route matched"),
    "words": (b"upstream connect error", CozeResponseError, "upstream connect error"),
    "a page": (b"<html><body>Sign in</body></html>", CozeResponseError, "Sign in"),
    "a list": (b"[1]", CozeResponseError, "[1]"),
}
DRESSED: dict[str, Callable[[bytes], list[bytes]]] = {
    "as it is": lambda body: [body],
    "after a mark": lambda body: [b"\xef\xbb\xbf" + body],
    "after blank lines": lambda body: [b"\r\n\n\n", body],
    "after a comment": lambda body: [b": hello\n\n: again\n", body],
    "with a line end": lambda body: [body + b"\n"],
    "with blank lines": lambda body: [body + b"\r\n\r\n"],
    "in chunks": lambda body: [body[start : start + 7] for start in range(0, len(body), 7)],
    "in bytes": lambda body: [bytes([one]) for one in b"\xef\xbb\xbf\n" + body + b"\n\n"],
}


@pytest.mark.parametrize("name", NO_EVENTS)
async def test_a_stream_whose_body_is_no_stream_raises_what_the_body_says(
    twin: Twin, name: str
) -> None:
    content, kind, words = NO_EVENTS[name]
    for recover, dressed in zip(cycle([False, True, True]), DRESSED.values(), strict=False):
        stream = stream_of(twin, *dressed(content), recover=recover)
        for _ in range(2):  # whoever asks again is told the same
            with pytest.raises(kind) as caught:
                await twin.items(stream)
            assert isinstance(caught.value, kind)
            assert words in str(caught.value)
            assert caught.value.logid == LOG_ID
            assert not isinstance(caught.value, CozeStreamError)


@pytest.mark.parametrize("dress", sorted(DRESSED.keys() - {"after a mark", "in bytes"}))
async def test_a_refusal_in_place_of_an_event_ends_the_stream(twin: Twin, dress: str) -> None:
    refusal = DRESSED[dress](b'{"code":4101,"msg":"not yours"}')
    pieces = (CREATED, delta("Good "), *refusal)
    with pytest.raises(CozeStreamEventError) as caught:
        await twin.value(stream_of(twin, *pieces, recover=True).final_text())
    assert (caught.value.code, caught.value.msg) == (4101, "not yours")
    assert (caught.value.text, caught.value.chat_id) == ("Good ", "71")


async def test_words_in_place_of_an_event_are_told(twin: Twin) -> None:
    pieces = (CREATED, delta("Good "), b"upstream reset, pat_0123456789abcdef\n\n")
    with pytest.raises(CozeStreamInterruptedError, match="upstream reset") as caught:
        await twin.value(stream_of(twin, *pieces).final_text())
    assert TOKEN not in str(caught.value)
    assert caught.value.text == "Good "


@pytest.mark.parametrize("before", [(), (CREATED,)])
async def test_part_of_an_event_is_a_cut_and_no_refusal(
    twin: Twin, before: tuple[bytes, ...]
) -> None:
    for cut in range(1, len(GOOD_DAY[2]), 3):
        with pytest.raises(CozeStreamInterruptedError, match="ended before its event `done`"):
            await twin.items(stream_of(twin, *before, GOOD_DAY[2][:cut]))


@pytest.mark.parametrize("name", ["failed", "failed, with a code alone", "canceled with the chat"])
async def test_a_failure_counts_before_its_blank_line_too(twin: Twin, name: str) -> None:
    end, status, _ = BAD_ENDS[name]
    error = await collected(twin, stream_of(twin, CREATED, end[:-1]), "final_text")
    assert error.chat.status == status
    with pytest.raises(CozeStreamEventError, match="no credits"):
        last = event("error", {"code": 4028, "msg": "no credits"})[:-2]
        await twin.items(stream_of(twin, CREATED, last))


async def test_a_broken_connection_completes_no_event(twin: Twin) -> None:
    pieces = (*GOOD_DAY[:-1], DONE[:-1], httpx.RemoteProtocolError("incomplete"))
    with pytest.raises(CozeStreamInterruptedError, match="within an event"):
        await twin.items(stream_of(twin, *pieces))


async def test_a_refusal_in_an_event_without_a_name_is_one(twin: Twin) -> None:
    refusal = b'data:{"code":4100,"msg":"not you"}\n\n'
    with pytest.raises(CozeAuthenticationError, match="not you"):
        await twin.items(stream_of(twin, refusal))
    with pytest.raises(CozeStreamEventError, match="not you") as caught:
        await twin.items(stream_of(twin, CREATED, refusal))
    assert caught.value.kind is CozeAuthenticationError


@pytest.mark.parametrize(
    ("code", "kind"),
    [(4008, CozeRateLimitError), ("4100", CozeAuthenticationError), (4999, None), (None, None)],
)
async def test_a_failure_within_a_stream_is_of_the_kind_of_its_code(
    twin: Twin, code: Any, kind: type[CozeError] | None
) -> None:
    data = {"code": code, "msg": "no"}
    for name in ("error", "conversation.chat.failed"):
        with pytest.raises(CozeStreamError) as caught:
            await twin.value(stream_of(twin, CREATED, event(name, data)).final_text())
        assert isinstance(caught.value, CozeStreamEventError | CozeChatFailedError)
        assert caught.value.kind is kind


async def test_what_is_no_event_does_not_harm_a_stream_that_ends_well(twin: Twin) -> None:
    odd = (b'{"code":4101}\n\n', b"hello\n\n")
    pieces = [piece for one in GOOD_DAY for piece in (*odd, one)]
    assert await twin.value(stream_of(twin, *pieces).final_text()) == "Good day"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        ({"code": 401, "message": "no token"}, 401, "no token"),
        ({"code": "5000", "msg": None, "message": "no"}, 5000, "no"),
        ({"error_code": 720702, "error_message": "no flow"}, 720702, "no flow"),
        ({"message": "no Route matched"}, None, "no Route matched"),
        ({"error": "overloaded"}, None, "overloaded"),
    ],
)
@pytest.mark.parametrize("name", ["error", "conversation.chat.failed"])
async def test_the_words_of_a_failure_are_told_wherever_they_stand(
    twin: Twin, name: str, data: dict[str, Any], code: int | None, words: str
) -> None:
    kind = CozeStreamEventError if name == "error" else CozeChatFailedError
    with pytest.raises(kind) as caught:
        await twin.value(stream_of(twin, CREATED, event(name, data)).final_text())
    assert (caught.value.msg, caught.value.code) == (words, code)


# ---- what a stream knows, and cancelling its chat


async def test_a_stream_names_its_chat_and_the_suggested_questions(twin: Twin) -> None:
    asked = [completed(f"{one}?", id=one, type="follow_up") for one in ("Why", "How")]
    stream = stream_of(twin, CREATED, delta("Hi"), *asked, COMPLETED, DONE)
    assert (stream.chat_id, stream.conversation_id, stream.follow_ups) == (None, None, [])
    await twin.value(stream.final_text())
    assert (stream.chat_id, stream.conversation_id) == ("71", "72")
    assert stream.follow_ups == ["Why?", "How?"]


def thought(content: Any, **fields: Any) -> bytes:
    return delta("", reasoning_content=content, **fields)


REASONING: dict[str, tuple[list[bytes], list[str]]] = {
    "in pieces": ([thought("Hm"), thought(", yes"), delta("Yes")], ["Hm", ", yes"]),
    "beside the answer": ([delta("Y", reasoning_content="Hm"), delta("es")], ["Hm"]),
    "whole": ([completed("Yes", reasoning_content="Hm")], ["Hm"]),
    "with a rest": ([thought("H"), completed("Yes", reasoning_content="Hm")], ["H", "m"]),
    "another in the end": ([thought("H"), completed("Yes", reasoning_content="Oh")], ["H"]),
    "twice": ([completed("Yes", reasoning_content="Hm")] * 2, ["Hm"]),
    "without an ID": (
        [thought("H", id=""), completed("Yes", id=None, reasoning_content="Hm")],
        ["H", "m"],
    ),
    "of no text": ([thought(5), thought(["Hm"]), delta("Yes")], []),
    "none": ([delta("Yes"), completed("Yes")], []),
}


@pytest.mark.parametrize("name", REASONING)
async def test_the_reasoning_comes_piece_by_piece_and_is_no_part_of_the_text(
    twin: Twin, name: str
) -> None:
    events, pieces = REASONING[name]
    whole = (CREATED, *events, COMPLETED, DONE)
    stream = stream_of(twin, *whole)
    found = await twin.items(stream.reasoning_deltas())
    assert [one for one in found if one] == pieces or name == "of no text"
    assert stream.text == "Yes"


async def test_recovered_reasoning_comes_once(twin: Twin) -> None:
    saved = message("Yes", reasoning_content="Hm, yes")

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v3/chat":
            return event_stream(Body(CREATED, thought("Hm, "), delta("Y")))
        return service(chat("completed"), envelope([saved]))(request)

    stream = twin.coze(answer).chat.stream(**ASKED, recover=True)
    assert await twin.items(stream.reasoning_deltas()) == ["Hm, ", "yes"]
    assert stream.text == "Yes"


@pytest.mark.parametrize("pieces", [GOOD_DAY, [b"".join(GOOD_DAY[:5]) + IN_PROGRESS]])
async def test_cancelling_a_stream_cancels_its_chat_and_closes_it(
    twin: Twin, pieces: Sequence[bytes]
) -> None:
    """Whether or not more of it has been read already."""
    requests: list[tuple[str, Any]] = []
    body = Body(*pieces)

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append((request.url.path, json.loads(request.content)))
        if request.url.path == CANCEL:
            return envelope(chat("canceled"))
        return event_stream(body)

    async with twin.within(twin.coze(answer).chat.stream(**ASKED)) as stream:
        async for _ in twin.each(stream):
            if stream.text == "Good ":
                assert (await twin.value(stream.cancel())).status == ChatStatus.CANCELED
                assert body.closed
        assert body.closed
        assert stream.chat.status == ChatStatus.CANCELED
        with pytest.raises(CozeChatFailedError, match="the chat was canceled") as caught:
            await twin.value(stream.final_text())
    assert caught.value.text.startswith("Good ")
    assert requests[1:] == [(CANCEL, {"chat_id": "71", "conversation_id": "72"})]


async def test_leaving_a_stream_cancels_nothing(twin: Twin) -> None:
    paths: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        return event_stream(Body(*GOOD_DAY))

    async with twin.within(twin.coze(answer).chat.stream(**ASKED)) as stream:
        async for _ in twin.each(stream):
            break
    assert paths == ["/v3/chat"]


async def test_a_stream_that_has_not_named_its_chat_cannot_cancel_it(twin: Twin) -> None:
    stream = stream_of(twin, *GOOD_DAY)
    with pytest.raises(CozeStreamError, match="before the stream has named it"):
        await twin.value(stream.cancel())
    assert await twin.value(stream.final_text()) == "Good day"


async def test_a_chat_that_cannot_be_canceled_leaves_the_stream_as_it_is(twin: Twin) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == CANCEL:
            return envelope(code=4104, msg="it has ended")
        return event_stream(Body(*GOOD_DAY))

    async with twin.within(twin.coze(answer).chat.stream(**ASKED)) as stream:
        async for _ in twin.each(stream):
            break
        with pytest.raises(CozeBadRequestError, match="it has ended"):
            await twin.value(stream.cancel())
        assert await twin.value(stream.final_text()) == "Good day"


def test_the_package_tells_its_version() -> None:
    from importlib.metadata import version

    assert coze_ext.__version__ == version("coze-openapi-client")
