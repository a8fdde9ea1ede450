"""The answer to one request, on its way to the client."""

from __future__ import annotations

import anyio
from starlette.types import Message, Scope, Send

from coze_mock.server.connections import CONNECTION_KEY, Connection

START = "http.response.start"
BODY = "http.response.body"


class FaultyAnswer:
    """The answer to one request, on its way to the client; nothing is sent once it is over."""

    def __init__(self, send: Send, scope: Scope) -> None:
        self._send = send
        self._connection: Connection | None = scope.get(CONNECTION_KEY)
        self._over = False
        self._breaks = False

    @property
    def is_over(self) -> bool:
        gone = self._connection is not None and self._connection.closed.is_set()
        return self._over or gone

    async def send(self, message: Message) -> None:
        if not self.is_over:
            await self._send(message)

    async def start(self, status: int, headers: dict[str, str]) -> None:
        raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        await self.send({"type": START, "status": status, "headers": raw})

    async def piece(self, body: bytes) -> None:
        await self.send({"type": BODY, "body": body, "more_body": True})

    async def end(self) -> None:
        await self.send({"type": BODY, "body": b"", "more_body": False})
        self._over = True

    async def whole(self, status: int, headers: dict[str, str], body: bytes) -> None:
        await self.start(status, {**headers, "content-length": str(len(body))})
        await self.send({"type": BODY, "body": body, "more_body": False})
        self._over = True

    async def reset(self) -> None:
        self._reachable().reset()
        self._over = self._breaks = True

    async def close(self) -> None:
        self._reachable().close()
        self._over = self._breaks = True

    async def stall(self, seconds: float) -> None:
        """Wait, but no longer than the client does."""
        if self._connection is None:
            await anyio.sleep(seconds)
        else:
            with anyio.move_on_after(seconds):
                await self._connection.closed.wait()

    async def settle(self) -> None:
        """Wait for the end of a connection that was broken: the server must see it first."""
        if self._breaks:
            await self._reachable().closed.wait()

    def _reachable(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("only a MockServer has connections that can be broken")
        return self._connection
