"""Cancelling a stream ends its chat at the service and its reading; leaving it ends neither."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from coze_ext import CozeChatFailedError
from coze_mock import Stall
from tests.faults.world import World, ask
from tests.twins import AsyncTwin, BlockingTwin, Twin

FIRST = 3
"""How many events come before the service falls silent."""


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"stream_interval": 0.0, "chat_duration": 3600.0}


@pytest.fixture
def stalled(world: World) -> World:
    world.server.fail(Stall(3600, events=FIRST), path="/v3/chat")
    return world


async def test_another_thread_cancels_a_chat_whose_stream_is_silent(stalled: World) -> None:
    silent = threading.Event()
    events: list[str] = []
    async with stalled.coze(BlockingTwin()) as coze:
        stream = ask(coze, stalled.bot_id)

        def read() -> None:
            for event in stream:
                events.append(event.event)
                if len(events) == FIRST:
                    silent.set()

        thread = threading.Thread(target=read)
        thread.start()
        silent.wait()
        assert stream.cancel().status == "canceled"
        thread.join()
        assert len(events) == FIRST
        with pytest.raises(CozeChatFailedError, match="the chat was canceled"):
            stream.final_text()
    assert stalled.server.chats[0].canceled


async def test_another_task_cancels_a_chat_whose_stream_is_silent(stalled: World) -> None:
    silent = asyncio.Event()
    events: list[str] = []
    async with stalled.coze(AsyncTwin()) as coze:
        stream = ask(coze, stalled.bot_id)

        async def read() -> None:
            async for event in stream:
                events.append(event.event)
                if len(events) == FIRST:
                    silent.set()

        task = asyncio.create_task(read())
        await silent.wait()
        assert (await stream.cancel()).status == "canceled"
        await task
        assert len(events) == FIRST
        with pytest.raises(CozeChatFailedError, match="the chat was canceled"):
            await stream.final_text()
    assert stalled.server.chats[0].canceled


async def test_a_stream_that_is_left_lets_its_chat_go_on(twin: Twin, stalled: World) -> None:
    async with stalled.coze(twin) as coze, twin.within(ask(coze, stalled.bot_id)) as stream:
        async for _ in twin.each(stream):
            break
        await twin.value(twin.close(stream))
        found = await twin.value(
            coze.chat.retrieve(chat_id=stream.chat_id, conversation_id=stream.conversation_id)
        )
    assert found.status == "in_progress"
    assert not stalled.server.chats[0].canceled
