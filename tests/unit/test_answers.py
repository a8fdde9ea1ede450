"""The text of the answers is one and the same, whether streamed, polled or recovered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from itertools import product
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api.models import ToolOutput
from coze_core.responses import is_json
from coze_ext import ChatPoll, Coze, CozeStreamInterruptedError, TokenAuth
from tests.each import each
from tests.twins import BASE_URL, TOKEN, Twin
from tests.unit.bodies import (
    COMPLETED,
    CREATED,
    DONE,
    IN_PROGRESS,
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
from tests.unit.test_polling import clock_in_place

Wire = dict[str, Any]
LIST = "/v3/chat/message/list"


def delta_of(wire: Wire) -> bytes:
    return event("conversation.message.delta", wire)


def completed_of(wire: Wire) -> bytes:
    return event("conversation.message.completed", wire)


class Service:
    """Streams these pieces of a chat, and has these messages saved when the chat has ended."""

    def __init__(self, *pieces: bytes, saved: list[Wire], status: str = "completed") -> None:
        self._pieces = pieces
        self._saved = saved
        self._status = status

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == LIST:
            return envelope(self._saved)
        if request.url.path == "/v3/chat" and b'"stream":true' in request.content:
            return event_stream(Body(*self._pieces))
        return envelope(chat(self._status, usage=USAGE))


@pytest.fixture(autouse=True)
def _no_time() -> Iterator[None]:
    with clock_in_place():
        yield


@contextmanager
def blocking_coze(service: Service) -> Iterator[Coze]:
    with httpx.Client(transport=httpx.MockTransport(service)) as http_client:
        yield Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)


def stream_of(twin: Twin, service: Service, *, recover: bool = False) -> Any:
    return twin.coze(service).chat.stream(bot_id="73", user_id="u", recover=recover)


async def polled(twin: Twin, saved: list[Wire]) -> ChatPoll:
    poll = twin.coze(Service(saved=saved)).chat.create_and_poll(bot_id="73", user_id="u")
    ended: ChatPoll = await twin.value(poll)
    return ended


# ---- what an answer's text is


# Messages, and the text that they have as answers.
KINDS: dict[str, tuple[Wire, str]] = {
    "an answer": (message("Hi"), "Hi"),
    "an answer without a type": (message("Hi", type=None), "Hi"),
    "an answer with an empty type": (message("Hi", type=""), "Hi"),
    "an answer whose kind of content is empty": (message("Hi", content_type=""), "Hi"),
    "a card": (message('{"card":1}', content_type="card"), ""),
    "a card without a type": (message('{"card":1}', content_type="card", type=None), ""),
    "files": (message('[{"type":"image"}]', content_type="object_string"), ""),
    "sound": (message("UklGRg==", content_type="audio"), ""),
    "content of tomorrow": (message("?", content_type="of_tomorrow"), ""),
    "a question": (message("Hi?", type="question", role="user"), ""),
    "a question without a type": (message("Hi?", type=None, role="user"), ""),
    "a follow-up": (message("More?", type="follow_up"), ""),
    "a call of a tool": (message("{}", type="function_call"), ""),
    "a message of tomorrow": (message("?", type="of_tomorrow"), ""),
    "content that is null": (message("") | {"content": None}, ""),
    "content that is a number": (message("") | {"content": 5}, "5"),
    "content that is an object": (message("") | {"content": {"a": 1}}, ""),
}


@each(("name", "identity"), product(KINDS, ["81", 81, "", None, 0, [8], {"a": 1}]))
async def test_stream_and_poll_agree_on_the_text_of_a_message(
    twin: Twin, name: str, identity: Any
) -> None:
    wire, text = KINDS[name]
    wire = wire | {"id": identity}
    before, after = message("<", id="80"), message(">", id="82")

    poll = await polled(twin, [before, wire, after])
    assert poll.text == f"<{text}>"

    whole = [completed_of(one) for one in (before, wire, after)]
    stream = stream_of(twin, Service(*whole, COMPLETED, DONE, saved=[]))
    assert await twin.value(stream.final_text()) == f"<{text}>"

    pieces = [delta_of(one) for one in (before, wire, after)]
    stream = stream_of(twin, Service(*pieces, COMPLETED, DONE, saved=[]))
    assert "".join(await twin.items(stream.text_deltas())) == f"<{text}>" == stream.text


# ---- what is completed has the last word


# Events; the text in the end; and the text that comes piece by piece.
LAST_WORDS: dict[str, tuple[list[bytes], str, list[str]]] = {
    "as it came": ([delta("He"), delta("llo"), completed("Hello")], "Hello", ["He", "llo"]),
    "more": ([delta("He"), completed("Hello")], "Hello", ["He", "llo"]),
    "another": ([delta("He"), completed("Good day")], "Good day", ["He"]),
    "less": ([delta("Hello"), completed("He")], "He", ["Hello"]),
    "nothing": ([delta("Hello"), completed("")], "Hello", ["Hello"]),
    "null": ([delta("Hello"), completed_of(message("") | {"content": None})], "Hello", ["Hello"]),
    "a card": ([delta("Hello"), completed("{}", content_type="card")], "", ["Hello"]),
    "twice": ([delta("He"), completed("Hello"), completed("Hello")], "Hello", ["He", "llo"]),
    "twice, whole": ([completed("Hello"), completed("Hello")], "Hello", ["Hello"]),
    "more later": ([completed("He"), completed("Hello")], "Hello", ["He", "llo"]),
    "without an ID": (
        [
            delta("He", id=""),
            completed("{}", id="", type="function_call"),
            completed("Hello", id=""),
            delta("Hel", id=""),
            completed("Hello", id=""),
        ],
        "HelloHello",
        ["He", "llo", "Hel", "lo"],
    ),
    "a number for an ID": (
        [delta("He", id=81), completed("Hello", id="81")],
        "Hello",
        ["He", "llo"],
    ),
}


@each("name", LAST_WORDS)
async def test_what_is_completed_has_the_last_word(twin: Twin, name: str) -> None:
    events, text, pieces = LAST_WORDS[name]
    service = Service(CREATED, *events, COMPLETED, DONE, saved=[])
    assert await twin.value(stream_of(twin, service).final_text()) == text
    assert await twin.items(stream_of(twin, service).text_deltas()) == pieces


async def test_a_cut_behind_the_end_of_the_chat_costs_no_request(twin: Twin) -> None:
    paths: list[str] = []
    service = Service(CREATED, completed("Hello"), COMPLETED, saved=[])

    def noted(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        return service(request)

    stream = twin.coze(noted).chat.stream(bot_id="73", user_id="u", recover=True)
    assert await twin.value(stream.final_text()) == "Hello"
    assert paths == ["/v3/chat"]


# ---- order and copies


A, B, C = message("A", id="81"), message("B", id="82"), message("C", id="83")


def timed(*wires: Wire, times: list[Any]) -> list[Wire]:
    return [wire | {"created_at": time} for wire, time in zip(wires, times, strict=True)]


LISTS: dict[str, list[Wire]] = {
    "oldest first": [A, B, C],
    "each twice": [A, A, B, C, B, C],
    "oldest first, by times": timed(C, A, B, times=[5, 5, 6]),
    "newest first, by times": timed(B, A, C, times=[7, 7, 6]),
    "newest first, by IDs": [C, B, A],
    "newest first, by IDs of one second": timed(C, B, A, times=[5, 5, 5]),
    "in no order": timed(B, C, A, times=[6, 7, 5]),
    "with times that are digits": timed(C, A, B, times=["7", "5", "6"]),
    "with times that are none": timed(A, B, C, times=["x", None, {}]),
}
# What is expected of those whose IDs don't fall with the time.
TEXTS = {"oldest first, by times": "CAB", "newest first, by times": "CAB"}


@each("name", LISTS)
async def test_polled_messages_are_oldest_first_and_come_once(twin: Twin, name: str) -> None:
    poll = await polled(twin, LISTS[name])
    assert poll.text == TEXTS.get(name, "ABC")
    assert len(poll.messages) == 3
    assert poll.messages.logid


@each("name", LISTS)
async def test_a_recovered_stream_has_the_text_that_a_poll_has(twin: Twin, name: str) -> None:
    text = TEXTS.get(name, "ABC")
    first = {"A": A, "B": B, "C": C}[text[0]]
    for pieces in ([CREATED], [CREATED, delta_of(first)]):
        stream = stream_of(twin, Service(*pieces, saved=LISTS[name]), recover=True)
        assert "".join(await twin.items(stream.text_deltas())) == text == stream.text


async def test_what_had_arrived_tells_a_list_that_begins_with_the_newest(twin: Twin) -> None:
    one, other = message("one", id="a"), message("other", id="b")
    for pieces in ([delta_of(one)], [completed_of(one)]):
        stream = stream_of(twin, Service(CREATED, *pieces, saved=[other, one]), recover=True)
        assert await twin.value(stream.final_text()) == "oneother"


# ---- recovery, whatever was saved


CONTENTS = st.text(st.sampled_from("ab 你👋"), min_size=1, max_size=6)
SAID = st.lists(
    st.tuples(CONTENTS, st.sampled_from(["answer", "card", "audio", "follow_up"])),
    min_size=1,
    max_size=4,
)


def wire_of(index: int, content: str, kind: str) -> Wire:
    wire = message(content, id=str(81 + index), created_at=1000 + index // 2)
    return wire | {"answer": {}, "follow_up": {"type": kind}}.get(kind, {"content_type": kind})


VARIATIONS = st.sets(st.sampled_from(["no type", "numbers", "twice", "newest first"]))


def saved_as(wires: list[Wire], variations: set[str]) -> list[Wire]:
    if "no type" in variations:
        wires = [
            {name: value for name, value in wire.items() if name != "type"}
            if wire["type"] == "answer"
            else wire
            for wire in wires
        ]
    if "numbers" in variations:
        wires = [wire | {"id": int(wire["id"])} for wire in wires]
    if "twice" in variations:
        wires = [wire for wire in wires for _ in range(2)]
    return wires[::-1] if "newest first" in variations else wires


@given(SAID, VARIATIONS, st.booleans(), st.data())
def test_after_recovery_the_text_is_what_was_saved_or_an_error_says_that_it_is_not(
    said: list[tuple[str, str]], variations: set[str], without_ids: bool, data: st.DataObject
) -> None:
    wires = [wire_of(index, *one) for index, one in enumerate(said)]
    if without_ids:
        # Without an ID nothing but the time tells in which order messages of one list came.
        wires = [wire | {"id": "", "created_at": 1000 + at} for at, wire in enumerate(wires)]
        variations = variations - {"numbers", "twice"}
    text = "".join(content for content, kind in said if kind == "answer")
    events: list[bytes] = []
    for wire, (content, kind) in zip(wires, said, strict=True):
        if kind == "answer":
            events += [delta_of(wire | {"content": piece}) for piece in content]
        events.append(completed_of(wire))
    cut = data.draw(st.integers(0, len(events)))
    service = Service(CREATED, *events[:cut], saved=saved_as(wires, variations))
    with clock_in_place(), blocking_coze(service) as coze:
        stream = coze.chat.stream(bot_id="73", user_id="u", recover=True)
        pieces: list[str] | None = None
        # Nothing but IDs tells what has arrived from what hasn't.
        with suppress(CozeStreamInterruptedError) if without_ids else nullcontext():
            pieces = list(stream.text_deltas())
    if pieces is not None:
        assert "".join(pieces) == stream.text == text
    if not without_ids:
        found = [(one.content, str(one.id)) for one in stream.messages]
        assert found == [(wire["content"], wire["id"]) for wire in wires]


DIFFERENT: dict[str, list[Wire]] = {
    "another text": [message("Good night")],
    "less": [message("Go")],
    "a card": [message("Good day", content_type="card")],
    "no answer": [message("Good day", type="verbose")],
    "another ID": [message("Good day", id="90")],
    "no ID": [message("Good day", id="")],
    "nothing": [],
}


@each(("name", "is_whole"), product(DIFFERENT, [False, True]))
async def test_what_was_saved_and_is_not_what_had_arrived_is_an_error(
    twin: Twin, name: str, is_whole: bool
) -> None:
    arrived = [delta("Good d"), *([completed("Good d")] if is_whole else [])]
    stream = stream_of(twin, Service(CREATED, *arrived, saved=DIFFERENT[name]), recover=True)
    with pytest.raises(CozeStreamInterruptedError, match="couldn't be recovered") as caught:
        await twin.value(stream.final_text())
    assert caught.value.text == "Good d"


async def test_messages_that_no_stream_has_may_stand_around_an_answer(twin: Twin) -> None:
    before, after = (message("{}", id=one, type="verbose") for one in ("80", "82"))
    service = Service(CREATED, delta("Good "), saved=[before, message("Good day"), after])
    stream = stream_of(twin, service, recover=True)
    assert await twin.value(stream.final_text()) == "Good day"
    assert [one.id for one in stream.messages] == ["80", "81", "82"]


async def test_an_order_that_contradicts_what_had_arrived_is_an_error(twin: Twin) -> None:
    arrived = [completed("B", id="b"), completed("A", id="a")]
    saved = [message(name.upper(), id=name) for name in "abc"]
    service = Service(CREATED, *arrived, saved=[saved[0], saved[2], saved[1]])
    with pytest.raises(CozeStreamInterruptedError, match="order"):
        await twin.value(stream_of(twin, service, recover=True).final_text())


async def test_an_order_that_no_list_has_either_way_is_an_error(twin: Twin) -> None:
    """Although nothing of it is missing."""
    saved = [message(name.upper(), id=name) for name in "abc"]
    arrived = [completed(name.upper(), id=name) for name in "bac"]
    stream = stream_of(twin, Service(CREATED, *arrived, saved=saved), recover=True)
    with pytest.raises(CozeStreamInterruptedError, match="in another order"):
        await twin.value(stream.final_text())


def nameless(content: str, **fields: Any) -> Wire:
    return message(content, id="", **fields)


CALL = {"type": "function_call"}
# What has arrived; what is saved; and the text that follows from both.
WITHOUT_IDS: dict[str, tuple[list[bytes], list[Wire], str]] = {
    "a part": ([delta_of(nameless("Go"))], [nameless("Good")], "Good"),
    "one, and a part": (
        [completed_of(nameless("A")), delta_of(nameless("B"))],
        [nameless("A"), nameless("Bc")],
        "ABc",
    ),
    "an empty one, and a part": (
        [completed_of(nameless("")), delta_of(nameless("B"))],
        [nameless(""), nameless("Bc")],
        "Bc",
    ),
    "one of two that are alike": (
        [completed_of(nameless("A"))],
        [nameless("A"), nameless("A"), nameless("B")],
        "AAB",
    ),
    "two that are alike but for their types": (
        [completed_of(nameless("A", type="verbose"))],
        [nameless("A", type="verbose"), nameless("A")],
        "A",
    ),
    "a part, after a call that hasn't arrived": (
        [delta_of(nameless("A"))],
        [nameless("{}", **CALL), nameless("Ab")],
        "Ab",
    ),
    "one that is like another with an ID": (
        [completed_of(message("A")), completed_of(nameless("A"))],
        [nameless("A"), message("A")],
        "AA",
    ),
    "one, in a list that begins with the newest": (
        [completed_of(nameless("A"))],
        [nameless("B"), nameless("A")],
        "AB",
    ),
}


@each("name", WITHOUT_IDS)
async def test_messages_without_ids_are_told_by_what_they_say(twin: Twin, name: str) -> None:
    arrived, saved, text = WITHOUT_IDS[name]
    stream = stream_of(twin, Service(CREATED, *arrived, saved=saved), recover=True)
    assert await twin.value(stream.final_text()) == text


class GoingOn(Service):
    """A chat that goes on after tools have run, and has had these messages before."""

    def __init__(self, *pieces: bytes, before: list[Wire], saved: list[Wire]) -> None:
        super().__init__(*pieces, saved=saved)
        self._lists = [before, saved]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == LIST:
            return envelope(self._lists.pop(0))
        if request.url.path == "/v3/chat/submit_tool_outputs":
            return event_stream(Body(IN_PROGRESS))
        return super().__call__(request)


def going_on(twin: Twin, before: list[Wire], after: list[Wire]) -> Any:
    return twin.coze(GoingOn(before=before, saved=after)).chat.submit_tool_outputs_stream(
        conversation_id="72",
        chat_id="71",
        tool_outputs=[ToolOutput(tool_call_id="1", output="sunny")],
        recover=True,
    )


@each(
    ("before", "after"),
    [
        ([message("Old", id="80")], [message("Old", id="80"), message("New")]),
        ([message("Old", id="80")], [message("Old", id="80"), nameless("New")]),
        ([nameless("Old")], [message("New")]),
        ([], [nameless("New")]),
    ],
)
async def test_what_a_chat_had_before_its_tools_ran_does_not_come_again(
    twin: Twin, before: list[Wire], after: list[Wire]
) -> None:
    assert await twin.value(going_on(twin, before, after).final_text()) == "New"
    async with twin.within(going_on(twin, before, after)) as stream:
        assert "".join(await twin.items(stream.text_deltas())) == "New"
        assert [one.content for one in stream.messages] == ["New"]


async def test_what_cannot_be_told_from_what_a_chat_had_before_is_an_error(twin: Twin) -> None:
    old = nameless("Old")
    for after in ([old], [old, nameless("New")], [old, message("New")]):
        with pytest.raises(CozeStreamInterruptedError, match="can't be told from earlier ones"):
            await twin.value(going_on(twin, [old], after).final_text())


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("application/json", True),
        ("Application/Problem+JSON; charset=utf-8", True),
        ("application/jsonl", False),
        ("text/plain; of=application/json", False),
    ],
)
def test_a_media_type_says_whether_a_body_is_json(stated: str, expected: bool) -> None:
    assert is_json(httpx.Response(200, headers={"content-type": stated})) is expected
