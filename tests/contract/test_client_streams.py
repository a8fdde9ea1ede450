"""However a stream of events is framed and cut, the client gives the same typed events, or says so.

The model is the reference decoder, which reads whole streams one character at a time: what it finds
in the bytes that came is what the client has to give, and nothing less than `done` may pass for the
end.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import httpx
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from coze_api import models
from coze_ext import (
    ChatStream,
    CozeError,
    CozeResponseError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    user_message,
)
from tests.contract.calls import async_coze, coze, encoded, plain, says
from tests.contract.document import DOCUMENT, OPERATIONS, Json, events_of
from tests.contract.effort import effort
from tests.contract.framing import chunks_of, framed, lines
from tests.contract.strategies import ANYTHING, served
from tests.unit import sse_reference

pytestmark = pytest.mark.contract

FAILED = "conversation.chat.failed"


@dataclass(frozen=True)
class Kind:
    """Streams of one operation: their events, which of those end them, and how one is asked for."""

    operation_id: str
    ask: Callable[[Any], Any]
    unknown: type
    ends: tuple[str, ...]
    failure: str
    code: str
    """The field of a failure with its code."""

    @cached_property
    def events(self) -> Mapping[str, Json]:
        """The schema of each event, by its name."""
        return events_of(OPERATIONS[self.operation_id])

    @cached_property
    def classes(self) -> dict[str, type]:
        """The class of each event."""
        return {
            schema["properties"]["event"]["const"]: getattr(models, name)
            for name, schema in DOCUMENT["components"]["schemas"].items()
            if schema in self.events.values()
        }

    def __repr__(self) -> str:
        return self.operation_id


OF_CHATS: Any = {
    "unknown": models.UnknownChatEvent,
    "ends": ("done",),
    "failure": "error",
    "code": "code",
}
OF_RUNS: Any = {
    "unknown": models.UnknownWorkflowEvent,
    "ends": ("Done", "Interrupt"),
    "failure": "Error",
    "code": "error_code",
}
CHAT = Kind("chat_create", lambda coze: coze.chat.stream(bot_id="73", user_id="1"), **OF_CHATS)
KINDS = [
    CHAT,
    Kind(
        "workflows_chat_stream",
        lambda coze: coze.workflows.chat.stream(
            workflow_id="74", bot_id="73", additional_messages=[user_message("Go on.")]
        ),
        **OF_CHATS,
    ),
    Kind(
        "workflows_runs_stream",
        lambda coze: coze.workflows.runs.stream(workflow_id="74"),
        **OF_RUNS,
    ),
    Kind(
        "workflows_runs_resume",
        lambda coze: coze.workflows.runs.resume(
            workflow_id="74", event_id="1/2", interrupt_type=2, resume_data="Oslo"
        ),
        **OF_RUNS,
    ),
]


# ---- Streams, event by event


@cache
def known_events(kind: Kind) -> st.SearchStrategy[tuple[str, str]]:
    """Events of the document, as name and data."""
    middle = [name for name in kind.events if name not in (*kind.ends, kind.failure)]
    return st.one_of(
        [
            st.tuples(
                st.just(name),
                st.builds(written, served(kind.events[name]["properties"]["data"]), st.booleans()),
            )
            for name in middle
        ]
    )


def written(data: Json, spread: bool) -> str:
    """The JSON of an event's data: in one line, or spread over several."""
    text = encoded(data).decode()
    return json.dumps(data, indent=1) if spread else text


@cache
def unknown_events(kind: Kind) -> st.SearchStrategy[tuple[str, str]]:
    """Events that the document doesn't have."""
    return st.tuples(
        lines.filter(lambda name: name not in kind.events),
        st.lists(lines, min_size=1, max_size=3).map("\n".join) | ANYTHING.map(json.dumps),
    ).filter(lambda pair: pair[1] != "")


@cache
def endings(kind: Kind) -> st.SearchStrategy[tuple[str, str]]:
    """Events that end a stream."""
    written_out = [
        st.tuples(st.just(name), served(kind.events[name]["properties"]["data"]).map(json.dumps))
        for name in (*kind.ends, kind.failure)
    ]
    bare = [("done", "[DONE]"), ("done", '"[DONE]"')] if "done" in kind.ends else []
    return st.one_of([*([st.sampled_from(bare)] if bare else []), *written_out])


@cache
def sequences(kind: Kind) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Any events in any order, the end among them or not."""
    some = st.lists(known_events(kind) | unknown_events(kind), max_size=6)
    return st.builds(
        lambda before, end, after: [*before, *end, *after],
        some,
        st.lists(endings(kind), max_size=1),
        some.filter(lambda events: len(events) < 3),
    )


@st.composite
def streams(draw: st.DrawFn, kind: Kind) -> tuple[list[tuple[str, str]], bytes]:
    # What makes events takes long to make, and is the same for kinds that share them.
    events = draw(sequences(next(one for one in KINDS if one.unknown is kind.unknown)))
    return events, draw(framed(events))


# ---- The model


@dataclass
class Expected:
    """What a client has to give of a stream, by the reference decoder."""

    events: list[tuple[str, str]]
    end: tuple[str, str] | None
    """The event that ends the stream, if it is there."""
    within_event: bool

    @classmethod
    def of(cls, stream: bytes, kind: Kind) -> Expected:
        decoded = sse_reference.decode(stream)
        # A body may end before the blank line of an event, if all else of that has come.
        closed = sse_reference.decode(stream + b"\n\n")
        if len(closed.dispatched) > len(decoded.dispatched):
            name, data, _, _ = closed.dispatched[-1]
            if name not in kind.ends and not isinstance(data_of(data), str):
                decoded = closed
        events: list[tuple[str, str]] = []
        for name, data, _, _ in decoded.dispatched:
            if name in (*kind.ends, kind.failure):
                return cls(events, (name, data), within_event=False)
            events.append((name, data))
        return cls(events, None, decoded.within_event)

    @property
    def chat(self) -> dict[str, Json] | None:
        """The chat as the events named it last; one that failed stays as it is."""
        chat: dict[str, Json] | None = None
        for name, text in self.events:
            if name.startswith("conversation.chat."):
                data = json.loads(text)
                chat = data if "status" in data else chat
                if name == FAILED:
                    break
        return chat

    @property
    def ended_badly(self) -> bool:
        """Whether the chat has ended so that no `done` has to follow."""
        if any(name == FAILED for name, _ in self.events):
            return True
        return (self.chat or {}).get("status") in ("failed", "canceled")

    @property
    def written(self) -> str:
        """What the nodes of a run wrote."""
        return "".join(
            json.loads(text).get("content") or "" for name, text in self.events if name == "Message"
        )

    @property
    def text(self) -> str:
        """The answers' text that has come: their pieces, or the whole of those without pieces."""
        answers: dict[str | None, str] = {}
        in_pieces: set[str | None] = set()
        for name, text in self.events:
            if not name.startswith("conversation.message."):
                continue
            message = json.loads(text)
            identity, content = message.get("id"), message["content"]
            whole = name == "conversation.message.completed"
            if whole and identity in in_pieces:
                in_pieces.remove(identity)
            elif is_answer_in_text(message):
                if content:
                    answers[identity] = answers.get(identity, "") + content
                if content and not whole:
                    in_pieces.add(identity)
        return "".join(answers.values())


def is_answer_in_text(message: Json) -> bool:
    """Whether a message is text of the bot's answer, where hosts may leave out that it is."""
    kind, content_type = message.get("type") or "", message.get("content_type") or "text"
    is_answer = kind == "answer" if kind else message.get("role") != "user"
    return bool(is_answer and content_type == "text")


def data_of(text: str) -> Json:
    """Data as JSON, or as the text that stands there."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def check(kind: Kind, expected: Expected, given: list[Any], raised: CozeError | None) -> None:
    """Compare what a client gave with what it had to give."""
    wanted = [*expected.events]
    if expected.end is not None and expected.end[0] in kind.ends:
        wanted.append(expected.end)
    assert len(given) == len(wanted)
    for one, (name, text) in zip(given, wanted, strict=True):
        assert one.event == name
        assert says(
            kind.events.get(name, NO_SCHEMA)["properties"]["data"], data_of(text), plain(one.data)
        )
        assert type(one) is kind.classes.get(name, kind.unknown)
    if expected.end is None and expected.ended_badly:
        assert raised is None
        return
    if expected.end is None and not isinstance(raised, CozeStreamError):
        assert isinstance(raised, CozeResponseError)  # there were fields that nobody knows, alone
        assert not wanted
        return
    if expected.end is None:
        assert isinstance(raised, CozeStreamInterruptedError)
        told = "after writing" in raised.message or "within an event" in raised.message
        assert told or not expected.within_event
    elif expected.end[0] == kind.failure:
        assert isinstance(raised, CozeStreamEventError)
        code = str(json.loads(expected.end[1])[kind.code])  # a number, or the digits of one
        assert raised.code == (int(code) if code.lstrip("-").isdecimal() else None)
    else:
        assert raised is None
        return
    if kind.unknown is models.UnknownWorkflowEvent:
        # Nodes may write in turn; nothing of what they wrote is lost or doubled.
        assert sorted(raised.text or "") == sorted(expected.written)
        return
    chat = expected.chat or {}
    assert (raised.chat_id, raised.conversation_id) == (chat.get("id"), chat.get("conversation_id"))
    assert raised.text == expected.text


NO_SCHEMA: Json = {"properties": {"data": {}}}


# ---- The client


class Service:
    """Answers with a stream that comes in the chunks that it was given."""

    chunks: Sequence[bytes] = ()

    def __call__(self, _: httpx.Request) -> httpx.Response:
        return self._answer(self._each())

    def asynchronous(self, _: httpx.Request) -> httpx.Response:
        return self._answer(self._each_asynchronously())

    def _answer(self, content: Iterator[bytes] | AsyncIterator[bytes]) -> httpx.Response:
        headers = {"content-type": "text/event-stream", "x-tt-logid": "2025"}
        return httpx.Response(200, headers=headers, content=content)

    def _each(self) -> Iterator[bytes]:
        yield from self.chunks

    async def _each_asynchronously(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            yield chunk


SERVICE = Service()
COZE = coze(SERVICE)
ASYNC_COZE = async_coze(SERVICE.asynchronous)


def read(kind: Kind) -> tuple[list[Any], CozeError | None]:
    """Everything that the blocking client gives, and what it raises in the end."""
    given: list[Any] = []
    try:
        given.extend(kind.ask(COZE))
    except CozeError as error:
        return given, error
    return given, None


async def read_asynchronously(kind: Kind) -> tuple[list[Any], CozeError | None]:
    given: list[Any] = []
    try:
        async for one in kind.ask(ASYNC_COZE):
            given.append(one)  # noqa: PERF401 - what came before an exception counts too
    except CozeError as error:
        return given, error
    return given, None


@effort(8)
@given(kind=st.sampled_from(KINDS), data=st.data())
def test_any_framing_of_any_events_cut_anywhere_gives_the_same_typed_events(
    kind: Kind, data: st.DataObject
) -> None:
    events, whole = data.draw(streams(kind), label="stream")
    # The encoder and the reference decoder agree, so it is the client that is tried.
    decoded = sse_reference.decode(whole)
    assert [(name, text) for name, text, _, _ in decoded.dispatched] == [
        (name or "message", text) for name, text in events
    ]
    came = whole[: data.draw(st.just(len(whole)) | st.integers(0, len(whole)), label="cut at")]
    expected = Expected.of(came, kind)
    event(f"{kind} ends with {expected.end[0] if expected.end else 'a cut'}")
    SERVICE.chunks = data.draw(chunks_of(came), label="chunks")
    check(kind, expected, *read(kind))
    check(kind, expected, *asyncio.run(read_asynchronously(kind)))


ON_THE_WIRE = {
    "chat": (
        CHAT,
        b'event:conversation.chat.created\r\ndata:{"id":"71","conversation_id":"72","bot_id":"73",'
        b'"status":"created"}\r\n\r\n'
        b'event:conversation.message.delta\ndata:{"id":"81","role":"assistant","type":"answer",'
        b'"content":"\xe6\x99\xb4\xe3\x82\x8c","content_type":"text"}\n\n'
        b"event:done\ndata:[DONE]\n\n",
    ),
    "run": (
        KINDS[2],
        b'id: 0\r\nevent: Message\r\ndata: {"content":"\xe6\x99\xb4","node_title":"End",'
        b'"node_seq_id":"0","node_is_finish":true}\r\n\r\n'
        b"id: 1\nevent: PING\ndata: {}\n\n"
        b'id: 2\nevent: Done\ndata: {"debug_url":"https://www.coze.com/x"}\n\n',
    ),
}


@pytest.mark.parametrize("stream", ON_THE_WIRE)
@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_stream_of_the_wire_cut_at_every_byte_is_reported(size: int, stream: str) -> None:
    kind, whole = ON_THE_WIRE[stream]
    for end in range(len(whole) + 1):
        came = whole[:end]
        SERVICE.chunks = [came[at : at + size] for at in range(0, len(came), size)]
        check(kind, Expected.of(came, kind), *read(kind))


def test_an_unfinished_stream_can_not_be_taken_for_a_whole_one() -> None:
    SERVICE.chunks = [b'event:done\ndata:"[DONE]"\n']
    stream: ChatStream = CHAT.ask(COZE)
    with pytest.raises(CozeStreamInterruptedError):
        stream.final_text()
