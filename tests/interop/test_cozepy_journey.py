"""The official Python SDK makes the whole journey against the mock server, blocking and async.

The SDK knows the service and not this project's document, so where it is content, the mock behaves
as the service does.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import anyio
import httpx
import pytest
from cozepy import (
    AsyncCoze,
    AsyncTokenAuth,
    BotOnboardingInfo,
    BotPromptInfo,
    Chat,
    ChatEvent,
    ChatEventType,
    ChatStatus,
    Coze,
    CozeAPIError,
    Message,
    MessageObjectString,
    MessageType,
    SimpleBot,
    TokenAuth,
    ToolOutput,
)
from cozepy.bots import Bot, PublishStatus
from cozepy.request import AsyncHTTPClient, SyncHTTPClient

from coze_mock import FunctionCall, MockServer
from tests.mock.conftest import Clock

SPACE = "7362519304827510793"
TOKEN = "pat_official"
WEATHER = FunctionCall("get_weather", {"city": "Oslo"})
QUESTION = Message.build_user_question_text
LISTS: dict[str, dict[str, Any]] = {
    "old": {"page_size": 2},
    "new": {"use_api_version": 2},
    "all": {"use_api_version": 2, "publish_status": PublishStatus.ALL},
}
T = TypeVar("T")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"token": TOKEN, "clock": clock, "chat_duration": 10.0, "stream_interval": 0.0}


@dataclass
class Journey:
    """What the SDK got to see on the way."""

    files: list[tuple[str, str | None, int | None]] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    drafts: list[Bot] = field(default_factory=list)
    online: list[Bot] = field(default_factory=list)
    logids: list[str] = field(default_factory=list)
    lists: dict[str, list[SimpleBot]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    stream: list[ChatEvent] = field(default_factory=list)
    polled: list[Chat] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    canceled: list[Chat] = field(default_factory=list)
    tools: list[Chat] = field(default_factory=list)
    tool_stream: list[ChatEvent] = field(default_factory=list)
    tool_messages: list[Message] = field(default_factory=list)
    refusals: list[int | None] = field(default_factory=list)


def look_at_the_picture(file_id: str) -> Message:
    return Message.build_user_question_objects(
        [
            MessageObjectString.build_text("What is in it?"),
            MessageObjectString.build_image(file_id=file_id),
        ]
    )


def outputs(chat: Chat, output: str) -> list[ToolOutput]:
    assert chat.required_action is not None
    assert chat.required_action.submit_tool_outputs is not None
    calls = chat.required_action.submit_tool_outputs.tool_calls
    return [ToolOutput(tool_call_id=call.id, output=output) for call in calls]


def required(events: list[ChatEvent]) -> Chat:
    (chat,) = [
        event.chat
        for event in events
        if event.event == ChatEventType.CONVERSATION_CHAT_REQUIRES_ACTION
    ]
    assert chat is not None
    return chat


def blocking_http() -> SyncHTTPClient:
    """An HTTP client that the test closes; the SDK leaves its own open."""
    return SyncHTTPClient()  # type: ignore[no-untyped-call]  # the SDK's own lacks annotations


async def settled(result: T | Awaitable[T]) -> T:
    """What a call returns, for the async client once it has it."""
    return await result if isinstance(result, Awaitable) else result


async def collected(stream: Any) -> list[Any]:
    """All that a list or a stream of either client yields."""
    found = await settled(stream)
    return [one async for one in found] if hasattr(found, "__aiter__") else [*found]


async def travel(coze: Coze | AsyncCoze, server: MockServer, clock: Clock) -> Journey:
    """The journey, the same for both clients."""
    seen = Journey()
    avatars = []
    for name, content in (("one.png", b"first"), ("two.png", b"second!")):
        file = await settled(coze.files.upload(file=(name, content)))
        found = await settled(coze.files.retrieve(file_id=file.id))
        avatars.append(file.id)
        seen.files.append((found.id, found.file_name, found.bytes))
        seen.logids.append(file.response.logid)

    async def create(name: str, **fields: Any) -> str:
        bot = await settled(coze.bots.create(space_id=SPACE, name=name, **fields))
        return bot.bot_id

    async def retrieve(**arguments: Any) -> Bot:
        return await settled(coze.bots.retrieve(bot_id=bot_id, **arguments))

    bot_id = await create(
        "Cook",
        icon_file_id=avatars[0],
        prompt_info=BotPromptInfo(prompt="You are a cook."),
        onboarding_info=BotOnboardingInfo(prologue="Hi!", suggested_questions=["Soup?"]),
    )
    for name, avatar in (("Cook", avatars[0]), ("Chef", avatars[1])):
        await settled(coze.bots.update(bot_id=bot_id, name=name, icon_file_id=avatar))
        seen.versions.append((await settled(coze.bots.publish(bot_id=bot_id))).version or "")
        seen.online += [await retrieve(), await retrieve(use_api_version=2)]
        seen.drafts.append(await retrieve(is_published=False, use_api_version=2))
    for _ in range(2):
        await settled(coze.bots.publish(bot_id=await create("More")))
    await create("Draft")
    for key, arguments in LISTS.items():
        listed: Any = await settled(coze.bots.list(space_id=SPACE, **arguments))
        seen.totals[key] = listed.total
        seen.lists[key] = await collected(listed)

    def ask(message: Message, **fields: Any) -> dict[str, Any]:
        return {
            "bot_id": bot_id,
            "user_id": "u1",
            "additional_messages": [message],
            **fields,
        }

    async def look(named: dict[str, str]) -> Chat:
        return await settled(coze.chat.retrieve(**named))

    async def said(named: dict[str, str]) -> list[Message]:
        return [*await settled(coze.chat.messages.list(**named))]

    seen.stream = await collected(coze.chat.stream(**ask(look_at_the_picture(avatars[1]))))

    chat = await settled(coze.chat.create(**ask(QUESTION("Soup?"))))
    named = ids(chat)
    seen.polled = [chat, await look(named)]
    clock.advance(10)
    seen.polled.append(await look(named))
    seen.messages = await said(named)

    again = ask(QUESTION("Rice?"), conversation_id=chat.conversation_id)
    named = ids(await settled(coze.chat.create(**again)))
    seen.canceled = [await settled(coze.chat.cancel(**named)), await look(named)]

    for streamed in (True, False):
        server.script(WEATHER, "Take a hat. 🎩")
        chat = required(await collected(coze.chat.stream(**ask(QUESTION("Weather?")))))
        named = ids(chat)
        answer = submit(coze, streamed, **named, tool_outputs=outputs(chat, "sunny"))
        if streamed:
            seen.tool_stream = await collected(answer)
        else:
            seen.tools.append(await settled(answer))
            clock.advance(10)
        seen.tools.append(await look(named))
        seen.tool_messages = await said(named)

    await settled(coze.bots.unpublish(bot_id=bot_id, connector_id="1024"))
    refused: list[Callable[[], Awaitable[object]]] = [
        lambda: settled(coze.chat.create(**ask(QUESTION("Hi")))),
        lambda: collected(coze.chat.stream(**ask(QUESTION("Hi"), bot_id="1"))),
        retrieve,
        lambda: settled(coze.files.retrieve(file_id="1")),
        lambda: settled(coze.chat.cancel(**named)),
        lambda: create("x" * 21),
    ]
    for call in refused:
        with pytest.raises(CozeAPIError) as caught:
            await call()
        seen.refusals.append(caught.value.code)
        seen.logids.append(caught.value.logid or "")
    return seen


def ids(chat: Chat) -> dict[str, str]:
    return {"conversation_id": chat.conversation_id, "chat_id": chat.id}


def submit(coze: Coze | AsyncCoze, streamed: bool, **arguments: Any) -> Any:
    """Submit tool outputs, for which the two clients have differing methods."""
    if isinstance(coze, Coze):
        return coze.chat.submit_tool_outputs(stream=streamed, **arguments)
    if streamed:
        return coze.chat.submit_tool_outputs_stream(**arguments)
    return coze.chat.submit_tool_outputs(**arguments)


async def blocking(server: MockServer, clock: Clock) -> Journey:
    with blocking_http() as http:
        return await travel(Coze(TokenAuth(TOKEN), server.base_url, http), server, clock)


async def asynchronous(server: MockServer, clock: Clock) -> Journey:
    http = AsyncHTTPClient()  # type: ignore[no-untyped-call]  # as above
    async with http:
        auth = AsyncTokenAuth(TOKEN)
        return await travel(AsyncCoze(auth, server.base_url, http), server, clock)


@pytest.fixture(params=[blocking, asynchronous])
def journey(request: pytest.FixtureRequest, coze_mock: MockServer, clock: Clock) -> Journey:
    found = anyio.run(request.param, coze_mock, clock)
    assert isinstance(found, Journey)
    return found


def texts(events: list[ChatEvent]) -> tuple[str, list[str]]:
    """The deltas of a stream put together, and its completed answers."""
    pieces, answers = "", []
    for event in events:
        if event.event == ChatEventType.CONVERSATION_MESSAGE_DELTA:
            assert event.message is not None
            pieces += event.message.content
        elif event.event == ChatEventType.CONVERSATION_MESSAGE_COMPLETED:
            assert event.message is not None
            if event.message.type == MessageType.ANSWER:
                answers.append(event.message.content)
    return pieces, answers


def test_the_official_sdk_makes_the_whole_journey(journey: Journey, coze_mock: MockServer) -> None:
    # Files
    assert journey.files == [(file.id, file.file_name, file.bytes) for file in coze_mock.files]
    assert [file[1:] for file in journey.files] == [("one.png", 5), ("two.png", 7)]

    # Bots: published twice, each time as they were at that time
    first, second = journey.versions
    assert int(first) < int(second)
    assert [bot.version for bot in journey.online] == [first, first, second, second]
    assert [bot.name for bot in journey.online] == ["Cook", "Cook", "Chef", "Chef"]
    assert [bot.name for bot in journey.drafts] == ["Cook", "Chef"]
    icons = [bot.icon_url or "" for bot in journey.online]
    assert journey.files[0][0] in icons[0]
    assert journey.files[1][0] in icons[2]
    online = journey.online[0]
    assert online.prompt_info is not None
    assert online.prompt_info.prompt == "You are a cook."
    assert online.onboarding_info is not None
    assert online.onboarding_info.suggested_questions == ["Soup?"]
    assert journey.totals == {"old": 3, "new": 3, "all": 4}
    assert [bot.bot_id for bot in journey.lists["old"]] == [
        bot.bot_id for bot in journey.lists["new"]
    ]
    assert sorted(bot.name for bot in journey.lists["all"]) == ["Chef", "Draft", "More", "More"]
    assert [bot.is_published for bot in journey.lists["all"]].count(False) == 1

    # A streamed chat about a picture
    pieces, answers = texts(journey.stream)
    assert [pieces] == answers
    assert "What is in it?" in pieces
    assert journey.stream[-1].event == ChatEventType.CONVERSATION_CHAT_COMPLETED
    completed = journey.stream[-1].chat
    assert completed is not None
    assert completed.usage is not None
    assert completed.usage.token_count > completed.usage.output_count > 0

    # A chat that is polled, and one that is canceled
    assert [chat.status for chat in journey.polled] == [
        ChatStatus.IN_PROGRESS,
        ChatStatus.IN_PROGRESS,
        ChatStatus.COMPLETED,
    ]
    assert [message.type for message in journey.messages] == [
        MessageType.VERBOSE,
        MessageType.ANSWER,
        *[MessageType.FOLLOW_UP] * 3,
    ]
    assert [chat.status for chat in journey.canceled] == [ChatStatus.CANCELED] * 2

    # Tools, their outputs streamed and not
    assert [chat.status for chat in journey.tools] == [
        ChatStatus.COMPLETED,
        ChatStatus.IN_PROGRESS,
        ChatStatus.COMPLETED,
    ]
    assert texts(journey.tool_stream) == ("Take a hat. 🎩", ["Take a hat. 🎩"])
    assert [message.type for message in journey.tool_messages][:4] == [
        MessageType.FUNCTION_CALL,
        MessageType.TOOL_RESPONSE,
        MessageType.VERBOSE,
        MessageType.ANSWER,
    ]

    # Refusals, and a log ID with every answer
    assert journey.refusals == [4015, 4006, 4015, 4200, 4104, 4000]
    assert len(set(journey.logids)) == len(journey.logids)
    assert all(len(logid) == 34 for logid in journey.logids)


def test_its_polling_helper_comes_to_an_end() -> None:
    """It polls each second, and only a chat whose first answer says that it is in progress."""
    with MockServer(token=TOKEN, chat_duration=0.0) as server, blocking_http() as http:
        coze = Coze(TokenAuth(TOKEN), server.base_url, http)
        bot_id = coze.bots.create(space_id=SPACE, name="Cook").bot_id
        coze.bots.publish(bot_id=bot_id)
        done = coze.chat.create_and_poll(
            bot_id=bot_id, user_id="u1", additional_messages=[QUESTION("Soup?")]
        )

    assert done.chat.status == ChatStatus.COMPLETED
    assert done.messages is not None
    assert "Soup?" in done.messages[1].content


def test_a_wrong_token_is_told_with_its_code(coze_mock: MockServer) -> None:
    with blocking_http() as http:
        coze = Coze(TokenAuth("pat_wrong"), coze_mock.base_url, http)
        with pytest.raises(CozeAPIError) as caught:
            coze.bots.create(space_id=SPACE, name="Cook")

    assert caught.value.code == 700012006
    assert httpx.get(f"{coze_mock.base_url}/v1/bots").status_code == 401
