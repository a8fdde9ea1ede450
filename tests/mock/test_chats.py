"""How a chat that isn't streamed goes on, and which chats are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coze_mock import Failure, FunctionCall, MockServer
from tests.mock.conftest import Clock
from tests.mock.wire import Wire, asking, ids


def objects(*items: dict[str, Any]) -> dict[str, str]:
    """A multimodal message."""
    return {"role": "user", "content_type": "object_string", "content": json.dumps(items)}


def question(content: str = "Hi", **fields: str) -> dict[str, str]:
    return {"role": "user", "content_type": "text", "content": content, **fields}


@pytest.mark.parametrize("created", [0, 1, 4])
def test_a_chat_goes_from_created_to_completed(clock: Clock, created: int) -> None:
    with MockServer(clock=clock, chat_duration=10.0, created_duration=float(created)) as server:
        wire = Wire(server.base_url)
        chat = wire.chat(wire.published_bot(), meta_data={"order": "17"})
        first = chat["status"]
        seen = []
        for _ in range(11):
            seen.append(wire.retrieve(chat)["status"])
            clock.advance(1)
        done = wire.retrieve(chat)
        wire.close()

    assert first == seen[0]
    assert seen == ["created"] * created + ["in_progress"] * (10 - created) + ["completed"]
    assert done["completed_at"] - done["created_at"] == 10
    assert done["usage"]["token_count"] == sum(
        done["usage"][key] for key in ("input_count", "output_count")
    )
    assert done["usage"]["output_count"] > 0
    assert done["meta_data"] == {"order": "17"}


def test_messages_are_there_once_the_chat_is_over(wire: Wire, clock: Clock) -> None:
    chat = wire.chat(wire.published_bot(), "Where?")
    assert wire.messages(chat) == []
    clock.advance(10)

    found = wire.messages(chat)
    assert [one["type"] for one in found] == ["verbose", "answer", *["follow_up"] * 3]
    assert "Where?" in wire.answer(chat)
    assert {one["chat_id"] for one in found} == {chat["id"]}
    assert {one["role"] for one in found} == {"assistant"}


def test_the_default_reply_follows_from_prompt_and_question(wire: Wire) -> None:
    def answer(prompt: str, text: str) -> str:
        bot_id = wire.published_bot(prompt_info={"prompt": prompt})
        events = wire.stream("/v3/chat", json=asking(bot_id, text, stream=True))
        (found,) = [
            data["content"]
            for name, data in events
            if name == "conversation.message.completed" and data["type"] == "answer"
        ]
        assert isinstance(found, str)
        return found

    assert answer("A cook", "Soup?") == answer("A cook", "Soup?")
    assert answer("A cook", "Soup?") != answer("A cook", "Rice?")
    assert answer("A cook", "Soup?") != answer("A poet", "Soup?")
    assert not answer("A cook", "Soup?").isascii()


def test_variables_are_filled_into_the_prompt(wire: Wire, clock: Clock) -> None:
    bot_id = wire.published_bot(prompt_info={"prompt": "You are {{ who }} of {{where}}."})

    chat = wire.chat(bot_id, custom_variables={"who": "Ada"})
    clock.advance(10)

    assert "You are Ada of {{where}}." in wire.answer(chat)


def test_a_scripted_failure_fails_the_chat(coze_mock: MockServer, wire: Wire, clock: Clock) -> None:
    coze_mock.script(Failure(4013, "model error"))
    chat = wire.chat(wire.published_bot())
    clock.advance(10)

    failed = wire.retrieve(chat)
    assert failed["status"] == "failed"
    assert failed["last_error"] == {"code": 4013, "msg": "model error"}
    assert failed["failed_at"] - failed["created_at"] == 10


EMPTY_ACTION = {"type": "", "submit_tool_outputs": {"tool_calls": []}}


class TestCancel:
    @pytest.mark.parametrize(("after", "status"), [(0.0, "created"), (9.9, "in_progress")])
    def test_a_running_chat_can_be_canceled(self, clock: Clock, after: float, status: str) -> None:
        with MockServer(clock=clock, chat_duration=10.0, created_duration=2.0) as server:
            wire = Wire(server.base_url)
            chat = wire.chat(wire.published_bot())
            clock.advance(after)
            assert wire.retrieve(chat)["status"] == status

            canceled = wire.data("POST", "/v3/chat/cancel", json=ids(chat))
            clock.advance(100)

            assert canceled["status"] == wire.retrieve(chat)["status"] == "canceled"
            assert canceled["completed_at"] == chat["created_at"] + int(after)
            assert canceled["usage"] == {}
            assert canceled["required_action"] == EMPTY_ACTION
            assert wire.messages(chat) == []
            wire.close()

    @pytest.mark.parametrize(
        "reply", ["done", Failure(4013, "model error"), FunctionCall("get_weather")]
    )
    def test_a_chat_that_is_over_cannot(
        self, coze_mock: MockServer, wire: Wire, clock: Clock, reply: Any
    ) -> None:
        coze_mock.script(reply)
        chat = wire.chat(wire.published_bot())
        clock.advance(10)

        assert wire.refusal("POST", "/v3/chat/cancel", json=ids(chat)) == (200, 4104)

    def test_a_chat_is_not_canceled_twice(self, wire: Wire) -> None:
        chat = wire.chat(wire.published_bot())
        wire.data("POST", "/v3/chat/cancel", json=ids(chat))

        assert wire.refusal("POST", "/v3/chat/cancel", json=ids(chat)) == (200, 4104)


class TestConversations:
    def start(self, bot_id: str, chat: dict[str, Any]) -> tuple[str, str, Any]:
        return (
            "POST",
            "/v3/chat",
            {
                "params": {"conversation_id": chat["conversation_id"]},
                "json": asking(bot_id, "And then?"),
            },
        )

    def test_each_chat_without_one_opens_a_new_one(self, wire: Wire) -> None:
        bot_id = wire.published_bot()

        first, second = wire.chat(bot_id), wire.chat(bot_id)

        assert first["conversation_id"] != second["conversation_id"]

    def test_one_chat_at_a_time_runs_in_it(self, wire: Wire, clock: Clock) -> None:
        bot_id = wire.published_bot()
        first = wire.chat(bot_id)
        method, path, arguments = self.start(bot_id, first)

        assert wire.refusal(method, path, **arguments) == (200, 4016)
        clock.advance(10)
        second = wire.data(method, path, **arguments)
        assert second["conversation_id"] == first["conversation_id"]
        assert second["id"] != first["id"]

    def test_canceling_makes_room_for_the_next_chat(self, wire: Wire) -> None:
        bot_id = wire.published_bot()
        first = wire.chat(bot_id)
        wire.data("POST", "/v3/chat/cancel", json=ids(first))
        method, path, arguments = self.start(bot_id, first)

        assert wire.data(method, path, **arguments)["status"] == "in_progress"

    def test_what_was_said_before_is_read_again(self, wire: Wire, clock: Clock) -> None:
        bot_id = wire.published_bot()
        first = wire.chat(bot_id)
        clock.advance(10)
        method, path, arguments = self.start(bot_id, first)
        second = wire.data(method, path, **arguments)
        clock.advance(10)

        spent = [wire.retrieve(chat)["usage"]["input_count"] for chat in (first, second)]
        assert spent[1] > spent[0]

    def test_without_a_new_message_the_last_question_is_asked_again(
        self, wire: Wire, clock: Clock
    ) -> None:
        bot_id = wire.published_bot()
        first = wire.chat(bot_id, "Again?")
        clock.advance(10)
        params = {"conversation_id": first["conversation_id"]}
        body = {"bot_id": bot_id, "user_id": "u1"}

        second = wire.data("POST", "/v3/chat", params=params, json=body)
        clock.advance(10)

        assert "Again?" in wire.answer(second)

    def test_no_message_at_all_is_accepted(self, wire: Wire, clock: Clock) -> None:
        chat = wire.chat(wire.published_bot(), additional_messages=[])
        clock.advance(10)
        assert wire.answer(chat)

    def test_an_empty_id_counts_as_none(self, wire: Wire) -> None:
        body = asking(wire.published_bot())

        chat = wire.data("POST", "/v3/chat", params={"conversation_id": ""}, json=body)

        assert chat["conversation_id"]

    def test_an_unknown_one_is_refused(self, wire: Wire) -> None:
        body = asking(wire.published_bot())

        refusal = wire.refusal("POST", "/v3/chat", params={"conversation_id": "1"}, json=body)

        assert refusal == (200, 4002)


class TestVersions:
    """Which state of a bot a chat talks to."""

    def answer(self, wire: Wire, clock: Clock, bot_id: str, **fields: Any) -> str:
        chat = wire.chat(bot_id, **fields)
        clock.advance(10)
        return str(wire.answer(chat))

    def test_draft_latest_and_named_version(self, wire: Wire, clock: Clock) -> None:
        bot_id = wire.create_bot(prompt_info={"prompt": "first"})
        first = wire.publish(bot_id)
        for prompt in ("second", "third"):
            prompt_info = {"prompt": prompt}
            wire.data("POST", "/v1/bot/update", json={"bot_id": bot_id, "prompt_info": prompt_info})
            if prompt == "second":
                wire.publish(bot_id)

        assert "first" in self.answer(wire, clock, bot_id, bot_version=first)
        assert "second" in self.answer(wire, clock, bot_id)
        assert "third" in self.answer(wire, clock, bot_id, publish_status="unpublished_draft")

    def test_a_bot_must_be_published_to_the_connector(self, wire: Wire) -> None:
        bot_id = wire.create_bot()
        assert wire.refusal("POST", "/v3/chat", json=asking(bot_id)) == (200, 4015)
        wire.publish(bot_id, "999")
        assert wire.refusal("POST", "/v3/chat", json=asking(bot_id)) == (200, 4015)
        assert wire.chat(bot_id, connector_id="999")["bot_id"] == bot_id


class TestMessagesSent:
    def test_the_last_message_is_the_question(self, wire: Wire, clock: Clock) -> None:
        sent = [
            question("Earlier?", type="question"),
            {"role": "assistant", "type": "answer", "content": "Yes.", "content_type": "text"},
            question("Now?"),
        ]

        chat = wire.chat(wire.published_bot(), additional_messages=sent)
        clock.advance(10)

        answer = wire.answer(chat)
        assert "Now?" in answer
        assert "Earlier?" not in answer

    def test_files_beside_a_text_are_seen(self, wire: Wire, clock: Clock) -> None:
        message = objects(
            {"type": "text", "text": "What is it?", "file_id": None},
            {"type": "image", "file_id": wire.upload()},
            {"type": "audio", "file_url": "https://example.com/a.wav"},
        )

        chat = wire.chat(wire.published_bot(), additional_messages=[message])
        clock.advance(10)

        answer = wire.answer(chat)
        assert "What is it?" in answer
        assert "image" in answer

    @pytest.mark.parametrize("text_first", [True, False])
    def test_files_alone_need_a_text_beside_them(self, wire: Wire, text_first: bool) -> None:
        bot_id = wire.published_bot()
        picture = objects({"type": "image", "file_url": "https://example.com/a.png"})
        pair = [question("What is it?"), picture]

        for alone in ([picture], [picture, picture], [question(), picture, picture]):
            body = asking(bot_id, additional_messages=alone)
            assert wire.refusal("POST", "/v3/chat", json=body) == (200, 4000)
        wire.chat(bot_id, additional_messages=pair if text_first else pair[::-1])

    def test_sound_alone_is_a_question(self, wire: Wire) -> None:
        sound = objects({"type": "audio", "file_id": wire.upload(b"sound", "question.wav")})
        assert wire.chat(wire.published_bot(), additional_messages=[sound])["status"]

    @pytest.mark.parametrize("empty", ["connector_id", "publish_status"])
    def test_what_is_sent_empty_counts_as_left_out(self, wire: Wire, empty: str) -> None:
        assert wire.chat(wire.published_bot(), **{empty: ""})["status"] == "in_progress"

    @pytest.mark.parametrize("kind", ["function_call", "tool_output", "tool_response"])
    def test_steps_of_the_bot_can_be_sent_unless_they_would_be_saved(
        self, wire: Wire, kind: str
    ) -> None:
        step = {"role": "assistant", "type": kind, "content": "{}", "content_type": "text"}
        body = asking(wire.published_bot(), additional_messages=[step, question()], stream=True)

        assert wire.refusal("POST", "/v3/chat", json=body) == (200, 4005)
        events = wire.stream("/v3/chat", json={**body, "auto_save_history": False})
        assert events[-1][0] == "done"

    def test_a_shortcut_command_is_a_question(self, wire: Wire) -> None:
        body = {"bot_id": wire.published_bot(), "user_id": "u1"}

        chat = wire.data(
            "POST", "/v3/chat", json={**body, "shortcut_command": {"command_id": "745"}}
        )

        assert chat["status"] == "in_progress"

    @pytest.mark.parametrize(
        ("message", "code"),
        [
            (objects(), 4005),
            (objects({"type": "text", "text": "alone"}), 4005),
            (objects({"type": "text", "text": "a"}, {"type": "text", "text": "b"}), 4005),
            (objects({"type": "image"}), 4005),
            (objects({"type": "image", "file_id": "", "file_url": None}), 4005),
            (objects({"type": "video", "file_url": "https://example.com/v"}), 4005),
            (objects({"type": "image", "file_id": "1"}), 4200),
            ({"role": "user", "content_type": "object_string", "content": "{"}, 4005),
            ({"role": "user", "content_type": "object_string", "content": "[" * 9999}, 4005),
            (
                {"role": "user", "content_type": "object_string", "content": f"[{'1,' * 2000}1]"},
                4005,
            ),
            ({"role": "user", "content_type": "object_string", "content": "[1]"}, 4005),
            ({"role": "user", "content_type": "card", "content": "{}"}, 4005),
            (question(role="assistant", type="question"), 4005),
            (question(type="verbose"), 4005),
        ],
    )
    def test_a_bad_message_is_refused(self, wire: Wire, message: dict[str, str], code: int) -> None:
        body = asking(wire.published_bot(), additional_messages=[message])

        assert wire.refusal("POST", "/v3/chat", json=body) == (200, code)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"bot_id": "1"}, (200, 4006)),
        ({"auto_save_history": False}, (200, 4007)),
        ({"bot_version": "1"}, (200, 4200)),
        ({"bot_version": "1", "publish_status": "unpublished_draft"}, (200, 4000)),
        # Too many messages have a code of their own, whatever they are; other faults have not.
        ({"additional_messages": [question()] * 101}, (400, 4004)),
        ({"additional_messages": [1] * 101}, (400, 4004)),
        ({"additional_messages": [1]}, (400, 4000)),
        ({"additional_messages": "x" * 101}, (400, 4000)),
        ({"additional_messages": None}, (400, 4000)),
        ({"additional_messages": [{**question(), "role": "x"}]}, (400, 4000)),
        ({"meta_data": {str(number): "x" for number in range(17)}}, (400, 4003)),
        ({"meta_data": {"k" * 65: "x"}}, (400, 4003)),
        ({"meta_data": {"k": "x" * 513}}, (400, 4003)),
    ],
)
def test_a_chat_that_breaks_a_rule_is_refused(
    wire: Wire, fields: dict[str, Any], refusal: tuple[int, int]
) -> None:
    body = {**asking(wire.published_bot()), **fields}

    assert wire.refusal("POST", "/v3/chat", json=body) == refusal


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v3/chat/retrieve"),
        ("GET", "/v3/chat/message/list"),
        ("POST", "/v3/chat/cancel"),
        ("POST", "/v3/chat/submit_tool_outputs"),
    ],
)
def test_an_unknown_chat_or_conversation_is_refused(wire: Wire, method: str, path: str) -> None:
    bot_id = wire.published_bot()
    one, other = wire.chat(bot_id), wire.chat(bot_id)
    outputs = {"tool_outputs": [{"tool_call_id": "1", "output": "x"}]}

    def refusal(conversation_id: str, chat_id: str) -> tuple[int, int]:
        named = {"conversation_id": conversation_id, "chat_id": chat_id}
        if path.endswith("cancel"):
            return wire.refusal(method, path, json=named)
        body = {"json": outputs} if method == "POST" else {}
        return wire.refusal(method, path, params=named, **body)

    assert refusal("1", one["id"]) == (200, 4002)
    assert refusal(one["conversation_id"], "1") == (200, 4001)
    assert refusal(one["conversation_id"], other["id"]) == (200, 4001)
