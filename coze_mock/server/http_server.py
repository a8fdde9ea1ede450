"""uvicorn, made to start and stop at once, and to refuse connections when it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import uvicorn

from coze_mock.server.connections import Protocol

# Seconds between updates of the Date header, and the time that answers under way get at the end.
_TICK = 1.0
_GRACE = 0.2
# Steps of the loop from the acceptance of a connection to the end of its transport, and some more.
_STEPS = 8


def bind(host: str, port: int) -> socket.socket:
    """A TCP socket that is bound, though it doesn't listen yet."""
    # asyncio sends small writes at once only on sockets that are marked as TCP. On others, each
    # answer would wait 40 ms for the acknowledgement of its own headers.
    family = family_of(host)
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # Elsewhere this option would let two servers share a port.
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        words = f"can't listen at {url_host(host)}:{port}: {error.strerror}"
        raise OSError(error.errno, words) from None
    except BaseException:
        bound.close()
        raise
    return bound


def family_of(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def url_host(host: str) -> str:
    """A host as it stands in a URL."""
    return f"[{host}]" if ":" in host else host


class HttpServer(uvicorn.Server):
    """uvicorn's server, made to start and stop at once, since tests start one each."""

    def __init__(self, app: Callable[..., Any], bind: Callable[[], socket.socket]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=Protocol,
                loop="asyncio",
                ws="none",
                lifespan="off",
                # Logging is the business of the program that the server runs in.
                log_config=None,
                access_log=False,
                server_header=False,
                # Nobody is believed about where a request comes from.
                proxy_headers=False,
                # Longer than clients keep idle connections, so that none is closed under them.
                timeout_keep_alive=75,
            )
        )
        self.ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()
        self._bind = bind
        # Holds the port while connections are refused: a socket that doesn't listen.
        self._reserved: socket.socket | None = None

    def do(self, step: Coroutine[Any, Any, None]) -> None:
        """Take a step within the server's event loop, and wait until it is done."""
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(step, self._loop).result()

    async def refuse(self, seconds: float | None) -> None:
        if self._reserved is None:
            await self._stop_listening()
            self._reserved = self._bind()
            for connection in list(self.server_state.connections):
                connection.shutdown()
        if seconds is not None:
            asyncio.get_running_loop().call_later(seconds, self._accept_again)

    async def accept(self) -> None:
        reserved, self._reserved = self._reserved, None
        if reserved is not None and not self.should_exit:
            await super().startup(sockets=[reserved])

    def _accept_again(self) -> None:
        self._accepting = asyncio.get_running_loop().create_task(self.accept())

    def stop(self) -> None:
        self.should_exit = True
        if self._loop is not None:
            # The loop may have ended by itself in the meantime.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stopping.set)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets=sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK):
                    await self._stopping.wait()

    async def _stop_listening(self) -> None:
        """Accept no more, and let those in whose connection was just accepted.

        asyncio forgets to close their sockets where the server is closed in between.
        """
        loop = asyncio.get_running_loop()
        # The loop of Windows has no readers.
        with contextlib.suppress(NotImplementedError):
            for server in self.servers:
                for listening in server.sockets:
                    loop.remove_reader(listening.fileno())
        await asyncio.sleep(0)
        for server in self.servers:
            server.close()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._stop_listening()
        for listening in [*(sockets or []), self._reserved]:
            if listening is not None:
                listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_GRACE)
        # To a stream this looks like a client that went away, which ends it in good order. A client
        # that came just before is among the connections only some steps of the loop later.
        for _ in range(_STEPS):
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_GRACE)
