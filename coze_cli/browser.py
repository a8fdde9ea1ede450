"""Waits for the browser to come back from a consent page."""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Final, Self

_PAGE: Final = (
    b"<!doctype html><meta charset=utf-8><title>cozectl</title>"
    b"<p>You can close this page and go back to the terminal.</p>"
)


class Callback:
    """A page of this machine that a browser is sent back to, once."""

    def __init__(self, host: str, port: int) -> None:
        self._found: list[str] = []
        self._server = HTTPServer((host, port), _handler(self._found.append))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def address(self) -> str:
        """Wait until the browser comes, and return the path and query that it asks for."""
        while not self._found:
            self._server.handle_request()
        return self._found[0]


def _handler(found: Callable[[str], None]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            # A browser may ask for an icon first.
            is_answer = "?" in self.path
            self.send_response(200 if is_answer else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            if is_answer:
                self.wfile.write(_PAGE)
                found(self.path)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its own name
            """Say nothing: the address has a code in it."""

    return Handler
