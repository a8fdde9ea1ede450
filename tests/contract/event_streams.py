"""What holds for a whole event stream of the wire: its events one by one, and their order.

The order is that of the Coze reference, "Chat (v3)": the chat is created and in progress, messages
follow, then how the chat ended, then `done`. An `error` ends the stream wherever it comes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from tests.contract.document import OPERATIONS, Json, events_of, violations
from tests.unit import sse_reference

Event: TypeAlias = tuple[str, Json]
"""The name of an event, and its data."""

EVENTS = events_of(OPERATIONS["chat_create"])
"""The schema of each event of a chat, by its name."""

CREATED = "conversation.chat.created"
IN_PROGRESS = "conversation.chat.in_progress"
ENDS = {
    "conversation.chat.completed": "completed",
    "conversation.chat.failed": "failed",
    "conversation.chat.requires_action": "requires_action",
}
DELTA = "conversation.message.delta"
AUDIO = "conversation.audio.delta"
COMPLETED = "conversation.message.completed"
MESSAGES = (DELTA, AUDIO, COMPLETED)


def read_events(stream: bytes) -> list[Event]:
    """The events of a stream, by the reference decoder. A bare `[DONE]` stands for itself.

    Raises ValueError for data that isn't JSON, and for a stream that ends within an event.
    """
    decoded = sse_reference.decode(stream)
    if decoded.within_event:
        raise ValueError("the stream ends within an event")
    return [
        (name, data if name == "done" and data == "[DONE]" else json.loads(data))
        for name, data, _, _ in decoded.dispatched
    ]


def faults(events: Sequence[Event]) -> list[str]:
    """What is wrong with a stream; nothing for one that is as the wire prescribes."""
    found = list(_faults_of_events(events))
    # The order is looked at where the events are what their names say.
    return found or [*_faults_of_order(events), *_faults_of_messages(events)]


def _faults_of_events(events: Sequence[Event]) -> Iterator[str]:
    for index, (name, data) in enumerate(events):
        if name not in EVENTS:
            yield f"event {index}: {name!r} isn't in the document"
            continue
        for violation in violations(EVENTS[name], {"event": name, "data": data}):
            yield f"event {index}, {name}: {violation}"


def _faults_of_order(events: Sequence[Event]) -> Iterator[str]:
    names = [name for name, _ in events]
    if names[:2] != [CREATED, IN_PROGRESS]:
        yield f"the stream begins with {names[:2]}"
    if names[-1:] == ["error"]:
        middle = names[2:-1]
    else:
        middle = names[2:-2]
        if names[-1:] != ["done"]:
            yield f"the stream ends with {names[-1:]}"
        if names[-2:-1] and names[-2] not in ENDS:
            yield f"before done comes {names[-2]}"
    for name in middle:
        if name not in MESSAGES:
            yield f"among the messages comes {name}"
    for name, data in events:
        expected = {CREATED: "created", IN_PROGRESS: "in_progress", **ENDS}.get(name)
        if expected and "status" in data and data["status"] != expected:
            yield f"{name} carries a chat that is {data['status']}"
        if name == "conversation.chat.completed" and not data.get("usage"):
            yield "the completed chat names no usage"
    for key, ids in _identities(events):
        if len(ids) > 1:
            yield f"the events are of several {key}: {sorted(ids)}"


def _identities(events: Sequence[Event]) -> Iterator[tuple[str, set[str]]]:
    """The conversations and the chats that the events name."""
    for key, of_chat in (("conversation_id", "conversation_id"), ("chat_id", "id")):
        yield (
            key,
            {
                data[key if name in MESSAGES else of_chat]
                for name, data in events
                if isinstance(data, dict) and (key if name in MESSAGES else of_chat) in data
            },
        )


def _faults_of_messages(events: Sequence[Event]) -> Iterator[str]:
    """The pieces of a message make the whole, and no answer goes on once all are said to be in."""
    pieces: defaultdict[str, list[str]] = defaultdict(list)
    reasoning: defaultdict[str, list[str]] = defaultdict(list)
    whole: set[str] = set()
    all_in = False
    for name, data in events:
        if name not in MESSAGES:
            continue
        identity, kind = data["id"], data["type"]
        if kind == "answer" and all_in:
            yield f"the answer {identity} goes on after all were said to be in"
        if name == DELTA and identity in whole:
            yield f"a piece of the message {identity} comes after its whole"
        if name == DELTA:
            pieces[identity].append(data["content"])
            reasoning[identity].append(data.get("reasoning_content") or "")
        if name == COMPLETED:
            whole.add(identity)
            if identity in pieces and "".join(pieces[identity]) != data["content"]:
                yield f"the pieces of the message {identity} don't make the whole"
            if "".join(reasoning[identity]) != (data.get("reasoning_content") or ""):
                yield f"the reasoning of the message {identity} isn't its pieces"
            all_in = all_in or (kind == "verbose" and _says_all_in(data["content"]))


def _says_all_in(content: str) -> bool:
    said: Any = json.loads(content)
    return isinstance(said, dict) and said.get("msg_type") == "generate_answer_finish"
