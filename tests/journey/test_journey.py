"""The whole way over real sockets: from an avatar to an answer, with both clients."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio.lowlevel
import httpx
import pytest

from coze_api.models import (
    BotCollaborator,
    ChatStatus,
    MessageType,
    OnboardingInfo,
    PromptInfo,
    ToolOutput,
)
from coze_core import steps
from coze_ext import (
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozePollTimeoutError,
    CozeStreamEventError,
    TokenAuth,
    image,
    text,
    user_message,
)
from coze_mock import Audio, Failure, FunctionCall, MockServer, RawEvent, Reasoning, StreamError
from tests.hosts import Host, on_both_hosts
from tests.twins import TOKEN, Twin, on_every_transport, sleep_here

WORKSPACE = "7351411557182226472"
USER = "user-42"
AWKWARD = b"\x89PNG\r\n\x1a\n--+++\r\n--+++--\r\n--\r\n\x00\xff" * 1000

Call = dict[str, Any]


class Clock:
    """The time of the server, in seconds since 1970, which moves when the client sleeps."""

    def __init__(self) -> None:
        self.now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        await anyio.lowlevel.checkpoint()
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(steps, "time", SimpleNamespace(sleep=clock.sleep, monotonic=clock))
    sleep_here(clock.sleep_async, monkeypatch)
    return clock


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"token": TOKEN, "clock": clock, "chat_duration": 10.0, "stream_interval": 0.0}


@pytest.fixture
async def coze(twin: Twin, coze_mock: MockServer) -> AsyncIterator[Any]:
    async with twin.within(
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    ) as coze:
        yield coze


@pytest.fixture
def avatar(tmp_path: Path) -> Path:
    path = tmp_path / "avatar.png"
    path.write_bytes(AWKWARD)
    return path


@pytest.fixture
def bot_id(coze_mock: MockServer) -> str:
    """A bot that is published to the API channel."""
    return coze_mock.bot("Herbs", workspace_id=WORKSPACE)


def ask(bot_id: str, question: str = "What can you do?") -> Call:
    return {
        "bot_id": bot_id,
        "user_id": USER,
        "additional_messages": [user_message(question)],
    }


@on_every_transport
async def test_from_an_avatar_to_a_streamed_answer(
    twin: Twin, coze: Any, coze_mock: MockServer, avatar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def call(given: Any) -> Any:
        result = await twin.value(given)
        assert result.logid == coze_mock.requests[-1].logid
        return result

    first = await call(coze.files.upload(file=avatar))
    assert (first.file_name, first.bytes) == ("avatar.png", len(AWKWARD))
    assert await call(coze.files.retrieve(file_id=first.id)) == first

    created = await call(
        coze.bots.create(
            space_id=WORKSPACE,
            name="Herbs 🌿",
            description="Knows what grows.",
            icon_file_id=first.id,
            prompt_info=PromptInfo(prompt="You are a gardener. 你是园丁。"),
            onboarding_info=OnboardingInfo(
                prologue="Good day!", suggested_questions=["Why is my basil sad?"]
            ),
        )
    )
    bot_id = created.bot_id
    with pytest.raises(CozeBadRequestError, match="4015"):
        await twin.value(coze.chat.stream(**ask(bot_id)).final_text())
    published = await call(coze.bots.publish(bot_id=bot_id))
    assert published.bot_id == bot_id

    second = await call(coze.files.upload(file=("second.png", b"another avatar")))
    await call(coze.bots.update(bot_id=bot_id, name="Herbs & spices", icon_file_id=second.id))
    draft = await call(coze.bots.retrieve(bot_id=bot_id, is_published=False))
    shown = await call(coze.bots.retrieve(bot_id=bot_id))
    assert (draft.name, shown.name) == ("Herbs & spices", "Herbs 🌿")
    assert (second.id in draft.icon_url, first.id in shown.icon_url) == (True, True)
    again = await call(coze.bots.publish(bot_id=bot_id, connector_ids=["1024", "999"]))
    assert int(again.version) > int(published.version)
    shown = await call(coze.bots.retrieve(bot_id=bot_id))
    assert (shown.name, shown.version) == ("Herbs & spices", again.version)
    assert shown.prompt_info.prompt == "You are a gardener. 你是园丁。"
    assert shown.onboarding_info.suggested_questions == ["Why is my basil sad?"]

    async with twin.within(coze.chat.stream(**ask(bot_id, "薄荷 or basil? 🌿"))) as stream:
        assert stream.logid == coze_mock.requests[-1].logid
        names = []
        async for event in twin.each(stream):
            names.append(event.event)
            if event.event == "conversation.message.delta":
                print(event.message.content, end="", flush=True)  # noqa: T201 -- as a user does
    printed = capsys.readouterr().out
    assert "薄荷 or basil? 🌿" in printed
    assert printed == stream.text == await twin.value(stream.final_text())
    assert names[:2] == ["conversation.chat.created", "conversation.chat.in_progress"]
    assert names[-2:] == ["conversation.chat.completed", "done"]
    assert names.count("conversation.message.delta") > 3

    usage = stream.usage
    assert usage.token_count == usage.input_count + usage.output_count > 0
    assert stream.chat.status == ChatStatus.COMPLETED
    kinds = [message.type for message in stream.messages]
    assert kinds == [MessageType.ANSWER, MessageType.VERBOSE, *[MessageType.FOLLOW_UP] * 3]

    ids = {"conversation_id": stream.chat.conversation_id, "chat_id": stream.chat.id}
    assert (await call(coze.chat.retrieve(**ids))).usage == usage
    saved = await call(coze.chat.messages.list(**ids))
    # What is listed afterwards has the answers after the message that says that they are in.
    answer, verbose, *follow_ups = [(one.type, one.content) for one in stream.messages]
    assert [(one.type, one.content) for one in saved] == [verbose, answer, *follow_ups]
    assert {request.headers["authorization"] for request in coze_mock.requests} == {"***"}


async def test_bots_are_listed_shared_and_taken_back(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    async def call(given: Any) -> Any:
        result = await twin.value(given)
        assert result.logid == coze_mock.requests[-1].logid
        return result

    ids = []
    for number in range(5):
        bot = await call(coze.bots.create(space_id=WORKSPACE, name=f"Bot {number}"))
        ids.append(bot.bot_id)
    for bot_id in ids[:3]:
        await call(coze.bots.publish(bot_id=bot_id))
        await call(coze.bots.publish(bot_id=bot_id))

    page = await call(coze.bots.list(workspace_id=WORKSPACE, publish_status="all", page_size=2))
    assert (len(page.items), page.total, page.has_more) == (2, 5, True)
    assert {bot.id async for bot in twin.each(page)} == set(ids)
    page = await call(coze.bots.list(workspace_id=WORKSPACE, page_size=2))
    assert {bot.id async for bot in twin.each(page)} == set(ids[:3])
    older = await call(coze.bots.list_published(space_id=WORKSPACE, page_size=2))
    assert {bot.bot_id async for bot in twin.each(older)} == set(ids[:3])
    assert older.total == 3

    bot_id = ids[0]
    assert (await call(coze.bots.retrieve_published(bot_id=bot_id))).name == "Bot 0"
    versions = await call(coze.bots.versions.list(bot_id=bot_id, page_size=1))
    assert versions.has_more
    assert len(await twin.items(versions)) == 2

    await call(
        coze.bots.collaboration_modes.update(bot_id=bot_id, collaboration_mode="collaboration")
    )
    await call(
        coze.bots.collaborators.create(bot_id=bot_id, collaborators=[BotCollaborator(user_id="12")])
    )
    assert list(coze_mock.bots[0].collaborators) == ["12"]
    await call(coze.bots.collaborators.delete(bot_id=bot_id, user_id="12"))
    await call(coze.bots.collaboration_modes.update(bot_id=bot_id, collaboration_mode="single"))
    assert list(coze_mock.bots[0].collaborators) == []

    await call(coze.bots.unpublish(bot_id=bot_id, connector_id="1024", unpublish_reason="winter"))
    with pytest.raises(CozeBadRequestError) as caught:
        await twin.value(coze.bots.retrieve_published(bot_id=bot_id))
    assert (caught.value.code, caught.value.logid) == (4015, coze_mock.requests[-1].logid)


@on_both_hosts
@on_every_transport
async def test_a_file_arrives_unchanged(
    twin: Twin, coze: Any, coze_mock: MockServer, avatar: Path
) -> None:
    assert b"--+++" in AWKWARD
    assert b"\r\n--" in AWKWARD
    with avatar.open("rb") as file:
        for source in (avatar, AWKWARD, file, ("avatar.png", AWKWARD)):
            info = await twin.value(coze.files.upload(file=source))
            assert info.bytes == len(AWKWARD)
    hashes = {file.sha256 for file in coze_mock.files}
    assert len(coze_mock.files) == 4
    assert hashes == {hashlib.sha256(AWKWARD).hexdigest()}


@on_both_hosts
async def test_a_chat_that_is_not_streamed_is_polled_to_its_end(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, bot_id: str, host: Host
) -> None:
    coze_mock.script("One. ", Reasoning("Hm."), "Two.")
    before = clock.now
    result = await twin.value(coze.chat.create_and_poll(**ask(bot_id)))
    assert result.chat.status == ChatStatus.COMPLETED
    assert result.text == "One. Two."
    assert result.chat.usage.output_count > 0
    before_answers = len(host.opening)
    kinds = [*host.opening, MessageType.ANSWER, MessageType.ANSWER]
    assert [one.type for one in result.messages[: len(kinds)]] == kinds
    assert result.messages[before_answers + 1].reasoning_content == "Hm."
    assert result.messages.logid == coze_mock.requests[-1].logid
    assert result.logid == coze_mock.requests[-2].logid
    assert clock.now - before == 10
    assert [one.path for one in coze_mock.requests].count("/v3/chat/retrieve") == 10


async def test_a_chat_that_takes_too_long_is_cancelled(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, bot_id: str
) -> None:
    with pytest.raises(CozePollTimeoutError) as caught:
        await twin.value(coze.chat.create_and_poll(timeout=3, **ask(bot_id)))
    assert caught.value.logid == coze_mock.requests[-1].logid
    (chat,) = coze_mock.chats
    assert (chat.id, chat.status(clock.now)) == (caught.value.chat.id, "canceled")


async def test_a_running_chat_can_be_cancelled_once(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, bot_id: str
) -> None:
    chat = await twin.value(coze.chat.create(**ask(bot_id)))
    assert chat.status in (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)
    ids = {"conversation_id": chat.conversation_id, "chat_id": chat.id}
    clock.sleep(5)
    assert (await twin.value(coze.chat.retrieve(**ids))).status == ChatStatus.IN_PROGRESS
    with pytest.raises(CozeBadRequestError, match="4016"):
        await twin.value(
            coze.chat.create(conversation_id=chat.conversation_id, **ask(bot_id, "And now?"))
        )
    canceled = await twin.value(coze.chat.cancel(**ids))
    assert (canceled.status, canceled.logid) == (ChatStatus.CANCELED, coze_mock.requests[-1].logid)
    with pytest.raises(CozeBadRequestError, match="4104"):
        await twin.value(coze.chat.cancel(**ids))
    assert (await twin.value(coze.chat.retrieve(**ids))).status == ChatStatus.CANCELED


@on_both_hosts
async def test_a_conversation_goes_on(twin: Twin, coze: Any, bot_id: str) -> None:
    first = coze.chat.stream(**ask(bot_id, "Basil?"))
    await twin.value(first.final_text())
    conversation_id = first.chat.conversation_id
    second = coze.chat.stream(conversation_id=conversation_id, **ask(bot_id, "Why?"))
    await twin.value(second.final_text())
    assert second.chat.conversation_id == conversation_id
    assert second.chat.id != first.chat.id
    usages = [
        (
            await twin.value(
                coze.chat.retrieve(conversation_id=conversation_id, chat_id=one.chat.id)
            )
        ).usage
        for one in (first, second)
    ]
    assert usages[1].input_count > usages[0].input_count


@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "polled"])
async def test_a_tool_call_is_answered(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, bot_id: str, streamed: bool
) -> None:
    coze_mock.script(FunctionCall("weather", {"city": "Rome"}), "It is sunny ☀️.")
    if streamed:
        chat = await twin.value(coze.chat.stream(**ask(bot_id)).final_chat())
    else:
        chat = (await twin.value(coze.chat.create_and_poll(**ask(bot_id)))).chat
    assert chat.status == ChatStatus.REQUIRES_ACTION
    (call,) = chat.required_action.submit_tool_outputs.tool_calls
    assert (call.function.name, call.function.arguments) == ("weather", '{"city":"Rome"}')

    ids = {"conversation_id": chat.conversation_id, "chat_id": chat.id}
    outputs = [ToolOutput(tool_call_id=call.id, output="28 °C")]
    if streamed:
        stream = coze.chat.submit_tool_outputs_stream(tool_outputs=outputs, **ids)
        assert await twin.value(stream.final_text()) == "It is sunny ☀️."
        assert stream.logid == coze_mock.requests[-1].logid
        assert stream.chat.id == chat.id
        assert stream.chat.status == ChatStatus.COMPLETED
    else:
        answered = await twin.value(coze.chat.submit_tool_outputs(tool_outputs=outputs, **ids))
        assert answered.status == ChatStatus.IN_PROGRESS
        assert answered.logid == coze_mock.requests[-1].logid
        clock.sleep(10)
        assert (await twin.value(coze.chat.retrieve(**ids))).status == ChatStatus.COMPLETED
    messages = await twin.value(coze.chat.messages.list(**ids))
    assert [(one.type, one.content) for one in [*messages[:2], messages[3]]] == [
        (MessageType.FUNCTION_CALL, '{"name":"weather","arguments":{"city":"Rome"}}'),
        (MessageType.TOOL_RESPONSE, "28 °C"),
        (MessageType.ANSWER, "It is sunny ☀️."),
    ]


@on_both_hosts
async def test_a_question_with_an_image_is_answered(
    twin: Twin, coze: Any, avatar: Path, bot_id: str
) -> None:
    file = await twin.value(coze.files.upload(file=avatar))
    question = user_message([text("What is in it?"), image(file.id)])
    stream = coze.chat.stream(bot_id=bot_id, user_id=USER, additional_messages=[question])
    answer = await twin.value(stream.final_text())
    assert "What is in it?" in answer
    assert file.id in answer


async def test_sound_reasoning_and_events_of_tomorrow_come_through(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    sound = bytes(range(256)) * 50
    event = RawEvent("conversation.of_tomorrow", {"a": ["é"]})
    coze_mock.script(Reasoning("Hm, hm."), "Listen:", event, Audio(sound))
    stream = coze.chat.stream(**ask(bot_id))
    events = await twin.items(stream)
    assert stream.text == "Listen:"
    assert [one.data for one in events if one.event == "conversation.of_tomorrow"] == [{"a": ["é"]}]
    assert stream.messages[0].reasoning_content == "Hm, hm."

    coze_mock.script("Listen:", Audio(sound))
    assert await twin.value(coze.chat.stream(**ask(bot_id)).audio()) == sound


@pytest.mark.parametrize("bare", [False, True])
async def test_a_chat_that_fails_says_why_and_what_had_arrived(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str, bare: bool
) -> None:
    coze_mock.script("So far so ", Failure(4013, "the model is busy", bare=bare))
    stream = coze.chat.stream(**ask(bot_id))
    with pytest.raises(CozeChatFailedError) as caught:
        await twin.value(stream.final_text())
    error = caught.value
    assert (error.code, error.msg, error.text) == (4013, "the model is busy", "So far so ")
    assert (error.chat_id, error.logid) == (coze_mock.chats[0].id, coze_mock.requests[-1].logid)


async def test_an_error_event_ends_the_stream(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script("So far so ", StreamError(5000, "internal error"))
    with pytest.raises(CozeStreamEventError) as caught:
        await twin.items(coze.chat.stream(**ask(bot_id)))
    assert (caught.value.code, caught.value.text) == (5000, "So far so ")


@on_both_hosts
@on_every_transport
async def test_a_stream_that_is_left_early_gives_its_connection_back(
    twin: Twin, coze_mock: MockServer, bot_id: str
) -> None:
    # With one connection, a call after a leak would wait for it until it times out.
    limits = httpx.Limits(max_connections=1)
    async with twin.within(twin.over_sockets(limits=limits, timeout=5)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=coze_mock.base_url, http_client=http_client
        )
        for _ in range(3):
            coze_mock.script("A long story. " * 1000)
            async with twin.within(coze.chat.stream(**ask(bot_id))) as stream:
                async for event in twin.each(stream):
                    if event.event == "conversation.message.delta":
                        break
            assert (await twin.value(coze.bots.retrieve(bot_id=bot_id))).bot_id == bot_id


async def test_another_token_is_refused_and_shown_nowhere(
    twin: Twin, coze_mock: MockServer
) -> None:
    token = "pat_of_somebody_else"
    async with twin.within(
        twin.coze_class(auth=TokenAuth(token), base_url=coze_mock.base_url)
    ) as coze:
        with pytest.raises(CozeAuthenticationError) as caught:
            await twin.value(coze.files.retrieve(file_id="1"))
    assert (caught.value.code, caught.value.http_status) == (700012006, 401)
    assert caught.value.logid == coze_mock.requests[-1].logid
    assert token not in str(caught.value) + repr(caught.value)
