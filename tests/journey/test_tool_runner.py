"""Functions with type hints answer a bot's tool calls, round after round, until it is done."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypedDict

import anyio
import httpx
import msgspec
import pydantic
import pytest

from coze_api.models import ToolOutput
from coze_ext import (
    AsyncCoze,
    Coze,
    CozeArgumentError,
    CozeChatFailedError,
    CozePollTimeoutError,
    CozeStreamInterruptedError,
    CozeToolRoundsError,
    TokenAuth,
    user_message,
)
from coze_mock import CozeMock, Cut, Failure, FunctionCall
from tests.faults.world import Clock
from tests.twins import TOKEN, AsyncTwin, BlockingTwin, Twin
from tests.unit.bodies import CREATED, DONE, Body, chat, delta, envelope, event, event_stream

CALLS = ["run_tools", "run_tools_stream"]


class Unit(StrEnum):
    CELSIUS = "celsius"
    KELVIN = "kelvin"


@dataclass
class Place:
    city: str
    country: str = "NO"


class Range(TypedDict):
    low: int
    high: int


class Guest(pydantic.BaseModel):
    name: str
    page: pydantic.AnyUrl | None = None


@dataclass
class Step:
    """A type that holds its own kind."""

    name: str
    following: Step | None = None


class Unreadable:
    """A class that JSON can't be read as."""


def get_weather(city: str, unit: Unit = Unit.CELSIUS) -> dict[str, Any]:
    """Tell the weather of a city."""
    return {"city": city, "unit": unit, "degrees": 24}


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"stream_interval": 0.0, "chat_duration": 0.0}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    clock.rule(monkeypatch)
    return clock


@pytest.fixture
async def coze(twin: Twin, coze_mock: CozeMock, clock: Clock) -> AsyncIterator[Any]:
    assert clock.pauses == []
    made = coze_mock.client if isinstance(twin, BlockingTwin) else coze_mock.async_client
    async with twin.within(made()) as client:
        yield client


async def run(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str, tools: Any, **options: Any
) -> tuple[str, Any]:
    """Run tools, and return the text and the chat."""
    question = [user_message("What's the weather like?")]
    arguments = {"bot_id": coze_mock.bot(), "user_id": "u", "additional_messages": question}
    given = getattr(coze.chat, call)(tools=tools, **arguments, **options)
    if call == "run_tools":
        poll = await twin.value(given)
        return poll.text, poll.chat
    pieces = await twin.items(given.text_deltas())
    assert "".join(pieces) == given.text == await twin.value(given.final_text())
    return given.text, await twin.value(given.final_chat())


def outputs(coze_mock: CozeMock) -> list[list[Any]]:
    """What was submitted, a list for each round; JSON text as what it says."""
    return [
        [json.loads(one["output"]) for one in request.json["tool_outputs"]]
        for request in coze_mock.requests
        if request.path == "/v3/chat/submit_tool_outputs"
    ]


@pytest.mark.parametrize("call", CALLS)
async def test_the_bot_gets_what_the_functions_return_until_it_is_done(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str
) -> None:
    def add(a: int, b: int) -> int:
        return a + b

    coze_mock.script(
        "Let me see. ",
        FunctionCall("get_weather", {"city": "Oslo"}),
        FunctionCall("get_weather", {"city": "Rome", "unit": "kelvin"}),
        "And now. ",
        FunctionCall("add", {"a": 40, "b": 2}),
        "Done.",
    )
    text, chat = await run(twin, coze, coze_mock, call, [get_weather, add])
    assert text == "Let me see. And now. Done."
    assert chat.status == "completed"
    assert outputs(coze_mock) == [
        [
            {"city": "Oslo", "unit": "celsius", "degrees": 24},
            {"city": "Rome", "unit": "kelvin", "degrees": 24},
        ],
        [42],
    ]


@pytest.mark.parametrize("call", CALLS)
async def test_a_call_without_a_type_is_one_of_a_function(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str
) -> None:
    coze_mock.script(FunctionCall("get_weather", {"city": "Oslo"}, type=""), "Done.")
    text, _ = await run(twin, coze, coze_mock, call, [get_weather], connector_id="1024")
    assert text == "Done."
    assert len(outputs(coze_mock)) == 1
    asked = [request.json for request in coze_mock.requests if request.method == "POST"]
    assert [one["connector_id"] for one in asked] == ["1024", "1024"]  # for the outputs as well


@pytest.mark.parametrize("call", CALLS)
async def test_a_chat_without_calls_is_as_ever(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str
) -> None:
    coze_mock.script("Good day.")
    text, chat = await run(twin, coze, coze_mock, call, [get_weather])
    assert (text, chat.status, outputs(coze_mock)) == ("Good day.", "completed", [])


def boom() -> None:
    raise LookupError("no such city: pat_0123456789abcdef0123")


def odd() -> object:
    return object()


def half() -> str:
    return "\ud83d"


def garbled() -> None:
    raise ValueError("half of \ud83d")


NOT_ANSWERED: list[tuple[FunctionCall, str]] = [
    (FunctionCall("boom"), "LookupError: no such city"),
    (FunctionCall("boom", ""), "LookupError: no such city"),
    (FunctionCall("odd"), "object"),
    (FunctionCall("half"), "UnicodeEncodeError"),
    (FunctionCall("garbled"), "ValueError: half of ?"),
    (FunctionCall("nobody"), "there is no tool 'nobody', only get_weather, boom, odd, half, garb"),
    (FunctionCall("get_weather", ""), "missing required field `city`"),
    (FunctionCall("get_weather"), "missing required field `city`"),
    (FunctionCall("get_weather", {"city": 7}), "Expected `str`, got `int` - at `$.city`"),
    (FunctionCall("get_weather", {"city": "Oslo", "town": ""}), "unknown field `town`"),
    (FunctionCall("get_weather", {"city": "Oslo", "unit": "inch"}), "Invalid enum value 'inch'"),
    (FunctionCall("get_weather", '{"city": '), "the arguments don't fit"),
    (FunctionCall("get_weather", "[]"), "Expected `object`, got `array`"),
]


@pytest.mark.parametrize("call", CALLS)
async def test_the_bot_is_told_what_fails_and_so_is_the_log(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "coze_ext")
    coze_mock.script(*(asked for asked, _ in NOT_ANSWERED), "I see.")
    text, _ = await run(twin, coze, coze_mock, call, [get_weather, boom, odd, half, garbled])
    assert text == "I see."
    (told,) = outputs(coze_mock)
    for (_, expected), output in zip(NOT_ANSWERED, told, strict=True):
        assert expected in output["error"]
    assert len(caplog.records) == len(NOT_ANSWERED)
    assert "0123456789abcdef" not in json.dumps(told) + caplog.text


async def test_a_log_of_details_has_the_traceback_of_a_tool_that_failed(
    twin: Twin, coze: Any, coze_mock: CozeMock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "coze_ext.details")
    coze_mock.script(FunctionCall("boom"), "I see.")
    await run(twin, coze, coze_mock, "run_tools", [boom])
    (failed,) = [one for one in caplog.records if one.message == "tool boom failed"]
    assert (failed.name, failed.levelname) == ("coze_ext.details", "DEBUG")
    assert failed.exc_info
    assert isinstance(failed.exc_info[1], LookupError)


@pytest.mark.parametrize("call", CALLS)
async def test_rounds_have_a_bound(twin: Twin, coze: Any, coze_mock: CozeMock, call: str) -> None:
    once_more = FunctionCall("get_weather", {"city": "Oslo"})
    coze_mock.script(once_more, "a", once_more, "b", once_more, "c")
    with pytest.raises(CozeToolRoundsError, match="again after 2 rounds") as caught:
        await run(twin, coze, coze_mock, call, [get_weather], max_rounds=2)
    assert caught.value.chat.status == "requires_action"
    assert caught.value.chat.required_action.submit_tool_outputs.tool_calls
    assert len(outputs(coze_mock)) == 2


@pytest.mark.parametrize("call", CALLS)
async def test_a_question_for_a_person_ends_the_run(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str
) -> None:
    asked = FunctionCall("question", '"Which city?"', type="reply_message")
    coze_mock.script(asked, FunctionCall("get_weather", {"city": "Oslo"}), "x")
    _, chat = await run(twin, coze, coze_mock, call, [get_weather])
    assert chat.status == "requires_action"
    assert outputs(coze_mock) == []


@pytest.mark.parametrize("call", CALLS)
async def test_a_chat_that_fails_in_a_later_round_raises(
    twin: Twin, coze: Any, coze_mock: CozeMock, call: str
) -> None:
    coze_mock.script(FunctionCall("get_weather", {"city": "Oslo"}), Failure(4013, "busy"))
    with pytest.raises(CozeChatFailedError, match="busy"):
        await run(twin, coze, coze_mock, call, [get_weather])


ADA = {"name": "Ada", "page": "https://ada.example/"}
VALUES: list[tuple[Any, Any, Any]] = [
    (int, 7, 7),
    (float, 7, 7.0),
    (str | None, None, None),
    (list[int], [1, 2], [1, 2]),
    (Literal["a", "b"], "b", "b"),
    (Annotated[int, msgspec.Meta(ge=1)], 1, 1),
    (Unit, "kelvin", Unit.KELVIN),
    (date, "2026-11-26", date(2026, 11, 26)),
    (Place, {"city": "Oslo"}, Place("Oslo")),
    (Range, {"low": 1, "high": 2}, {"low": 1, "high": 2}),
    (Guest, ADA, Guest.model_validate(ADA)),
    (list[Guest], [ADA], [Guest.model_validate(ADA)]),
    (
        Step,
        {"name": "a", "following": {"name": "b", "following": None}},
        Step("a", following=Step("b")),
    ),
    (ToolOutput, {"tool_call_id": "1", "output": ""}, ToolOutput(tool_call_id="1", output="")),
]


async def test_arguments_and_results_are_of_the_types_that_are_declared(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    got = []

    def tool_for(hint: Any) -> Callable[..., Any]:
        def tool(value: Any) -> Any:
            got.append(value)
            return [value]  # text alone would be sent as it is

        tool.__annotations__["value"] = hint
        return tool

    tools = {f"tool_{index}": tool_for(hint) for index, (hint, _, _) in enumerate(VALUES)}
    calls = [FunctionCall(name, {"value": VALUES[n][1]}) for n, name in enumerate(tools)]
    for asked in calls:
        coze_mock.script(asked, "Done.")
        await run(twin, coze, coze_mock, "run_tools", tools)
    assert got == [value for _, _, value in VALUES]
    for (_, sent, _), ((returned,),) in zip(VALUES, outputs(coze_mock), strict=True):
        assert returned == ({**sent, "country": "NO"} if returned != sent else sent)


async def test_any_callable_with_a_name_is_a_tool(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    class Kitchen:
        def cook(self, dish: str, /, *, hot: bool = True) -> str:
            return json.dumps([dish, hot])

        def __call__(self, dish: str) -> str:
            return json.dumps(dish)

    def serve(table: int = 7, *, dish: str) -> Any:
        return MappingProxyType({"table": table, "dish": dish})

    kitchen = Kitchen()
    tools = {"cook": kitchen.cook, "call": kitchen, "part": partial(kitchen.cook, hot=False)}
    tools["serve"] = serve
    for name, expected in {
        "cook": ["soup", True],
        "call": "soup",
        "part": ["soup", False],
        "serve": {"table": 7, "dish": "soup"},
    }.items():
        coze_mock.script(FunctionCall(name, {"dish": "soup"}), "Done.")
        await run(twin, coze, coze_mock, "run_tools", tools)
        assert outputs(coze_mock)[-1] == [expected]


def takes_anything(*values: Any) -> None: ...
def takes_what_is_unknown(value: threading.Lock) -> None: ...
def takes_what_is_unreadable(value: Unreadable) -> None: ...
def takes_it_within(value: int | dict[str, list[Unreadable]]) -> None: ...
def takes_what_is_nowhere(value: Nowhere) -> None: ...  # type: ignore[name-defined]  # noqa: F821


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"tools": get_weather}, "tools: expected a sequence of functions"),
    ({"tools": [7]}, r"tools\[0\]: expected a function"),
    ({"tools": [partial(get_weather)]}, "else pass a mapping of names to functions"),
    ({"tools": [json]}, r"tools\[0\]: expected a function with a name; .+, got module"),
    (
        {"tools": [get_weather, get_weather]},
        "^tools: expected one function for each name, got two for 'get_weather'",
    ),
    ({"tools": {7: get_weather}}, "tools: a name: expected a string"),
    ({"tools": {"a": 7}}, "tools: a: expected a function"),
    ({"tools": [takes_anything]}, "takes_anything: expected a parameter for each argument"),
    ({"tools": [takes_what_is_unknown]}, "takes_what_is_unknown: expected type hints that JSON"),
    ({"tools": [takes_what_is_unreadable]}, "type hints that JSON can be read as, got Unreadable"),
    ({"tools": [takes_it_within]}, "type hints that JSON can be read as, got Unreadable"),
    ({"tools": [takes_what_is_nowhere]}, "takes_what_is_nowhere: expected type hints.+Nowhere"),
    ({"tools": [get_weather], "max_rounds": 0}, "^max_rounds: expected at least 1, got 0"),
    ({"tools": [get_weather], "max_rounds": "3"}, "^max_rounds: expected an integer"),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(("options", "words"), REFUSED)
async def test_what_cannot_be_a_tool_is_refused_before_anything_is_sent(
    twin: Twin, call: str, options: dict[str, Any], words: str
) -> None:
    def nothing(_: Any) -> Any:
        raise AssertionError

    coze = twin.coze(nothing)
    with pytest.raises(CozeArgumentError, match=words):
        await twin.value(getattr(coze.chat, call)(bot_id="7", user_id="u", **options))


async def test_a_blocking_client_refuses_async_functions() -> None:
    async def tool() -> None: ...

    coze = Coze(auth=TokenAuth(TOKEN))
    with pytest.raises(CozeArgumentError, match="tool: expected a blocking function, got async"):
        coze.chat.run_tools(tools=[tool], bot_id="7", user_id="u")


async def test_calls_of_a_round_run_at_the_same_time_blocking_ones_in_threads(
    coze_mock: CozeMock,
) -> None:
    met = threading.Barrier(3, timeout=10)
    async_met = anyio.Event()

    def wait() -> str:
        met.wait()
        return '"thread"'

    async def release() -> str:
        async_met.set()
        await anyio.to_thread.run_sync(met.wait)
        return '"task"'

    async def follow() -> str:
        await async_met.wait()
        return '"task"'

    coze_mock.script(*map(FunctionCall, ["follow", "wait", "wait", "release"]), "Done.")
    async with coze_mock.async_client() as coze:
        tools = [wait, release, follow]
        await run(AsyncTwin(), coze, coze_mock, "run_tools_stream", tools)
    assert outputs(coze_mock) == [["task", "thread", "thread", "task"]]


async def test_time_is_up_for_tools_as_well(
    twin: Twin, coze: Any, coze_mock: CozeMock, clock: Clock
) -> None:
    def slow() -> None:
        clock.now += 60

    coze_mock.script(FunctionCall("slow"), "Done.")
    with pytest.raises(CozePollTimeoutError, match="waits for the outputs of tools") as caught:
        await run(twin, coze, coze_mock, "run_tools", [slow], timeout=30)
    assert caught.value.chat.status == "requires_action"
    assert outputs(coze_mock) == []


async def test_a_cut_in_a_later_round_is_recovered_and_no_tool_runs_twice(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    runs = []

    def count() -> int:
        runs.append(1)
        return len(runs)

    for events in range(8):
        runs.clear()
        coze_mock.script("Once. ", FunctionCall("count"), "Twice and more of it.")
        coze_mock.fail(Cut(events=events), path="/v3/chat/submit_tool_outputs")
        text, chat = await run(twin, coze, coze_mock, "run_tools_stream", [count], recover=True)
        assert (text, chat.status, len(runs)) == ("Once. Twice and more of it.", "completed", 1)


@pytest.mark.parametrize("recover", [False, True])
async def test_a_stream_that_was_closed_between_rounds_runs_no_tools(
    twin: Twin, coze: Any, coze_mock: CozeMock, recover: bool
) -> None:
    runs = []

    def count() -> None:
        runs.append(1)

    coze_mock.script("Let me see. ", FunctionCall("count"), "Done.")
    if recover:  # the events from then on are there at once
        coze_mock.fail(Cut(events=3), path="/v3/chat")
    stream = coze.chat.run_tools_stream(
        tools=[count],
        bot_id=coze_mock.bot(),
        user_id="u",
        additional_messages=[user_message("?")],
        recover=recover,
    )
    async with twin.within(stream):
        async for event in twin.each(stream):
            if event.event == "done":
                break
    with pytest.raises(CozeStreamInterruptedError, match="was closed"):
        await twin.items(stream)
    assert (runs, outputs(coze_mock)) == ([], [])


def waiting_for(*functions: Any) -> dict[str, Any]:
    """A chat that waits for the outputs of these functions, as the wire carries it."""
    calls = [
        {"id": str(index), "type": "function", "function": one}
        for index, one in enumerate(functions)
    ]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": calls}}
    return chat("requires_action", required_action=action)


async def test_arguments_may_be_an_object_or_left_out(twin: Twin) -> None:
    """As some hosts have them."""
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/list"):
            return envelope([])
        if not request.url.path.endswith("submit_tool_outputs"):
            given = {"name": "add", "arguments": {"a": 1}}
            left_out = [{"name": "add"}, {"name": "add", "arguments": None}, {"name": "none"}, None]
            return envelope(waiting_for(given, *left_out))
        sent.extend(json.loads(request.content)["tool_outputs"])
        return envelope(chat("completed"))

    def add(a: int = 40, b: int = 2) -> int:
        return a + b

    await twin.value(twin.coze(answer).chat.run_tools(tools=[add], bot_id="7", user_id="u"))
    assert [one["tool_call_id"] for one in sent] == ["0", "1", "2", "3", "4"]
    assert [json.loads(one["output"]) for one in sent] == [
        3,
        42,
        42,
        {"error": "there is no tool 'none', only add"},
        {"error": "there is no tool '', only add"},
    ]


WAITING = event("conversation.chat.requires_action", waiting_for({"name": "count"}))


@pytest.mark.parametrize("within", [False, True])
async def test_a_stream_that_was_left_is_closed_and_runs_no_tools(twin: Twin, within: bool) -> None:
    runs = []

    def count() -> None:
        runs.append(1)

    body = Body(CREATED + delta("Let me see."), WAITING + DONE)
    coze = twin.coze(lambda _: event_stream(body))
    stream = coze.chat.run_tools_stream(tools=[count], bot_id="7", user_id="u")
    async with twin.within(stream) if within else nullcontext():
        async for _ in twin.each(stream.text_deltas()):
            break
    await anyio.wait_all_tasks_blocked()
    assert body.closed
    with pytest.raises(CozeStreamInterruptedError, match="was closed"):
        await twin.items(stream)
    assert runs == []


async def test_a_loop_that_is_left_while_tools_run_submits_nothing() -> None:
    begun, goes_on = anyio.Event(), anyio.Event()
    requests = []

    async def wait() -> None:
        begun.set()
        await goes_on.wait()

    def service(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        waiting = event("conversation.chat.requires_action", waiting_for({"name": "wait"}))
        return event_stream(Body(CREATED + waiting + DONE))

    stream = AsyncTwin().coze(service).chat.run_tools_stream(tools=[wait], bot_id="7", user_id="u")
    loop: Any = aiter(stream)
    for _ in range(3):
        await anext(loop)
    reading = asyncio.ensure_future(anext(loop))
    with anyio.fail_after(30):
        await begun.wait()
    del loop
    goes_on.set()
    with pytest.raises(CozeStreamInterruptedError, match="was closed while the chat waited"):
        await reading
    assert len(requests) == 1


async def test_tools_that_were_cancelled_are_not_run_again(coze_mock: CozeMock) -> None:
    begun = asyncio.Event()
    runs = []

    async def hang() -> None:
        runs.append(1)
        begun.set()
        await anyio.sleep_forever()

    def stream_of(coze: AsyncCoze) -> Any:
        coze_mock.script(FunctionCall("hang"), "Done.")
        return coze.chat.run_tools_stream(
            tools=[hang],
            bot_id=coze_mock.bot(),
            user_id="u",
            additional_messages=[user_message("?")],
        )

    async with coze_mock.async_client() as coze:
        stream = stream_of(coze)
        reading = asyncio.create_task(stream.final_text())
        await begun.wait()
        reading.cancel()
        await asyncio.wait([reading])
        with pytest.raises(CozeStreamInterruptedError, match="aren't run again"):
            await anext(stream)

        begun.clear()
        stream = stream_of(coze)
        reading = asyncio.create_task(stream.final_text())
        await begun.wait()
        await stream.aclose()
        with pytest.raises(CozeStreamInterruptedError, match="closed while the chat waited"):
            await reading
    assert len(runs) == 2
    assert outputs(coze_mock) == []


async def test_a_cancelled_run_does_not_wait_for_a_function_that_blocks(
    coze_mock: CozeMock,
) -> None:
    begun, end = asyncio.Event(), threading.Event()
    ended: list[bool] = []
    loop = asyncio.get_running_loop()

    def hang() -> None:
        loop.call_soon_threadsafe(begun.set)
        ended.append(end.wait(10))

    coze_mock.script(FunctionCall("hang"), "Done.")
    async with coze_mock.async_client() as coze:
        running = asyncio.create_task(run(AsyncTwin(), coze, coze_mock, "run_tools", [hang]))
        await begun.wait()
        running.cancel()
        await asyncio.wait([running])
        assert running.cancelled()
        assert ended == []
        end.set()
