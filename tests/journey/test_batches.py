"""Many questions are asked some at a time; results keep their order, failures their question."""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import threading
import weakref
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest

from coze_ext import (
    AsyncCoze,
    BatchResult,
    Coze,
    CozeArgumentError,
    CozeChatFailedError,
    CozeStreamInterruptedError,
    TokenAuth,
    assistant_message,
    user_message,
)
from coze_mock import CozeMock, Failure, Stall
from tests.hosts import on_both_hosts
from tests.twins import TOKEN, AsyncTwin, BlockingTwin, Twin
from tests.unit.bodies import GOOD_DAY, Body, event_stream


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"stream_interval": 0.0, "chat_duration": 0.0}


@pytest.fixture
async def coze(twin: Twin, coze_mock: CozeMock) -> AsyncIterator[Any]:
    made = coze_mock.client if isinstance(twin, BlockingTwin) else coze_mock.async_client
    async with twin.within(made(max_retries=0)) as client:
        yield client


def batch(coze: Any, coze_mock: CozeMock, questions: Any, **options: Any) -> Any:
    return coze.chat.batch(questions, bot_id=coze_mock.bot(), user_id="u", **options)


def asked(coze_mock: CozeMock) -> int:
    return [request.path for request in coze_mock.requests].count("/v3/chat")


@on_both_hosts
async def test_results_come_in_the_order_of_their_questions(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    questions = [f"Question {number}?" for number in range(25)]
    for number, question in enumerate(questions):
        coze_mock.script(f"Answer {number}.", question=question)
    results: list[BatchResult[str]] = await twin.items(
        batch(coze, coze_mock, questions, concurrency=5)
    )
    assert [one.question for one in results] == questions
    assert [one.text for one in results] == [f"Answer {number}." for number in range(25)]
    assert all(one.result().chat.status == "completed" for one in results)
    assert all(one.result().logid and one.result().messages for one in results)


async def test_a_failure_stands_beside_its_question(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    coze_mock.script("Fine.", question="a")
    coze_mock.script(Failure(4013, "busy"), question="b")
    questions = ["a", "b", "", user_message("a, too"), [7]]
    results = await twin.items(batch(coze, coze_mock, questions))
    errors = [type(one.error) for one in results]
    none = type(None)
    assert errors == [none, CozeChatFailedError, CozeArgumentError, none, CozeArgumentError]
    assert [one.question for one in results] == questions
    assert results[1].text == ""
    with pytest.raises(CozeChatFailedError, match="busy"):
        results[1].result()
    with pytest.raises(AttributeError):
        results[1].error = None


@on_both_hosts
async def test_what_all_share_comes_before_each_question(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    context = [user_message("I like soup."), assistant_message("I see.")]
    questions = ["a", [user_message("b"), user_message("c")]]
    await twin.items(batch(coze, coze_mock, questions, additional_messages=context, concurrency=1))
    sent = [one.json["additional_messages"] for one in coze_mock.requests if one.path == "/v3/chat"]
    assert [[message["content"] for message in messages] for messages in sent] == [
        ["I like soup.", "I see.", "a"],
        ["I like soup.", "I see.", "b", "c"],
    ]


@on_both_hosts
async def test_questions_without_an_end_are_taken_as_results_are_read(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    taken = itertools.count()
    questions = (f"{next(taken)}?" for _ in itertools.count())
    results = batch(coze, coze_mock, questions, concurrency=3)
    read = 0
    async with twin.within(results):
        async for result in twin.each(results):
            assert result.question == f"{read}?"
            read += 1
            if read == 10:
                break
    assert next(taken) <= 10 + 2 * 3
    assert asked(coze_mock) <= 10 + 2 * 3


async def test_no_more_are_asked_at_a_time_than_is_said(
    twin: Twin, coze: Any, coze_mock: CozeMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    running: set[object] = set()
    most = 0
    kind = type(coze.chat)
    stream_of = kind.stream

    def stream(self: Any, **arguments: Any) -> Any:
        nonlocal most
        made = stream_of(self, **arguments)
        final_chat = made.final_chat

        def begun() -> None:
            nonlocal most
            running.add(made)
            most = max(most, len(running))

        async def final_chat_async() -> Any:
            begun()
            try:
                return await final_chat()
            finally:
                running.discard(made)

        def final_chat_blocking() -> Any:
            begun()
            try:
                return final_chat()
            finally:
                running.discard(made)

        is_async = isinstance(twin, AsyncTwin)
        made.final_chat = final_chat_async if is_async else final_chat_blocking
        return made

    monkeypatch.setattr(kind, "stream", stream)
    results = await twin.items(batch(coze, coze_mock, map(str, range(30)), concurrency=4))
    assert len(results) == 30
    assert 1 < most <= 4


async def test_an_exception_of_the_questions_comes_after_the_results_before_it(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    def questions() -> Iterator[str]:
        yield "a"
        yield "b"
        raise LookupError("no more")

    read: list[str] = []
    with pytest.raises(LookupError, match="no more"):
        async for result in twin.each(batch(coze, coze_mock, questions())):
            read += [result.question]
    assert read == ["a", "b"]


async def test_a_result_that_is_there_comes_before_another_question_is_taken(twin: Twin) -> None:
    """That may take its time, and be about the result."""
    begun = threading.Barrier(3, timeout=30)
    taken: list[str] = []

    def questions() -> Iterator[str]:
        for number in itertools.count():
            taken.append(f"{number}?")
            yield taken[-1]

    def answer(request: httpx.Request) -> httpx.Response:
        (asked,) = json.loads(request.content)["additional_messages"]
        if isinstance(twin, BlockingTwin) and asked["content"] in ("2?", "3?"):
            begun.wait()
        return event_stream(Body(*GOOD_DAY))

    results = twin.coze(answer).chat.batch(questions(), concurrency=2, bot_id="7", user_id="u")
    async with twin.within(results):
        loop = twin.each(results)
        await anext(loop)
        if isinstance(twin, BlockingTwin):
            begun.wait()  # those who asked the first two have gone on
        else:
            await anyio.wait_all_tasks_blocked()
        assert (await anext(loop)).question == "1?"
        assert taken == ["0?", "1?", "2?", "3?"]


async def test_a_batch_says_whether_it_is_open(twin: Twin, coze: Any, coze_mock: CozeMock) -> None:
    ended, closed = (batch(coze, coze_mock, ["a", "b"], concurrency=3) for _ in range(2))
    kind = type(ended).__name__
    assert repr(ended) == f"{kind}(open, concurrency=3)"
    await twin.items(ended)
    await twin.value(twin.close(ended))
    assert repr(ended) == f"{kind}(ended, concurrency=3)"
    assert await twin.items(ended) == []
    await twin.value(twin.close(closed))
    assert repr(closed) == f"{kind}(closed, concurrency=3)"
    with pytest.raises(CozeStreamInterruptedError, match=r"^the batch was closed before its end"):
        await twin.items(closed)


@pytest.mark.parametrize("begins", ["before", "within"])
async def test_a_loop_may_be_left_and_continued_within_a_block(twin: Twin, begins: str) -> None:
    def begun() -> Any:
        return iter(results) if isinstance(twin, BlockingTwin) else aiter(results)

    coze = twin.coze(lambda _: event_stream(Body(*GOOD_DAY)))
    results = coze.chat.batch(["a", "b", "c"], bot_id="7", user_id="u")
    loop = begun() if begins == "before" else None
    async with twin.within(results) as entered:
        assert entered is results
        loop = loop or begun()
        first = next(loop) if isinstance(twin, BlockingTwin) else await anext(loop)
        del loop
        gc.collect()
        rest = await twin.items(results)
    assert [one.question for one in (first, *rest)] == ["a", "b", "c"]


async def test_what_is_no_fault_of_a_chat_is_raised_where_its_result_is_read(twin: Twin) -> None:
    def service(request: httpx.Request) -> httpx.Response:
        if b'"b"' in request.content:
            raise ZeroDivisionError
        return event_stream(Body(*GOOD_DAY))

    results = twin.coze(service).chat.batch(["a", "b", "c"], bot_id="7", user_id="u")
    events = twin.each(results)
    assert (await anext(events)).question == "a"
    with pytest.raises(ZeroDivisionError):
        await anext(events)


async def test_a_batch_keeps_no_stream_whose_result_has_been_read(twin: Twin) -> None:
    streams = []

    def service(_: httpx.Request) -> httpx.Response:
        body = Body(*GOOD_DAY)
        streams.append(weakref.ref(body))
        return event_stream(body)

    results = twin.coze(service).chat.batch(["a", "b", "c"], bot_id="7", user_id="u")
    async with twin.within(results):
        for _ in await twin.items(results):
            continue
        gc.collect()
        assert [stream() for stream in streams] == [None] * 3


def test_threads_that_ask_are_named_after_the_batch() -> None:
    names = []

    def service(_: httpx.Request) -> httpx.Response:
        names.append(threading.current_thread().name)
        return event_stream(Body(*GOOD_DAY))

    list(BlockingTwin().coze(service).chat.batch(["a", "b"], bot_id="7", user_id="u"))
    assert [name.rpartition("_")[0] for name in names] == ["coze-batch"] * 2


async def test_a_batch_is_read_by_one_task_at_a_time() -> None:
    coze = AsyncTwin().coze(lambda _: event_stream(Body(*GOOD_DAY)))
    results = coze.chat.batch(["a", "b"], bot_id="7", user_id="u")
    async with results:
        reading = asyncio.ensure_future(anext(results))
        await anyio.lowlevel.checkpoint()
        with pytest.raises(RuntimeError, match="is being read by another task already"):
            await anext(results)
        assert [(await reading).question, (await anext(results)).question] == ["a", "b"]


async def test_questions_may_come_from_elsewhere(coze_mock: CozeMock) -> None:
    async def questions() -> AsyncIterator[str]:
        for number in range(5):
            await anyio.lowlevel.checkpoint()
            yield str(number)

    async with coze_mock.async_client() as coze:
        results = [one.question async for one in batch(coze, coze_mock, questions())]
    assert results == ["0", "1", "2", "3", "4"]


async def first(results: Any) -> Any:
    loop = aiter(results)
    return await anext(loop)


LEAVING = ["with", "loop"]


@on_both_hosts
@pytest.mark.parametrize("leaving", LEAVING)
async def test_whoever_leaves_a_batch_ends_it(
    twin: Twin, coze: Any, coze_mock: CozeMock, leaving: str
) -> None:
    results = batch(coze, coze_mock, map(str, itertools.count()), concurrency=2)
    if leaving == "with":
        async with twin.within(results):
            async for _ in twin.each(results):
                break
    else:
        await twin.value(next(iter(results)) if isinstance(twin, BlockingTwin) else first(results))
        gc.collect()
    with pytest.raises(CozeStreamInterruptedError, match="the batch was closed"):
        await twin.items(results)


async def test_a_batch_is_closed_the_moment_its_loop_is_left() -> None:
    coze = AsyncTwin().coze(lambda _: event_stream(Body(*GOOD_DAY)))
    results = coze.chat.batch(map(str, itertools.count()), bot_id="7", user_id="u")
    async for _ in results:
        await anyio.wait_all_tasks_blocked()  # the next result is there
        break
    with pytest.raises(CozeStreamInterruptedError, match="the batch was closed"):
        await anext(results)


async def test_a_task_that_waits_for_a_result_is_told_that_another_closed_the_batch() -> None:
    coze = AsyncTwin().coze(lambda _: event_stream(Body(*GOOD_DAY[:3], None)))
    results = coze.chat.batch(["a", "b"], bot_id="7", user_id="u")
    reading = asyncio.ensure_future(anext(results))
    await anyio.wait_all_tasks_blocked()
    with anyio.fail_after(30):
        await results.aclose()
        with pytest.raises(CozeStreamInterruptedError, match="the batch was closed"):
            await reading


@on_both_hosts
async def test_closing_ends_streams_that_are_silent(coze_mock: CozeMock) -> None:
    coze_mock.fail(*[Stall(3600, events=2)] * 2, path="/v3/chat")
    opened = threading.Barrier(3, timeout=30)

    def wait(response: httpx.Response) -> None:
        if response.request.url.path == "/v3/chat":
            opened.wait()

    with (
        httpx.Client(timeout=60, event_hooks={"response": [wait]}) as http_client,
        coze_mock.client(http_client=http_client) as coze,
    ):
        results = batch(coze, coze_mock, map(str, itertools.count()), concurrency=2)
        failures: list[Exception] = []

        def read() -> None:
            try:
                failures.extend(one.error for one in results if one.error)
            except CozeStreamInterruptedError as error:
                failures.append(error)

        reading = threading.Thread(target=read)
        reading.start()
        opened.wait()
        begun = [one for one in threading.enumerate() if one.name.startswith("coze-batch_")]
        results.close()
        for thread in (reading, *begun):
            thread.join(30)
    assert not [one for one in (reading, *begun) if one.is_alive()]
    assert [type(one) for one in failures[:1]] == [CozeStreamInterruptedError]
    assert "the connection broke" not in str(failures[0])
    assert asked(coze_mock) == 2


@on_both_hosts
async def test_cancelling_a_batch_ends_what_it_has_begun(coze_mock: CozeMock) -> None:
    coze_mock.fail(*[Stall(3600, events=2)] * 2, path="/v3/chat")
    opened = [asyncio.Event(), asyncio.Event()]
    waiting = iter(opened)

    async def note(response: httpx.Response) -> None:
        if response.request.url.path == "/v3/chat":
            next(waiting).set()

    async with (
        httpx.AsyncClient(event_hooks={"response": [note]}) as http_client,
        coze_mock.async_client(http_client=http_client) as coze,
    ):
        results = batch(coze, coze_mock, map(str, itertools.count()), concurrency=2)

        async def read() -> None:
            async with results:
                async for _ in results:
                    pass

        reading = asyncio.create_task(read())
        for event in opened:
            await event.wait()
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert [asking.done.is_set() for asking in results._begun] == [True] * 4
    assert asked(coze_mock) == 2


def test_it_runs_under_trio(coze_mock: CozeMock) -> None:
    async def ask() -> list[str]:
        async with coze_mock.async_client() as coze:
            found = [one.question async for one in batch(coze, coze_mock, ["a", "c"])]
            async for _ in batch(coze, coze_mock, map(str, itertools.count())):
                break
            return found

    assert anyio.run(ask, backend="trio") == ["a", "c"]


REFUSED: list[tuple[Any, dict[str, Any], str]] = [
    ("one question", {}, "questions: expected an iterable of questions, got str"),
    (7, {}, "questions: expected an iterable of questions, got int"),
    (["a"], {"concurrency": 0}, "concurrency: expected at least 1, got 0"),
    (["a"], {"concurrency": True}, "concurrency: expected an integer"),
    (["a"], {"bot_id": "a/b"}, "bot_id: expected"),
    (["a"], {"recover": 1}, "recover: expected a bool"),
]


@pytest.mark.parametrize(("questions", "options", "words"), REFUSED)
def test_what_is_wrong_with_all_is_refused_before_the_first(
    twin: Twin, questions: Any, options: dict[str, Any], words: str
) -> None:
    coze: Coze | AsyncCoze = twin.coze_class(auth=TokenAuth(TOKEN))
    arguments: dict[str, Any] = {"bot_id": "7", "user_id": "u"} | options
    with pytest.raises(CozeArgumentError, match=f"^{words}"):
        coze.chat.batch(questions, **arguments)
