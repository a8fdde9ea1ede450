"""A request body whose files are sent in larger pieces than httpx reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import httpx

PIECES: Final = 16
"""How many pieces of httpx's, of 64 KiB at most, are sent as one."""


class GatheredBody(httpx.SyncByteStream):
    """The body of a multipart request; to frame and send a piece takes longer than to read it."""

    def __init__(self, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> None:
        assert isinstance(body, httpx.SyncByteStream)  # as httpx's multipart bodies are
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        pieces = iter(self._body)
        return iter(lambda: b"".join(islice(pieces, PIECES)), b"")
