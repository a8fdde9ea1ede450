"""Gives each process and each event loop connections of its own.

A forked process shares the sockets of its parent: two of them on one connection get each other's
responses. The connections of one event loop are of no use in another. httpcore's pools know of
neither, so each is replaced by one that passes every request on to the pool of whoever sends it.
"""

from __future__ import annotations

import copy
import os
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import Any, Final, Self
from weakref import WeakSet

from .forks import ThreadLock, in_child
from .loops import is_of_trio, is_over, running, running_loop, soon

_OWNED: Final[WeakSet[OwnedPool]] = WeakSet()
_REENTRANT_LOCK: Final = type(threading.RLock())
LOCKS: Final = type(threading.Lock()), _REENTRANT_LOCK
"""The types of locks that httpcore's own lock may hold."""


class OwnedPool:
    """Stands in the place of a pool of httpcore, as one pool for each of its owners.

    The owner is this process and, where requests are awaited, the event loop that runs. What isn't
    defined here is looked up in the owner's pool.
    """

    def __init__(self, pool: Any) -> None:
        self._pattern = pool
        self._waits = hasattr(pool, "handle_async_request")
        self._process = os.getpid()
        self._lock = ThreadLock()
        # Never used, but kept: finalising it could disturb whoever it belongs to.
        self._inherited: list[Any] = []
        self._pools: dict[Any, Any] = {self._owner(): pool}
        self._ends: dict[Any, AsyncIterator[None]] = {}
        _OWNED.add(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.own(), name)

    def _owner(self) -> Any:
        return running() if self._waits else None

    def own(self) -> Any:
        """Return the pool of this process and the event loop that runs."""
        if os.getpid() != self._process:  # forked by a host that doesn't tell Python
            self.begin_anew()
        owner = self._owner()
        pool = self._pools.get(owner)
        return self._begun(owner) if pool is None else pool

    def _begun(self, owner: Any) -> Any:
        with self._lock:
            for other in [one for one in list(self._pools) if one is not None and is_over(one)]:
                self._ends.pop(other, None)
                left = self._pools.pop(other, None)  # if it didn't close what it had at its end
                if left is not None:
                    _cut(left, other)
            return self._pools.setdefault(owner, _empty(self._pattern))

    def begin_anew(self) -> None:
        """Take nothing along from the process that this one was forked from.

        A lock may be held by a thread that this process doesn't have.
        """
        self._process = os.getpid()
        self._lock.begin_anew()
        for pool in self._pools.values():
            _renew_locks(pool)
            _cut(pool)
        self._inherited += [*self._pools.values(), self._ends]
        self._pools, self._ends = {}, {}

    def handle_request(self, request: Any) -> Any:
        """Send a request through the owner's pool."""
        return self.own().handle_request(request)

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request through the owner's pool."""
        pool = self.own()
        loop = running_loop()
        if loop is not None and loop not in self._ends:
            # asyncio ends its loops by closing the generators that run in them.
            end = self._ends[loop] = self._close_at_the_end_of(loop)
            await anext(end)
        return await pool.handle_async_request(request)

    async def _close_at_the_end_of(self, loop: Any) -> AsyncIterator[None]:
        try:
            yield
        finally:
            self._ends.pop(loop, None)
            pool = self._pools.pop(loop, None)
            if pool is not None:
                with suppress(Exception):  # nobody is there to be told
                    await pool.aclose()

    def close(self) -> None:
        """Close the connections of this process."""
        self.own().close()

    async def aclose(self) -> None:
        """Close the connections of all event loops of this process, each in its own."""
        own = self.own()
        for owner, pool in list(self._pools.items()):
            if pool is own:
                continue
            if owner is None or is_over(owner):
                _cut(pool, owner)
            else:
                soon(owner, pool.aclose)
        await own.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def own(transport: Any, pool: Any) -> None:
    """Let each owner have a pool of its own in place of the one of a transport."""
    with _OWNING:
        if not isinstance(pool, OwnedPool):
            transport._pool = OwnedPool(pool)


_OWNING: Final = ThreadLock()


def _begin_anew() -> None:
    for pool in list(_OWNED):
        pool.begin_anew()


in_child(_begin_anew)


def _empty(pool: Any) -> Any:
    """Return a pool of the same settings that has no connections."""
    made = copy.copy(pool)
    made._connections, made._requests = [], []
    # It remembers which library ran, asyncio or trio.
    if hasattr(pool._network_backend, "_init_backend"):
        made._network_backend = type(pool._network_backend)()
    return made


def _renew_locks(pool: Any) -> None:
    for holder in (pool, *(inner for one in pool._connections for inner in layers_of(one))):
        for name, lock in list(vars(holder).items()):
            if isinstance(lock, _REENTRANT_LOCK):
                setattr(holder, name, threading.RLock())
            elif isinstance(getattr(lock, "_lock", None), LOCKS):
                setattr(holder, name, type(lock)())


def layers_of(connection: Any) -> Iterator[Any]:
    """Yield a connection, what it wraps, and so on."""
    while connection is not None:
        yield connection
        connection = getattr(connection, "_connection", None)


def _cut(pool: Any, owner: Any = None) -> None:
    """Take the sockets of a pool's connections away from this process.

    Nothing is sent, and no event loop learns of it: it may be the one of another process. What
    still refers to such a socket finds that it is none any more.
    """
    if os.name != "posix":  # elsewhere sockets aren't files
        return
    for connection in pool._connections:
        for layer in layers_of(connection):
            stream = getattr(layer, "_network_stream", None)
            if stream is None:
                continue
            with suppress(Exception):  # one that is lost must not keep the others
                its = stream.get_extra_info("socket")
                if isinstance(its, socket.socket):
                    its.close()
                elif is_of_trio(owner):
                    os.close(its.detach())
                else:
                    _replace(its.fileno())


def _replace(descriptor: int) -> None:
    """Let a descriptor be an empty file, so that no other file gets its number meanwhile.

    Raises:
        OSError: it is none, as that of a socket which is closed.
    """
    empty = os.open(os.devnull, os.O_RDWR)
    try:
        os.dup2(empty, descriptor, inheritable=False)
    finally:
        os.close(empty)
