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


def sleep_here(sleep: Callable[[float], Awaitable[None]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `sleep` stand for `anyio.sleep` in this thread alone: the mock server has others."""
    real_sleep = anyio.sleep
    client = threading.current_thread()

    async def chosen(seconds: float) -> None:
        await (sleep if threading.current_thread() is client else real_sleep)(seconds)

    monkeypatch.setattr(anyio, "sleep", chosen)
