"""The mock server: how many chats it streams a second, 200 at once."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from benchmarks.clients import TOKEN
from benchmarks.measure import typical
from benchmarks.results import Result
from coze_ext import Coze, TokenAuth

ROUNDS: Final = 3
STREAMS: Final = 200


def results() -> Iterator[Result]:
    """Measure it with a client that does nothing but read."""
    with _mock() as base_url:
        bot_id = _published_bot(base_url)
        walls, received = [], 0
        for number in range(ROUNDS + 1):
            started = time.perf_counter()
            received = asyncio.run(_stream_all(base_url, bot_id))
            if number:
                walls.append(time.perf_counter() - started)
    rates = [STREAMS / wall for wall in walls]
    events = received / STREAMS
    yield Result("mock", f"chats streamed, {STREAMS} at once", "streams/s", typical(rates))
    yield Result(
        "mock", f"the same, of {events:.0f} events each", "events/s", typical(rates) * events
    )


@contextmanager
def _mock() -> Iterator[str]:
    command = [str(Path(sys.executable).with_name("coze-mock")), "--port", "0"]
    # Its answers come at once, instead of at the pace of a model.
    command += ["--stream-interval", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def _published_bot(base_url: str) -> str:
    with Coze(auth=TokenAuth(TOKEN), base_url=base_url) as coze:
        bot = coze.bots.create(space_id="7352000000000000001", name="Dish of the day")
        coze.bots.publish(bot_id=bot.bot_id)
        return bot.bot_id


async def _stream_all(base_url: str, bot_id: str) -> int:
    """Stream so many chats at once, and count the events."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_stream(base_url, bot_id)) for _ in range(STREAMS)]
    return sum(task.result() for task in tasks)


async def _stream(base_url: str, bot_id: str) -> int:
    address = urlsplit(base_url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    question = {"role": "user", "content": "What can you do?", "content_type": "text"}
    body = json.dumps(
        {"bot_id": bot_id, "user_id": "1", "stream": True, "additional_messages": [question]}
    )
    writer.write(
        f"POST /v3/chat HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {TOKEN}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n"
        f"connection: close\r\n\r\n{body}".encode()
    )
    answer = await reader.read(-1)
    writer.close()
    await writer.wait_closed()
    if b"event:done" not in answer.replace(b"event: ", b"event:"):
        raise ValueError(f"no whole stream, but {answer[:500]!r}")
    return answer.count(b"\ndata:")
