"""A chat's stream gives typed events, adds them up, and neither ends nor leaks in silence."""

from __future__ import annotations

import asyncio
import base64
import gc
import json
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api import models
from coze_core import steps
from coze_core.events import UnknownEvent
from coze_ext import (
    AsyncChatStream,
    AsyncCoze,
    ChatEvent,
    ChatStream,
    Coze,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeError,
    CozeEventTooLargeError,
    CozeNotFoundError,
    CozeResponseError,
    CozeServerError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    TokenAuth,
    _retries,
)
from tests.each import each
from tests.twins import BASE_URL, TOKEN, Twin
from tests.unit.bodies import (
    COMPLETED,
    CREATED,
    DONE,
    GOOD_DAY,
    IN_PROGRESS,
    LOG_ID,
    USAGE,
    Body,
    chat,
    completed,
    delta,
    envelope,
    event,
    event_stream,
    message,
)

FAILED = chat("failed", last_error={"code": 4013, "msg": "the model is busy"})


def stream_of(twin: Twin, body: Body) -> Any:
    """A chat's stream whose answer has this body."""
    return twin.coze(lambda _: event_stream(body)).chat.stream(bot_id="73", user_id="u")


def blocking_stream(body: Body) -> ChatStream:
    http_client = httpx.Client(transport=httpx.MockTransport(lambda _: event_stream(body)))
    coze = Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    return coze.chat.stream(bot_id="73", user_id="u")


def async_stream(body: Body) -> AsyncChatStream:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(lambda _: event_stream(body)))
    coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    return coze.chat.stream(bot_id="73", user_id="u")


# ---- events


# For every event of the wire: its data, the class of the event, and whether it has chat or message.
EVENTS: dict[str, tuple[Any, type[Any], str | None]] = {
    "conversation.chat.created": (
        chat("created"),
        models.ConversationChatCreatedEvent,
        "chat",
    ),
    "conversation.chat.in_progress": (
        chat("in_progress"),
        models.ConversationChatInProgressEvent,
        "chat",
    ),
    "conversation.chat.completed": (
        chat("completed", usage=USAGE),
        models.ConversationChatCompletedEvent,
        "chat",
    ),
    "conversation.chat.failed": (FAILED, models.ConversationChatFailedEvent, "chat"),
    "conversation.chat.requires_action": (
        chat("requires_action"),
        models.ConversationChatRequiresActionEvent,
        "chat",
    ),
    "conversation.message.delta": (
        message("Good "),
        models.ConversationMessageDeltaEvent,
        "message",
    ),
    "conversation.message.completed": (
        message("Good day"),
        models.ConversationMessageCompletedEvent,
        "message",
    ),
    "conversation.audio.delta": (
        message("AAA=", content_type="audio"),
        models.ConversationAudioDeltaEvent,
        "message",
    ),
}


@pytest.mark.parametrize("name", EVENTS)
async def test_every_event_of_the_wire_has_a_class_of_its_own(twin: Twin, name: str) -> None:
    data, kind, carries = EVENTS[name]
    first, _ = await twin.items(stream_of(twin, Body(event(name, data), DONE)))
    assert type(first) is kind
    assert first.event == name
    assert first.data.to_dict() == data
    assert first.chat is (first.data if carries == "chat" else None)
    assert first.message is (first.data if carries == "message" else None)


def test_these_are_all_the_events_of_the_wire() -> None:
    assert models.CHAT_EVENTS.events.keys() == {*EVENTS, "error", "done"}


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("conversation.card.delta", '{"card":1}', {"card": 1}),
        ("conversation.card.delta", "no JSON", "no JSON"),
        ("conversation.card.delta", "null", None),
        ("conversation.card.delta", "[" * 100_000, "[" * 100_000),
        ("message", "[1]", [1]),
        ("ping", "", ""),
    ],
)
async def test_an_unknown_event_is_passed_on_as_it_is(
    twin: Twin, name: str, data: str, expected: Any
) -> None:
    stream = stream_of(twin, Body(CREATED, event(name, data), delta("Good day"), COMPLETED, DONE))
    events = await twin.items(stream)
    assert events[1] == UnknownEvent(name, expected)
    assert (events[1].chat, events[1].message) == (None, None)
    assert stream.text == "Good day"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("[DONE]", "[DONE]"),
        ('"[DONE]"', "[DONE]"),
        ('{"debug_url":"https://d"}', models.StreamDone(debug_url="https://d")),
        ("{}", models.StreamDone()),
        ("null", None),
    ],
)
async def test_done_ends_the_stream_in_each_of_its_forms(
    twin: Twin, data: str, expected: Any
) -> None:
    body = Body(*GOOD_DAY[:-1], event("done", data), event("late", "{}"), httpx.ReadError("late"))
    events = await twin.items(stream_of(twin, body))
    assert type(events[-1]) is models.StreamDoneEvent
    assert events[-1].data == expected
    assert body.closed


async def test_events_pass_on_fields_and_values_that_the_document_does_not_know(twin: Twin) -> None:
    data = message("Good day", type="poem", mood="cheerful")
    first, _ = await twin.items(
        stream_of(twin, Body(event("conversation.message.completed", data), DONE))
    )
    assert first.message.type == "poem"
    assert first.message.additional_properties["mood"] == "cheerful"


NAMES = st.sampled_from(["conversation.message.delta", "conversation.chat.in_progress"])
# As the document has them, and as it doesn't: in each of the ways that decide how they are parsed.
ODDITIES = st.sampled_from(
    [
        {},
        {"mood": "cheerful", "moods": [{"from": None}]},
        {"additional_properties": {"mood": 1}, "<additional properties>": 1},
        {"created_at": None},
        {"created_at": 1.5},
        {"meta_data": {"a": "b"}},
        {"meta_data": {"a": 1}},
        {"bot_id": 73},
        {"status": "of_tomorrow", "type": "poem", "role": 7},
        {"usage": USAGE | {"cached_count": 1}},
        {"usage": {}},
        {"required_action": {"type": "of_tomorrow", "submit_tool_outputs": {"tool_calls": [{}]}}},
        {"content": "\ud83d", "last_error": "\ud83d"},
    ]
)


@given(st.lists(st.tuples(NAMES, ODDITIES), max_size=12))
def test_an_event_is_parsed_alike_whatever_came_before_it(
    events: list[tuple[str, dict[str, Any]]],
) -> None:
    """The fast ways of the stream against the plain way of the model."""
    given_data = [
        (chat() if name == "conversation.chat.in_progress" else message("Good")) | oddity
        for name, oddity in events
    ]
    body = [
        event(name, json.dumps(data)) for (name, _), data in zip(events, given_data, strict=True)
    ]
    *received, _ = blocking_stream(Body(*body, DONE))
    for (name, _), data, one in zip(events, given_data, received, strict=True):
        kind: Any = EVENTS[name][1]
        model: Any = type(one.data)
        assert one == kind.from_dict({"event": name, "data": data})
        assert type(one) is kind
        assert one.data == model.from_dict(data)


@given(st.data())
def test_the_events_are_the_same_however_the_bytes_are_cut(data: st.DataObject) -> None:
    whole = b"".join((*GOOD_DAY[:-1], delta("再见 👋\u2028", id="82"), GOOD_DAY[-1]))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(whole) - 1), max_size=20)))
    pieces = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]
    assert list(blocking_stream(Body(*pieces))) == list(blocking_stream(Body(whole)))


async def test_a_stream_names_its_log_and_so_do_the_chats_in_it(twin: Twin) -> None:
    stream = stream_of(twin, Body(*GOOD_DAY))
    before = stream.logid
    events = await twin.items(stream)
    assert (before, stream.logid) == (None, LOG_ID)
    assert stream.chat.logid == LOG_ID
    assert {event.chat.logid for event in events if event.chat} == {LOG_ID}
    assert (await twin.value(stream_of(twin, Body(*GOOD_DAY)).final_chat())).logid == LOG_ID


async def test_the_request_asks_for_a_stream_and_is_sent_when_it_is_used(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return event_stream(Body(*GOOD_DAY))

    chats = twin.coze(answer).chat
    created = chats.stream(bot_id="73", user_id="u", conversation_id="72")
    submitted = chats.submit_tool_outputs_stream(
        conversation_id="72",
        chat_id="71",
        tool_outputs=[models.ToolOutput(tool_call_id="1", output="sunny")],
    )
    assert requests == []
    await twin.items(created)
    await twin.items(submitted)
    first, second = requests
    assert json.loads(first.content) == {"bot_id": "73", "user_id": "u", "stream": True}
    assert dict(first.url.params) == {"conversation_id": "72"}
    assert json.loads(second.content) == {
        "tool_outputs": [{"tool_call_id": "1", "output": "sunny"}],
        "stream": True,
    }
    assert dict(second.url.params) == {"conversation_id": "72", "chat_id": "71"}


async def test_arguments_are_refused_when_the_stream_is_made(twin: Twin) -> None:
    with pytest.raises(ValueError, match="bot_id"):
        twin.coze(lambda _: envelope()).chat.stream(bot_id="", user_id="u")


# ---- failures


async def failure_of(twin: Twin, *pieces: bytes | Exception) -> tuple[list[ChatEvent], CozeError]:
    """The events that come before a stream's failure, and the failure."""
    body = Body(*pieces)
    events: list[ChatEvent] = []
    with pytest.raises(CozeError) as caught:
        async for one in twin.each(stream_of(twin, body)):
            events.append(one)  # noqa: PERF401 -- what came before the failure counts
    assert body.closed
    return events, caught.value


ERROR_DATA: list[tuple[str, int | None, str]] = [
    ('{"code":5000,"msg":"internal"}', 5000, "internal"),
    ('{"code":5000}', 5000, "the service ended the stream"),
    ('{"msg":"internal"}', None, "internal"),
    ('{"code":null,"msg":null}', None, "the service ended the stream"),
    ('{"code":"x","msg":""}', None, "the service ended the stream"),
    ("{}", None, "the service ended the stream"),
    ("null", None, "the service ended the stream"),
    ('"overloaded"', None, "overloaded"),
    ("overloaded", None, "overloaded"),
    ("[]", None, "the service ended the stream"),
]


@pytest.mark.parametrize(("data", "code", "msg"), ERROR_DATA)
async def test_an_error_event_raises_whatever_it_holds(
    twin: Twin, data: str, code: int | None, msg: str
) -> None:
    events, error = await failure_of(
        twin, CREATED, delta("Good "), event("error", data), delta("never seen"), DONE
    )
    assert type(error) is CozeStreamEventError
    assert (error.code, error.msg, error.logid) == (code, msg, LOG_ID)
    assert (error.chat_id, error.conversation_id, error.text) == ("71", "72", "Good ")
    assert len(events) == 2


FAILURES: list[tuple[Any, int | None, str]] = [
    (FAILED, 4013, "the model is busy"),
    (chat("failed", last_error={"code": 4013}), 4013, "the chat failed, and no reason was given"),
    (chat("failed", last_error={}), None, "the chat failed, and no reason was given"),
    (chat("failed", last_error=None), None, "the chat failed, and no reason was given"),
    (chat("failed", last_error=""), None, "the chat failed, and no reason was given"),
    (chat("failed", last_error="busy"), None, "busy"),
    (chat("failed"), None, "the chat failed, and no reason was given"),
    ({"code": 4013, "msg": "the model is busy"}, 4013, "the model is busy"),
    ({"code": 4013}, 4013, "the chat failed, and no reason was given"),
    ({"msg": "the model is busy"}, None, "the model is busy"),
    ({"of_tomorrow": 1}, None, "the chat failed, and no reason was given"),
]


@each(
    ("data", "code", "msg", "collect"),
    [
        (*failure, collect)
        for failure in FAILURES
        for collect in ("final_text", "final_chat", "audio", "text_deltas", "audio_deltas")
    ],
)
async def test_a_failed_chat_is_an_event_that_collecting_turns_into_an_error(
    twin: Twin, data: Any, code: int | None, msg: str, collect: str
) -> None:
    pieces = (CREATED, delta("Good "), event("conversation.chat.failed", data), DONE)
    events = await twin.items(stream_of(twin, Body(*pieces)))
    assert type(events[2]) is models.ConversationChatFailedEvent

    with pytest.raises(CozeChatFailedError) as caught:
        result = getattr(stream_of(twin, Body(*pieces)), collect)()
        await (twin.items(result) if collect.endswith("deltas") else twin.value(result))
    error = caught.value
    assert (error.code, error.msg, error.logid) == (code, msg, LOG_ID)
    assert (error.chat_id, error.conversation_id, error.text) == ("71", "72", "Good ")
    assert (error.chat.id, error.chat.status) == ("71", "failed")
    assert error.messages == []


# How a stream may end without `done`, and words that say so.
CUTS: dict[str, tuple[tuple[bytes | Exception, ...], str]] = {
    "between events": ((), "ended before its event `done`"),
    "after a comment": ((b": bye\n\n",), "ended before its event `done`"),
    "within an event": ((b"event:conversation.mess",), "within an event"),
    "within the name of the last event": ((COMPLETED, DONE[:9]), "within an event"),
    "before an event's last line end": ((COMPLETED, DONE[:-1]), "within an event"),
    "before the data of the last event": ((COMPLETED, b"event:done\n"), "within an event"),
    "within the data of an event": ((COMPLETED[:-9],), "within an event"),
    "by a broken connection": ((httpx.ReadError("reset"),), "ReadError: reset"),
    "by a broken connection within an event": (
        (b"event:co", httpx.RemoteProtocolError("peer closed")),
        "within an event",
    ),
    "by a silence": ((httpx.ReadTimeout("silent"),), "ReadTimeout"),
    "by broken compression": ((httpx.DecodingError("bad gzip"),), "DecodingError"),
}


@pytest.mark.parametrize("name", CUTS)
async def test_a_stream_without_done_raises_and_carries_what_had_arrived(
    twin: Twin, name: str
) -> None:
    rest, words = CUTS[name]
    events, error = await failure_of(twin, CREATED, IN_PROGRESS, delta("Good "), *rest)
    assert type(error) is CozeStreamInterruptedError
    assert words in str(error)
    assert ("within an event" in str(error)) is ("within" in name or "before" in name)
    assert "`done`" in str(error)
    assert (error.chat_id, error.conversation_id, error.text) == ("71", "72", "Good ")
    assert error.logid == LOG_ID
    assert len(events) >= 3
    assert TOKEN not in str(error) + repr(error)


async def test_a_stream_that_is_cut_at_once_names_its_log_alone(twin: Twin) -> None:
    events, error = await failure_of(twin)
    assert isinstance(error, CozeStreamInterruptedError)
    assert (error.chat_id, error.conversation_id, error.text) == (None, None, "")
    assert (error.logid, events) == (LOG_ID, [])


UNREADABLE = [
    (name, data) for name in EVENTS for data in ["", "no JSON", "null", "[]", '"text"', "{}"]
]


@each(("name", "data"), UNREADABLE)
async def test_an_event_that_cannot_be_understood_raises_and_is_named(
    twin: Twin, name: str, data: str
) -> None:
    events, error = await failure_of(twin, CREATED, delta("Good "), event(name, data), DONE)
    assert type(error) is CozeStreamError
    assert repr(name) in str(error)
    assert (error.chat_id, error.text, error.logid) == ("71", "Good ", LOG_ID)
    assert len(events) == 2


async def test_an_event_without_end_is_given_up(twin: Twin) -> None:
    megabyte = b"x" * 1024 * 1024
    _, error = await failure_of(
        twin, CREATED, delta("Good "), b"data:", *[megabyte] * 17, b"\n\n", DONE
    )
    assert type(error) is CozeEventTooLargeError
    assert (error.chat_id, error.text, error.logid) == ("71", "Good ", LOG_ID)


def answer_of(status: int, content: bytes, kind: str) -> Callable[[], httpx.Response]:
    headers = {"content-type": kind, "x-tt-logid": LOG_ID}
    return lambda: httpx.Response(status, content=content, headers=headers)


NO_STREAM: dict[str, tuple[Callable[[], httpx.Response], type[CozeError], str]] = {
    "a refusal": (lambda: envelope(code=4015, msg="not published"), CozeBadRequestError, "4015"),
    "a refusal with a status": (
        lambda: envelope(code=4200, msg="gone", status=404),
        CozeNotFoundError,
        "gone",
    ),
    "a success without stream": (lambda: envelope(chat()), CozeResponseError, "event stream"),
    "HTML": (answer_of(200, b"<p>Sign in</p>", "text/html"), CozeResponseError, "text/html"),
    "a gateway's HTML": (answer_of(502, b"<p>Bad</p>", "text/html"), CozeServerError, "502"),
    "a failed event stream": (
        answer_of(503, b"".join(GOOD_DAY), "text/event-stream"),
        CozeServerError,
        "503",
    ),
    "nothing, with HTTP 204": (answer_of(204, b"", ""), CozeResponseError, "an empty body"),
    "nothing": (answer_of(200, b"", "application/json"), CozeResponseError, "an empty body"),
    "events of another media type": (
        answer_of(200, b"".join(GOOD_DAY), "text/plain"),
        CozeResponseError,
        "text/plain",
    ),
}


@pytest.mark.parametrize("name", NO_STREAM)
async def test_another_answer_than_a_stream_raises(twin: Twin, name: str) -> None:
    make, kind, words = NO_STREAM[name]
    stream = twin.coze(lambda _: make()).chat.stream(bot_id="73", user_id="u")
    with pytest.raises(kind) as caught:
        await twin.items(stream)
    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert caught.value.logid == LOG_ID

    with pytest.raises(kind):
        async with twin.within(twin.coze(lambda _: make()).chat.stream(bot_id="73", user_id="u")):
            raise AssertionError("there is no stream to enter")


@pytest.mark.parametrize("broken", [False, True], ids=["whole", "broken"])
async def test_another_answer_than_a_stream_is_closed(twin: Twin, broken: bool) -> None:
    body = Body(b"<p>", *([httpx.ReadError("reset")] if broken else []))

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=body, headers={"content-type": "text/html"})

    with pytest.raises(CozeError):
        await twin.items(twin.coze(answer).chat.stream(bot_id="73", user_id="u"))
    assert body.closed


@pytest.mark.parametrize(
    "kind", ["text/event-stream", "text/event-stream;charset=UTF-8", "Text/Event-Stream ; x=y"]
)
async def test_the_media_type_of_a_stream_may_be_written_in_several_ways(
    twin: Twin, kind: str
) -> None:
    make = answer_of(200, b"".join(GOOD_DAY), kind)
    stream = twin.coze(lambda _: make()).chat.stream(bot_id="73", user_id="u")
    assert await twin.value(stream.final_text()) == "Good day"


# ---- what the events add up to


async def test_the_text_comes_piece_by_piece(twin: Twin) -> None:
    assert await twin.items(stream_of(twin, Body(*GOOD_DAY)).text_deltas()) == ["Good ", "day"]


async def test_the_final_text_chat_usage_and_messages_are_collected(twin: Twin) -> None:
    stream = stream_of(twin, Body(*GOOD_DAY))
    assert (stream.text, stream.chat, stream.usage, stream.messages) == ("", None, None, [])
    assert await twin.value(stream.final_text()) == "Good day"
    final = await twin.value(stream.final_chat())
    assert final is stream.chat
    assert final.status == models.ChatStatus.COMPLETED
    assert stream.usage.to_dict() == USAGE
    assert [message.content for message in stream.messages] == ["Good day"]


async def test_what_has_arrived_can_be_read_while_the_stream_runs(twin: Twin) -> None:
    stream = stream_of(twin, Body(*GOOD_DAY))
    seen = [
        (stream.text, stream.chat.status, len(stream.messages)) async for _ in twin.each(stream)
    ]
    assert seen == [
        ("", "created", 0),
        ("", "in_progress", 0),
        ("Good ", "in_progress", 0),
        ("Good day", "in_progress", 0),
        ("Good day", "in_progress", 1),
        ("Good day", "completed", 1),
        ("Good day", "completed", 1),
    ]


# The messages of a stream, and the text of the answers in them.
TEXTS: dict[str, tuple[tuple[bytes, ...], list[str]]] = {
    "an answer that comes whole": ((completed("Good day"),), ["Good day"]),
    "an answer that comes in pieces alone": ((delta("Good "), delta("day")), ["Good ", "day"]),
    "several answers": (
        (
            *(delta("One. ", id="1"), completed("One. ", id="1")),
            *(completed("Two. ", id="2"),),
            *(delta("Thr", id="3"), delta("ee.", id="3"), completed("Three.", id="3")),
        ),
        ["One. ", "Two. ", "Thr", "ee."],
    ),
    "several answers without IDs": (
        (
            *(delta("One. ", id=None), completed("One. ", id=None)),
            *(completed("Two. ", id=None), completed("Three.", id=None)),
        ),
        ["One. ", "Two. ", "Three."],
    ),
    "an answer whose missing ID is written in two ways": (
        (delta("On", id=""), delta("e.", id=""), completed("One.", id=None)),
        ["On", "e."],
    ),
    "reasoning before the answer": (
        (
            *(delta("", reasoning_content="Hm"), delta("", reasoning_content=", yes")),
            *(delta("Yes"), completed("Yes", reasoning_content="Hm, yes")),
        ),
        ["Yes"],
    ),
    "reasoning beside the answer": (
        (delta("Yes", reasoning_content="Hm"), completed("Yes", reasoning_content="Hm")),
        ["Yes"],
    ),
    "reasoning in pieces, and the answer whole": (
        (delta("", reasoning_content="Hm"), completed("Yes", reasoning_content="Hm")),
        ["Yes"],
    ),
    "messages that are no answers": (
        (
            completed('{"name":"weather"}', id="1", type="function_call"),
            completed("sunny", id="2", type="tool_response"),
            completed("sunny", id="3", type="tool_output"),
            completed("page 3", id="4", type="knowledge"),
            delta("It is sunny.", id="5"),
            completed("It is sunny.", id="5"),
            completed('{"msg_type":"generate_answer_finish"}', id="6", type="verbose"),
            completed("And tomorrow?", id="7", type="follow_up"),
            completed("?", id="8", type="of a kind to come"),
        ),
        ["It is sunny."],
    ),
    "an answer that is no text": (
        (
            completed('{"card":1}', id="1", content_type="card"),
            event("conversation.audio.delta", message("AAA=", content_type="audio")),
        ),
        [],
    ),
    "a piece of nothing, which begins no answer": (
        (
            *(delta("", id="1"), delta("Two. ", id="2"), delta("One.", id="1")),
            *(completed("Two. ", id="2"), completed("One.", id="1")),
        ),
        ["Two. ", "One."],
    ),
    "types that are null": ((delta("Good ", type=None), completed("Good ", type=None)), ["Good "]),
    "types that are empty": ((delta("Good ", type=""), completed("Good ", type="")), ["Good "]),
    "content that is null": (
        (event("conversation.message.delta", message("x") | {"content": None}),),
        [],
    ),
    "IDs that are null": ((delta("Good ", id=None), completed("Good ", id=None)), ["Good "]),
}
_plain = {"role": "assistant", "content": "Good ", "content_type": "text"}
TEXTS["types and IDs that are absent"] = (
    (
        event("conversation.message.delta", _plain),
        event("conversation.message.completed", _plain),
    ),
    ["Good "],
)


@each("name", TEXTS)
async def test_the_text_is_that_of_the_answers(twin: Twin, name: str) -> None:
    messages, pieces = TEXTS[name]
    whole = (CREATED, *messages, COMPLETED, DONE)
    assert await twin.items(stream_of(twin, Body(*whole)).text_deltas()) == pieces
    stream = stream_of(twin, Body(*whole))
    assert await twin.value(stream.final_text()) == "".join(pieces)
    assert stream.text == "".join(pieces)


async def test_answers_that_take_turns_come_as_they_arrive_and_are_collected_one_by_one(
    twin: Twin,
) -> None:
    deltas = (delta("a", id="1"), delta("b", id="2"), delta("c", id="1"))
    whole = (CREATED, *deltas, completed("ac", id="1"), completed("b", id="2"), COMPLETED, DONE)
    assert await twin.items(stream_of(twin, Body(*whole)).text_deltas()) == ["a", "b", "c"]
    assert await twin.value(stream_of(twin, Body(*whole)).final_text()) == "acb"


@given(st.lists(st.text(max_size=5), max_size=5))
def test_the_pieces_put_together_are_the_text(pieces: list[str]) -> None:
    deltas = [delta(piece) for piece in pieces]
    stream = blocking_stream(Body(CREATED, *deltas, completed("".join(pieces)), COMPLETED, DONE))
    assert "".join(stream.text_deltas()) == stream.text == "".join(pieces)


async def test_the_sound_is_collected(twin: Twin) -> None:
    sound = bytes(range(256)) * 3
    pieces = [sound[start : start + 100] for start in range(0, len(sound), 100)]
    deltas = [
        event(
            "conversation.audio.delta",
            message(base64.b64encode(piece).decode(), content_type="audio"),
        )
        for piece in pieces
    ]
    whole = (CREATED, delta("Good day"), *deltas, completed("Good day"), COMPLETED, DONE)
    assert await twin.items(stream_of(twin, Body(*whole)).audio_deltas()) == pieces
    stream = stream_of(twin, Body(*whole))
    assert await twin.value(stream.audio()) == sound
    assert stream.text == "Good day"


@pytest.mark.parametrize("content", ["no base64!", "AAA", "é", "AA==AA"])
async def test_sound_that_is_no_base64_raises(twin: Twin, content: str) -> None:
    body = Body(CREATED, event("conversation.audio.delta", message(content)), DONE)
    with pytest.raises(CozeStreamError, match="base64") as caught:
        await twin.value(stream_of(twin, body).audio())
    assert (caught.value.chat_id, caught.value.logid) == ("71", LOG_ID)
    # An async generator that is dropped is closed by the event loop, a few steps later.
    await anyio.wait_all_tasks_blocked()
    assert body.closed


async def test_a_chat_that_requires_action_is_the_final_chat(twin: Twin) -> None:
    call = {"id": "1", "type": "function", "function": {"name": "weather", "arguments": "{}"}}
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": [call]}}
    waiting = chat("requires_action", required_action=action)
    body = Body(CREATED, event("conversation.chat.requires_action", waiting), DONE)
    final = await twin.value(stream_of(twin, body).final_chat())
    assert final.required_action.submit_tool_outputs.tool_calls[0].function.name == "weather"


async def test_a_stream_that_names_no_chat_has_no_final_one(twin: Twin) -> None:
    with pytest.raises(CozeStreamError, match="no chat") as caught:
        await twin.value(stream_of(twin, Body(delta("Good day"), DONE)).final_chat())
    assert (caught.value.text, caught.value.logid) == ("Good day", LOG_ID)


# ---- leaving early


async def test_a_loop_that_is_left_within_with_can_be_taken_up_again(twin: Twin) -> None:
    body = Body(*GOOD_DAY)
    names: list[str] = []

    async def take(stream: Any, count: int) -> None:
        # A loop of the stream's own kind, not one of the twin's, which would hold on to it.
        if isinstance(stream, AsyncIterator) or hasattr(stream, "__aiter__"):
            async for one in stream:
                names.append(one.event)
                if len(names) >= count:
                    break
        else:
            for one in stream:
                names.append(one.event)
                if len(names) >= count:
                    break

    async with twin.within(stream_of(twin, body)) as stream:
        await take(stream, 1)
        assert not body.closed
        await take(stream, 3)
        assert not body.closed
        assert await twin.value(stream.final_text()) == "Good day"
    assert len(names) == 3
    assert body.closed


@pytest.mark.parametrize("body", [GOOD_DAY, [b"".join(GOOD_DAY)]], ids=["pieces", "one piece"])
async def test_a_stream_that_was_closed_early_never_looks_whole(
    twin: Twin, body: Sequence[bytes]
) -> None:
    """Whether or not the rest has been read already."""
    async with twin.within(stream_of(twin, Body(*body))) as stream:
        async for _ in twin.each(stream):
            break
        await twin.value(twin.close(stream))
        with pytest.raises(CozeStreamInterruptedError, match="closed before its event `done`"):
            await twin.value(stream.final_text())


def test_a_loop_that_is_left_within_with_reads_no_further() -> None:
    body = Body(*GOOD_DAY)
    with blocking_stream(body) as stream:
        for _ in stream:
            break
        assert (body.taken, body.closed) == (1, False)
    assert (body.taken, body.closed) == (1, True)


async def test_an_async_loop_that_is_left_within_with_reads_no_further() -> None:
    body = Body(*GOOD_DAY)
    async with async_stream(body) as stream:
        async for _ in stream:
            break
        assert (body.taken, body.closed) == (1, False)
    assert (body.taken, body.closed) == (1, True)


@contextmanager
def without_garbage_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


LOOPS: dict[str, Callable[[Any], Any]] = {
    "events": lambda stream: stream,
    "text": lambda stream: stream.text_deltas(),
    "sound": lambda stream: stream.audio_deltas(),
}
SPOKEN = (
    CREATED,
    delta("Good day"),
    event("conversation.audio.delta", message("AAAA", content_type="audio")),
    *GOOD_DAY,
)


@pytest.mark.parametrize("loop", LOOPS)
def test_a_loop_that_is_left_without_with_gives_the_connection_up_at_once(loop: str) -> None:
    body = Body(*SPOKEN)
    with without_garbage_collector():
        stream = blocking_stream(body)
        for _ in LOOPS[loop](stream):
            break
        assert body.closed
        assert stream.logid == LOG_ID


@pytest.mark.parametrize("loop", LOOPS)
async def test_an_async_loop_that_is_left_without_with_gives_the_connection_up(loop: str) -> None:
    body = Body(*SPOKEN)
    with without_garbage_collector():
        async for _ in LOOPS[loop](async_stream(body)):
            break
        # An async generator that is dropped is closed by the event loop, a few steps later.
        await anyio.wait_all_tasks_blocked()
        assert body.closed


def test_an_error_in_a_loop_without_with_gives_the_connection_up() -> None:
    body = Body(*GOOD_DAY)
    with without_garbage_collector():
        with pytest.raises(ZeroDivisionError):
            for _ in blocking_stream(body):
                _ = 1 / 0
        assert body.closed


@pytest.mark.parametrize("entered", [False, True], ids=["not entered", "entered"])
def test_a_stream_that_is_forgotten_gives_the_connection_up_at_once(entered: bool) -> None:
    body = Body(*GOOD_DAY)
    with without_garbage_collector():
        stream = blocking_stream(body)
        events = iter(stream.__enter__() if entered else stream)
        next(events)
        assert not body.closed
        del stream, events
        assert body.closed


async def test_an_error_within_with_closes_the_stream(twin: Twin) -> None:
    body = Body(*GOOD_DAY)
    with pytest.raises(ZeroDivisionError):
        async with twin.within(stream_of(twin, body)):
            _ = 1 / 0
    assert body.closed


async def test_a_stream_that_is_closed_by_hand_says_so_when_it_is_read_on(twin: Twin) -> None:
    body = Body(*GOOD_DAY)
    async with twin.within(stream_of(twin, body)) as stream:
        async for one in twin.each(stream):
            if one.event == "conversation.message.delta":
                break
        await twin.value(twin.close(stream))
        assert body.closed
        await twin.value(twin.close(stream))
        with pytest.raises(CozeStreamInterruptedError, match="closed") as caught:
            await twin.value(stream.final_text())
    assert (caught.value.chat_id, caught.value.text) == ("71", "Good ")


async def test_a_stream_is_closed_once_it_is_read_to_its_end(twin: Twin) -> None:
    body = Body(*GOOD_DAY)
    async with twin.within(stream_of(twin, body)) as stream:
        await twin.items(stream)
        assert body.closed
        assert await twin.items(stream) == []


async def test_a_stream_is_asked_for_once(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return event_stream(Body(*GOOD_DAY))

    stream = twin.coze(answer).chat.stream(bot_id="73", user_id="u")
    async with twin.within(stream):
        await twin.value(stream.final_text())
    assert await twin.items(stream) == []
    assert await twin.value(stream.final_text()) == "Good day"
    assert len(requests) == 1


async def test_a_task_that_is_cancelled_gives_the_connection_up() -> None:
    body = Body(CREATED, None)
    seen: list[str] = []

    async def read() -> None:
        async for one in async_stream(body):
            seen.append(one.event)  # noqa: PERF401 -- what came before the cancellation counts

    task = asyncio.create_task(read())
    await anyio.wait_all_tasks_blocked()
    assert (seen, body.closed) == (["conversation.chat.created"], False)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    del task  # it holds the loop that was left, which might have been gone on with
    await anyio.wait_all_tasks_blocked()
    assert body.closed


async def test_a_cancelled_scope_gives_the_connection_up() -> None:
    body = Body(CREATED, None)
    async with anyio.create_task_group() as tasks:

        async def read() -> None:
            async with async_stream(body) as stream:
                async for _ in stream:
                    pass

        tasks.start_soon(read)
        await anyio.wait_all_tasks_blocked()
        assert not body.closed
        tasks.cancel_scope.cancel()
    assert body.closed


async def test_a_timeout_of_the_callers_own_leaves_a_stream_that_can_be_closed() -> None:
    body = Body(CREATED, delta("Good "), None)
    async with async_stream(body) as stream:
        with anyio.move_on_after(0):
            await stream.final_text()
        await stream.aclose()
    assert body.closed


# ---- made good after a cut


@pytest.mark.parametrize("arrived", range(1, len(GOOD_DAY)))
async def test_a_cut_stream_that_is_recovered_brings_everything_once(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, arrived: int
) -> None:
    no_time = SimpleNamespace(monotonic=lambda: 0.0, sleep=lambda _: None)
    for module in (steps, _retries):
        monkeypatch.setattr(module, "time", no_time)
    monkeypatch.setattr(anyio, "sleep", lambda _: anyio.lowlevel.checkpoint())

    def answer(request: httpx.Request) -> httpx.Response:
        match request.url.path:
            case "/v3/chat":
                return event_stream(Body(*GOOD_DAY[:arrived]))
            case "/v3/chat/retrieve":
                return envelope(chat("completed", usage=USAGE))
            case _:
                return envelope([message("Good day")])

    def recovered() -> Any:
        return twin.coze(answer).chat.stream(bot_id="73", user_id="u", recover=True)

    assert "".join(await twin.items(recovered().text_deltas())) == "Good day"
    stream = recovered()
    events = await twin.items(stream)
    assert events[-1].event == "done"
    assert stream.text == "Good day"
    assert [one.content for one in stream.messages] == ["Good day"]
    assert stream.usage.to_dict() == USAGE
    assert [one.event for one in events].count("conversation.chat.completed") == 1
