"""A server of event streams whose pieces the test sends, over TLS or without."""

from __future__ import annotations

import queue
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path

_STREAM = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nx-tt-logid: log-1\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)
# What serves as a bot, and as a page of them.
_BOT = b'{"code":0,"msg":"","data":{"bot_id":"73","name":"Cook","items":[{"id":"73"}],"total":1}}'
_PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"


class Piecewise:
    """What a server sends, and how many requests for a stream have reached it.

    A stream begins with `first`, and goes on with what is `put`, up to `None`. `begin` makes room
    for another stream, which gets nothing that was meant for those before it. Without `opens` the
    headers wait as well.
    """

    def __init__(self) -> None:
        self._pieces: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.opens = threading.Event()
        self.opens.set()
        self.base_url = ""
        self.first: tuple[bytes, ...] = ()
        self.streams = 0
        self.ends: list[Callable[[], None]] = []

    def begin(self, *pieces: bytes | None) -> None:
        self._pieces = queue.SimpleQueue()
        self.put(*pieces)

    def put(self, *pieces: bytes | None) -> None:
        for piece in pieces:
            self._pieces.put(piece)

    def answer(self, connection: socket.socket) -> None:
        """Answer the requests of one connection, until the client closes it."""
        with connection, connection.makefile("rb") as received:
            while request := received.readline():
                length = 0
                while (line := received.readline().strip().lower()) != b"":
                    if line.startswith(b"content-length:"):
                        length = int(line.partition(b":")[2])
                received.read(length)
                if b"/chat" not in request:
                    connection.sendall(_PLAIN % (len(_BOT), _BOT))
                    continue
                self.streams += 1
                pieces = self._pieces
                self.ends.append(partial(pieces.put, None))
                self.opens.wait()
                connection.sendall(_STREAM)
                for piece in chain(self.first, iter(pieces.get, None)):
                    connection.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))
                connection.sendall(b"0\r\n\r\n")


@contextmanager
def piecewise(certificate: Path | None = None) -> Iterator[Piecewise]:
    """A server in threads of this process; with a certificate it speaks TLS."""
    served = Piecewise()
    context = None
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)

    def deal_with(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            served.answer(
                connection if context is None else context.wrap_socket(connection, server_side=True)
            )

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=deal_with, args=(connection,)))
            threads[-1].start()

    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        scheme = "http" if certificate is None else "https"
        served.base_url = f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
        threads.append(threading.Thread(target=serve))
        threads[0].start()
        try:
            yield served
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            served.opens.set()
            for end in served.ends:
                end()
            for thread in threads:
                thread.join()


def wait_until_it_reads(thread: threading.Thread) -> None:
    """Return when a thread is in a read of a socket."""
    while thread.is_alive():
        frame = sys._current_frames().get(thread.ident or 0)
        if frame is not None and frame.f_code.co_name in ("read", "recv"):
            return
        threading.Event().wait(0.001)
    raise AssertionError("the thread has ended")
