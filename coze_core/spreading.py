"""Transports of httpx that spread requests over several pools of connections.

httpcore 1.0.x looks at every connection of a pool whenever a request begins or ends, so that the
time of each grows with the number of those that are under way. A pool that serves few stays fast.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from time import monotonic
from typing import Final, Generic, TypeVar

import httpx

from .clients import TRANSPORT
from .pools import share_transport

TransportT = TypeVar("TransportT")

_REQUESTS_PER_POOL: Final = 16
_SECONDS_KEPT: Final = 5.0
"""How long a pool that is empty is kept; as long as httpx keeps a connection by default."""


class _Pool(Generic[TransportT]):
    """A transport with a pool of its own, and what it is serving."""

    def __init__(self, transport: TransportT) -> None:
        self.transport = transport
        self.serving: set[object] = set()
        # Now, so that no other thread retires it before its first request is in it.
        self.used_at = monotonic()
        self.is_retired = False


class _Spread(Generic[TransportT]):
    """Decides which pool serves a request: the first that isn't full, so that few are in use.

    Threads share it without a lock on the way of a request, which a signal handler's exception
    could leave held. At worst two threads fill a pool beyond its size.
    """

    def __init__(self, make: Callable[[], TransportT]) -> None:
        self._make = make
        self._pools: list[_Pool[TransportT]] = [self._made()]
        self._retiring = threading.Lock()

    @property
    def transports(self) -> tuple[TransportT, ...]:
        """The transports that have a pool each."""
        return tuple(pool.transport for pool in self._pools)

    def _made(self) -> _Pool[TransportT]:
        transport = self._make()
        share_transport(transport)
        return _Pool(transport)

    def _taken(self, request: httpx.Request, mark: object) -> _Pool[TransportT]:
        """Return the pool that serves a request, which it counts under `mark`."""
        while True:
            for pool in self._pools:
                if len(pool.serving) < _REQUESTS_PER_POOL and not pool.is_retired:
                    break
            else:
                pool = self._made()
                self._pools.append(pool)
            pool.serving.add(mark)
            # Whoever retires a pool says so before looking whether it serves: one of both sees the
            # other.
            if not pool.is_retired:
                request.extensions[TRANSPORT] = pool.transport
                return pool
            pool.serving.discard(mark)

    def _retired(self) -> TransportT | None:
        """Remove the last pool if it has long been empty, and return its transport to close."""
        last = self._pools[-1]
        if (
            len(self._pools) == 1
            or last.serving
            or monotonic() - last.used_at < _SECONDS_KEPT
            or not self._retiring.acquire(blocking=False)
        ):
            return None
        try:
            last.is_retired = True
            if last.serving or last is not self._pools[-1]:
                last.is_retired = last not in self._pools
                return None
            self._pools.pop()
            return last.transport
        finally:
            self._retiring.release()


def _left(pool: _Pool[TransportT], mark: object) -> None:
    pool.used_at = monotonic()
    pool.serving.discard(mark)


class SpreadTransport(_Spread[httpx.BaseTransport], httpx.BaseTransport):
    """Spreads the requests of a blocking client over as many pools as they need.

    Args:
        make: makes a transport with a pool of its own.
    """

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request through the first pool that isn't full."""
        retired = self._retired()
        if retired is not None:
            retired.close()
        mark = object()
        pool = self._taken(request, mark)
        try:
            response = pool.transport.handle_request(request)
            assert isinstance(response.stream, httpx.SyncByteStream)
            response.stream = _Body(response.stream, lambda: _left(pool, mark))
        except BaseException:
            _left(pool, mark)
            raise
        return response

    def close(self) -> None:
        """Close all pools."""
        for transport in self.transports:
            transport.close()


class AsyncSpreadTransport(_Spread[httpx.AsyncBaseTransport], httpx.AsyncBaseTransport):
    """The asynchronous twin of `SpreadTransport`."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request through the first pool that isn't full."""
        retired = self._retired()
        if retired is not None:
            await retired.aclose()
        mark = object()
        pool = self._taken(request, mark)
        try:
            response = await pool.transport.handle_async_request(request)
            assert isinstance(response.stream, httpx.AsyncByteStream)
            response.stream = _AsyncBody(response.stream, lambda: _left(pool, mark))
        except BaseException:
            _left(pool, mark)
            raise
        return response

    async def aclose(self) -> None:
        """Close all pools."""
        for transport in self.transports:
            await transport.aclose()


class _Body(httpx.SyncByteStream):
    """A response's body that says when it is closed."""

    def __init__(self, body: httpx.SyncByteStream, left: Callable[[], None]) -> None:
        self._body = body
        self._left = left

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        try:
            self._body.close()
        finally:
            self._left()


class _AsyncBody(httpx.AsyncByteStream):
    """The asynchronous twin of `_Body`."""

    def __init__(self, body: httpx.AsyncByteStream, left: Callable[[], None]) -> None:
        self._body = body
        self._left = left

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._body)

    async def aclose(self) -> None:
        try:
            await self._body.aclose()
        finally:
            self._left()
