"""Speaks to the blocking and to the asynchronous client alike, so that one test serves both."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import anyio
import httpx
import pytest

from coze_ext import AsyncCoze, Coze, TokenAuth

TOKEN = "pat_0123456789abcdef"
BASE_URL = "http://localhost:8700"

Handler: TypeAlias = Callable[[httpx.Request], httpx.Response]


class Twin:
    """One of the two clients; `Any` stands for what differs between them."""

    coze_class: type[Any]
    http_class: type[Any]

    def http_client(self, handler: Handler, **settings: Any) -> Any:
        """An HTTP client whose requests `handler` answers within this process."""
        return self.http_class(transport=httpx.MockTransport(handler), **settings)

    def over_sockets(self, **settings: Any) -> Any:
        """An HTTP client whose requests go over the network; its settings are httpx's."""
        return self.http_class(**settings)

    def coze(self, handler: Handler, **settings: Any) -> Any:
        """A client whose requests `handler` answers within this process, and which tries once."""
        settings = {"auth": TokenAuth(TOKEN), "base_url": BASE_URL, "max_retries": 0} | settings
        return self.coze_class(http_client=self.http_client(handler), **settings)

    async def value(self, given: Any) -> Any:
        """What a call gives: at once, or awaited."""
        raise NotImplementedError

    def each(self, given: Any) -> AsyncIterator[Any]:
        """What a loop over `given` brings."""
        raise NotImplementedError

    def within(self, manager: Any) -> Any:
        """A `with` or `async with` block over `manager`."""
        raise NotImplementedError

    def close(self, client: Any) -> Any:
        """Close a client, a stream or an HTTP client; the result goes to `value`."""
        raise NotImplementedError

    async def items(self, given: Any) -> list[Any]:
        return [item async for item in self.each(given)]


class BlockingTwin(Twin):
    """`Coze`."""

    coze_class = Coze
    http_class = httpx.Client

    async def value(self, given: Any) -> Any:
        return given

    async def each(self, given: Any) -> AsyncIterator[Any]:
        for item in given:
            yield item

    @asynccontextmanager
    async def within(self, manager: Any) -> AsyncIterator[Any]:
        with manager as entered:
            yield entered

    def close(self, client: Any) -> Any:
        return client.close()


class AsyncTwin(Twin):
    """`AsyncCoze`."""

    coze_class = AsyncCoze
    http_class = httpx.AsyncClient

    async def value(self, given: Any) -> Any:
        return await given

    async def each(self, given: Any) -> AsyncIterator[Any]:
        async for item in given:
            yield item

    @asynccontextmanager
    async def within(self, manager: Any) -> AsyncIterator[Any]:
        async with manager as entered:
            yield entered

    def close(self, client: Any) -> Any:
        return client.aclose()


class Httpx2Twin(BlockingTwin):
    """`Coze` with a client of httpx2."""

    def over_sockets(self, **settings: Any) -> Any:
        import httpx2  # here and below, as the lowest httpx can't have aiohttp below it

        return httpx2.Client(**as_httpx2(settings))


class AsyncHttpx2Twin(AsyncTwin):
    """`AsyncCoze` with a client of httpx2."""

    def over_sockets(self, **settings: Any) -> Any:
        import httpx2

        return httpx2.AsyncClient(**as_httpx2(settings))


class AiohttpTwin(AsyncTwin):
    """`AsyncCoze` with a client of httpx over aiohttp."""

    def over_sockets(self, **settings: Any) -> Any:
        from httpx_aiohttp import AiohttpTransport

        own = {name: settings.pop(name) for name in ("verify", "proxy") if name in settings}
        limits = settings.pop("limits", httpx.Limits(max_connections=0))
        return httpx.AsyncClient(transport=AiohttpTransport(limits=limits, **own), **settings)


def as_httpx2(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings of an HTTP client of httpx as those of one of httpx2."""
    timeout = settings.get("timeout")
    if isinstance(timeout, httpx.Timeout):
        import httpx2

        return settings | {"timeout": httpx2.Timeout(**timeout.as_dict())}
    return settings


def on_transports(*kinds: type[Twin]) -> pytest.MarkDecorator:
    """Let a test run with each of some twins: where the network fails, each does in its own way."""
    names = {
        BlockingTwin: "blocking",
        AsyncTwin: "async",
        Httpx2Twin: "blocking httpx2",
        AsyncHttpx2Twin: "async httpx2",
        AiohttpTwin: "async aiohttp",
    }
    return pytest.mark.parametrize("twin", kinds, ids=names.get, indirect=True)


on_every_transport = on_transports(
    BlockingTwin, AsyncTwin, Httpx2Twin, AsyncHttpx2Twin, AiohttpTwin
)
on_transports_of_httpcore = on_transports(BlockingTwin, AsyncTwin, Httpx2Twin, AsyncHttpx2Twin)
"""The same for what aiohttp does otherwise: it gives a connection back, and forgets what has come
over one that breaks, before the program has read it."""
on_blocking_transports = on_transports(BlockingTwin, Httpx2Twin)
on_async_transports = on_transports(AsyncTwin, AsyncHttpx2Twin, AiohttpTwin)
"""The same for a test that is of one kind of client alone."""


def sleep_here(sleep: Callable[[float], Awaitable[None]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `sleep` stand for `anyio.sleep` in this thread alone: the mock server has others."""
    real_sleep = anyio.sleep
    client = threading.current_thread()

    async def chosen(seconds: float) -> None:
        await (sleep if threading.current_thread() is client else real_sleep)(seconds)

    monkeypatch.setattr(anyio, "sleep", chosen)
