"""Reads chat streams over the network with one client, and tells what it took."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from typing import Final

import httpx

from benchmarks import clients
from benchmarks.decoding import consume
from benchmarks.workers import Measurement, obey

_LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=None)

_OPENERS: Final = {
    "coze_ext": (clients.coze_ext, clients.coze_ext_async),
    "cozepy": (clients.cozepy, clients.cozepy_async),
    "httpx-sse + json": (clients.httpx_sse, clients.httpx_sse_async),
    "bare httpx": (clients.bare_httpx, clients.bare_httpx_async),
}


def one(base_url: str) -> None:
    """Read one stream to its end."""
    with httpx.Client(limits=_LIMITS) as client:
        consume(_OPENERS[sys.argv[1]][0](client, base_url)())


async def many(base_url: str, streams: int) -> None:
    """Read so many streams at once to their ends."""

    async def read() -> None:
        async for _ in opens():
            pass

    async with httpx.AsyncClient(limits=_LIMITS, timeout=60) as client:
        opens = _OPENERS[sys.argv[1]][1](client, base_url)
        async with asyncio.TaskGroup() as group:
            for _ in range(streams):
                group.create_task(read())


def measure(base_url: str, streams: int) -> Measurement:
    """Read one stream, blocking, or several at once, asynchronously."""
    if streams == 1:
        return timed(lambda: one(base_url))
    return timed(lambda: asyncio.run(many(base_url, streams)))


def timed(run: Callable[[], None]) -> Measurement:
    """Run, and give the seconds that it took."""
    wall, processor = time.perf_counter(), time.process_time()
    run()
    return {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}


if __name__ == "__main__":
    obey(measure)
