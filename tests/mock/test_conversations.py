"""Conversations, messages and ratings: what the mock server keeps of them, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import Audio, CozeMock, FunctionCall, Limits
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

CREATE = "/v1/conversation/create"
MESSAGE = "/v1/conversation/message"
TEXT = {"role": "user", "content": "Soup?", "content_type": "text"}
SOMEWHERE = "7412230987654310921"


def conversation(wire: Wire, **body: Any) -> str:
    return str(wire.data("POST", CREATE, json=body)["id"])


def message(wire: Wire, where: str, **fields: Any) -> str:
    params = {"conversation_id": where}
    made = wire.data("POST", f"{MESSAGE}/create", params=params, json={**TEXT, **fields})
    return str(made["id"])


def listed(wire: Wire, where: str, **body: Any) -> list[Any]:
    found = wire.call("POST", f"{MESSAGE}/list", params={"conversation_id": where}, json=body)
    assert found.json()["code"] == 0, found.text
    return list(found.json()["data"])


def chat(coze_mock: CozeMock, wire: Wire, clock: Clock, *reply: Any, **body: Any) -> dict[str, str]:
    """The conversation and the message of the first answer of a chat that is over."""
    bot_id = coze_mock.bot()
    coze_mock.script(*reply, bot_id=bot_id)
    asked = {"bot_id": bot_id, "user_id": "1", "additional_messages": [TEXT], **body}
    made = wire.data("POST", "/v3/chat", json=asked)
    clock.advance(10)
    found = wire.data(
        "GET",
        "/v3/chat/message/list",
        params={"conversation_id": made["conversation_id"], "chat_id": made["id"]},
    )
    answers = [one for one in found if one["type"] == "answer"]
    return {
        "conversation_id": made["conversation_id"],
        "message_id": [*answers, *found][0]["id"],
        "chat_id": made["id"],
    }


@pytest.mark.parametrize(
    ("method", "path", "arguments"),
    [
        ("GET", "/v1/conversation/retrieve", {"params": {"conversation_id": SOMEWHERE}}),
        ("PUT", f"/v1/conversations/{SOMEWHERE}", {"json": {"name": "A"}}),
        ("DELETE", f"/v1/conversations/{SOMEWHERE}", {}),
        ("POST", f"/v1/conversations/{SOMEWHERE}/clear", {}),
        ("POST", f"{MESSAGE}/create", {"params": {"conversation_id": SOMEWHERE}, "json": TEXT}),
        ("POST", f"{MESSAGE}/list", {"params": {"conversation_id": SOMEWHERE}}),
        (
            *("DELETE", f"/v1/conversations/{SOMEWHERE}/messages/7/feedback"),
            {},
        ),
    ],
)
def test_a_conversation_that_is_not_there_is_4002(
    wire: Wire, method: str, path: str, arguments: Any
) -> None:
    assert wire.refusal(method, path, **arguments) == (200, 4002)


def test_a_bot_that_is_not_there_is_4006(wire: Wire) -> None:
    assert wire.refusal("POST", CREATE, json={"bot_id": "7"}) == (200, 4006)
    assert wire.refusal("GET", "/v1/conversations", params={"bot_id": "7"}) == (200, 4006)


def test_a_conversation_needs_no_body(wire: Wire) -> None:
    made = wire.data("POST", CREATE)
    assert (made["name"], made["meta_data"], made["connector_id"]) == ("", {}, "1024")


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({"name": "n" * 101}, (400, 4000)),
        ({"meta_data": {str(one): "v" for one in range(17)}}, (400, 4003)),
        ({"meta_data": {"k": "v" * 513}}, (400, 4003)),
        ({"messages": [{**TEXT, "content_type": "card"}]}, (200, 4005)),
        ({"messages": [{**TEXT, "content_type": "object_string"}]}, (200, 4005)),
        ({"messages": [{**TEXT, "role": "assistant", "type": "question"}]}, (200, 4005)),
        ({"messages": [{"role": "user"}]}, (400, 4000)),
    ],
)
def test_what_a_new_conversation_may_not_be(
    wire: Wire, coze_mock: CozeMock, body: Any, refusal: tuple[int, int]
) -> None:
    assert wire.refusal("POST", CREATE, json=body) == refusal
    assert coze_mock.conversations == ()


def test_a_conversation_of_the_chat_sdk_is_found_by_its_name(wire: Wire) -> None:
    named = {"app_id": "7", "conversation_name": "Default", "get_or_create": True}
    first = conversation(wire, **named)
    assert conversation(wire, **named) == first
    assert conversation(wire, **{**named, "app_id": "8"}) != first
    assert conversation(wire, **{**named, "get_or_create": False}) != first


@pytest.mark.parametrize("action", ["retrieve", "modify", "delete", "feedback"])
def test_a_message_of_another_conversation_is_not_there(wire: Wire, action: str) -> None:
    other = message(wire, conversation(wire))
    ids = {"conversation_id": conversation(wire), "message_id": other}
    if action == "feedback":
        path = "/v1/conversations/{conversation_id}/messages/{message_id}/feedback"
        refusal = wire.refusal("POST", path.format_map(ids), json={"feedback_type": "like"})
    else:
        method = "GET" if action == "retrieve" else "POST"
        body: dict[str, Any] = {"json": {"meta_data": {}}} if action == "modify" else {}
        refusal = wire.refusal(method, f"{MESSAGE}/{action}", params=ids, **body)
    assert refusal == (200, 4200)


def test_an_intermediate_message_is_not_deleted_by_itself(
    coze_mock: CozeMock, wire: Wire, clock: Clock
) -> None:
    ids = chat(coze_mock, wire, clock, FunctionCall("get_weather"))
    del ids["chat_id"]
    assert wire.refusal("POST", f"{MESSAGE}/delete", params=ids) == (200, 4000)


def test_an_answer_takes_along_only_what_led_to_it(
    coze_mock: CozeMock, wire: Wire, clock: Clock
) -> None:
    ids = chat(coze_mock, wire, clock, "First.", "Second.")
    del ids["chat_id"]
    wire.data("POST", f"{MESSAGE}/delete", params=ids)
    everything = listed(wire, ids["conversation_id"], order="asc", include_middle_message=True)
    assert [one["content"] for one in everything][:2] == ["Soup?", "Second."]
    assert everything[2]["type"] == "verbose"


@pytest.mark.parametrize(
    ("reply", "clock_at", "code"),
    [
        ((Audio(b"\0\0"),), None, 4000),
        ((FunctionCall("get_weather"),), None, 4000),
        (("Yes.",), 1_752_163_000.0, 4000),
    ],
    ids=["audio", "no answer", "before 2025-07-11"],
)
def test_only_text_answers_of_chats_are_rated(
    coze_mock: CozeMock,
    wire: Wire,
    clock: Clock,
    reply: tuple[Any, ...],
    clock_at: float | None,
    code: int,
) -> None:
    clock.now = clock_at or clock.now
    ids = chat(coze_mock, wire, clock, *reply)
    path = "/v1/conversations/{conversation_id}/messages/{message_id}/feedback"
    assert wire.refusal("POST", path.format_map(ids), json={"feedback_type": "like"}) == (200, code)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"feedback_type": "like", "reason_types": ["r"] * 11},
        {"feedback_type": "like", "reason_types": ["r" * 31]},
        {"feedback_type": "like", "comment": "c" * 251},
    ],
)
def test_a_rating_has_limits(wire: Wire, body: Any) -> None:
    path = f"/v1/conversations/{SOMEWHERE}/messages/7/feedback"
    assert wire.refusal("POST", path, json=body) == (400, 4000)


def test_a_chat_that_is_not_saved_leaves_no_message(coze_mock: CozeMock, wire: Wire) -> None:
    asked = {"bot_id": coze_mock.bot(), "user_id": "1", "additional_messages": [TEXT]}
    with wire.streaming("/v3/chat", json={**asked, "stream": True, "auto_save_history": False}) as (
        events
    ):
        created = next(events)
        assert created[0] == "conversation.chat.created"
        for _ in events:
            pass
    assert listed(wire, created[1]["conversation_id"], include_middle_message=True) == []


def test_a_canceled_chat_is_no_context(coze_mock: CozeMock, wire: Wire, clock: Clock) -> None:
    where = conversation(wire)
    ask = {"bot_id": coze_mock.bot(), "user_id": "1", "additional_messages": [TEXT]}

    def tokens(*, cancels: bool) -> int:
        made = wire.data("POST", "/v3/chat", params={"conversation_id": where}, json=ask)
        ids = {"conversation_id": where, "chat_id": made["id"]}
        if cancels:
            wire.data("POST", "/v3/chat/cancel", json=ids)
            return 0
        clock.advance(10)
        return int(wire.data("GET", "/v3/chat/retrieve", params=ids)["usage"]["input_count"])

    tokens(cancels=True)
    first = tokens(cancels=False)
    tokens(cancels=True)
    second = tokens(cancels=False)
    tokens(cancels=True)
    assert first < second < tokens(cancels=False)
    assert first == 1


def test_an_answer_is_listed_once_its_chat_is_over(
    coze_mock: CozeMock, wire: Wire, clock: Clock
) -> None:
    where = conversation(wire)
    asked = {"bot_id": coze_mock.bot(), "user_id": "1", "additional_messages": [TEXT]}
    wire.data("POST", "/v3/chat", params={"conversation_id": where}, json=asked)
    assert [one["type"] for one in listed(wire, where)] == ["question"]
    clock.advance(10)
    assert [one["type"] for one in listed(wire, where)] == ["answer", "question"]


def test_messages_are_kept_for_180_days(wire: Wire, clock: Clock) -> None:
    where = conversation(wire)
    ids = {"conversation_id": where, "message_id": message(wire, where)}
    clock.advance(180 * 24 * 60 * 60 - 1)
    assert wire.data("GET", f"{MESSAGE}/retrieve", params=ids)["content"] == "Soup?"
    clock.advance(1)
    assert wire.refusal("GET", f"{MESSAGE}/retrieve", params=ids) == (200, 4200)
    assert listed(wire, where) == []


def test_a_cursor_that_leads_nowhere_is_refused(wire: Wire) -> None:
    where = {"conversation_id": conversation(wire)}
    assert wire.refusal("POST", f"{MESSAGE}/list", params=where, json={"after_id": "7"}) == (
        *(400, 4000),
    )


def test_a_page_between_two_messages_is_the_first_one(wire: Wire) -> None:
    where = conversation(wire)
    ids = [message(wire, where) for _ in range(6)]
    found = listed(wire, where, order="asc", after_id=ids[0], before_id=ids[5], limit=2)
    assert [one["id"] for one in found] == ids[1:3]


def test_a_deleted_conversation_takes_its_chats_along(
    coze_mock: CozeMock, wire: Wire, clock: Clock
) -> None:
    ids = chat(coze_mock, wire, clock, "Yes.")
    wire.data("DELETE", f"/v1/conversations/{ids['conversation_id']}")
    assert (coze_mock.conversations, coze_mock.chats) == ((), ())


class TestRoom:
    @pytest.fixture
    def coze_mock_options(self, clock: Clock) -> dict[str, Any]:
        limits = Limits(conversation_messages=3, conversation_characters=100)
        return {"clock": clock, "limits": limits}

    def test_the_oldest_messages_go_when_there_are_too_many(self, wire: Wire) -> None:
        where = conversation(wire)
        ids = [message(wire, where) for _ in range(5)]
        assert [one["id"] for one in listed(wire, where, order="asc")] == ids[2:]

    def test_and_when_they_are_too_long(self, wire: Wire) -> None:
        where = conversation(wire)
        ids = [message(wire, where, content="x" * 60) for _ in range(2)]
        assert [one["id"] for one in listed(wire, where)] == ids[1:]


def test_a_user_and_an_account_go_together(wire: Wire) -> None:
    user = wire.data("GET", "/v1/users/me")["user_id"]
    for name in ("user_id", "coze_account_id"):
        assert wire.refusal("GET", "/v1/workspaces", params={name: user}) == (400, 4000)
    both = {"user_id": user, "coze_account_id": user}
    assert wire.data("GET", "/v1/workspaces", params=both)["total_count"] == 0


@pytest.mark.parametrize("body", [{}, {"content_type": "text"}, {"content": "Soup"}])
def test_a_change_of_a_message_changes_something(wire: Wire, body: Any) -> None:
    where = conversation(wire)
    ids = {"conversation_id": where, "message_id": message(wire, where)}
    assert wire.refusal("POST", f"{MESSAGE}/modify", params=ids, json=body) == (400, 4000)
