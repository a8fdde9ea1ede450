"""Two bare servers, each in a process of its own: one streams prepared events, one takes uploads.

They know just enough HTTP/1.1 (RFC 9112) for the benchmarks' own clients: what is measured is to be
the client, so the server does next to nothing for a request.
"""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from benchmarks import wire

_HEAD_END: Final = b"\r\n\r\n"


@contextmanager
def running(server: str) -> Iterator[str]:
    """Start a server, `events` or `uploads`, and give its base URL."""
    command = [sys.executable, "-m", "benchmarks.servers", server]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def stream_base(base_url: str, *, events: int, in_chunks_of: int) -> str:
    """Give the base URL at which a stream has so many deltas, so many in each HTTP chunk."""
    return f"{base_url}/{events}-{in_chunks_of}"


@cache
def _stream(settings: str) -> bytes:
    """Make the whole answer of the event source, head and body."""
    events, in_chunks_of = map(int, settings.split("-"))
    chunks = wire.in_groups(wire.chat_stream(events), in_chunks_of)
    head = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
        b"x-tt-logid: 20261117101530A1B2\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return head + body + b"0\r\n\r\n"


class _EventSource(asyncio.Protocol):
    """Answers each request with the stream that its path's first segment asks for."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(_HEAD_END)
        if found and len(body) >= _content_length(head):
            self._received = b""
            self._transport.write(_stream(head.split(b"/", 2)[1].decode()))


async def _serve_events() -> None:
    server = await asyncio.get_running_loop().create_server(
        _EventSource, "127.0.0.1", 0, backlog=512
    )
    _announce(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def _serve_uploads() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        _announce(listening.getsockname()[1])
        buffer = memoryview(bytearray(1 << 20))
        while True:
            connection, _ = listening.accept()
            with connection:
                _take_upload(connection, buffer)


def _take_upload(connection: socket.socket, buffer: memoryview) -> None:
    head, found, body = b"", b"", b""
    received = b""
    while not found:
        received += connection.recv(65536)
        head, found, body = received.partition(_HEAD_END)
    size = _content_length(head)
    missing = size - len(body)
    while missing:
        missing -= connection.recv_into(buffer)
    answer = wire.file_answer(size)
    connection.sendall(
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n"
        b"content-length: %d\r\n\r\n%s" % (len(answer), answer)
    )


def _content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return int(value)
    return 0


def _announce(port: int) -> None:
    sys.stdout.write(f"http://127.0.0.1:{port}\n")
    sys.stdout.flush()


_SERVERS: Final[dict[str, Callable[[], None]]] = {
    "events": lambda: asyncio.run(_serve_events()),
    "uploads": _serve_uploads,
}

if __name__ == "__main__":
    _SERVERS[sys.argv[1]]()
