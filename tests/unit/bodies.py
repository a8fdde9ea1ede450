"""Answers of the service, made by hand: envelopes, and event streams that come in given pieces."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import httpx

LOG_ID = "20251010143200F0E1D2C3B4A59687"

DONE = b'event:done\ndata:"[DONE]"\n\n'


def envelope(data: Any = None, *, status: int = 200, **fields: Any) -> httpx.Response:
    """A success with `data`, and with a log ID in its header."""
    content = {"code": 0, "msg": "", **fields} | ({} if data is None else {"data": data})
    return httpx.Response(status, json=content, headers={"x-tt-logid": LOG_ID})


def chat(status: str = "in_progress", **fields: Any) -> dict[str, Any]:
    """A chat as the wire carries it."""
    ids = {"id": "71", "conversation_id": "72", "bot_id": "73"}
    return ids | {"status": status} | fields


def message(content: str, **fields: Any) -> dict[str, Any]:
    """A message, or a piece of one, as the wire carries it; by default of an answer."""
    kind = {"role": "assistant", "type": "answer", "content_type": "text"}
    return {"id": "81", **kind, "content": content} | fields


def event(name: str, data: Any) -> bytes:
    """One event of a stream; a string is sent as it stands, all else as JSON."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return f"event:{name}\ndata:{text}\n\n".encode()


def delta(content: str, **fields: Any) -> bytes:
    return event("conversation.message.delta", message(content, **fields))


def completed(content: str, **fields: Any) -> bytes:
    return event("conversation.message.completed", message(content, **fields))


CREATED = event("conversation.chat.created", chat("created"))
IN_PROGRESS = event("conversation.chat.in_progress", chat())
USAGE = {"token_count": 12, "input_count": 9, "output_count": 3}
COMPLETED = event("conversation.chat.completed", chat("completed", usage=USAGE))

# A whole chat whose answer is "Good day".
GOOD_DAY = (
    CREATED,
    IN_PROGRESS,
    delta("Good "),
    delta("day"),
    completed("Good day"),
    COMPLETED,
    DONE,
)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer in these pieces, which knows whether it was closed.

    An exception among the pieces is raised in its place; `None` waits for ever.
    """

    def __init__(self, *pieces: bytes | BaseException | None) -> None:
        self._pieces = pieces
        self.taken = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            assert piece is not None, "a blocking body would wait for ever"
            yield self._take(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if piece is None:
                await anyio.sleep_forever()
            else:
                yield self._take(piece)

    def _take(self, piece: bytes | BaseException) -> bytes:
        if isinstance(piece, BaseException):
            raise piece
        self.taken += 1
        return piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def event_stream(body: Body) -> httpx.Response:
    """An answer that is an event stream, with a log ID."""
    headers = {"content-type": "text/event-stream; charset=utf-8", "x-tt-logid": LOG_ID}
    return httpx.Response(200, stream=body, headers=headers)
