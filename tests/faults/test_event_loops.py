"""One AsyncCoze serves event loop after event loop, and several at once."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
import weakref
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import anyio
import httpx
import httpx2
import pytest
import trio

from coze_ext import AsyncCoze, CozeError, CozeStreamInterruptedError, TokenAuth
from tests.faults.conftest import Remote
from tests.faults.sockets import open_sockets
from tests.faults.world import World, ask
from tests.twins import TOKEN, AsyncTwin
from tests.unit.bodies import GOOD_DAY, Body, event_stream


def made_for(base_url: str, **settings: Any) -> AsyncCoze:
    return AsyncCoze(auth=TokenAuth(TOKEN), base_url=base_url, max_retries=0, **settings)


@pytest.fixture(
    params=[None, httpx.AsyncClient, httpx2.AsyncClient],
    ids=["client's", "user's own", "user's own httpx2"],
)
def coze(request: pytest.FixtureRequest, remote: Remote) -> Iterator[AsyncCoze]:
    """A client that was made where no loop runs, with an HTTP client of its own or the user's."""
    http_client = (request.param or httpx.AsyncClient)(verify=False)
    settings = {"http_client": http_client} if request.param else {}
    coze = made_for(remote.base_url, **settings)
    yield coze
    asyncio.run(coze.aclose())
    asyncio.run(http_client.aclose())


async def ask_twice(coze: AsyncCoze, bot_id: str) -> bool:
    """Whether a call and a stream come to their ends, the second on a connection of the first."""
    bot = await coze.bots.retrieve(bot_id=bot_id)
    return bot.bot_id == bot_id and bool(await ask(coze, bot_id).final_text())


Run = Callable[[Callable[..., Coroutine[Any, Any, Any]], AsyncCoze, str], Any]


def by_asyncio(work: Callable[..., Coroutine[Any, Any, Any]], *arguments: Any) -> Any:
    return asyncio.run(work(*arguments))


RUNS: dict[str, list[Run]] = {
    "asyncio": [by_asyncio] * 4,
    "trio": [trio.run] * 4,
    "both": [trio.run, by_asyncio, trio.run, by_asyncio, by_asyncio, trio.run],
}


@pytest.mark.parametrize("runs", RUNS.values(), ids=RUNS)
def test_one_loop_after_the_other(coze: AsyncCoze, remote: Remote, runs: list[Run]) -> None:
    for run in runs:
        assert run(ask_twice, coze, remote.bot_id)


def test_what_a_loop_opened_is_closed_when_it_ends(coze: AsyncCoze, remote: Remote) -> None:
    before = open_sockets()
    for _ in range(3):
        assert asyncio.run(ask_twice(coze, remote.bot_id))
        assert open_sockets() == before


def test_nothing_is_sent_twice_or_in_vain(world: World) -> None:
    coze = made_for(world.server.base_url)
    before = len(world.server.requests)
    for count in range(1, 4):
        asyncio.run(coze.bots.create(space_id="7", name="x"))
        assert len(world.server.requests) == before + count


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_loop_that_was_closed_without_its_generators(coze: AsyncCoze, remote: Remote) -> None:
    """Nothing could be closed in it, so its sockets are as soon as another loop begins."""
    before = open_sockets()
    for _ in range(3):
        loop = asyncio.new_event_loop()
        assert loop.run_until_complete(ask_twice(coze, remote.bot_id))
        loop.close()
    assert asyncio.run(ask_twice(coze, remote.bot_id))
    assert open_sockets() == before
    gc.collect()  # while that warning is ignored


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_closing_in_one_loop_closes_what_a_loop_left_that_has_ended(remote: Remote) -> None:
    before = open_sockets()
    coze = made_for(remote.base_url)
    with asyncio.Runner() as lasting:
        assert lasting.run(ask_twice(coze, remote.bot_id))
        passing = asyncio.new_event_loop()
        assert passing.run_until_complete(ask_twice(coze, remote.bot_id))
        passing.close()
        lasting.run(coze.aclose())
    assert open_sockets() == before
    gc.collect()  # while that warning is ignored


@pytest.mark.parametrize("is_shut_down", [True, False])
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_no_loop_is_kept_that_has_ended(
    coze: AsyncCoze, remote: Remote, is_shut_down: bool
) -> None:
    loop = asyncio.new_event_loop()
    assert loop.run_until_complete(ask_twice(coze, remote.bot_id))
    if is_shut_down:
        loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    kept = weakref.ref(loop)
    del loop
    assert asyncio.run(ask_twice(coze, remote.bot_id))
    gc.collect()
    assert kept() is None


def test_trio_has_no_generator_to_finalise_of_a_stream_that_was_left(remote: Remote) -> None:
    async def leave() -> None:
        async with made_for(remote.base_url) as coze, ask(coze, remote.bot_id) as stream:
            async for _ in stream:
                break

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        trio.run(leave)
        gc.collect()
    assert told == []


def test_two_loops_take_turns(coze: AsyncCoze, remote: Remote) -> None:
    with asyncio.Runner() as one, asyncio.Runner() as other:
        for runner in (one, other, one, other, other, one):
            assert runner.run(ask_twice(coze, remote.bot_id))


def test_loops_in_many_threads_at_once(coze: AsyncCoze, remote: Remote) -> None:
    results = []

    def work(run: Run) -> None:
        results.extend([run(ask_twice, coze, remote.bot_id) for _ in range(3)])

    threads = [threading.Thread(target=work, args=(run,)) for run in [by_asyncio, trio.run] * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 18


def test_closing_in_one_loop_closes_the_connections_of_all(remote: Remote) -> None:
    coze = made_for(remote.base_url)
    before = open_sockets()
    with asyncio.Runner() as one, asyncio.Runner() as other:
        for runner in (one, other):
            assert runner.run(ask_twice(coze, remote.bot_id))
        one.run(coze.aclose())
        other.run(asyncio.sleep(0))
        # Each loop has two sockets of its own.
        assert open_sockets() == before + 4
        with pytest.raises(CozeError, match="client is closed"):
            other.run(ask_twice(coze, remote.bot_id))
    assert open_sockets() == before


async def begin(coze: AsyncCoze, bot_id: str, **arguments: Any) -> Any:
    stream = ask(coze, bot_id, **arguments)
    await stream.__aenter__()
    await anext(stream)
    return stream


def test_a_stream_is_read_in_the_loop_that_opened_it(coze: AsyncCoze, remote: Remote) -> None:
    async def read_on() -> None:
        with pytest.raises(CozeStreamInterruptedError, match="another event loop, which") as caught:
            await stream.final_text()
        assert caught.value.chat_id is not None
        await stream.aclose()

    with asyncio.Runner() as one, asyncio.Runner() as other:
        stream = one.run(begin(coze, remote.bot_id))
        other.run(read_on())


def test_a_stream_of_a_loop_that_is_over_can_be_recovered(coze: AsyncCoze, remote: Remote) -> None:
    async def whole() -> str:
        return str(await ask(coze, remote.bot_id).final_text())

    stream = asyncio.run(begin(coze, remote.bot_id, recover=True))
    assert asyncio.run(stream.final_text()) == asyncio.run(whole())


def test_a_stream_that_another_loop_was_opening_is_not_opened_again(world: World) -> None:
    coze = made_for(world.server.base_url)
    stream = ask(coze, world.bot_id)

    async def give_up() -> None:
        opening = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        opening.cancel()

    async def go_on() -> None:
        with pytest.raises(CozeStreamInterruptedError, match="another event loop, which"):
            await anext(stream)

    asyncio.run(give_up())
    asyncio.run(go_on())
    assert len(world.server.chats) <= 1


class SlowToClose(Body):
    """A body whose closing ends when it is cancelled."""

    async def aclose(self) -> None:
        await super().aclose()
        await anyio.sleep_forever()
        self.closed = False


@pytest.mark.parametrize("steps", range(4))
def test_the_closing_of_a_stream_ends_with_its_loop_wherever_it_is(steps: int) -> None:
    body = SlowToClose(*GOOD_DAY)

    async def leave() -> None:
        coze = AsyncTwin().coze(lambda _: event_stream(body))
        async for _ in ask(coze, "1"):
            break
        for _ in range(steps):
            await asyncio.sleep(0)

    asyncio.run(leave())
    assert body.closed
