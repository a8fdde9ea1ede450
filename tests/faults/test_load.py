"""Threads share a client, and many streams run in one: each gets its own, whole and in order."""

from __future__ import annotations

import gc
import resource
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx
import pytest

from coze_ext import AsyncCoze, ChatEvent, Coze, TokenAuth, user_message
from tests.faults.conftest import Remote
from tests.faults.sockets import open_sockets, pool_of, settle
from tests.twins import TOKEN, AiohttpTwin, AsyncTwin, Twin, on_async_transports

THREADS = 32
STREAMS = 400
ROUND = 50
"""So many streams share a small pool; so often more of them say nothing more."""


@pytest.fixture(autouse=True)
def _enough_files() -> Iterator[None]:
    """A socket is a file, and some systems allow a process 1024 of them at first."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 4096)), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def question(number: int) -> str:
    return f"第{number}号 question, number {number}?"


def ask(coze: Any, remote: Remote, number: int) -> Any:
    messages = [user_message(question(number))]
    return coze.chat.stream(bot_id=remote.bot_id, user_id="u", additional_messages=messages)


class Transcript:
    """What the events of one stream say, and whether that is in order."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.pieces = ""
        self.whole = ""
        self.chats: set[object] = set()

    def add(self, event: ChatEvent) -> None:
        self.names.append(event.event.rsplit(".", 1)[-1])
        if event.message is not None:
            self.chats.add(event.message.chat_id)
            if event.event.endswith(".delta"):
                self.pieces += event.message.content
            elif event.message.type == "answer":
                self.whole = event.message.content
        elif event.chat is not None:
            self.chats.add(event.chat.id)

    def check(self, number: int) -> object:
        """Hold it against the question, which the answer quotes; gives the chat's ID."""
        assert self.names[:3] == ["created", "in_progress", "delta"]
        assert self.names[-2:] == ["completed", "done"]
        assert self.pieces == self.whole
        assert f"“{question(number)}”" in self.whole
        (chat,) = self.chats
        return chat


@pytest.mark.parametrize(
    ("limits", "most_connections"),
    [
        (httpx.Limits(max_connections=8, max_keepalive_connections=0), 8),
        # As a client has it that was given no HTTP client: connections are kept, and shared.
        (httpx.Limits(), THREADS),
    ],
    ids=["8 connections", "no limits"],
)
def test_threads_share_a_client_and_its_pool_and_memory_stays_flat(
    remote: Remote, limits: httpx.Limits, most_connections: int
) -> None:
    streams = THREADS + THREADS // 2
    before = open_sockets()
    connections: list[int] = []

    def run(number: int) -> object:
        transcript = Transcript()
        for event in ask(coze, remote, number):
            transcript.add(event)
            if event.event.endswith("in_progress"):
                connections.append(len(pool_of(http_client)))
        return transcript.check(number)

    def many() -> int:
        """Run all streams; gives the bytes that are in use afterwards."""
        assert len(set(threads.map(run, range(streams)))) == streams
        assert 1 < max(connections) <= most_connections
        connections.clear()
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    with (
        httpx.Client(verify=False, timeout=60, limits=limits) as http_client,
        ThreadPoolExecutor(THREADS) as threads,
    ):
        coze = Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)
        # What is kept once, for good, comes in the first rounds.
        many()
        many()
        tracemalloc.start()
        try:
            before_last, after_last = many(), many()
        finally:
            tracemalloc.stop()

    assert after_last - before_last < streams * 1000  # as below
    assert open_sockets() == before


@on_async_transports
async def test_hundreds_of_streams_run_at_once(twin: Twin, remote: Remote) -> None:
    """All are open before the first is read on. With other transports they are fewer."""
    streams = STREAMS if type(twin) is AsyncTwin else STREAMS // 3
    before = open_sockets()
    opened = 0
    all_open = anyio.Event()
    chats: list[object] = []

    async def run(number: int) -> None:
        nonlocal opened
        transcript = Transcript()
        async with ask(coze, remote, number) as stream:
            opened += 1
            if opened == streams:
                # aiohttp gives a connection back as soon as all has come, read or not.
                least = 1 if isinstance(twin, AiohttpTwin) else streams
                assert least <= open_sockets() - before <= streams
                all_open.set()
            await all_open.wait()
            async for event in stream:
                transcript.add(event)
        chats.append(transcript.check(number))

    limits = httpx.Limits(max_connections=streams, max_keepalive_connections=10)
    async with twin.over_sockets(verify=False, timeout=60, limits=limits) as http_client:
        coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)
        async with anyio.create_task_group() as tasks:
            for number in range(streams):
                tasks.start_soon(run, number)

    assert len(set(chats)) == streams
    assert open_sockets() == before


async def test_streams_share_the_pool_and_its_limit_holds_and_memory_stays_flat(
    remote: Remote,
) -> None:
    most_connections = 10
    before = open_sockets()
    connections: list[int] = []

    async def run(number: int) -> None:
        transcript = Transcript()
        async for event in ask(coze, remote, number):
            transcript.add(event)
            if event.event.endswith("in_progress"):
                connections.append(len(pool_of(http_client)))
        transcript.check(number)

    async def many(count: int) -> int:
        """Run so many streams at once; gives the bytes that are in use afterwards."""
        async with anyio.create_task_group() as tasks:
            for number in range(count):
                tasks.start_soon(run, number)
        connections.clear()
        await settle(http_client)
        assert pool_of(http_client) == []
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    # Connections that are kept for later would be memory in use.
    limits = httpx.Limits(max_connections=most_connections, max_keepalive_connections=0)
    async with httpx.AsyncClient(verify=False, timeout=60, limits=limits) as http_client:
        coze = AsyncCoze(auth=TokenAuth(TOKEN), base_url=remote.base_url, http_client=http_client)
        tracemalloc.start()
        try:
            in_use = [await many(ROUND) for _ in range(4)]
        finally:
            tracemalloc.stop()
        # Nothing of a stream stays: not a kilobyte of each. What little is kept once, for good, by
        # the interpreter and the event loop comes in the first rounds.
        assert in_use[3] - in_use[2] < ROUND * 1000

        async with anyio.create_task_group() as tasks:
            for number in range(ROUND):
                tasks.start_soon(run, number)
    assert 1 < max(connections) <= most_connections
    assert open_sockets() == before
