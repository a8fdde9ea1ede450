"""Reads many chat streams at once with one client, as its users get it, and tells what it took."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from benchmarks import clients
from benchmarks.decoding import consume
from benchmarks.stream_worker import at_once, timing
from benchmarks.workers import Measurement, obey

_TIMEOUT: Final = 600.0


@asynccontextmanager
async def _coze_ext(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    from coze_ext import AsyncCoze, TokenAuth

    async with AsyncCoze(
        auth=TokenAuth(clients.TOKEN), base_url=base_url, timeout=_TIMEOUT
    ) as coze:
        yield clients.asked_async(coze)


def _over_aiohttp() -> httpx.AsyncClient:
    from httpx_aiohttp import AiohttpTransport

    transport = AiohttpTransport(limits=httpx.Limits(max_connections=0))  # no limit
    return httpx.AsyncClient(transport=transport, timeout=_TIMEOUT)


@asynccontextmanager
async def _coze_ext_aiohttp(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    async with _over_aiohttp() as client:
        yield clients.coze_ext_async(client, base_url)


@asynccontextmanager
async def _coze_ext_httpx2(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    import httpx2

    limits = httpx2.Limits(max_connections=None)
    async with httpx2.AsyncClient(limits=limits, timeout=_TIMEOUT) as client:
        yield clients.coze_ext_async(client, base_url)


@asynccontextmanager
async def _cozepy(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    clients.import_cozepy()
    from cozepy import AsyncHTTPClient

    made: Any = AsyncHTTPClient
    async with made(timeout=httpx.Timeout(_TIMEOUT)) as client:
        yield clients.cozepy_async(client, base_url)


@asynccontextmanager
async def _cozepy_all_at_once(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    clients.import_cozepy()
    from cozepy import AsyncHTTPClient

    made: Any = AsyncHTTPClient
    no_limit = httpx.Limits(max_connections=None)
    async with made(timeout=httpx.Timeout(_TIMEOUT), limits=no_limit) as client:
        yield clients.cozepy_async(client, base_url)


@asynccontextmanager
async def _bare_reader(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    """Send the same request over a socket, and take the bytes as they come: the limit of all."""
    url = urlsplit(base_url)
    body = httpx.Request("POST", base_url, json=clients.BODY).content
    head = (
        f"POST {url.path}{clients.PATH} HTTP/1.1\r\nhost: {url.netloc}\r\n"
        f"content-length: {len(body)}\r\ncontent-type: application/json\r\n\r\n"
    )

    async def pieces() -> AsyncIterator[object]:
        reader, writer = await asyncio.open_connection(url.hostname, url.port)
        writer.write(head.encode() + body)
        last = b""
        while not last.endswith(b"0\r\n\r\n"):
            last = await reader.read(65_536)
            yield last
        writer.close()

    yield pieces


@asynccontextmanager
async def _bare_aiohttp(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    """Take the bytes by aiohttp alone: the limit of all that stand on it."""
    import aiohttp

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def pieces() -> AsyncIterator[object]:
            async with session.post(base_url + clients.PATH, json=clients.BODY) as response:
                async for piece in response.content.iter_any():
                    yield piece

        yield pieces


@asynccontextmanager
async def _httpx_over_aiohttp(base_url: str) -> AsyncIterator[clients.OpensAsync]:
    """Take the bytes by httpx over aiohttp: the limit of all that keep httpx's interface."""
    async with _over_aiohttp() as client:
        yield clients.bare_httpx_async(client, base_url)


_ASYNC: Final[dict[str, Callable[[str], Any]]] = {
    "coze_ext": _coze_ext,
    "coze_ext, aiohttp": _coze_ext_aiohttp,
    "coze_ext, httpx2": _coze_ext_httpx2,
    "cozepy": _cozepy,
    "cozepy, all at once": _cozepy_all_at_once,
    "httpx over aiohttp, bytes": _httpx_over_aiohttp,
    "aiohttp, bytes": _bare_aiohttp,
    "bare reader": _bare_reader,
}


@contextmanager
def _blocking(name: str, base_url: str) -> Iterator[clients.Opens]:
    if name == "cozepy":
        with contextlib.redirect_stderr(io.StringIO()):
            from cozepy import SyncHTTPClient

        made: Any = SyncHTTPClient
        with made(timeout=httpx.Timeout(_TIMEOUT)) as client:
            yield clients.cozepy(client, base_url)
    else:
        from coze_ext import Coze, TokenAuth

        with Coze(auth=TokenAuth(clients.TOKEN), base_url=base_url, timeout=_TIMEOUT) as coze:
            yield clients.asked(coze)


async def _in_tasks(base_url: str, streams: int) -> Measurement:
    async with _ASYNC[sys.argv[1]](base_url) as opens:
        return await at_once(opens, streams)


def _in_threads(base_url: str, streams: int, threads: int) -> Measurement:
    def read() -> None:
        for _ in range(streams // threads):
            consume(opens())

    with _blocking(sys.argv[1], base_url) as opens, timing() as took:
        running = [threading.Thread(target=read) for _ in range(threads)]
        for thread in running:
            thread.start()
        for thread in running:
            thread.join()
    return took


def measure(base_url: str, streams: int, threads: int, collects: bool = True) -> Measurement:
    """Read so many streams at once in tasks, or one after the other in each of so many threads.

    `collects` says whether the garbage collector is on.
    """
    if threads:
        return _in_threads(base_url, streams, threads)
    if not collects:
        gc.disable()
    try:
        return asyncio.run(_in_tasks(base_url, streams))
    finally:
        gc.enable()


if __name__ == "__main__":
    obey(measure)
