"""A stream may be closed, timed out, left and taken up again from anywhere, and says so."""

from __future__ import annotations

import asyncio
import gc
import ssl
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager, nullcontext
from itertools import count, islice
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest

from coze_api.api import chat as generated_chat
from coze_ext import AsyncCoze, Coze, CozeStreamInterruptedError, TokenAuth
from tests.faults.piecewise import Piecewise, piecewise, wait_until_it_reads
from tests.faults.sockets import pool_of, settle
from tests.twins import TOKEN
from tests.unit.bodies import CREATED, DONE, GOOD_DAY, IN_PROGRESS, delta

# A hang is a failure.
SECONDS = 20

CLOSED = "the stream was closed before its event `done`"


def stream_of(coze: Any, kind: str = "chat") -> Any:
    """A chat's stream, or the plain one that a generated resource gives."""
    if kind == "chat":
        return coze.chat.stream(bot_id="73", user_id="u")
    chat_class = generated_chat.Chat if isinstance(coze, Coze) else generated_chat.AsyncChat
    return chat_class(coze).stream(bot_id="73", user_id="u")


@pytest.fixture
def served() -> Iterator[Piecewise]:
    with piecewise() as server:
        yield server


@contextmanager
def blocking(served: Piecewise, verify: Any = False) -> Iterator[Any]:
    """A client; after the block nothing of its streams is left, and it can be used on."""
    gc.collect()
    with httpx.Client(verify=verify, timeout=SECONDS) as http_client:
        coze = Coze(auth=TokenAuth(TOKEN), base_url=served.base_url, http_client=http_client)
        yield coze
        pool: Any = http_client._transport._pool  # type: ignore[attr-defined]
        assert pool._requests == []
        assert all(one.is_idle() or one.is_closed() for one in pool_of(http_client))
        assert coze.bots.retrieve(bot_id="73").name == "Cook"
        assert len(pool_of(http_client)) == 1


@asynccontextmanager
async def waiting(served: Piecewise) -> AsyncIterator[Any]:
    """The asynchronous twin of `blocking`."""
    gc.collect()
    async with httpx.AsyncClient(verify=False, timeout=SECONDS) as http_client:
        coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=served.base_url, http_client=http_client)
        with anyio.fail_after(SECONDS):
            yield coze
            await settle(http_client)
            pool: Any = http_client._transport._pool  # type: ignore[attr-defined]
            assert pool._requests == []
            assert (await coze.bots.retrieve(bot_id="73")).name == "Cook"
        assert all(one.is_idle() for one in pool_of(http_client))
        assert len(pool_of(http_client)) == 1


def in_thread(work: Callable[[], Any]) -> tuple[threading.Thread, Future[Any]]:
    future: Future[Any] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 -- the test looks at it
            future.set_exception(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, future


# ---- closed by another thread


@pytest.mark.parametrize("kind", ["chat", "plain"])
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("begun", [b"", IN_PROGRESS[:20]], ids=["", "within an event"])
def test_a_thread_that_waits_for_an_event_is_told_at_once_that_another_closed_the_stream(
    certificate: Path, scheme: str, kind: str, begun: bytes
) -> None:
    with piecewise(certificate if scheme == "https" else None) as served:
        trusts = ssl.create_default_context(cafile=certificate) if scheme == "https" else False
        with blocking(served, trusts) as coze:
            served.put(CREATED)
            stream = stream_of(coze, kind)
            events = iter(stream)
            assert next(events).event == "conversation.chat.created"
            if begun:
                served.put(begun)
            thread, outcome = in_thread(lambda: next(events))
            wait_until_it_reads(thread)
            stream.close()
            with pytest.raises(CozeStreamInterruptedError, match=CLOSED):
                outcome.result(SECONDS / 2)
            for again in (events, stream, events):
                with pytest.raises(CozeStreamInterruptedError, match=CLOSED):
                    next(again)


def test_a_stream_that_is_closed_at_any_moment_wakes_its_reader(served: Piecewise) -> None:
    """The moments are those that two threads meet at by chance."""
    with blocking(served) as coze:
        for _ in range(60):
            served.begin(CREATED, IN_PROGRESS)
            with stream_of(coze) as stream:
                barrier = threading.Barrier(2)

                def read(stream: Any = stream, barrier: Any = barrier) -> None:
                    barrier.wait()
                    for _ in stream:
                        pass

                _, outcome = in_thread(read)
                barrier.wait()
                stream.close()
                with pytest.raises(CozeStreamInterruptedError, match=CLOSED):
                    outcome.result(SECONDS)


def test_a_second_thread_that_reads_is_refused_and_the_first_goes_on(served: Piecewise) -> None:
    with blocking(served) as coze:
        served.put(CREATED)
        with stream_of(coze) as stream:
            events = iter(stream)
            next(events)
            thread, outcome = in_thread(lambda: [event.event for event in events])
            wait_until_it_reads(thread)
            with pytest.raises(RuntimeError, match="another thread"):
                next(stream)
            served.put(*GOOD_DAY[1:], None)
            assert outcome.result(SECONDS)[-1] == "done"
            assert stream.text == "Good day"


# ---- closed by another task


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("kind", ["chat", "plain"])
async def test_a_task_that_waits_for_an_event_is_told_that_another_closed_the_stream(
    served: Piecewise, kind: str
) -> None:
    async with waiting(served) as coze:
        served.put(CREATED)
        stream = stream_of(coze, kind)
        events = aiter(stream)
        assert (await anext(events)).event == "conversation.chat.created"
        raised: list[BaseException] = []

        async def read() -> None:
            with pytest.raises(CozeStreamInterruptedError, match=CLOSED) as caught:
                await anext(events)
            raised.append(caught.value)

        async with anyio.create_task_group() as group:
            group.start_soon(read)
            await anyio.wait_all_tasks_blocked()
            await stream.aclose()
        assert len(raised) == 1
        for again in (events, stream, events):
            with pytest.raises(CozeStreamInterruptedError, match=CLOSED):
                await anext(again)


async def test_a_second_task_that_reads_is_refused_and_the_first_goes_on(
    served: Piecewise,
) -> None:
    async with waiting(served) as coze:
        served.put(CREATED)
        async with stream_of(coze) as stream:
            await anext(stream)
            names: list[str] = []

            async def read() -> None:
                names.extend([event.event async for event in stream])

            async with anyio.create_task_group() as group:
                group.start_soon(read)
                await anyio.wait_all_tasks_blocked()
                with pytest.raises(RuntimeError, match="another task"):
                    await anext(stream)
                served.put(*GOOD_DAY[1:], None)
            assert names[-1] == "done"
            assert stream.text == "Good day"


async def test_a_loop_left_in_a_block_is_taken_up_within_a_chunk(served: Piecewise) -> None:
    async with waiting(served) as coze:
        served.put(b"".join(GOOD_DAY), None)
        names: list[str] = []
        async with stream_of(coze) as stream:
            while not names or names[-1] != "done":
                async for event in stream:
                    names.append(event.event)
                    break
            assert stream.text == "Good day"
            assert [event async for event in stream] == []
        assert len(names) == len(GOOD_DAY)


# ---- cancelled calls


async def cancelled_after(turns: int, events: Any) -> Any:
    """What the next event is, or None where the call is cancelled after so many turns."""
    task = asyncio.ensure_future(anext(events))
    for _ in range(turns):
        await anyio.lowlevel.checkpoint()
    task.cancel()
    await asyncio.wait([task])
    return None if task.cancelled() else task.result()


async def waited_for(turns: int, events: Any) -> Any:
    return await asyncio.wait_for(anext(events), turns / 10_000)


async def within_timeout(turns: int, events: Any) -> Any:
    async with asyncio.timeout(turns / 10_000):
        return await anext(events)


async def moved_on(turns: int, events: Any) -> Any:
    with anyio.move_on_after(turns / 10_000):
        return await anext(events)
    return None


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("entered", [True, False], ids=["entered", "loop alone"])
@pytest.mark.parametrize("give_up", [cancelled_after, waited_for, within_timeout, moved_on])
async def test_the_same_iterator_goes_on_after_a_call_was_given_up(
    served: Piecewise, give_up: Callable[[int, Any], Any], entered: bool
) -> None:
    """Events come in pieces that end anywhere, and several together."""
    total = 300
    body = CREATED + b"".join(delta(f"{number} ") for number in range(total)) + DONE
    async with waiting(served) as coze:
        stream = stream_of(coze)
        given_up = 0
        async with stream if entered else nullcontext():
            events = aiter(stream)
            names = []
            cuts = range(0, len(body), 350)
            pieces = iter([*(body[start : start + 350] for start in cuts), None])
            for turn in count():
                # Fewer than are asked for, so that many a call waits in vain.
                if turn % 4 == 0:
                    served.put(*islice(pieces, 1))
                try:
                    event = await give_up(turn % 13, events)
                except StopAsyncIteration:
                    break
                except TimeoutError:
                    event = None
                given_up += event is None
                if event is not None:
                    names.append(event.event)
            with pytest.raises(StopAsyncIteration):
                await anext(events)
        assert given_up > 20
        assert len(names) == total + 2
        assert stream.text == "".join(f"{number} " for number in range(total))
    assert served.streams == 1


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_call_given_up_while_the_stream_opens_sends_no_second_request(
    served: Piecewise,
) -> None:
    served.opens.clear()
    async with waiting(served) as coze:
        events = aiter(stream_of(coze))
        for turns in [*range(20), *range(20)]:
            assert await cancelled_after(turns, events) is None
        served.opens.set()
        served.put(*GOOD_DAY, None)
        assert len([event async for event in events]) == len(GOOD_DAY)
    assert served.streams == 1


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_what_a_stream_ended_with_is_not_lost_to_a_call_that_was_given_up(
    served: Piecewise,
) -> None:
    async with waiting(served) as coze:
        for turns in range(30):
            served.begin(CREATED, IN_PROGRESS, None)  # cut: there is no `done`
            events = aiter(stream_of(coze))
            names = []
            with pytest.raises(CozeStreamInterruptedError, match="ended before its event `done`"):
                while True:
                    event = await cancelled_after(turns, events)
                    names += [] if event is None else [event.event]
                    turns += 1
            with pytest.raises(CozeStreamInterruptedError, match="ended before its event `done`"):
                await anext(events)
            assert len(names) == 2


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_under_trio_a_call_that_was_given_up_closes_the_stream_and_never_ends_in_silence(
    served: Piecewise,
) -> None:
    async with waiting(served) as coze:
        served.put(CREATED)
        events = aiter(stream_of(coze))
        await anext(events)
        with anyio.move_on_after(0.001):
            await anext(events)
        for _ in range(2):
            with pytest.raises(CozeStreamInterruptedError, match=CLOSED):
                await anext(events)


# ---- the last act of a program

PROGRAM = """
import asyncio, contextlib, gc, sys
import httpx
from coze_ext import AsyncCoze, TokenAuth

def client(http_client):
    return AsyncCoze(auth=TokenAuth("pat_x"), base_url=sys.argv[1], http_client=http_client)

def ask(coze):
    return coze.chat.stream(bot_id="73", user_id="u")

async def breaks(coze):
    async for _ in ask(coze):
        break

async def breaks_in_a_block(coze):
    async with ask(coze) as stream:
        async for _ in stream:
            break

async def breaks_out_of_text(coze):
    stream = ask(coze)
    async for _ in stream.text_deltas():
        break

async def breaks_out_of_pages(coze):
    async for _ in coze.bots.list(workspace_id="7"):
        break

async def raises(coze):
    with contextlib.suppress(ZeroDivisionError):
        async for _ in ask(coze):
            1 / 0

async def is_cancelled(coze):
    async def read():
        async for _ in ask(coze):
            pass
    task = asyncio.create_task(read())
    await asyncio.sleep(0.05)
    task.cancel()

async def is_left_to_the_loop(coze):
    async def read():
        async for _ in ask(coze):
            reached.set()
    reached = asyncio.Event()
    task = asyncio.create_task(read())
    await reached.wait()

async def is_given_up(coze):
    with contextlib.suppress(TimeoutError):
        stream = ask(coze)
        await asyncio.wait_for(stream.final_text(), 0.05)

async def main(act, closes):
    if sys.argv[3] == "asyncio":
        asyncio.get_running_loop().slow_callback_duration = 60
    http_client = httpx.AsyncClient(verify=False)
    if closes:
        async with http_client:
            await act(client(http_client))
    else:
        await act(client(http_client))

for name in sys.argv[4:]:
    if sys.argv[3] == "trio":
        import trio
        trio.run(main, globals()[name], sys.argv[2] == "closes")
    else:
        asyncio.run(main(globals()[name], sys.argv[2] == "closes"))
    gc.collect()
"""

WATCHFUL = [sys.executable, "-X", "dev", "-W", "error", "-c"]

ACTS = {
    "asyncio": [
        "breaks",
        "breaks_in_a_block",
        "breaks_out_of_text",
        "raises",
        "is_cancelled",
        "is_left_to_the_loop",
        "is_given_up",
    ],
    "trio": ["breaks", "breaks_in_a_block", "breaks_out_of_text", "raises"],
}


@pytest.mark.parametrize("end", ["closes", "forgets"])
@pytest.mark.parametrize("library", ACTS)
def test_a_stream_left_as_the_last_act_of_a_program_is_silent(
    served: Piecewise, library: str, end: str
) -> None:
    """Whether the client is closed or forgotten, with all of Python's warnings as errors."""
    served.first = CREATED, delta("x")
    # A page gives its connection back to the client, which has to be closed then.
    acts = [*ACTS[library], *(["breaks_out_of_pages"] if end == "closes" else [])]
    run = subprocess.run(
        [*WATCHFUL, PROGRAM, served.base_url, end, library, *acts],
        check=False,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert served.streams == len(ACTS[library])
