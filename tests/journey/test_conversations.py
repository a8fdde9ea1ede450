"""Conversations, their messages, ratings, users and workspaces, with both clients over sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from coze_api.models import MessageRole, WorkspaceType
from coze_ext import (
    CozeArgumentError,
    CozeBadRequestError,
    CozeError,
    CozeNotFoundError,
    CozePermissionError,
    TokenAuth,
    assistant_message,
    image,
    text,
    user_message,
)
from coze_mock import CozeMock, Cut, FunctionCall, Status
from tests.hosts import Host, on_both_hosts
from tests.twins import TOKEN, Twin


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"token": TOKEN, "chat_duration": 0.0, "stream_interval": 0.0}


@pytest.fixture
async def coze(twin: Twin, coze_mock: CozeMock) -> AsyncIterator[Any]:
    async with twin.within(
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    ) as coze:
        yield coze


@pytest.fixture
def bot_id(coze_mock: CozeMock) -> str:
    return coze_mock.bot()


def contents(messages: list[Any]) -> list[str]:
    return [message.content for message in messages]


async def test_a_conversation_from_its_creation_to_its_end(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    async def call(given: Any) -> Any:
        result = await twin.value(given)
        assert result.logid == coze_mock.requests[-1].logid
        return result

    made = await call(
        coze.conversations.create(
            bot_id=bot_id,
            messages=[user_message("No nuts, please"), assistant_message("I see")],
            meta_data={"source": "test"},
        )
    )
    # A conversation without a name is named after the first message of its user.
    assert (made.name, made.meta_data) == ("No nuts, please", {"source": "test"})
    assert made.creator_id == (await call(coze.users.me())).user_id

    ids = {"conversation_id": made.id}
    renamed = await call(coze.conversations.update(**ids, name="Dinner 🍲"))
    assert renamed.name == "Dinner 🍲"
    assert await call(coze.conversations.retrieve(**ids)) == renamed
    section = await call(coze.conversations.clear(**ids))
    assert section.conversation_id == made.id
    assert (await call(coze.conversations.retrieve(**ids))).last_section_id == section.id
    assert section.id != made.last_section_id

    await call(coze.conversations.delete(**ids))
    with pytest.raises(CozeNotFoundError, match="4002"):
        await twin.value(coze.conversations.retrieve(**ids))
    assert await twin.items(coze.conversations.list(bot_id=bot_id)) == []


@on_both_hosts
@pytest.mark.parametrize("order", ["ASC", "DESC"])
async def test_conversations_are_listed_page_by_page(
    twin: Twin, coze: Any, bot_id: str, order: str
) -> None:
    made = [(await twin.value(coze.conversations.create(bot_id=bot_id))).id for _ in range(5)]
    await twin.value(coze.conversations.create())
    await twin.value(coze.conversations.create(bot_id=bot_id, connector_id="999"))

    listed = coze.conversations.list(bot_id=bot_id, page_size=2, sort_order=order)
    expected = made if order == "ASC" else made[::-1]
    assert [one.id async for one in twin.each(listed)] == expected
    in_chat_sdk = coze.conversations.list(bot_id=bot_id, connector_id="999")
    assert len(await twin.items(in_chat_sdk)) == 1


async def test_a_message_from_its_creation_to_its_end(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    conversation = await twin.value(coze.conversations.create())
    where = {"conversation_id": conversation.id}
    made = await twin.value(
        coze.conversations.messages.create(
            **where, role="user", content="No nuts", content_type="text", meta_data={"a": "1"}
        )
    )
    assert (made.role, made.content, made.meta_data) == (MessageRole.USER, "No nuts", {"a": "1"})
    assert made.section_id == conversation.last_section_id

    ids = {**where, "message_id": made.id}
    changed = await twin.value(
        coze.conversations.messages.update(**ids, content="No peanuts", content_type="text")
    )
    assert (changed.content, changed.meta_data) == ("No peanuts", {"a": "1"})
    assert changed.logid == coze_mock.requests[-1].logid
    other_data = await twin.value(coze.conversations.messages.update(**ids, meta_data={"b": "2"}))
    assert (other_data.content, other_data.meta_data) == ("No peanuts", {"b": "2"})
    assert await twin.value(coze.conversations.messages.retrieve(**ids)) == other_data

    assert (await twin.value(coze.conversations.messages.delete(**ids))).id == made.id
    with pytest.raises(CozeNotFoundError, match="4200"):
        await twin.value(coze.conversations.messages.retrieve(**ids))
    assert await twin.items(coze.conversations.messages.list(**where)) == []


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 6])
@pytest.mark.parametrize("order", ["asc", "desc", None])
async def test_messages_are_listed_page_by_page(
    twin: Twin, coze: Any, order: str | None, limit: int
) -> None:
    said = [f"Message {number}" for number in range(5)]
    conversation = await twin.value(
        coze.conversations.create(messages=[user_message(one) for one in said])
    )
    where = {"conversation_id": conversation.id}

    listed = await twin.items(coze.conversations.messages.list(**where, order=order, limit=limit))
    assert contents(listed) == (said if order == "asc" else said[::-1])
    middle = listed[2].id
    after = coze.conversations.messages.list(**where, order=order, limit=limit, after_id=middle)
    assert await twin.items(after) == listed[3:]
    before = await twin.value(
        coze.conversations.messages.list(**where, order=order, limit=limit, before_id=middle)
    )
    assert before.items == listed[:2][-limit:]
    assert [one async for one in twin.each(before)] == listed[:2][-limit:]


async def test_chats_and_messages_live_in_the_same_conversation(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    conversation = await twin.value(
        coze.conversations.create(bot_id=bot_id, messages=[user_message("I like soup")])
    )
    where = {"conversation_id": conversation.id}
    ask = {"bot_id": bot_id, "user_id": "1", **where}
    coze_mock.script("Which one?", question="I like soup")

    # What was added last is the question of a chat that brings none.
    first = await twin.value(coze.chat.create_and_poll(**ask))
    assert first.text == "Which one?"
    coze_mock.script("Leek, then.")
    second = await twin.value(
        coze.chat.create_and_poll(**ask, additional_messages=[user_message("With leek")])
    )
    listed = await twin.items(coze.conversations.messages.list(**where, order="asc"))
    assert contents(listed) == ["I like soup", "Which one?", "With leek", "Leek, then."]
    assert [one.chat_id or None for one in listed] == [
        *(None, first.chat.id),
        *(second.chat.id, second.chat.id),
    ]
    of_second = coze.conversations.messages.list(**where, chat_id=second.chat.id, order="asc")
    assert contents(await twin.items(of_second)) == ["With leek", "Leek, then."]
    assert second.chat.usage.input_count > first.chat.usage.input_count

    # Once the context is cleared, a chat sees none of it; it can be listed all the same.
    await twin.value(coze.conversations.clear(**where))
    third = await twin.value(
        coze.chat.create_and_poll(**ask, additional_messages=[user_message("With leek")])
    )
    assert third.chat.usage.input_count < second.chat.usage.input_count
    assert len(await twin.items(coze.conversations.messages.list(**where))) == 6


async def test_intermediate_messages_are_listed_on_request_and_go_with_their_answer(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    coze_mock.script(FunctionCall("get_weather"), "Sunny.")
    ask = [user_message("Is it sunny?")]
    stream = coze.chat.run_tools_stream(
        bot_id=bot_id,
        user_id="1",
        additional_messages=ask,
        tools={"get_weather": lambda: "sunny"},
    )
    assert await twin.value(stream.final_text()) == "Sunny."
    where = {"conversation_id": stream.conversation_id}

    async def types(**arguments: Any) -> list[str]:
        listed = coze.conversations.messages.list(**where, order="asc", **arguments)
        return [str(one.type) async for one in twin.each(listed)]

    assert await types() == ["question", "answer"]
    everything = await types(include_middle_message=True)
    assert {"function_call", "tool_response", "verbose"} < {*everything}
    listed = await twin.items(coze.conversations.messages.list(**where, order="asc"))
    await twin.value(coze.conversations.messages.delete(**where, message_id=listed[1].id))
    assert await types(include_middle_message=True) == ["question"]


async def test_an_answer_is_rated_and_nothing_else_is(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    talk = coze.conversation(bot_id=bot_id, user_id="1")
    await twin.value(talk.ask("Soup?").final_text())
    question, answer = await twin.items(talk.messages())
    where = {"conversation_id": talk.conversation_id}
    feedback = coze.conversations.messages.feedback

    for kind in ("like", "unlike"):
        await twin.value(
            feedback.create(**where, message_id=answer.id, feedback_type=kind, comment="Well")
        )
    (conversation,) = coze_mock.conversations
    assert conversation.feedback == {answer.id: {"feedback_type": "unlike", "comment": "Well"}}
    await twin.value(feedback.delete(**where, message_id=answer.id))
    assert conversation.feedback == {}
    with pytest.raises(CozeNotFoundError, match="4200"):
        await twin.value(feedback.delete(**where, message_id=answer.id))
    with pytest.raises(CozeBadRequestError, match="4000"):
        await twin.value(feedback.create(**where, message_id=question.id, feedback_type="like"))


async def test_workspaces_are_those_of_the_account_and_of_its_bots(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    coze_mock.bot(workspace_id="5")
    listed = await twin.items(coze.workspaces.list(page_size=1))
    assert [one.workspace_type for one in listed] == [WorkspaceType.PERSONAL, WorkspaceType.TEAM]
    assert listed[1].id == "5"
    user = await twin.value(coze.users.me())
    own = {"user_id": user.user_id, "coze_account_id": user.user_id}
    page = await twin.value(coze.workspaces.list(**own))
    assert ([one.id for one in page.items], page.total) == (["5"], 1)
    assert (await twin.value(coze.workspaces.list(enterprise_id="volcano_1"))).items == []


# ---- The conversation that keeps its IDs


@on_both_hosts
async def test_a_second_question_continues_the_conversation(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str, host: Host
) -> None:
    coze_mock.script("Which soup?")
    coze_mock.script("Leek, then.")
    talk = coze.conversation(bot_id=bot_id, user_id="user-1")
    assert talk.conversation_id is None
    assert coze_mock.requests[-1:] == ()

    async with twin.within(talk.ask("I like soup")) as stream:
        assert "".join([piece async for piece in twin.each(stream.text_deltas())]) == "Which soup?"
    assert talk.conversation_id == stream.conversation_id
    assert await twin.value(talk.ask("Leek").final_text()) == "Leek, then."
    said = contents(await twin.items(talk.messages()))
    newest_first = ["Leek, then.", "Leek", "Which soup?", "I like soup"]
    # Studio knows no other order.
    assert said == (newest_first if host.is_studio else newest_first[::-1])
    assert contents(await twin.items(talk.messages(order="desc", limit=1))) == newest_first
    assert {one.conversation_id for one in coze_mock.chats} == {talk.conversation_id}

    again = coze.conversation(bot_id=bot_id, user_id="user-1", conversation_id=talk.conversation_id)
    assert contents(await twin.items(again.messages())) == said
    assert repr(again) == (
        f"{type(again).__name__}(bot_id='{bot_id}', user_id='user-1', "
        f"conversation_id='{talk.conversation_id}')"
    )


@on_both_hosts
async def test_a_question_may_have_a_picture_and_context(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    file = await twin.value(coze.files.upload(file=("soup.png", b"\x89PNG")))
    talk = coze.conversation(bot_id=bot_id, user_id="1")
    question = [text("What is it?"), image(file.id)]
    context = [user_message("I am in the kitchen")]
    await twin.value(talk.ask(question, additional_messages=context).final_text())
    sent = coze_mock.requests[-1].json["additional_messages"]
    assert [one["content_type"] for one in sent] == ["text", "object_string"]
    await twin.value(talk.ask(user_message("And now?", meta_data={"a": "1"})).final_text())
    assert coze_mock.requests[-1].json["additional_messages"][0]["meta_data"] == {"a": "1"}


@on_both_hosts
async def test_questions_that_wait_continue_the_conversation_too(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    talk = coze.conversation(bot_id=bot_id, user_id="1")
    streams = [talk.ask("One"), talk.ask("Two")]
    for stream in streams:
        await twin.value(stream.final_text())
    assert {stream.conversation_id for stream in streams} == {talk.conversation_id}
    assert len(coze_mock.conversations) == 1


@on_both_hosts
async def test_a_question_before_the_conversation_is_known_is_refused(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    talk = coze.conversation(bot_id=bot_id, user_id="1")
    async with twin.within(talk.ask("One")):
        with pytest.raises(CozeError, match="read that before you ask again"):
            await twin.value(talk.ask("Two").final_text())
    assert len(coze_mock.chats) == 1


@on_both_hosts
@pytest.mark.parametrize("fault", [Status(500), Cut(events=0)], ids=["refused", "cut"])
async def test_a_first_question_that_failed_is_asked_again(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str, fault: Any
) -> None:
    talk = coze.conversation(bot_id=bot_id, user_id="1")
    coze_mock.fail(fault, path="/v3/chat")
    with pytest.raises(CozeError):
        await twin.value(talk.ask("One").final_text())
    await twin.value(talk.ask("One").final_text())
    assert talk.conversation_id is not None


async def test_what_a_conversation_cannot_be_asked(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    with pytest.raises(CozeArgumentError, match=r"^bot_id: expected an ID"):
        coze.conversation(bot_id="a/b", user_id="1")
    talk = coze.conversation(bot_id="7", user_id="1")
    with pytest.raises(CozeArgumentError, match="ask something first"):
        await twin.value(talk.messages())
    for question, said in ((7, "^question: expected text"), ([], "content")):
        with pytest.raises(CozeArgumentError, match=said):
            talk.ask(question)
    with pytest.raises(CozeArgumentError, match=r"^recover: expected a bool"):
        talk.ask("One", recover="yes")
    with pytest.raises(CozeArgumentError, match=r"^additional_messages: expected a sequence"):
        talk.ask("One", additional_messages="Zero")
    assert coze_mock.requests[-1:] == ()


async def test_a_conversation_for_one_bot_is_closed_to_others(
    twin: Twin, coze: Any, coze_mock: CozeMock, bot_id: str
) -> None:
    made = await twin.value(coze.conversations.create(bot_id=bot_id))
    talk = coze.conversation(bot_id=coze_mock.bot(), user_id="1", conversation_id=made.id)
    with pytest.raises(CozePermissionError, match="4101"):
        await twin.value(talk.ask("One").final_text())
