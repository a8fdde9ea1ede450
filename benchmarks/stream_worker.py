"""Reads chat streams over the network with one client, and tells what it took."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
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


def one(base_url: str) -> Measurement:
    """Read one stream to its end."""
    with httpx.Client(limits=_LIMITS) as client:
        opens = _OPENERS[sys.argv[1]][0](client, base_url)
        with timing() as took:
            consume(opens())
    return took


async def many(base_url: str, streams: int) -> Measurement:
    """Read so many streams at once to their ends."""
    async with httpx.AsyncClient(limits=_LIMITS, timeout=60) as client:
        return await at_once(_OPENERS[sys.argv[1]][1](client, base_url), streams)


async def at_once(opens: clients.OpensAsync, streams: int) -> Measurement:
    """Read so many streams in a task each, and return what that took."""

    async def read() -> None:
        async for _ in opens():
            pass

    with timing() as took:
        async with asyncio.TaskGroup() as group:
            for _ in range(streams):
                group.create_task(read())
    return took


def measure(base_url: str, streams: int) -> Measurement:
    """Read one stream, blocking, or several at once, asynchronously."""
    return one(base_url) if streams == 1 else asyncio.run(many(base_url, streams))


@contextmanager
def timing() -> Iterator[Measurement]:
    """Measure a block, which has a client already: to make one takes as long as many streams."""
    took: Measurement = {}
    wall, processor = time.perf_counter(), time.process_time()
    yield took
    took["wall"] = time.perf_counter() - wall
    took["processor"] = time.process_time() - processor


if __name__ == "__main__":
    obey(measure)
