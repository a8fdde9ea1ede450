"""The connections of the running server, which faults can reach and break."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import TYPE_CHECKING, Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from coze_mock.errors import Code
from coze_mock.server.middleware import LOG_ID_HEADER
from coze_mock.state.state import MockState

if TYPE_CHECKING:
    from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, Scope

CONNECTION_KEY = "coze_mock.connection"
"""Where a request's scope has its Connection."""


class Connection:
    """One client's TCP connection."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self.closed = asyncio.Event()
        """Set when either side has closed it."""

    @property
    def peer(self) -> str:
        """The address of the other side."""
        name = self._transport.get_extra_info("peername")
        return str(name[0]) if name else ""

    def reset(self) -> None:
        """Break it so that the other side gets a reset (RST), after what was sent already."""
        # Without lingering, the kernel answers a close with RST and not with FIN (socket(7)).
        self._transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        self._transport.abort()

    def close(self) -> None:
        """Close it in good order (FIN), though perhaps in the middle of an answer."""
        self._transport.close()


class Protocol(H11Protocol):
    """uvicorn's protocol, with the connection within a request's reach.

    What is no HTTP is answered with an envelope, as everything else is.
    """

    connection: Connection

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        # uvicorn, too, narrows the transport that asyncio's base class declares.
        super().connection_made(transport)
        self.connection = connection = Connection(transport)
        application = self.app

        async def within_reach(
            scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable
        ) -> None:
            reaching: Any = {**scope, CONNECTION_KEY: connection}
            await application(reaching, receive, send)

        self.app = within_reach

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.connection.closed.set()

    def eof_received(self) -> None:
        # Whoever has stopped in the middle of a request may still listen.
        began = self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]
        if began or self.conn.their_state is h11.SEND_BODY:
            self.send_400_response("The request breaks off.")

    def send_400_response(self, msg: str) -> None:
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            state = self._state()
            logid = state.identifiers.new_log_id(state.now())
            content = {"code": Code.BAD_PARAMETER, "msg": msg, "detail": {"logid": logid}}
            body = json.dumps(content, separators=(",", ":")).encode()
            headers = [
                (b"content-type", b"application/json"),
                (b"content-length", str(len(body)).encode()),
                (LOG_ID_HEADER.encode(), logid.encode()),
                (b"connection", b"close"),
            ]
            events = (
                h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
                h11.Data(data=body),
                h11.EndOfMessage(),
            )
            for event in events:
                self.transport.write(self.conn.send(event) or b"")
        # Else an answer is under way, which no other can follow.
        self.transport.close()

    def _state(self) -> MockState:
        application: Any = self.config.app
        state: MockState = application.state.mock
        return state
