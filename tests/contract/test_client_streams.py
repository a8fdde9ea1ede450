"""However a stream of events is framed and cut, the client gives the same typed events, or says so.

The model is the reference decoder, which reads whole streams one character at a time: what it finds
in the bytes that came is what the client has to give, and nothing less than `done` may pass for the
end.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
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
)
from tests.contract.calls import async_coze, coze, encoded, plain, says
from tests.contract.document import DOCUMENT, OPERATIONS, Json, events_of
from tests.contract.effort import effort
from tests.contract.strategies import ANYTHING, served
from tests.unit import sse_reference

pytestmark = pytest.mark.contract

ASKED: dict[str, Any] = {"bot_id": "73", "user_id": "1"}
ENDS = ("done", "error")
FAILED = "conversation.chat.failed"
EVENTS = events_of(OPERATIONS["chat_create"])


# ---- Streams, event by event

# Text that is one line of a stream.
lines = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=12)


@cache
def known_events() -> st.SearchStrategy[tuple[str, str]]:
    """Events of the document, as name and data."""
    middle = [name for name in EVENTS if name not in ENDS]
    return st.one_of(
        [
            st.tuples(
                st.just(name),
                st.builds(written, served(EVENTS[name]["properties"]["data"]), st.booleans()),
            )
            for name in middle
        ]
    )


def written(data: Json, spread: bool) -> str:
    """The JSON of an event's data: in one line, or spread over several."""
    text = encoded(data).decode()
    return json.dumps(data, indent=1) if spread else text


unknown_events = st.tuples(
    lines.filter(lambda name: name not in EVENTS),
    st.lists(lines, min_size=1, max_size=3).map("\n".join) | ANYTHING.map(json.dumps),
).filter(lambda pair: pair[1] != "")

endings = st.one_of(
    st.sampled_from([("done", "[DONE]"), ("done", '"[DONE]"')]),
    st.tuples(st.just("done"), served(EVENTS["done"]["properties"]["data"]).map(json.dumps)),
    st.tuples(st.just("error"), served(EVENTS["error"]["properties"]["data"]).map(json.dumps)),
)


@cache
def sequences() -> st.SearchStrategy[list[tuple[str, str]]]:
    """Any events in any order, the end among them or not."""
    some = st.lists(known_events() | unknown_events, max_size=6)
    return st.builds(
        lambda before, end, after: [*before, *end, *after],
        some,
        st.lists(endings, max_size=1),
        some.filter(lambda events: len(events) < 3),
    )


# ---- Streams, byte by byte


@st.composite
def framed(draw: st.DrawFn, events: Sequence[tuple[str, str]]) -> bytes:
    """Write events in one of all the ways in which the standard allows it."""
    writer = Writer(draw)
    for name, data in events:
        if writer.chance(3):
            writer.noise()
        block = [("data", line) for line in data.split("\n")]
        # A name may stand anywhere in its event, and the last one counts. An event without a name
        # is called `message`.
        place = writer.number(len(block))
        if name or writer.chance(2):
            block.insert(place, ("event", name))
            if writer.chance(3):
                block.insert(writer.number(place), ("event", "overruled"))
        for field_name, value in block:
            if writer.chance(8):
                writer.noise_line()
            writer.field(field_name, value)
        writer.line("")
    return (b"\xef\xbb\xbf" if writer.chance(2) else b"") + "".join(writer.text).encode()


@dataclass
class Writer:
    """Writes lines with any of the three line ends."""

    draw: st.DrawFn
    text: list[str] = field(default_factory=list)

    def number(self, most: int) -> int:
        return self.draw(st.integers(0, most))

    def chance(self, one_in: int) -> bool:
        return self.number(one_in - 1) == 1

    def line(self, content: str) -> None:
        after_return = bool(self.text) and self.text[-1].endswith("\r")
        # A line feed after a carriage return would belong to the line before.
        ends = ["\r", "\r\n"] if after_return and not content else ["\n", "\r", "\r\n"]
        self.text.append(content + self.draw(st.sampled_from(ends)))

    def field(self, name: str, value: str) -> None:
        if value == "" and self.chance(2):
            self.line(name)
        else:
            space = " " if value.startswith(" ") or self.chance(2) else ""
            self.line(f"{name}:{space}{value}")

    def noise_line(self) -> None:
        """A line that changes no event: a comment, an ID, a time, a field that nobody knows."""
        name = self.draw(st.sampled_from(["", "id", "retry", "Data", "data2", " data", "x"]))
        self.field(name, self.draw(lines)) if name else self.line(f":{self.draw(lines)}")

    def noise(self) -> None:
        """A block without data, which is no event, whatever it is called."""
        self.noise_line()
        if self.chance(2):
            self.field("event", self.draw(st.sampled_from(["done", "error", "x"])))
        self.line("")


@st.composite
def streams(draw: st.DrawFn) -> tuple[list[tuple[str, str]], bytes]:
    events = draw(sequences())
    return events, draw(framed(events))


@st.composite
def chunks_of(draw: st.DrawFn, stream: bytes) -> list[bytes]:
    """The bytes of a stream in pieces of any size."""
    cuts = sorted(draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    return [stream[i:j] for i, j in zip([0, *cuts], [*cuts, len(stream)], strict=True)]


# ---- The model


@dataclass
class Expected:
    """What a client has to give of a stream, by the reference decoder."""

    events: list[tuple[str, str]]
    end: tuple[str, str] | None
    """The event that ends the stream, if it is there."""
    within_event: bool

    @classmethod
    def of(cls, stream: bytes) -> Expected:
        decoded = sse_reference.decode(stream)
        # A body may end before the blank line of an event, if all else of that has come.
        closed = sse_reference.decode(stream + b"\n\n")
        if len(closed.dispatched) > len(decoded.dispatched):
            name, data, _, _ = closed.dispatched[-1]
            if name != "done" and not isinstance(data_of(data), str):
                decoded = closed
        events: list[tuple[str, str]] = []
        for name, data, _, _ in decoded.dispatched:
            if name in ENDS:
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


def check(expected: Expected, given: list[Any], raised: CozeError | None) -> None:
    """Compare what a client gave with what it had to give."""
    wanted = [*expected.events]
    if expected.end is not None and expected.end[0] == "done":
        wanted.append(expected.end)
    assert len(given) == len(wanted)
    for one, (name, text) in zip(given, wanted, strict=True):
        assert one.event == name
        assert says(
            EVENTS.get(name, NO_SCHEMA)["properties"]["data"], data_of(text), plain(one.data)
        )
        assert type(one) is CLASSES.get(name, models.UnknownChatEvent)
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
    elif expected.end[0] == "error":
        assert isinstance(raised, CozeStreamEventError)
        code = str(json.loads(expected.end[1])["code"])  # a number, or the digits of one
        assert raised.code == (int(code) if code.lstrip("-").isdecimal() else None)
    else:
        assert raised is None
        return
    chat = expected.chat or {}
    assert (raised.chat_id, raised.conversation_id) == (chat.get("id"), chat.get("conversation_id"))
    assert raised.text == expected.text


CLASSES = {
    schema["properties"]["event"]["const"]: getattr(models, name)
    for name, schema in DOCUMENT["components"]["schemas"].items()
    if schema in EVENTS.values()
}
"""The class of each event of the document."""
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


def read() -> tuple[list[Any], CozeError | None]:
    """Everything that the blocking client gives, and what it raises in the end."""
    given: list[Any] = []
    try:
        given.extend(COZE.chat.stream(**ASKED))
    except CozeError as error:
        return given, error
    return given, None


async def read_asynchronously() -> tuple[list[Any], CozeError | None]:
    given: list[Any] = []
    try:
        async for one in ASYNC_COZE.chat.stream(**ASKED):
            given.append(one)  # noqa: PERF401 - what came before an exception counts too
    except CozeError as error:
        return given, error
    return given, None


@effort(20)
@given(stream=streams(), data=st.data())
def test_any_framing_of_any_events_cut_anywhere_gives_the_same_typed_events(
    stream: tuple[list[tuple[str, str]], bytes], data: st.DataObject
) -> None:
    events, whole = stream
    # The encoder and the reference decoder agree, so it is the client that is tried.
    decoded = sse_reference.decode(whole)
    assert [(name, text) for name, text, _, _ in decoded.dispatched] == [
        (name or "message", text) for name, text in events
    ]
    came = whole[: data.draw(st.just(len(whole)) | st.integers(0, len(whole)), label="cut at")]
    expected = Expected.of(came)
    event(f"ends with {expected.end[0] if expected.end else 'a cut'}")
    SERVICE.chunks = data.draw(chunks_of(came), label="chunks")
    check(expected, *read())
    check(expected, *asyncio.run(read_asynchronously()))


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_stream_of_the_wire_cut_at_every_byte_is_reported(size: int) -> None:
    whole = (
        b'event:conversation.chat.created\r\ndata:{"id":"71","conversation_id":"72","bot_id":"73",'
        b'"status":"created"}\r\n\r\n'
        b'event:conversation.message.delta\ndata:{"id":"81","role":"assistant","type":"answer",'
        b'"content":"\xe6\x99\xb4\xe3\x82\x8c","content_type":"text"}\n\n'
        b"event:done\ndata:[DONE]\n\n"
    )
    for end in range(len(whole) + 1):
        came = whole[:end]
        SERVICE.chunks = [came[at : at + size] for at in range(0, len(came), size)]
        check(Expected.of(came), *read())


def test_an_unfinished_stream_can_not_be_taken_for_a_whole_one() -> None:
    SERVICE.chunks = [b'event:done\ndata:"[DONE]"\n']
    stream: ChatStream = COZE.chat.stream(**ASKED)
    with pytest.raises(CozeStreamInterruptedError):
        stream.final_text()
