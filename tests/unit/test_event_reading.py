"""The bytes of a stream become typed events as the table of its events says."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from coze_api import models
from coze_api.models.chat_event import CHAT_EVENTS
from coze_api.models.workflow_event import WORKFLOW_EVENTS
from coze_core.events import EventReader, EventTable, UnknownEvent
from coze_ext import CozeStreamEventError
from tests.twins import BASE_URL
from tests.unit.bodies import COMPLETED, CREATED, Body, delta, event, event_stream


def reader_of(table: EventTable[Any] = CHAT_EVENTS) -> EventReader[Any]:
    response = httpx.Response(200, request=httpx.Request("POST", BASE_URL))
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


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"event:\xff\ndata:{}\n", [models.UnknownChatEvent("\ufffd", {})]),
        # It may be part of more.
        (b"event:x\ndata:\xff", []),
        (b"event:x\ndata:{", []),
        # Nothing unfinished ends a stream well.
        (b"event:done\ndata:{}\n", []),
        (b"event:x\n", []),
        (b"", []),
    ],
)
def test_an_event_that_lacks_its_blank_line_alone_is_taken(sent: bytes, expected: Any) -> None:
    reader = reader_of()
    reader.read(CREATED + sent)
    assert reader.finish() == expected
    assert not expected or "within an event" not in str(reader.interrupted("it ended"))


def test_words_in_place_of_events_are_quoted_up_to_a_length() -> None:
    reader = reader_of()
    reader.read(CREATED + b"\xff" + b"w" * 300 + b"\n\n")
    assert reader.refusal(event_stream_response()) is None  # an event came before them
    message = str(reader.interrupted("it was cut"))
    assert f"it was cut, after writing '\ufffd{'w' * 199}'" in message


def event_stream_response() -> httpx.Response:
    response = event_stream(Body())
    response.request = httpx.Request("POST", BASE_URL)
    return response


def test_an_envelope_among_events_is_told_by_its_code() -> None:
    reader = reader_of()
    reader.read(CREATED + event("message", '{"code":4013,"msg":"busy"}'))
    refusal: Any = reader.refusal(event_stream_response())
    assert (refusal.code, refusal.message) == (4013, "busy")
