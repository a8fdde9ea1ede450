"""What a streamed chat sends: its events, their order, and what is kept of them."""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx
import pytest

from coze_mock import (
    Audio,
    Failure,
    FollowUp,
    FunctionCall,
    MockServer,
    RawEvent,
    Reasoning,
    StreamError,
    Text,
)
from tests.mock.conftest import Clock
from tests.mock.wire import Event, Wire, asking, ids

CHAT = "conversation.chat."
DELTA = "conversation.message.delta"
COMPLETED = "conversation.message.completed"


def names(events: list[Event]) -> list[str]:
    """The names of the events, in which deltas that follow each other count once."""
    found: list[str] = []
    for name, _ in events:
        short = name.removeprefix("conversation.")
        if not (found and found[-1] == short == "message.delta"):
            found.append(short)
    return found


def messages(events: list[Event]) -> list[dict[str, Any]]:
    return [data for name, data in events if name == COMPLETED]


def stream(wire: Wire, bot_id: str, question: str = "Hi", **fields: Any) -> list[Event]:
    return wire.stream("/v3/chat", json=asking(bot_id, question, stream=True, **fields))


def test_the_events_come_in_the_order_of_the_wire(wire: Wire) -> None:
    events = stream(wire, wire.published_bot())

    assert names(events) == [
        "chat.created",
        "chat.in_progress",
        "message.delta",
        "message.completed",
        "message.completed",
        "message.completed",
        "message.completed",
        "message.completed",
        "chat.completed",
        "done",
    ]
    assert [one["type"] for one in messages(events)] == [
        "answer",
        "verbose",
        "follow_up",
        "follow_up",
        "follow_up",
    ]
    assert json.loads(messages(events)[1]["content"])["msg_type"] == "generate_answer_finish"
    assert events[-1] == ("done", "[DONE]")


@pytest.mark.parametrize(
    "text",
    [
        "one two  three\nfour",
        "你好，世界！今天天气怎么样？",
        "emoji 👩‍👩‍👧‍👦 and café, \u2028 and \u2029 and \x85 inside",
        'quotes " and \\ and {"json": true}',
        "w" * 500,
    ],
)
def test_the_pieces_of_an_answer_make_up_the_answer(
    coze_mock: MockServer, wire: Wire, text: str
) -> None:
    coze_mock.script(text)

    events = stream(wire, wire.published_bot())

    pieces = [data for name, data in events if name == DELTA]
    (answer,) = [one for one in messages(events) if one["type"] == "answer"]
    assert len(pieces) > 1
    assert "".join(piece["content"] for piece in pieces) == answer["content"] == text
    assert {piece["id"] for piece in pieces} == {answer["id"]}


def test_multi_byte_text_is_sent_as_it_is_and_not_escaped(
    coze_mock: MockServer, wire: Wire
) -> None:
    coze_mock.script("你好 👋")
    body = asking(wire.published_bot(), stream=True)

    assert "你好".encode() in wire.client.post("/v3/chat", json=body).content


def test_events_leave_as_soon_as_they_are_there() -> None:
    """With an hour between two pieces, nobody could read the first events of a held-back stream."""
    with MockServer(stream_interval=3600.0) as slow:
        wire_to_slow = Wire(slow.base_url)
        bot_id = wire_to_slow.published_bot()
        body = asking(bot_id, stream=True)
        with wire_to_slow.streaming("/v3/chat", json=body) as events:
            assert [next(events)[0], next(events)[0]] == [CHAT + "created", CHAT + "in_progress"]
        wire_to_slow.close()


def test_usage_counts_what_was_asked_and_answered(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script("four words of answer")
    bot_id = wire.published_bot(prompt_info={"prompt": "Be brief."})

    events = stream(wire, bot_id, "How are you?")

    completed = dict(events)[CHAT + "completed"]
    assert completed["usage"] == {"input_count": 5, "output_count": 4, "token_count": 9}


def by_id(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Messages in the order in which they came about, whatever the order of a list."""
    return sorted(found, key=lambda message: int(message["id"]))


def test_a_streamed_chat_reads_afterwards_as_it_was_streamed(wire: Wire, clock: Clock) -> None:
    events = stream(wire, wire.published_bot(), meta_data={"order": "17"})

    completed = dict(events)[CHAT + "completed"]
    empty = {"type": "", "submit_tool_outputs": {"tool_calls": []}}
    assert {**wire.retrieve(completed), "required_action": empty} == completed
    assert completed["meta_data"] == {"order": "17"}
    assert by_id(wire.messages(completed)) == by_id(messages(events))
    assert completed["completed_at"] == int(clock.now)


def test_a_chat_says_the_same_whether_it_is_streamed_or_not(wire: Wire, clock: Clock) -> None:
    bot_id = wire.published_bot(prompt_info={"prompt": "You are a cook."})
    streamed = [(one["type"], one["content"]) for one in messages(stream(wire, bot_id, "Soup?"))]

    chat = wire.chat(bot_id, "Soup?")
    clock.advance(10)

    listed = [(one["type"], one["content"]) for one in wire.messages(chat)]
    assert listed == [streamed[1], streamed[0], *streamed[2:]]
    assert [kind for kind, _ in listed] == ["verbose", "answer", *["follow_up"] * 3]


def test_reasoning_comes_before_the_answer(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script(Reasoning("Let me "), Reasoning("think. "), Text("Done now."))

    events = stream(wire, wire.published_bot())

    pieces = [data for name, data in events if name == DELTA]
    thoughts = [piece for piece in pieces if "reasoning_content" in piece]
    assert pieces[: len(thoughts)] == thoughts
    assert "".join(piece["reasoning_content"] for piece in thoughts) == "Let me think. "
    assert {piece["content"] for piece in thoughts} == {""}
    answer = messages(events)[0]
    assert (answer["reasoning_content"], answer["content"]) == ("Let me think. ", "Done now.")


def test_reasoning_comes_before_a_function_call_too_and_names_stay_as_they_are(
    coze_mock: MockServer, wire: Wire
) -> None:
    coze_mock.script(Reasoning("Hm, "), FunctionCall("天气", {"城市": "奥斯陆 ☀️"}), "晴")

    events = stream(wire, wire.published_bot())

    thought, called = messages(events)[:2]
    assert (thought["type"], thought["reasoning_content"], thought["content"]) == (
        "answer",
        "Hm, ",
        "",
    )
    expected = '{"name":"天气","arguments":{"城市":"奥斯陆 ☀️"}}'
    assert (called["type"], called["content"]) == ("function_call", expected)
    assert "reasoning_content" not in called
    (action,) = [data for name, data in events if name.endswith("requires_action")]
    (tool_call,) = action["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert tool_call["function"] == {"name": "天气", "arguments": '{"城市":"奥斯陆 ☀️"}'}


def test_several_answers_are_several_messages(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script("First.", "Second.", FollowUp("And third?"))

    events = stream(wire, wire.published_bot())

    said = [(one["type"], one["content"]) for one in messages(events)]
    assert said[:2] == [("answer", "First."), ("answer", "Second.")]
    assert said[3:] == [("follow_up", "And third?")]
    assert len({one["id"] for one in messages(events)}) == 4


def test_a_bot_suggests_questions_unless_that_is_switched_off(wire: Wire) -> None:
    silent = wire.published_bot(suggest_reply_info={"reply_mode": "disable"})

    assert [one["type"] for one in messages(stream(wire, silent))] == ["answer", "verbose"]


def test_audio_comes_in_chunks_that_make_up_the_sound(coze_mock: MockServer, wire: Wire) -> None:
    sound = bytes(range(256)) * 10
    coze_mock.script(Text("Listen:"), Audio(sound, chunk_bytes=1000))

    events = stream(wire, wire.published_bot())

    chunks = [data for name, data in events if name == "conversation.audio.delta"]
    assert b"".join(base64.b64decode(chunk["content"]) for chunk in chunks) == sound
    assert len(chunks) == 3
    assert {chunk["content_type"] for chunk in chunks} == {"audio"}
    assert {chunk["id"] for chunk in chunks} == {messages(events)[0]["id"]}


def test_a_failure_ends_the_chat_in_the_middle_of_the_answer(
    coze_mock: MockServer, wire: Wire, clock: Clock
) -> None:
    coze_mock.script("Half an ans", Failure(4013, "model error"))

    events = stream(wire, wire.published_bot())

    assert names(events) == [
        "chat.created",
        "chat.in_progress",
        "message.delta",
        "chat.failed",
        "done",
    ]
    failed = dict(events)[CHAT + "failed"]
    assert failed["last_error"] == {"code": 4013, "msg": "model error"}
    assert failed["failed_at"] == int(clock.now)
    assert wire.retrieve(failed)["status"] == "failed"
    assert wire.messages(failed) == []


def test_a_bare_failure_carries_only_code_and_message(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script(Failure(4013, "model error", bare=True))

    events = stream(wire, wire.published_bot())

    assert events[2:] == [
        (CHAT + "failed", {"code": 4013, "msg": "model error"}),
        ("done", "[DONE]"),
    ]


def test_an_error_event_breaks_the_stream_off(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script("Half an ans", StreamError(5000, "internal error"))

    events = stream(wire, wire.published_bot())

    assert names(events) == ["chat.created", "chat.in_progress", "message.delta", "error"]
    assert events[-1] == ("error", {"code": 5000, "msg": "internal error"})
    assert wire.retrieve(events[0][1])["last_error"] == {"code": 5000, "msg": "internal error"}


def test_an_event_of_any_name_can_be_sent(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script(RawEvent("conversation.future", {"x": ["é"]}), "Hi.")

    events = stream(wire, wire.published_bot())

    assert events[2] == ("conversation.future", {"x": ["é"]})
    assert names(events)[-2:] == ["chat.completed", "done"]


class TestToolOutputs:
    """A chat that needs the caller to run a tool."""

    WEATHER = FunctionCall("get_weather", {"city": "Zürich"})

    def start(self, wire: Wire) -> tuple[list[Event], dict[str, Any]]:
        events = stream(wire, wire.published_bot(), "What's the weather?")
        return events, dict(events)[CHAT + "requires_action"]

    def outputs(self, chat: dict[str, Any], *outputs: str) -> list[dict[str, str]]:
        calls = chat["required_action"]["submit_tool_outputs"]["tool_calls"]
        return [
            {"tool_call_id": call["id"], "output": output}
            for call, output in zip(calls, outputs, strict=True)
        ]

    def test_the_chat_stops_and_asks_for_the_tool(self, coze_mock: MockServer, wire: Wire) -> None:
        coze_mock.script(self.WEATHER)

        events, chat = self.start(wire)

        assert names(events) == [
            "chat.created",
            "chat.in_progress",
            "message.completed",
            "chat.requires_action",
            "done",
        ]
        (call,) = chat["required_action"]["submit_tool_outputs"]["tool_calls"]
        assert call["type"] == "function"
        assert call["function"] == {"name": "get_weather", "arguments": '{"city":"Zürich"}'}
        (asked,) = messages(events)
        assert asked["type"] == "function_call"
        assert json.loads(asked["content"]) == {
            "name": "get_weather",
            "arguments": {"city": "Zürich"},
        }
        assert wire.retrieve(chat)["required_action"] == chat["required_action"]

    def test_the_reply_goes_on_after_the_outputs(self, coze_mock: MockServer, wire: Wire) -> None:
        coze_mock.script(self.WEATHER, "Sunny then.")
        _, chat = self.start(wire)
        body = {"stream": True, "tool_outputs": self.outputs(chat, "sunny")}

        events = wire.stream("/v3/chat/submit_tool_outputs", params=ids(chat), json=body)

        assert names(events)[:2] == ["chat.created", "chat.in_progress"]
        assert names(events)[-2:] == ["chat.completed", "done"]
        said = [(one["type"], one["content"]) for one in messages(events)]
        assert said[:2] == [("tool_response", "sunny"), ("answer", "Sunny then.")]
        assert {data["id"] for name, data in events if name.startswith(CHAT)} == {chat["id"]}
        kinds = [one["type"] for one in wire.messages(chat)]
        assert kinds[:4] == ["function_call", "tool_response", "verbose", "answer"]

    def test_outputs_need_no_stream(self, coze_mock: MockServer, wire: Wire, clock: Clock) -> None:
        coze_mock.script(self.WEATHER)
        _, chat = self.start(wire)
        body = {"tool_outputs": self.outputs(chat, "18 °C")}

        answer = wire.data("POST", "/v3/chat/submit_tool_outputs", params=ids(chat), json=body)
        assert answer["status"] == wire.retrieve(chat)["status"] == "in_progress"
        clock.advance(10)

        assert wire.retrieve(chat)["status"] == "completed"
        (said,) = [one["content"] for one in wire.messages(chat) if one["type"] == "answer"]
        assert "get_weather" in said
        assert "18 °C" in said

    def test_calls_side_by_side_are_answered_together(
        self, coze_mock: MockServer, wire: Wire
    ) -> None:
        coze_mock.script(self.WEATHER, FunctionCall("ask", type="reply_message"), "Both done.")
        _, chat = self.start(wire)
        outputs = self.outputs(chat, "sunny", "yes")
        where = "/v3/chat/submit_tool_outputs"

        half = {"tool_outputs": outputs[:1]}
        assert wire.refusal("POST", where, params=ids(chat), json=half) == (200, 4000)
        events = wire.stream(
            where, params=ids(chat), json={"stream": True, "tool_outputs": outputs}
        )
        assert "Both done." in [one["content"] for one in messages(events)]

    def test_a_reply_can_need_tools_again(self, coze_mock: MockServer, wire: Wire) -> None:
        coze_mock.script(self.WEATHER, "Wait.", self.WEATHER, "Now.")
        _, chat = self.start(wire)
        for expected in ("requires_action", "completed"):
            body = {"stream": True, "tool_outputs": self.outputs(chat, "sunny")}
            events = wire.stream("/v3/chat/submit_tool_outputs", params=ids(chat), json=body)
            chat = events[-2][1]
            assert chat["status"] == expected

    def test_only_a_chat_that_asked_for_tools_takes_outputs(self, wire: Wire) -> None:
        chat = dict(stream(wire, wire.published_bot()))[CHAT + "completed"]
        body = {"tool_outputs": [{"tool_call_id": "1", "output": "x"}]}

        refusal = wire.refusal("POST", "/v3/chat/submit_tool_outputs", params=ids(chat), json=body)

        assert refusal == (200, 4000)

    def test_a_chat_without_history_takes_no_outputs(
        self, coze_mock: MockServer, wire: Wire
    ) -> None:
        coze_mock.script(self.WEATHER)
        events = stream(wire, wire.published_bot(), auto_save_history=False)
        chat = events[-2][1]
        body = {"tool_outputs": self.outputs(chat, "sunny")}

        refusal = wire.refusal("POST", "/v3/chat/submit_tool_outputs", params=ids(chat), json=body)

        assert refusal == (200, 5000)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"bot_id": "1"}, (200, 4006)),
        ({"publish_status": "unpublished_draft", "bot_version": "1"}, (200, 4000)),
        ({"user_id": 7}, (400, 4000)),
    ],
)
def test_a_stream_that_cannot_start_is_refused_as_json(
    wire: Wire, fields: dict[str, Any], refusal: tuple[int, int]
) -> None:
    body = {**asking(wire.published_bot(), stream=True), **fields}

    assert wire.refusal("POST", "/v3/chat", json=body) == refusal


def test_a_client_that_goes_away_does_not_stop_the_chat(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with MockServer(stream_interval=3600.0, chat_duration=5.0, clock=clock) as slow:
        other = Wire(slow.base_url)
        bot_id = other.published_bot()
        with other.streaming("/v3/chat", json=asking(bot_id, stream=True)) as events:
            chat = next(events)[1]
            assert other.retrieve(chat)["status"] == "in_progress"
        other.close()
        again = Wire(slow.base_url)
        _wait_until_the_stream_is_over(slow)
        assert again.retrieve(chat)["status"] == "in_progress"
        clock.advance(5)
        assert again.retrieve(chat)["status"] == "completed"
        assert again.answer(chat)
        again.close()
    assert caplog.text == ""


def test_cancelling_does_not_stop_the_stream(clock: Clock) -> None:
    """The stream of the cancelled chat is read to its end, while its status is canceled."""
    with MockServer(stream_interval=0.01, clock=clock) as server:
        server.script("word " * 50)
        wire = Wire(server.base_url)
        bot_id = wire.published_bot()
        with wire.streaming("/v3/chat", json=asking(bot_id, stream=True)) as events:
            chat = next(events)[1]
            canceled = wire.data("POST", "/v3/chat/cancel", json=ids(chat))
            rest = list(events)
        assert canceled["status"] == "canceled"
        assert names(rest)[-2:] == ["chat.completed", "done"]
        assert wire.retrieve(chat)["status"] == "canceled"
        assert wire.messages(chat) == []
        wire.close()


def test_a_stream_without_history_leaves_nothing_behind(wire: Wire) -> None:
    events = stream(wire, wire.published_bot(), auto_save_history=False)

    chat = events[0][1]
    assert names(events)[-1] == "done"
    assert wire.refusal("GET", "/v3/chat/retrieve", params=ids(chat)) == (200, 4001)


def test_closing_the_server_breaks_a_stream_off() -> None:
    server = MockServer(stream_interval=3600.0)
    wire = Wire(server.base_url)
    body = asking(wire.published_bot(), stream=True)
    with wire.client.stream("POST", "/v3/chat", json=body) as response:
        chunks = response.iter_bytes()
        assert b"chat.created" in next(chunks)
        server.close()
        with pytest.raises(httpx.TransportError):
            list(chunks)
    wire.close()


def _wait_until_the_stream_is_over(server: MockServer) -> None:
    """A stream whose client is gone ends when the server learns of it."""
    (chat,) = server.chats
    for _ in range(1000):
        if chat.turns[-1].ends_at is not None:
            return
        httpx.get(f"{server.base_url}/nothing")
    pytest.fail("the server has not learned that the client is gone")
