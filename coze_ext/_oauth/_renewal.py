"""Renews a token once, however many threads, tasks and event loops ask for it."""

from __future__ import annotations

import copy
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import httpx

from coze_core.errors import CozeAPIError
from coze_core.forks import ThreadLock
from coze_core.loops import is_of_trio, running

from ._steps import Origin, Step, Steps
from ._tokens import Lease


class Renewal:
    """One renewal under way, for which others wait."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self.lease: Lease | None = None
        self.error: Exception | None = None
        self._over = threading.Event()
        self._lock = ThreadLock()
        self._wakers: list[Callable[[], object]] = []

    def finish(self, lease: Lease | None, error: Exception | None) -> None:
        """Note the outcome; without any, one of those who wait takes over."""
        with self._lock:
            self.lease, self.error = lease, error
            self._over.set()
            wakers, self._wakers = self._wakers, []
        for wake in wakers:
            wake()

    def wait(self, seconds: float | None) -> bool:
        """Return whether it is over within so many seconds."""
        return self._over.wait(seconds)

    async def wait_async(self, seconds: float | None) -> bool:
        """Return whether it is over within so many seconds."""
        import anyio

        event = anyio.Event()
        with self._lock:
            if self._over.is_set():
                return True
            self._wakers.append(partial(_call_in, running(), event.set))
        with anyio.move_on_after(seconds):
            await event.wait()
        return self._over.is_set()


def _call_in(loop: Any, function: Callable[[], object]) -> None:
    """Have an event loop call a function; nothing happens if it is over."""
    with suppress(RuntimeError):
        if is_of_trio(loop):
            loop.run_sync_soon(function)
        else:
            loop.call_soon_threadsafe(function)


class Join(Step):
    """Wait for a renewal that somebody else leads; the result is whether it is over."""

    def __init__(self, renewal: Renewal, seconds: float | None) -> None:
        self._renewal = renewal
        self._seconds = seconds

    def carry_out(self, _: httpx.Response | None) -> bool:
        return self._renewal.wait(self._seconds)

    async def carry_out_async(self, _: httpx.Response | None) -> bool:
        return await self._renewal.wait_async(self._seconds)


class Renewer:
    """Holds a token, and has it renewed when it is needed.

    Args:
        renew: the flow that gets the next token.
        asks_people: whether it waits for a person, and so for longer than any timeout.
    """

    def __init__(self, renew: Callable[[Origin], Steps[Lease]], *, asks_people: bool) -> None:
        self._renew = renew
        self._asks_people = asks_people
        self._lock = ThreadLock()
        self._lease: Lease | None = None
        self._renewal: Renewal | None = None

    def put(self, lease: Lease | None) -> None:
        """Use a token from now on; None for none."""
        with self._lock:
            self._lease = lease

    def reject(self, lease: Lease) -> None:
        """Note that the service refused a token, which may have been replaced meanwhile."""
        with self._lock:
            if self._lease is lease:
                self._lease = None

    def lease(self, origin: Origin, request: httpx.Request) -> Steps[Lease]:
        """Return a token that is good, renewed if it has to be.

        A renewal that fails raises the same error for all who wait for it; the next to ask tries
        anew. One that is given up, by a cancellation for example, is taken over by another.
        """
        while True:
            with self._lock:
                lease = self._lease
                if lease is not None and lease.is_good():
                    return lease
                renewal = self._renewal
                leads = renewal is None or renewal.process != os.getpid()
                if leads:
                    # What a process has begun, its child can't wait for.
                    renewal = self._renewal = Renewal()
            assert renewal is not None
            if leads:
                return (yield from self._lead(renewal, origin))
            if not (yield Join(renewal, None if self._asks_people else origin.patience)):
                raise httpx.ReadTimeout("the token was not renewed in time", request=request)
            if renewal.error is not None:
                raise _copied(renewal.error)
            if renewal.lease is not None:
                return renewal.lease

    def _lead(self, renewal: Renewal, origin: Origin) -> Steps[Lease]:
        lease: Lease | None = None
        failure: Exception | None = None
        try:
            lease = yield from self._renew(origin)
        except Exception as error:
            failure = _copied(error)
            raise
        finally:
            with self._lock:
                if lease is not None:
                    self._lease = lease
                if self._renewal is renewal:
                    self._renewal = None
            renewal.finish(lease, failure)
        return lease


def _copied(error: Exception) -> Exception:
    """Return an exception like another, for another thread or task to raise."""
    like: Any = copy.copy(error)
    if isinstance(error, CozeAPIError):
        like.response = error.response
    return like  # type: ignore[no-any-return]
