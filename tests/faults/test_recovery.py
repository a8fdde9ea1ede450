"""With `recover=True` a cut costs nothing; where that can't be, the error says why."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coze_api.models import Message, ToolOutput
from coze_ext import (
    ChatEvent,
    CozeArgumentError,
    CozeChatFailedError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    _chat_streams,
)
from coze_mock import (
    Body,
    Cut,
    DoneEvents,
    ErrorEvent,
    Failure,
    FollowUp,
    FunctionCall,
    Reasoning,
    Rejection,
    Reset,
    Stall,
    Status,
    Text,
    Truncated,
)
from tests.faults.patience import patient
from tests.faults.world import CALLS, NOW, Clock, World, ask
from tests.twins import AsyncTwin, BlockingTwin, Twin, on_transports_of_httpcore

REPLY = (
    Reasoning("Hm, 想 think."),
    Text("你好 👋 the first "),
    Text("和 second answer 🎈."),
    FollowUp("More?"),
)
TEXT = "你好 👋 the first 和 second answer 🎈."

MANNERS: dict[str, dict[str, Any]] = {
    "closed at a boundary": {"by": "close"},
    "reset at a boundary": {"by": "reset"},
    "ended at a boundary": {"by": "end"},
    "inside an event": {"inside": "event"},
    "inside a character": {"inside": "character", "by": "reset"},
}

SAVED = """{"code": 0, "msg": "", "data": [
    {"id": "1", "role": "assistant", "type": "answer", "content_type": "text", "content": %s}
]}"""

LIST = "/v3/chat/message/list"
RETRIEVE = "/v3/chat/retrieve"


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    """The service's time is the client's, and a chat whose stream was left takes three seconds."""
    return {
        "stream_interval": 0.0,
        "chat_duration": 3.0,
        "clock": lambda: NOW + clock.now - 1000.0,
    }


async def all_of(twin: Twin, stream: Any) -> list[ChatEvent]:
    return await twin.items(stream)


def said(events: list[ChatEvent]) -> list[tuple[Any, ...]]:
    """What the completed messages and the ending say; IDs differ from chat to chat.

    That the chat is under way is of no use once it has ended, so it isn't made up for.
    """
    return [
        (event.event, event.message.type, event.message.content, event.message.reasoning_content)
        if event.message
        else (event.event,)
        for event in events
        if event.event not in ("conversation.message.delta", "conversation.chat.in_progress")
    ]


def deltas(events: list[ChatEvent]) -> str:
    return "".join(
        event.message.content
        for event in events
        if event.event == "conversation.message.delta" and event.message
    )


@on_transports_of_httpcore
@pytest.mark.parametrize("manner", MANNERS)
async def test_wherever_a_stream_is_cut_nothing_is_lost_and_nothing_comes_twice(
    twin: Twin, world: World, clock: Clock, manner: str
) -> None:
    world.server.script(*REPLY, repeat=True)
    async with world.coze(twin) as coze:
        whole = await all_of(twin, ask(coze, world.bot_id))
        assert deltas(whole) == TEXT
        # With httpx2, which cuts no other way than httpx, at some of them.
        cuts = range(1, len(whole), 1 if type(twin) in (BlockingTwin, AsyncTwin) else 4)
        for number in cuts:
            before = world.arrived(CALLS["stream"])
            world.server.fail(Cut(number, **MANNERS[manner]), path="/v3/chat")
            stream = ask(coze, world.bot_id, recover=True)
            events = await all_of(twin, stream)

            assert stream.text == deltas(events) == TEXT
            # What is listed afterwards has the answers last, unlike the stream.
            assert sorted(said(events), key=str) == sorted(said(whole), key=str)
            assert events[-1] == whole[-1]
            assert stream.usage.token_count > 0
            assert world.arrived(CALLS["stream"]) == before + 1
    assert len(world.server.chats) == 1 + len(cuts)
    # A chat is looked at once a second at most.
    assert set(clock.pauses) == {1.0}


@pytest.mark.parametrize("fault", [Cut(6), Stall(3600, events=6), DoneEvents(0), Truncated()])
@patient
async def test_the_text_alone_is_recovered_too(
    twin: Twin, world: World, fault: Any, short: float
) -> None:
    world.server.script(*REPLY, repeat=True)
    settings = {"timeout": short} if isinstance(fault, Stall) else {}
    async with world.coze(twin, http=settings) as coze:
        for read in (
            lambda stream: twin.items(stream.text_deltas()),
            lambda stream: twin.value(stream.final_text()),
        ):
            world.server.fail(fault, path="/v3/chat")
            assert "".join(await read(ask(coze, world.bot_id, recover=True))) == TEXT

        world.server.fail(fault, path="/v3/chat")
        chat = await twin.value(ask(coze, world.bot_id, recover=True).final_chat())
    assert (chat.status, chat.usage.token_count > 0) == ("completed", True)
    assert world.arrived(CALLS["stream"]) == len(world.server.chats) == 3


async def test_a_recovery_survives_faults_of_its_own(twin: Twin, world: World) -> None:
    world.server.script(*REPLY)
    world.server.fail(Cut(5), path="/v3/chat")
    world.server.fail(Status(502), Reset(), path=RETRIEVE)
    world.server.fail(Rejection(4008), Status(504), path=LIST)
    async with world.coze(twin) as coze:
        assert await twin.value(ask(coze, world.bot_id, recover=True).final_text()) == TEXT


async def test_a_chat_that_fails_after_the_cut_says_so(twin: Twin, world: World) -> None:
    world.server.script("你好 and then", Failure(4013, "the model is busy"))
    world.server.fail(Cut(3), path="/v3/chat")
    async with world.coze(twin) as coze:
        stream = ask(coze, world.bot_id, recover=True)
        with pytest.raises(CozeChatFailedError, match="the model is busy") as caught:
            await twin.value(stream.final_text())
    assert caught.value.code == 4013
    assert caught.value.text == "你"


async def test_a_tool_that_is_asked_for_after_the_cut_is_asked_for(
    twin: Twin, world: World
) -> None:
    """And neither stream of the chat brings what the other one has."""
    reply = (
        Text("Let me look. "),
        FunctionCall("weather", {"city": "Oslo"}),
        Text("晴天 ☀️, sunny."),
    )
    async with world.coze(twin) as coze:
        for cut in range(1, 12):
            world.server.script(*reply)
            world.server.fail(Cut(min(cut, 5)), Cut(cut), method="POST")
            first = ask(coze, world.bot_id, recover=True)
            chat = await twin.value(first.final_chat())
            assert chat.status == "requires_action"
            assert first.text == "Let me look. "
            (tool_call,) = chat.required_action.submit_tool_outputs.tool_calls

            second = coze.chat.submit_tool_outputs_stream(
                conversation_id=chat.conversation_id,
                chat_id=chat.id,
                tool_outputs=[ToolOutput(tool_call_id=tool_call.id, output="sunny")],
                recover=True,
            )
            if cut % 2:
                events = await all_of(twin, second)
            else:
                async with twin.within(second):
                    events = await all_of(twin, second)
            assert second.text == deltas(events) == "晴天 ☀️, sunny."
            assert not ids_of(first.messages) & ids_of(second.messages)


def ids_of(messages: list[Message]) -> set[Any]:
    return {message.id for message in messages}


# ---- where it can't be


async def error_of(twin: Twin, world: World, **arguments: Any) -> CozeStreamInterruptedError:
    async with world.coze(twin) as coze:
        stream = ask(coze, world.bot_id, recover=True, **arguments)
        with pytest.raises(CozeStreamInterruptedError) as caught:
            await twin.items(stream)
    assert caught.value.text == stream.text
    assert caught.value.logid
    assert world.arrived(CALLS["stream"]) == 1
    return caught.value


@pytest.mark.parametrize("fault", [Cut(0), Cut(0, "event"), Cut(0, by="end"), Reset("headers")])
async def test_a_stream_that_has_not_named_its_chat_says_so(
    twin: Twin, world: World, fault: Any
) -> None:
    world.server.fail(fault, path="/v3/chat")
    error = await error_of(twin, world)

    assert "couldn't be recovered: it hadn't named its chat yet" in str(error)
    assert (error.chat_id, error.text) == (None, "")


async def test_an_answer_that_differs_from_what_was_saved_says_so(
    twin: Twin, world: World, clock: Clock
) -> None:
    world.server.script("Good day to you")
    world.server.fail(Cut(3), path="/v3/chat")
    saved = {"id": "", "role": "assistant", "type": "answer", "content_type": "text"}

    def change_the_answer() -> None:
        chat = world.server.chats[0]
        (answer,) = [one for one in chat.turns[0].messages if one.type == "answer"]
        data = [{**saved, "id": answer.id, "content": "Bad day"}]
        world.server.fail(Body(json.dumps({"code": 0, "msg": "", "data": data})), path=LIST)
        clock.when_asleep = lambda: None

    clock.when_asleep = change_the_answer
    error = await error_of(twin, world)

    assert "the saved answer differs from what had arrived" in str(error)
    assert error.text == "Good "
    assert error.chat_id == world.server.chats[0].id


async def test_a_chat_that_was_canceled_meanwhile_says_so(
    twin: Twin, world: World, clock: Clock
) -> None:
    def cancel() -> None:
        world.server.chats[0].canceled = True

    clock.when_asleep = cancel
    world.server.fail(Cut(3), path="/v3/chat")
    error = await error_of(twin, world)

    assert "'canceled'" in str(error)
    assert error.text


@pytest.mark.parametrize("path", [RETRIEVE, LIST])
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Rejection(4001, "no such chat"), "no such chat"),
        (Status(502), "HTTP 502"),
        (Reset(), "ReadError"),
        (Body("null"), "JSON envelope"),
        (Body('{"code":0,"msg":""}'), "lacks "),
        (Body('{"code":0,"msg":"","data":[{"id":"1","content":null}]}'), ""),
        (Body('{"code":0,"msg":"","data":[]}'), ""),
        (Body(SAVED % '"another"'), ""),
        (Body(SAVED % "null"), ""),
    ],
)
async def test_a_chat_that_cannot_be_read_says_so(
    twin: Twin, world: World, path: str, fault: Any, words: str
) -> None:
    world.server.fail(Cut(3), path="/v3/chat")
    world.server.fail(fault, path=path, repeat=True)
    error = await error_of(twin, world)

    assert "couldn't be recovered" in str(error)
    assert words in str(error)
    assert error.text
    assert error.chat_id == world.server.chats[0].id


async def test_a_chat_that_does_not_end_is_given_up_and_not_canceled(
    twin: Twin, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _chat_streams.RECOVERY_TIMEOUT == 600
    monkeypatch.setattr(_chat_streams, "RECOVERY_TIMEOUT", 60.5)
    world.server.fail(Cut(3), path="/v3/chat")
    data = {"id": "1", "conversation_id": "2", "bot_id": "3", "status": "in_progress"}
    running = Body(json.dumps({"code": 0, "msg": "", "data": data}))
    world.server.fail(running, path=RETRIEVE, repeat=True)
    error = await error_of(twin, world)

    assert "did not end within 60.5" in str(error)
    assert {one.path for one in world.server.requests[2:]} == {"/v3/chat", RETRIEVE}


async def test_an_error_event_is_no_cut(twin: Twin, world: World, clock: Clock) -> None:
    world.server.fail(ErrorEvent(4), path="/v3/chat")
    async with world.coze(twin) as coze:
        with pytest.raises(CozeStreamEventError):
            await twin.items(ask(coze, world.bot_id, recover=True))
    assert clock.pauses == []


async def test_what_is_not_saved_is_refused_at_once(twin: Twin, world: World) -> None:
    async with world.coze(twin) as coze:
        with pytest.raises(CozeArgumentError, match="auto_save_history"):
            ask(coze, world.bot_id, recover=True, auto_save_history=False)
    assert len(world.server.requests) == 2


async def test_a_stream_that_is_not_cut_costs_no_request_more(twin: Twin, world: World) -> None:
    async with world.coze(twin) as coze:
        await twin.items(ask(coze, world.bot_id, recover=True))
    assert len(world.server.requests) == 3
