"""Receives requests on a socket of this machine, as the server of a callback app does."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

Answer: TypeAlias = tuple[int, Any]
"""The HTTP status, and bytes or what becomes JSON."""


@dataclass
class Receiver:
    """What was received, and where."""

    url: str
    requests: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)
    """The headers and the body of each request, in order."""


@contextmanager
def receiving(answer: Callable[[Mapping[str, str], bytes], Answer]) -> Iterator[Receiver]:
    """Receive requests, and answer each as the function says."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.requests.append((dict(self.headers), body))
            status, value = answer(dict(self.headers), body)
            content = value if isinstance(value, bytes) else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as inherited
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver = Receiver(f"http://127.0.0.1:{server.server_port}/callback")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def echo_challenge(body: bytes, otherwise: Answer = (200, {})) -> Answer:
    """Return a challenge, and answer anything else as given."""
    content = json.loads(body)
    return (200, {"challenge": content["challenge"]}) if "challenge" in content else otherwise
