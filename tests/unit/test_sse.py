"""The event-stream decoder follows the WHATWG grammar, however the bytes are cut."""

import json
from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coze_core.event_stream import EventStreamDecoder
from coze_ext._settings import DEFAULT_MAX_EVENT_BYTES
from tests.each import each

from .sse_reference import decode as reference_decode

Event = tuple[str, str, str]
Outcome = tuple[list[Event], bool, int | None]


def decode(chunks: Iterable[bytes]) -> Outcome:
    """The events of a stream that comes in these chunks, whether it ends within one, its pause.

    Within an event its pause isn't told: the decoder takes a line in with its event.
    """
    decoder = EventStreamDecoder(max_event_bytes=DEFAULT_MAX_EVENT_BYTES)
    events = [
        (text(name), text(data), text(identity))
        for chunk in chunks
        for name, data, identity in decoder.feed(chunk)
    ]
    return events, decoder.unfinished, None if decoder.unfinished else decoder.retry


def text(field: bytes) -> str:
    return field.decode("utf-8", "replace")


def expected(stream: bytes) -> Outcome:
    reference = reference_decode(stream)
    events = [event[:3] for event in reference.dispatched]
    pause = None if reference.within_event else reference.reconnection_time
    return events, reference.within_event, pause


def simple(*events: tuple[str, str]) -> list[Event]:
    return [(event, data, "") for event, data in events]


# What is in a stream, and the events that the standard has it make.
GRAMMAR: dict[str, tuple[bytes, list[Event]]] = {
    "an empty stream": (b"", []),
    "a Coze event, without a space": (
        b'event:conversation.message.delta\ndata:{"content":"a"}\n\n',
        simple(("conversation.message.delta", '{"content":"a"}')),
    ),
    "a Coze event, with a space": (
        b'event: done\ndata: "[DONE]"\n\n',
        simple(("done", '"[DONE]"')),
    ),
    "lines end in CR": (b"event: a\rdata: b\r\rdata: c\r\r", simple(("a", "b"), ("message", "c"))),
    "lines end in CRLF": (
        b"event: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n",
        simple(("a", "b"), ("message", "c")),
    ),
    "line ends are mixed": (
        b"data: a\r\n\ndata: b\n\r\ndata: c\r\rdata: d\n\rdata: e\r\n\r\n",
        simple(*[("message", data) for data in "abcde"]),
    ),
    "LF CR is two line ends": (
        b"data: a\n\rdata: b\n\n",
        simple(("message", "a"), ("message", "b")),
    ),
    "blank lines around events": (
        b"\n\n\ndata: a\n\n\n\n\r\n\r\rdata: b\n\n\n",
        simple(("message", "a"), ("message", "b")),
    ),
    "a byte order mark": (b"\xef\xbb\xbfdata: a\n\n", simple(("message", "a"))),
    "a byte order mark before a blank line": (
        b"\xef\xbb\xbf\n\ndata: a\n\n",
        simple(("message", "a")),
    ),
    "only the first byte order mark goes": (
        b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\ndata: b\n\n",
        simple(("message", "b")),
    ),
    "a byte order mark behind a line feed": (
        b"\n\xef\xbb\xbfdata: a\n\ndata: b\n\n",
        simple(("message", "b")),
    ),
    "a byte order mark further on": (
        b"data: a\n\n\xef\xbb\xbfdata: b\n\ndata:\xef\xbb\xbfc\n\n",
        simple(("message", "a"), ("message", "\ufeffc")),
    ),
    "a byte order mark behind an event of the usual form": (
        b"event: x\ndata: a\n\n\xef\xbb\xbfevent: y\ndata: b\n\n",
        simple(("x", "a"), ("message", "b")),
    ),
    "comments": (
        b": hello\n\n:\ndata: a\n:data: no\nevent: x\n: \ndata: b\n\n",
        simple(("x", "a\nb")),
    ),
    "a comment between event and data": (b"event: x\n:\ndata: a\n\n", simple(("x", "a"))),
    "data of several lines": (b"data: a\ndata:\ndata: b\n\n", simple(("message", "a\n\nb"))),
    "the last event line counts": (b"event: a\nevent: b\ndata: c\n\n", simple(("b", "c"))),
    "an event line after the data": (b"data: a\nevent: b\n\n", simple(("b", "a"))),
    "the event's type is forgotten after it": (
        b"event: a\ndata: b\n\ndata: c\n\n",
        simple(("a", "b"), ("message", "c")),
    ),
    "without data there is no event, and its type is forgotten": (
        b"event: a\n\ndata: b\n\n",
        simple(("message", "b")),
    ),
    "an empty type is none": (
        b"event:\ndata: a\n\nevent\ndata: b\n\n",
        simple(("message", "a"), ("message", "b")),
    ),
    "a data line may be empty": (b"data:\n\ndata\n\ndata: \n\n", simple(*[("message", "")] * 3)),
    "an empty data line beside a type": (b"event: a\ndata:\n\n", simple(("a", ""))),
    "two empty data lines": (b"data\ndata\n\ndata:", simple(("message", "\n"))),
    "one space after the colon goes": (
        b"data:  a \n\nevent:  x\ndata:\tb\n\n",
        simple(("message", " a "), (" x", "\tb")),
    ),
    "two spaces in an event of the usual form": (
        b"event:  x\ndata:  a\n\n",
        simple((" x", " a")),
    ),
    "a field whose name begins like event": (
        b"event2: x\ndata: a\n\nevent x\ndata: b\n\n",
        simple(("message", "a"), ("message", "b")),
    ),
    "a field whose name ends like event": (
        b"data: a\n\nxevent: x\ndata: b\n\n",
        simple(("message", "a"), ("message", "b")),
    ),
    "unknown fields behind an event of the usual form": (
        b"event: a\ndata: b\n\ndata: c\nX\nX\nX\n\n",
        simple(("a", "b"), ("message", "c")),
    ),
    "a field whose name ends like event, before all else": (
        b"xevent: x\ndata: a\n\n",
        simple(("message", "a")),
    ),
    "two line feeds before an event that isn't whole": (
        b"data: a\n\n\n\nevent: x\ndata: b",
        simple(("message", "a")),
    ),
    "a CR alone within the data of an event of the usual form": (
        b"event: a\ndata: b\rdata: c\n\n",
        simple(("a", "b\nc")),
    ),
    "a CR alone within the type of an event of the usual form": (
        b"event: a\revent: b\ndata: c\n\n",
        simple(("b", "c")),
    ),
    "colons in the value": (
        b"data: a:b: c\n\ndata::\n\n",
        simple(("message", "a:b: c"), ("message", ":")),
    ),
    "fields that the standard does not know": (
        b"foo: a\nDATA: b\n data: c\ndata : d\ndat: e\ndata2: f\ndata: g\n\nEvent: h\ndata: i\n\n",
        simple(("message", "g"), ("message", "i")),
    ),
    "an ID stays in force": (
        b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
        [("message", "a", "1"), ("message", "b", "1"), ("message", "c", "")],
    ),
    "an ID without data stays in force": (b"id: 1\n\ndata: a\n\n", [("message", "a", "1")]),
    "an ID with NUL is ignored": (
        b"id: 1\ndata: a\n\nid: 2\x003\ndata: b\n\n",
        [("message", "a", "1"), ("message", "b", "1")],
    ),
    "a reconnection time": (
        b"retry: 1500\n\nevent: x\ndata: a\n\nretry: 007\ndata: b\n\n",
        simple(("x", "a"), ("message", "b")),
    ),
    "no reconnection times": (
        "retry: 1.5\nretry: -1\nretry: +1\nretry: 1_0\nretry\nretry: ٣\nretry: ²\nretry:  5\n"
        "retry: 0x10\ndata: a\n\n".encode(),
        simple(("message", "a")),
    ),
    "characters that end lines elsewhere": (
        "data: a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\x1dh\x1ei\n\n".encode(),
        simple(("message", "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\x1dh\x1ei")),
    ),
    "characters of two, three and four bytes": (
        "event: événement\ndata: 你好, 🙂\n\n".encode(),
        simple(("événement", "你好, 🙂")),
    ),
    "bytes that are no UTF-8": (
        b"event: \xff\ndata: \xe4\xbd\ndata: a\xc0\xafb\xed\xa0\x80\xf0\x9f\x99\n\n",
        simple(("\ufffd", "\ufffd\na\ufffd\ufffdb\ufffd\ufffd\ufffd\ufffd")),
    ),
    "NUL in data": (b"data: a\x00b\n\n", simple(("message", "a\x00b"))),
    "the last event lacks its blank line": (
        b"data: a\n\nevent: x\ndata: b\n",
        simple(("message", "a")),
    ),
}


class TestGrammar:
    @each("case", GRAMMAR)
    def test_makes_the_events_of_the_standard(self, case: str) -> None:
        stream, events = GRAMMAR[case]
        assert decode([stream])[0] == events

    @each("case", GRAMMAR)
    def test_reference_agrees(self, case: str) -> None:
        stream, events = GRAMMAR[case]
        assert expected(stream)[0] == events

    @each("case", GRAMMAR)
    def test_every_split_in_two_makes_no_difference(self, case: str) -> None:
        stream, _ = GRAMMAR[case]
        for cut in range(len(stream) + 1):
            assert decode([stream[:cut], stream[cut:]]) == expected(stream), f"cut at {cut}"

    @each("case", GRAMMAR)
    def test_one_byte_at_a_time_makes_no_difference(self, case: str) -> None:
        stream, _ = GRAMMAR[case]
        assert decode(stream[i : i + 1] for i in range(len(stream))) == expected(stream)

    @each("case", GRAMMAR)
    def test_empty_chunks_make_no_difference(self, case: str) -> None:
        stream, _ = GRAMMAR[case]
        chunks = [chunk for i in range(len(stream)) for chunk in (stream[i : i + 1], b"")]
        assert decode(chunks) == expected(stream)

    @each("case", GRAMMAR)
    def test_every_prefix_is_decoded_as_the_standard_says(self, case: str) -> None:
        stream, _ = GRAMMAR[case]
        for cut in range(len(stream)):
            assert decode([stream[:cut]]) == expected(stream[:cut]), f"cut at {cut}"


# Bytes that mean something in a stream, close enough together that they meet.
TOKENS = st.sampled_from(
    [
        b"\n", b"\r", b"\r\n", b"\n\n", b":", b" ", b"data", b"data:", b"data: ", b"event:",
        b"event: x", b"id:", b"id: 7", b"retry:", b"retry: 10", b"0", b"x", b"\x00",
        b"\xef\xbb\xbf", b"\xef\xbb", b"\xff", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0b", b"\xd9\xa3",
        "你".encode(),
    ]
)  # fmt: skip
STREAMS = st.one_of(st.lists(TOKENS, max_size=40).map(b"".join), st.binary(max_size=200))


@st.composite
def chunked(draw: st.DrawFn, streams: st.SearchStrategy[bytes]) -> list[bytes]:
    stream = draw(streams)
    cuts = sorted(draw(st.lists(st.integers(0, len(stream)), max_size=10)))
    return [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]


@given(chunked(STREAMS))
@example([b"data: a\r", b"", b"\n", b"\r", b"\n"])
@example([b"\xef", b"\xbb\xbf", b"\n", b"data:a\n", b"\n"])
def test_any_bytes_in_any_chunks_decode_as_in_the_reference(chunks: list[bytes]) -> None:
    assert decode(chunks) == expected(b"".join(chunks))


# The common shape of an event, whole and not, with what sends a decoder off its short ways.
PIECES = [
    b"\n",
    b"\n\n",
    b"\r",
    b"event: a\ndata: b",
    b"event: a\ndata: b\n\n",
    b"event: a\rdata: b\n\n",
    b"event: a\ndata: b\rdata: c\n\n",
    b"id: 7\ndata: d\n\n",
]
CHUNKS = [b"".join(pieces) for count in (0, 1, 2) for pieces in product(PIECES, repeat=count)]


@each("first", CHUNKS)
def test_two_chunks_of_common_pieces_decode_as_in_the_reference(first: bytes) -> None:
    for second in CHUNKS:
        assert decode([first, second]) == expected(first + second), (first, second)


LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=20)


@st.composite
def framed(draw: st.DrawFn) -> tuple[bytes, list[Event]]:
    """A stream in any framing that the grammar allows, and the events that went into it."""
    events = draw(st.lists(st.tuples(LINE, st.lists(LINE, min_size=1, max_size=3)), max_size=6))
    end_of_line = st.sampled_from(["\n", "\r", "\r\n"])
    noise = st.sampled_from(["", "", ": comment", ":", "unknown: field", "data2"])
    stream = draw(st.sampled_from(["", "\ufeff"]))

    def line(text: str) -> str:
        return text + draw(end_of_line) if text else ""

    for event, data in events:
        separator = (
            ": " if draw(st.booleans()) or any(d[:1] == " " for d in [event, *data]) else ":"
        )
        lines = [f"event{separator}{event}", *[f"data{separator}{text}" for text in data]]
        for text in draw(st.permutations(lines)) if len(data) == 1 else lines:
            stream += line(draw(noise)) + line(text)
        # After a CR, a lone LF would be its second half and no blank line.
        stream += draw(st.sampled_from(["\n", "\r\n"])) if not stream.endswith("\r") else "\r\n"
    return stream.encode(), [(event or "message", "\n".join(data), "") for event, data in events]


@given(framed(), st.data())
def test_events_come_back_from_any_framing(
    stream_and_events: tuple[bytes, list[Event]], data: st.DataObject
) -> None:
    stream, events = stream_and_events
    chunks = data.draw(chunked(st.just(stream)))
    assert decode(chunks) == (events, False, None)


def test_an_event_is_there_as_soon_as_its_blank_line_is() -> None:
    decoder = EventStreamDecoder(max_event_bytes=DEFAULT_MAX_EVENT_BYTES)
    assert decoder.feed(b"data: a\n") == []
    assert decoder.feed(b"\ndata: b\r\n") == [(b"message", b"a", b"")]
    # A bare CR ends a line; nothing says whether LF will ever follow.
    assert decoder.feed(b"\r") == [(b"message", b"b", b"")]
    assert decoder.feed(b"\n") == []


def test_an_event_without_data_comes_where_its_type_may_lack_them() -> None:
    decoder = EventStreamDecoder(max_event_bytes=100, without_data=frozenset({b"beat"}))
    events = decoder.feed(b"id: 1\nevent: beat\n\nevent: other\n\nevent: beat\ndata: x\n\n")
    assert events == [(b"beat", b"", b"1"), (b"beat", b"x", b"1")]


def test_a_cut_stream_says_so() -> None:
    decoder = EventStreamDecoder(max_event_bytes=DEFAULT_MAX_EVENT_BYTES)
    assert not decoder.unfinished
    for chunk, unfinished in [
        (b"\xef\xbb\xbf", False),
        (b": a comment is no event", False),
        (b"\n", False),
        (b"event: done", True),
        (b"\ndata: [DONE]", True),
        (b"\n", True),
        (b"\n", False),
    ]:
        decoder.feed(chunk)
        assert decoder.unfinished is unfinished, chunk


@each("field", ["event", "data", "id", "retry"])
def test_a_field_is_not_foreign_nor_is_its_beginning(field: str) -> None:
    for cut in range(1, len(field) + 1):
        assert foreign([field[:cut].encode()]) == b""
        assert foreign([b": a comment\n" + field[:cut].encode()]) == b""
    assert foreign([f"{field}: 7".encode()]) == b""
    assert foreign([f"word\n{field}: 7\n\n".encode()]) == b""
    assert foreign([f"{field[:-1]}!".encode()]) == f"{field[:-1]}!".encode()
    assert foreign([f"{field}s: 7\n\n".encode()]) == f"{field}s: 7\n".encode()


def test_what_is_foreign_is_kept_up_to_64_kib_of_each_place() -> None:
    assert foreign([b"x" * 65_537]) == b"x" * 65_536
    assert foreign([b"x" * 65_537 + b"\n\n"]) == b"x" * 65_536 + b"\n"
    assert foreign([b"x" * 65_535 + b"\n\n", b"left out\n\n"]) == b"x" * 65_535 + b"\n"
    assert foreign([b"one\n: no\ntwo\n\n", b":\n\nthree"]) == b"one\ntwo\nthree"
    assert foreign([b"one\n\n\n\n\n\ntwo\n\n"]) == b"one\ntwo\n"


def foreign(chunks: Iterable[bytes]) -> bytes:
    decoder = EventStreamDecoder(max_event_bytes=DEFAULT_MAX_EVENT_BYTES)
    for chunk in chunks:
        decoder.feed(chunk)
    return decoder.foreign


def test_a_reconnection_time_of_any_length_is_no_error() -> None:
    _, _, retry = decode([b"retry: " + b"9" * 10_000 + b"\ndata: a\n\n"])
    assert retry is not None
    assert retry > 10**100


@pytest.mark.parametrize("piece", [1, 1024, 65536])
def test_a_large_event_arrives_whole(piece: int) -> None:
    content = json.dumps({"content": "你好" * 50_000}).encode()
    stream = b"event:x\ndata:" + content + b"\n\n"
    (event,), unfinished, _ = decode(stream[i : i + piece] for i in range(0, len(stream), piece))
    assert json.loads(event[1])["content"] == "你好" * 50_000
    assert not unfinished


class TestLimit:
    """`max_event_bytes` is the most that an event may have, wherever the chunks end."""

    # An event of 8 bytes and one of 9.
    STREAM = b"\n\ndata: 1X\r\n\r\n\n\r\n: 1\ndata:\n\n\n"

    @staticmethod
    def feed(stream: bytes, limit: int, cuts: tuple[int, ...]) -> tuple[list[str], bool]:
        decoder = EventStreamDecoder(max_event_bytes=limit)
        received: list[str] = []
        for start, end in zip((0, *cuts), (*cuts, len(stream)), strict=True):
            received += [text(event[1]) for event in decoder.feed(stream[start:end])]
            if decoder.failure is not None:
                return received, True
        return received, False

    @pytest.mark.parametrize(
        ("limit", "outcome"), [(7, ([], True)), (8, (["1X"], True)), (9, (["1X", ""], False))]
    )
    def test_is_the_same_for_every_split(self, limit: int, outcome: tuple[list[str], bool]) -> None:
        length = len(self.STREAM)
        for cut in range(length + 1):
            assert self.feed(self.STREAM, limit, (cut,)) == outcome, f"cut at {cut}"
        assert self.feed(self.STREAM, limit, tuple(range(1, length))) == outcome

    def test_stops_an_event_that_never_ends(self) -> None:
        decoder = EventStreamDecoder(max_event_bytes=10_000)
        for _ in range(9):
            assert decoder.feed(b"data: " + b"x" * 1000) == []
            assert decoder.failure is None
        assert decoder.feed(b"data: " + b"x" * 1000) == []
        assert "limit 10000 bytes" in str(decoder.failure)

    def test_leaves_long_streams_of_small_events_alone(self) -> None:
        decoder = EventStreamDecoder(max_event_bytes=20)
        events = [
            event for _ in range(100) for event in decoder.feed(b"data: 1\n\n: ping\n\n" * 10)
        ]
        assert len(events) == 1000
