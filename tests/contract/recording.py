"""A server that knows nothing of Coze: it writes down what came over the socket, byte for byte."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, unquote


@dataclass(frozen=True)
class Received:
    """A request as it came."""

    method: str
    target: str
    """Path and query as they stand in the first line."""
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def segments(self) -> list[str]:
        """The segments of the path, each decoded by itself (RFC 3986, section 2.4)."""
        path = self.target.partition("?")[0]
        return [unquote(one, errors="strict") for one in path.split("/")]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query's pairs, in order."""
        query = self.target.partition("?")[2]
        return parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), errors="strict")


class RecordingServer:
    """Listens on a free port of this machine while it is entered, and answers as it is told to."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.content_type = "application/json"
        self.answer = b""
        recording = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # An answer goes out in one piece, so that no end of the connection waits for the other.
            wbufsize = 1 << 16

            def handle_any(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                received = Received(self.command, self.path, headers, self._body())
                recording.received.append(received)
                self.send_response(200)
                self.send_header("Content-Type", recording.content_type)
                self.send_header("Content-Length", str(len(recording.answer)))
                self.end_headers()
                self.wfile.write(recording.answer)

            do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - as http.server has it

            def _body(self) -> bytes:
                if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                    return self.rfile.read(int(self.headers.get("Content-Length", 0)))
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
