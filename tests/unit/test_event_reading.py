"""The bytes of a stream become typed events as the table of its events says."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from coze_api import models
from coze_api.models.chat_event import CHAT_EVENTS
from coze_api.models.workflow_event import WORKFLOW_EVENTS
from coze_core.events import EventReader, EventTable, UnknownEvent, stated
from coze_ext import (
    CozeAPIError,
    CozeEventTooLargeError,
    CozeResponseError,
    CozeStreamError,
    CozeStreamEventError,
)
from tests.twins import BASE_URL
from tests.unit.bodies import (
    COMPLETED,
    CREATED,
    DONE,
    LOG_ID,
    Body,
    delta,
    event,
    event_stream,
    message,
)


def reader_of(table: EventTable[Any] = CHAT_EVENTS) -> EventReader[Any]:
    request, headers = httpx.Request("POST", BASE_URL), {"x-tt-logid": LOG_ID}
    response = httpx.Response(200, headers=headers, request=request)
    return table.reader(response, 10_000)


def test_unknown_events_are_equal_by_what_they_hold() -> None:
    one = UnknownEvent("new", {"a": 1}, "7")
    for same in (UnknownEvent("new", {"a": 1}, "7"), models.UnknownChatEvent("new", {"a": 1}, "7")):
        assert one == same
        assert same == one
        assert (one != same) is False
    for other in (
        UnknownEvent("newer", {"a": 1}, "7"),
        UnknownEvent("new", {"a": 2}, "7"),
        UnknownEvent("new", {"a": 1}, "8"),
        "new",
        None,
    ):
        assert one != other
        assert (one == other) is False


def test_an_event_that_ends_a_stream_does_so_whatever_it_carries() -> None:
    events = tuple(CHAT_EVENTS.events.values())
    table: EventTable[Any] = EventTable(
        events, end=["conversation.chat.completed"], failure=["conversation.message.delta"]
    )
    ended = reader_of(table)
    found = ended.read(CREATED + COMPLETED + CREATED)
    assert [one.event for one in found] == [
        "conversation.chat.created",
        "conversation.chat.completed",
    ]
    assert (ended.ends, ended.failure) == (True, None)

    failed = reader_of(table)
    assert [one.event for one in failed.read(CREATED + delta("Good ") + CREATED)] == [
        "conversation.chat.created"
    ]
    assert failed.ends
    with pytest.raises(CozeStreamEventError):
        failed.end()


@pytest.mark.parametrize(
    ("table", "sent", "expected"),
    [
        (WORKFLOW_EVENTS, b"event:PING\n\n", models.WorkflowPingEvent()),
        (WORKFLOW_EVENTS, b"event:PING\ndata:\n\n", models.WorkflowPingEvent()),
        (CHAT_EVENTS, b"event:done\ndata:\n\n", models.StreamDoneEvent("")),
        # What isn't UTF-8 is no error.
        (CHAT_EVENTS, b"event:\xff\ndata:\xfe\n\n", models.UnknownChatEvent("\ufffd", "\ufffd")),
        (
            CHAT_EVENTS,
            b"id:\xff\nevent:x\ndata:1\n\n",
            models.UnknownChatEvent("x", 1, "\ufffd"),
        ),
    ],
)
def test_an_event_is_what_came(table: EventTable[Any], sent: bytes, expected: Any) -> None:
    assert reader_of(table).read(sent) == [expected]


@pytest.mark.parametrize(
    ("stated", "told", "kept"),
    [
        (b"7", 7, {}),
        (b"seven", None, {"id": "seven"}),
        (b"\xff", None, {"id": "\ufffd"}),
    ],
)
def test_an_id_that_is_not_as_documented_is_kept_as_it_came(
    stated: bytes, told: int | None, kept: dict[str, str]
) -> None:
    [found] = reader_of(WORKFLOW_EVENTS).read(b"id:" + stated + b"\nevent:PING\ndata:{}\n\n")
    assert (found.id, found.additional_properties) == (told, kept)


def test_all_events_of_a_chunk_come_with_the_ids_that_it_states() -> None:
    said = {"content": "Hi", "node_title": "End", "node_seq_id": "0", "node_is_finish": True}
    unknown, known = event("new", {"a": 1}), event("Message", said)
    found = reader_of(WORKFLOW_EVENTS).read(
        b"".join([unknown, known, b"id: 5\n", known, b"id: 6\n", unknown, known, unknown])
    )
    named = ["new", "Message", "Message", "new", "Message", "new"]
    assert [(one.event, one.id) for one in found] == [
        *zip(named, [None, None, 5, "6", 6, "6"], strict=True)
    ]


def test_an_event_that_is_too_large_ends_a_stream_unless_another_has_ended_it() -> None:
    large = b"data:" + b"x" * 10_000
    reader = reader_of()
    assert [one.event for one in reader.read(CREATED + large)] == ["conversation.chat.created"]
    assert reader.ends
    with pytest.raises(CozeEventTooLargeError) as caught:
        reader.end()
    assert (caught.value.limit, caught.value.logid) == (10_000, LOG_ID)

    reader = reader_of()
    assert [one.event for one in reader.read(DONE + large)] == ["done"]
    reader.end()
    assert (reader.ends, reader.done) == (True, True)


@pytest.mark.parametrize("data", ["[1]", "7", "{"])
def test_data_that_is_not_as_documented_is_kept_as_it_came(data: str) -> None:
    [found] = reader_of(WORKFLOW_EVENTS).read(b"event:PING\ndata:%s\n\n" % data.encode())
    assert (type(found), found.data) == (models.WorkflowPingEvent, None)
    assert found.additional_properties == {"data": "{" if data == "{" else json.loads(data)}


@pytest.mark.parametrize(
    ("sent", "expected", "reason"),
    [
        (b"event:\xff\ndata:{}\n", [models.UnknownChatEvent("\ufffd", {})], "it ended"),
        # It may be part of more.
        (b"event:x\ndata:\xff", [], "it ended, within an event"),
        (b"event:x\ndata:{", [], "it ended, within an event"),
        # Nothing unfinished ends a stream well.
        (b"event:done\ndata:{}\n", [], "it ended, within an event"),
        (b"event:conversation.stream.done\ndata:{}\n", [], "it ended, within an event"),
        (b"event:x\n", [], "it ended, within an event"),
        (b": x\n", [], "it ended"),
        (b"", [], "it ended"),
    ],
)
def test_an_event_that_lacks_its_blank_line_alone_is_taken(
    sent: bytes, expected: Any, reason: str
) -> None:
    reader = reader_of()
    reader.read(CREATED + sent)
    assert reader.finish() == expected
    assert reader.interrupted("it ended").message == reason


@pytest.mark.parametrize("data", ['["not an object"]', '"not an object"'])
def test_what_is_no_object_ends_a_stream_of_events_with_new_fields_too(data: str) -> None:
    reader = reader_of()
    new = event("conversation.message.delta", message("Good ", of_tomorrow=1))
    assert [one.data.additional_properties for one in reader.read(new + new)] == [
        {"of_tomorrow": 1}
    ] * 2
    assert reader.read(event("conversation.message.delta", data)) == []
    with pytest.raises(CozeStreamError, match="is not a JSON object with fields"):
        reader.end()


def test_words_in_place_of_events_are_quoted_up_to_a_length() -> None:
    reader = reader_of()
    reader.read(CREATED + b"\xff" + b"w" * 300)
    assert reader.finish() == []
    assert reader.refusal(event_stream_response()) is None  # an event came before them
    message = reader.interrupted("it was cut").message
    assert message == f"it was cut, after writing '\ufffd{'w' * 199}'"


def test_words_in_place_of_events_are_quoted_once() -> None:
    reader = reader_of()
    reader.read(CREATED + b"some\n\nwords")
    assert reader.finish() == []
    assert reader.interrupted("it was cut").message == ("it was cut, after writing 'some\\nwords'")


@pytest.mark.parametrize("sent", [b"no such bot", b"\n\nno such bot\n", b": x\nno such bot\n\n"])
def test_words_without_any_event_are_what_came_instead(sent: bytes) -> None:
    reader = reader_of()
    assert reader.refusal(event_stream_response()) is None
    assert reader.read(sent) == []
    refusal = reader.refusal(event_stream_response())
    assert isinstance(refusal, CozeResponseError)
    assert refusal.message == "expected events, got a body without any"
    assert refusal.snippet == "no such bot"


def test_an_envelope_in_place_of_events_is_read_without_what_its_body_was_written_in() -> None:
    response = event_stream_response()
    response.headers.update(
        {"Content-Encoding": "gzip", "Content-Length": "7", "Transfer-Encoding": "chunked"}
    )
    reader = reader_of()
    reader.read(b'{"code":4013,"msg":"busy"}')
    refusal = reader.refusal(response)
    assert isinstance(refusal, CozeAPIError)
    assert (refusal.code, refusal.message, refusal.logid) == (4013, "busy", LOG_ID)
    assert refusal.response is not None
    assert refusal.response.json() == {"code": 4013, "msg": "busy"}
    assert dict(refusal.response.headers) == {
        "content-type": "text/event-stream; charset=utf-8",
        "x-tt-logid": LOG_ID,
        "content-length": "26",
    }


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        ({"code": 7, "msg": "a", "message": "b", "error_message": "c", "error": "d"}, (7, "a")),
        ({"code": "7", "message": "b", "error_message": "c", "error": "d"}, (7, "b")),
        ({"code": 0, "error_code": 7, "error_message": "c", "error": "d"}, (7, "c")),
        ({"code": 7, "error_code": 8, "msg": "", "error": "d"}, (7, "d")),
        ({"code": None, "error_code": 0, "msg": 5}, (0, "5")),
        ({"code": 0}, (0, None)),
        ({}, (None, None)),
        ([7], (None, None)),
        (None, (None, None)),
        ("", (None, None)),
        ("words", (None, "words")),
    ],
)
def test_a_failure_is_stated_in_many_forms(cause: Any, expected: Any) -> None:
    assert stated(cause) == expected


def test_what_a_failure_says_is_looked_at_up_to_a_length() -> None:
    for length, code in ((20_000, 7), (20_001, None)):
        words = "run: code=7 message=no".ljust(length - 7) + "\nstack="
        assert stated(words)[0] == code
        assert stated({"msg": words})[0] == code


def event_stream_response() -> httpx.Response:
    response = event_stream(Body())
    response.request = httpx.Request("POST", BASE_URL)
    return response


@pytest.mark.parametrize(
    "said",
    [
        event("message", '{"code":4013,"msg":"busy"}'),
        b'{"code":4013,"msg":"busy"}\n\n',
        b'{"code":4013,"msg":"busy"}',
    ],
    ids=["as an event", "as a block", "as a beginning"],
)
def test_an_envelope_behind_events_is_told_by_its_code(said: bytes) -> None:
    reader = reader_of()
    reader.read(CREATED)
    reader.read(said)
    refusal = reader.refusal(event_stream_response())
    assert isinstance(refusal, CozeStreamEventError)
    assert (refusal.code, refusal.message, refusal.logid) == (4013, "busy", LOG_ID)


@pytest.mark.parametrize("said", [b'{"code":0,"msg":"busy"}', b'{"msg":"busy"}', b"[4013]", b"{"])
def test_nothing_else_behind_events_is_an_envelope(said: bytes) -> None:
    reader = reader_of()
    reader.read(CREATED)
    reader.read(said)
    assert reader.refusal(event_stream_response()) is None


def test_an_envelope_among_the_first_events_is_told_by_its_code() -> None:
    reader = reader_of()
    reader.read(CREATED + event("message", '{"code":4013,"msg":"busy"}'))
    refusal = reader.refusal(event_stream_response())
    assert isinstance(refusal, CozeAPIError)
    assert (refusal.code, refusal.message) == (4013, "busy")
