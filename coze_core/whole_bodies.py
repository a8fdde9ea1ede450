"""Bodies that are there as a whole, where async iteration may be left before its end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Self

import httpx


class Once:
    """Iterates over one chunk: an object, which can be left without being finalised."""

    def __init__(self, chunk: bytes) -> None:
        self._chunk: bytes | None = chunk

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        chunk, self._chunk = self._chunk, None
        if chunk is None:
            raise StopAsyncIteration
        return chunk


class Whole(httpx.ByteStream):
    """The body of a request, whose sending may be cancelled at any time.

    httpx iterates over it by a generator, which trio warns of when it is left before its end.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return Once(self._content)
