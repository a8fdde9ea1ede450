"""The mock server streams as the wire prescribes, and the check that says so can tell."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import httpx
import pytest

from tests.contract.event_streams import EVENTS, Event, faults, read_events
from tests.contract.replies import REPLIES
from tests.contract.rules import question
from tests.contract.world import TOKEN, World

pytestmark = pytest.mark.contract


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    world = World()
    yield world
    world.close()


def stream(world: World, path: str, **content: Any) -> list[Event]:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    answer = httpx.post(f"{world.server.base_url}{path}", headers=headers, **content)
    assert answer.headers["content-type"].startswith("text/event-stream"), answer.text
    return read_events(answer.content)


def chat(world: World, reply: Sequence[Any]) -> list[list[Event]]:
    """The streams of a chat with this reply: the first, and one after each call of tools."""
    bot_id = world.bot(connector_ids=["1024"])
    world.server.script(*reply, bot_id=bot_id)
    asked = {"bot_id": bot_id, "user_id": "1", "stream": True, **question()}
    streams = [stream(world, "/v3/chat", json=asked)]
    while (last := streams[-1][-2])[0] == "conversation.chat.requires_action":
        calls = last[1]["required_action"]["submit_tool_outputs"]["tool_calls"]
        outputs = [{"tool_call_id": call["id"], "output": "晴れ ☀️"} for call in calls]
        streams.append(
            stream(
                world,
                "/v3/chat/submit_tool_outputs",
                params={"conversation_id": last[1]["conversation_id"], "chat_id": last[1]["id"]},
                json={"tool_outputs": outputs, "stream": True},
            )
        )
    return streams


def test_streams_of_every_kind_are_as_the_wire_prescribes(world: World) -> None:
    streams = [one for reply in REPLIES for one in chat(world, reply)]
    assert [faults(events) for events in streams] == [[]] * len(streams)
    assert {name for events in streams for name, _ in events} == EVENTS.keys()


def change(name: str, **fields: Any) -> Callable[[list[Event]], list[Event]]:
    """Give the first event of that name other values, or none (None) for some of its fields."""

    def changed(events: list[Event]) -> list[Event]:
        data = next(data for one, data in events if one == name)
        for key, value in fields.items():
            if value is None:
                del data[key]
            else:
                data[key] = value
        return events

    return changed


MESSAGE_DONE = "conversation.message.completed"
TAMPERED: dict[str, tuple[Callable[[list[Event]], list[Event]], str]] = {
    "an event's data lacks what its schema requires": (
        change("conversation.chat.created", status=None),
        "'status' is a required property",
    ),
    "an event's data have another type": (
        change("conversation.message.delta", content=7),
        "7 is not of type 'string'",
    ),
    "an event that the document doesn't have": (
        lambda events: [*events[:3], ("conversation.chat.paused", {}), *events[3:]],
        "isn't in the document",
    ),
    "no created": (lambda events: events[1:], "the stream begins with"),
    "created and in_progress change places": (
        lambda events: [events[1], events[0], *events[2:]],
        "the stream begins with",
    ),
    "no end of the chat": (lambda events: [*events[:-2], events[-1]], "before done comes"),
    "no done": (lambda events: events[:-1], "the stream ends with"),
    "a message after the end of the chat": (
        lambda events: [*events[:-3], events[-2], events[-3], events[-1]],
        "among the messages comes",
    ),
    "a chat that is said to be otherwise than the event's name": (
        change("conversation.chat.completed", status="in_progress"),
        "carries a chat that is in_progress",
    ),
    "no usage at the end": (change("conversation.chat.completed", usage=None), "no usage"),
    "another chat": (change("conversation.message.delta", chat_id="1"), "several chat_id"),
    "another conversation": (
        change("conversation.chat.in_progress", conversation_id="1"),
        "several conversation_id",
    ),
    "a lost piece": (lambda events: [*events[:2], *events[3:]], "don't make the whole"),
    "a piece after the whole": (
        lambda events: [*events[:-2], events[2], *events[-2:]],
        "comes after its whole",
    ),
    "an answer after all were in": (
        lambda events: [
            *events[:-2],
            (MESSAGE_DONE, {**events[2][1], "id": "1", "content": "One more."}),
            *events[-2:],
        ],
        "goes on after all were said to be in",
    ),
}


@pytest.mark.parametrize("tamper", TAMPERED)
def test_the_check_finds_fault_with_a_stream_that_is_not(world: World, tamper: str) -> None:
    ((*events,),) = chat(world, ["It is sunny ☀️, 晴れ"])
    assert faults(events) == []
    tampered, fault = TAMPERED[tamper]
    found = faults(tampered(copy.deepcopy(events)))
    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    "stream", [b"event:done\ndata:[DONE]\n", b"event:error\ndata:{code: 1}\n\n"]
)
def test_a_stream_that_is_cut_or_no_json_is_not_read(stream: bytes) -> None:
    with pytest.raises(ValueError, match=r"within an event|Expecting property name"):
        read_events(stream)
