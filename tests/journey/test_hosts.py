"""What Coze Studio serves too, with both clients: against it and the service alike."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from coze_api.models import ChatStatus, MessageRole
from coze_core import steps
from coze_ext import (
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeError,
    CozeNotFoundError,
    CozePollTimeoutError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    TokenAuth,
    image_document,
    user_message,
)
from coze_mock import Cut, Failure, Interrupt, MockServer, Reasoning
from tests.hosts import Host, on_both_hosts
from tests.journey.test_journey import Clock
from tests.twins import TOKEN, Twin, sleep_here

pytestmark = on_both_hosts


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(steps, "time", SimpleNamespace(sleep=clock.sleep, monotonic=clock))
    sleep_here(clock.sleep_async, monkeypatch)
    return clock


@pytest.fixture
def studio(host: Host) -> bool:
    """Whether the host is Coze Studio."""
    return host.is_studio


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    times = {"chat_duration": 10.0, "document_duration": 10.0, "stream_interval": 0.0}
    return {"token": TOKEN, "clock": clock, **times}


@pytest.fixture
def bot_id(coze_mock: MockServer) -> str:
    return coze_mock.bot("Herbs", prompt="You are a gardener.")


def ask(bot_id: str, question: str = "What can you do?") -> dict[str, Any]:
    messages = [user_message(question)]
    return {"bot_id": bot_id, "user_id": "user-42", "additional_messages": messages}


async def test_a_file_is_uploaded_and_a_published_bot_is_read(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    file = await twin.value(coze.files.upload(file=("a.png", b"\x89PNG")))
    assert (file.file_name, file.bytes) == ("a.png", 4)
    assert file.created_at == coze_mock.files[-1].created_at
    assert file.logid == coze_mock.requests[-1].logid
    bot = await twin.value(coze.bots.retrieve(bot_id=bot_id))
    older = await twin.value(coze.bots.retrieve_published(bot_id=bot_id))
    assert (bot.bot_id, bot.name, older.bot_id, older.name) == (bot_id, "Herbs", bot_id, "Herbs")
    assert bot.prompt_info.prompt == "You are a gardener."
    assert older.logid == coze_mock.requests[-1].logid


async def test_a_stream_that_ends_as_its_host_ends_it_is_whole(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script(Reasoning("Let me think."), "It rains. ", "Take a coat ☔")
    stream = coze.chat.stream(**ask(bot_id))
    events = await twin.items(stream)
    assert [one.event for one in (events[0], events[-1])] == ["conversation.chat.created", "done"]
    assert await twin.value(stream.final_text()) == "It rains. Take a coat ☔"
    assert stream.chat.status == ChatStatus.COMPLETED
    assert stream.logid == coze_mock.requests[-1].logid
    assert stream.follow_ups
    chat = await twin.value(
        coze.chat.retrieve(chat_id=stream.chat_id, conversation_id=stream.conversation_id)
    )
    assert chat.status == ChatStatus.COMPLETED
    assert chat.usage.token_count > 0


async def test_a_chat_is_polled_and_continued_in_its_conversation(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script("It rains.", question="weather")
    coze_mock.script("Until noon.", question="long")
    first = await twin.value(coze.chat.create_and_poll(**ask(bot_id, "What's the weather?")))
    assert (first.text, first.chat.status) == ("It rains.", ChatStatus.COMPLETED)
    conversation_id = first.chat.conversation_id
    second = await twin.value(
        coze.chat.create_and_poll(conversation_id=conversation_id, **ask(bot_id, "How long?"))
    )
    assert (second.text, second.chat.conversation_id) == ("Until noon.", conversation_id)
    listed = await twin.value(coze.conversations.messages.list(conversation_id=conversation_id))
    told = [one.content for one in listed.items if one.type != "follow_up"]
    assert told == ["Until noon.", "How long?", "It rains.", "What's the weather?"]


async def test_a_chat_that_runs_is_cancelled_and_one_that_is_over_is_not(
    twin: Twin, coze: Any, clock: Clock, bot_id: str, studio: bool
) -> None:
    chat = await twin.value(coze.chat.create(**ask(bot_id)))
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    for _ in range(2 if studio else 1):  # there it stops nothing, so that it can be done again
        assert (await twin.value(coze.chat.cancel(**ids))).status == ChatStatus.CANCELED
        assert (await twin.value(coze.chat.retrieve(**ids))).status == ChatStatus.CANCELED
    clock.sleep(11)
    after = await twin.value(coze.chat.retrieve(**ids))
    assert after.status == (ChatStatus.COMPLETED if studio else ChatStatus.CANCELED)
    with pytest.raises(CozeBadRequestError) as caught:
        await twin.value(coze.chat.cancel(**ids))
    assert caught.value.code == (103200005 if studio else 4104)
    assert "stack" not in f"{caught.value} {caught.value!r}"
    with pytest.raises(CozePollTimeoutError, match="was cancelled"):
        await twin.value(coze.chat.create_and_poll(timeout=3, **ask(bot_id)))


async def test_a_chat_that_ends_as_it_is_cancelled_has_ended(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, bot_id: str
) -> None:
    coze_mock.script("At last.")

    async def late(scope: Any, receive: Any, send: Any) -> None:
        if scope["path"] == "/v3/chat/cancel":
            clock.sleep(20)  # it ends while its cancellation is on its way
        await app(scope, receive, send)

    app, coze_mock.app.middleware_stack = coze_mock.app.build_middleware_stack(), late
    poll = await twin.value(coze.chat.create_and_poll(timeout=3, **ask(bot_id)))
    assert poll.text == "At last."


async def test_a_stream_that_is_cut_is_an_error_or_recovered(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script("One two three four five six.", repeat=True)
    coze_mock.fail(Cut(events=5), Cut(events=5))
    with pytest.raises(CozeStreamInterruptedError) as caught:
        await twin.value(coze.chat.stream(**ask(bot_id)).final_text())
    assert caught.value.text
    stream = coze.chat.stream(recover=True, **ask(bot_id))
    events = await twin.items(stream)
    assert stream.text == "One two three four five six."
    assert events[-1].event == "done"
    roles = {one.message.role for one in events if one.message is not None}
    assert roles == {MessageRole.ASSISTANT}


@pytest.mark.parametrize("begun", [("Half an ",), ()], ids=["midway", "at once"])
async def test_a_chat_that_fails_is_an_error_with_the_text_so_far(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str, studio: bool, begun: tuple[str, ...]
) -> None:
    coze_mock.script(*begun, Failure(4013, "the model is busy"))
    expected = CozeStreamEventError if studio else CozeChatFailedError
    with pytest.raises(expected, match="the model is busy") as caught:
        await twin.value(coze.chat.stream(**ask(bot_id)).final_text())
    assert isinstance(caught.value, CozeStreamError)
    assert caught.value.text == "".join(begun)
    assert caught.value.chat_id == coze_mock.chats[-1].id
    codes = {True: 103200002 if begun else 103100001, False: 4013}
    assert caught.value.code == codes[studio]


async def test_a_chat_that_can_not_start_says_why(
    twin: Twin, coze: Any, bot_id: str, studio: bool
) -> None:
    unknown = {**ask(bot_id), "bot_id": "7"}
    code = 103100002 if studio else 4006
    with pytest.raises(CozeNotFoundError) as refused:
        await twin.value(coze.chat.create(**unknown))
    with pytest.raises(CozeError) as streamed:
        await twin.value(coze.chat.stream(**unknown).final_text())
    errors: list[Any] = [refused.value, streamed.value]
    for error in errors:
        assert (error.code, error.kind) == (code, CozeNotFoundError)
        assert "bot_id" in str(error.advice)
        assert "stack" not in f"{error} {error!r}"


async def test_a_conversation_from_its_creation_to_its_end(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str
) -> None:
    made = await twin.value(coze.conversations.create(bot_id=bot_id, meta_data={"source": "shop"}))
    ids = {"conversation_id": made.id}
    named = await twin.value(coze.conversations.update(name="Dinner", **ids))
    found = await twin.value(coze.conversations.retrieve(**ids))
    assert (named.name, found.name, found.meta_data) == ("Dinner", "Dinner", {"source": "shop"})
    assert found.creator_id == coze_mock.state.owner_user_id
    assert found.logid == coze_mock.requests[-1].logid
    others = [await twin.value(coze.conversations.create(bot_id=bot_id)) for _ in range(2)]
    page = await twin.value(coze.conversations.list(bot_id=bot_id, page_size=2))
    listed = {one.id for one in await twin.items(page)}
    assert listed == {made.id, *(one.id for one in others)}
    section = await twin.value(coze.conversations.clear(**ids))
    assert (section.conversation_id, section.id != made.last_section_id) == (made.id, True)
    await twin.value(coze.conversations.delete(**ids))
    with pytest.raises(CozeNotFoundError):
        await twin.value(coze.conversations.update(name="Supper", **ids))


async def test_messages_are_listed_over_all_pages_each_once(
    twin: Twin, coze: Any, bot_id: str
) -> None:
    conversation = await twin.value(coze.conversations.create(bot_id=bot_id))
    ids = {"conversation_id": conversation.id}
    for number in range(3):
        await twin.value(coze.chat.stream(**ids, **ask(bot_id, f"Question {number}")).final_text())
    page = await twin.value(coze.conversations.messages.list(limit=2, **ids))
    listed = await twin.items(page)
    assert len({one.id for one in listed}) == len(listed)
    asked = [one.content for one in listed if one.role == MessageRole.USER]
    assert asked == ["Question 2", "Question 1", "Question 0"]
    empty = await twin.value(coze.conversations.create(bot_id=bot_id))
    page = await twin.value(coze.conversations.messages.list(conversation_id=empty.id))
    assert (page.items, page.has_more) == ([], False)


async def test_a_workflow_is_run_streamed_resumed_and_awaited(
    twin: Twin, coze: Any, coze_mock: MockServer, studio: bool
) -> None:
    runs = coze.workflows.runs
    workflow_id = coze_mock.workflow(None, "It will rain.", {"output": "rain"})
    run = await twin.value(runs.create(workflow_id=workflow_id, parameters={"town": "Oslo"}))
    assert run.data == '{"output":"rain"}'
    stream = runs.stream(workflow_id=workflow_id)
    assert [one.event for one in await twin.items(stream)][-1] == "Done"
    assert (stream.output, stream.messages[0].text) == ({"output": "rain"}, "It will rain.")
    awaited = await twin.value(runs.create_and_wait(workflow_id=workflow_id))
    assert awaited.output == {"output": "rain"}
    asking = coze_mock.workflow(None, Interrupt("Which town?"), {"output": "sun"})
    stream = runs.stream(workflow_id=asking)
    assert [one.event for one in await twin.items(stream)] == ["Message", "Interrupt"]
    assert "Which town?" in stream.text
    answer = runs.resume(
        workflow_id=asking,
        event_id=stream.interrupt.event_id,
        interrupt_type=stream.interrupt.type,
        resume_data="Oslo",
    )
    assert [one.event for one in await twin.items(answer)][-1] == "Done"
    assert answer.output == {"output": "sun"}
    failing = coze_mock.workflow(None, "Half ", Failure(5000, "a node failed"))
    with pytest.raises(CozeStreamEventError, match="a node failed") as caught:
        await twin.items(runs.stream(workflow_id=failing))
    assert (caught.value.code, caught.value.text) == (720701013 if studio else 5000, "Half ")


async def test_a_chatflow_is_asked_and_asks(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str, studio: bool
) -> None:
    conversation = await twin.value(coze.conversations.create(bot_id=bot_id))
    chatflow = coze_mock.workflow(None, Interrupt("Which town?"), "Sun.", mode="chatflow")
    ids = {"workflow_id": chatflow, "bot_id": bot_id, "conversation_id": conversation.id}

    def asked(text: str) -> Any:
        return coze.workflows.chat.stream(**ids, additional_messages=[user_message(text)])

    assert await twin.value(asked("Weather?").final_text()) == "Which town?"
    assert "Sun." in await twin.value(asked("Oslo").final_text())
    failing = coze_mock.workflow(None, Failure(5000, "a node failed"), mode="chatflow")
    ids["workflow_id"] = failing
    with pytest.raises(CozeStreamEventError if studio else CozeChatFailedError) as caught:
        await twin.value(asked("Oslo").final_text())
    assert (caught.value.code, caught.value.msg) == (
        720701013 if studio else 5000,
        "a node failed",
    )


async def test_a_dataset_and_its_files_from_beginning_to_end(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock, host: Host
) -> None:
    made = await twin.value(coze.datasets.create(space_id="7", name="Soups", format_type=0))
    ids = {"dataset_id": made.dataset_id}
    await twin.value(coze.datasets.update(name="Stews", **ids))
    (listed,) = await twin.items(await twin.value(coze.datasets.list(space_id="7")))
    assert (listed.name, listed.all_file_size, listed.file_list or []) == ("Stews", 0, [])
    soup = await host.document(twin, coze, "soup.txt")
    (document,) = await twin.value(
        coze.datasets.documents.create(
            format_type=0,
            chunk_strategy={"chunk_type": 0},
            document_bases=[soup],
            **ids,
        )
    )
    clock.sleep(20)
    (progress,) = await twin.value(
        coze.datasets.process(document_ids=[document.document_id], **ids)
    )
    assert (progress.document_id, progress.progress) == (document.document_id, 100)
    (found,) = await twin.items(await twin.value(coze.datasets.documents.list(**ids)))
    assert (found.name, found.size) == ("soup.txt", 7)
    named = {"document_id": document.document_id, "document_name": "Stew"}
    await twin.value(coze.datasets.documents.update(**named))
    await twin.value(coze.datasets.documents.delete(document_ids=[document.document_id]))
    assert coze_mock.documents == ()
    images = await twin.value(coze.datasets.images.list(**ids))
    assert images.items == []
    await twin.value(coze.datasets.delete(**ids))
    assert coze_mock.datasets == ()


async def test_a_wrong_token_is_refused(twin: Twin, coze_mock: MockServer, bot_id: str) -> None:
    client = twin.coze_class(auth=TokenAuth("pat_wrong"), base_url=coze_mock.base_url)
    async with twin.within(client) as coze:
        with pytest.raises(CozeAuthenticationError) as caught:
            await twin.value(coze.bots.retrieve(bot_id=bot_id))
        with pytest.raises(CozeAuthenticationError) as streamed:
            await twin.value(coze.chat.stream(**ask(bot_id)).final_text())
    for error in (caught.value, streamed.value):
        assert error.code == 700012006
        assert "pat_wrong" not in repr(error)


async def made_files(twin: Twin, coze: Any, host: Host, format_type: int) -> str:
    """The ID of a dataset with five files, which come as each host takes them."""
    made = await twin.value(
        coze.datasets.create(space_id="7", name="Five", format_type=format_type)
    )
    file = await host.document(twin, coze, "one.txt")
    if format_type == 2 and not host.is_studio:
        image = await twin.value(coze.files.upload(file=("one.png", b"PNG")))
        file = image_document(image.id, name="one.png")
    await twin.value(
        coze.datasets.documents.create(
            dataset_id=made.dataset_id,
            format_type=format_type,
            chunk_strategy={"chunk_type": 0, "caption_type": 0},
            document_bases=[file] * 5,
        )
    )
    return str(made.dataset_id)


async def test_every_list_in_numbered_pages_has_each_item_once(
    twin: Twin, coze: Any, coze_mock: MockServer, bot_id: str, host: Host
) -> None:
    for _ in range(5):
        await twin.value(coze.conversations.create(bot_id=bot_id))
        await twin.value(coze.datasets.create(space_id="8", name="Soups", format_type=0))
    texts = {"dataset_id": await made_files(twin, coze, host, 0)}
    images = {"dataset_id": await made_files(twin, coze, host, 2)}
    client = twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    async with twin.within(client) as fresh:
        for list_of, asked, names in (
            (fresh.conversations.list, {"bot_id": bot_id}, ("page_num", "page_size")),
            (fresh.datasets.list, {"space_id": "8"}, ("page_num", "page_size")),
            (fresh.datasets.documents.list, texts, ("page", "size")),
            (fresh.datasets.images.list, images, ("page_num", "page_size")),
        ):
            number_of, size_of = names
            whole = await twin.items(await twin.value(list_of(**asked)))
            assert len(whole) == 5
            for size in (1, 2, 3, 5):
                page = await twin.value(list_of(**asked, **{size_of: size}))
                assert (page.number, page.items) == (1, whole[:size])
                before = len(coze_mock.requests)
                assert await twin.items(page) == whole
                assert len(coze_mock.requests) - before == -(-5 // size) - 1
                second = await twin.value(list_of(**asked, **{size_of: size, number_of: 2}))
                assert (second.number, second.items) == (2, whole[size : 2 * size])


async def test_each_look_at_what_takes_a_while_is_one_request(
    twin: Twin, coze: Any, coze_mock: MockServer, host: Host
) -> None:
    made = await twin.value(coze.datasets.create(space_id="7", name="Soups", format_type=0))
    soup = await host.document(twin, coze, "soup.txt")
    looks: list[Any] = []
    client = twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    async with twin.within(client) as fresh:
        await twin.value(
            fresh.datasets.documents.create_and_wait(
                dataset_id=made.dataset_id,
                format_type=0,
                chunk_strategy={"chunk_type": 0},
                document_bases=[soup],
                progress=looks.append,
            )
        )
    paths = [one.path for one in coze_mock.requests]
    assert len(looks) == 10
    assert paths.count(f"/v1/datasets/{made.dataset_id}/process") == len(looks)

    workflow_id = coze_mock.workflow(None, "It will rain.", {"output": "rain"})
    before = len(coze_mock.requests)
    client = twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url)
    async with twin.within(client) as fresh:
        await twin.value(fresh.workflows.runs.create_and_wait(workflow_id=workflow_id))
    assert len(coze_mock.requests) - before == 1 + 10
