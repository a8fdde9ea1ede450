"""Spoils the answer to a request on its way, as a fault has it."""

from __future__ import annotations

import zlib

import anyio
from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

from coze_mock.faults.answer import BODY, START, FaultyAnswer
from coze_mock.faults.kinds import (
    Body,
    Cut,
    DoneEvents,
    ErrorEvent,
    Fault,
    Gzip,
    Reset,
    Stall,
    Trickle,
    Truncated,
)
from coze_mock.operations.chat.stream import frame

_JSON = "application/json"


def spoiled(fault: Fault, answer: FaultyAnswer) -> Send:
    """What the application sends its answer to in place of the server, as the fault has it."""
    match fault:
        case Reset(after="half"):
            return _reset_within_body(answer)
        case Reset(after=after):
            return _reset_before(answer, BODY if after == "headers" else START)
        case Cut():
            return _streams_only(answer, _Cut(fault, answer).send)
        case Stall(events=events) if events:
            return _streams_only(answer, _Stall(fault, answer).send)
        case Stall():
            return _Stall(fault, answer).send
        case Body() | Truncated():
            return _Replace(fault, answer).send
        case Gzip(broken):
            return _Gzip(answer, broken=broken).send
        case Trickle():
            return _Trickle(fault, answer).send
        case DoneEvents(times):
            return _streams_only(answer, _done_events(times, answer))
        case ErrorEvent():
            return _streams_only(answer, _ErrorEvent(fault, answer).send)
        case _:
            return answer.send


def _streams_only(answer: FaultyAnswer, spoil: Send) -> Send:
    """Spoil an answer that is a stream, and leave every other as it is."""
    chosen: Send = answer.send

    async def send(message: Message) -> None:
        nonlocal chosen
        if message["type"] == START:
            content_type = MutableHeaders(raw=list(message["headers"])).get("content-type", "")
            chosen = spoil if content_type.startswith("text/event-stream") else answer.send
        await chosen(message)

    return send


def _reset_before(answer: FaultyAnswer, kind: str) -> Send:
    async def send(message: Message) -> None:
        if message["type"] == kind and not answer.is_over:
            await answer.reset()
        await answer.send(message)

    return send


def _reset_within_body(answer: FaultyAnswer) -> Send:
    async def send(message: Message) -> None:
        if message["type"] == BODY and not answer.is_over:
            body = message.get("body", b"")
            await answer.piece(body[: len(body) // 2])
            await answer.reset()
        await answer.send(message)

    return send


class _Cut:
    """Ends a stream after some events, or within one."""

    def __init__(self, fault: Cut, answer: FaultyAnswer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0

    async def send(self, message: Message) -> None:
        body = message.get("body", b"")
        if self._answer.is_over or message["type"] == START or not body:
            await self._answer.send(message)
        elif self._events < self._fault.events:
            self._events += 1
            await self._answer.send(message)
        elif self._fault.inside == "character" and body.isascii():
            await self._answer.send(message)
        else:
            if part := _part_of(body, self._fault):
                await self._answer.piece(part)
            ending = {
                "end": self._answer.end,
                "close": self._answer.close,
                "reset": self._answer.reset,
            }
            await ending[self._fault.by]()


def _part_of(body: bytes, fault: Cut) -> bytes:
    if fault.inside is None:
        return b""
    if fault.inside == "event":
        return body[: len(body) // 2]
    first = next(index for index, byte in enumerate(body) if byte > 0x7F)
    return body[: first + 1]


class _Stall:
    """Holds the answer up once."""

    def __init__(self, fault: Stall, answer: FaultyAnswer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0
        self._stalled = False

    async def send(self, message: Message) -> None:
        is_start = message["type"] == START
        if self._fault.before == "headers" and not self._fault.events:
            is_due = is_start
        else:
            is_due = not is_start and self._events >= self._fault.events
            self._events += not is_start
        if is_due and not self._stalled:
            self._stalled = True
            await self._answer.stall(self._fault.seconds)
        await self._answer.send(message)


class _Replace:
    """Holds an answer back until it is whole, and sends another in its place."""

    def __init__(self, fault: Body | Truncated, answer: FaultyAnswer) -> None:
        self._fault = fault
        self._answer = answer
        self._start: Message = {}
        self._body = bytearray()

    async def send(self, message: Message) -> None:
        if message["type"] == START:
            self._start = message
            return
        self._body += message.get("body", b"")
        if message.get("more_body", False) or self._answer.is_over:
            return
        headers = MutableHeaders(raw=list(self._start["headers"]))
        body = bytes(self._body)
        match self._fault:
            case Truncated():
                body = body[: len(body) // 2]
            case Body(content, content_type):
                if content is not None:
                    body = content.encode() if isinstance(content, str) else content
                    headers["content-type"] = _JSON
                if content_type is not None:
                    headers["content-type"] = content_type
        await self._answer.whole(self._start["status"], dict(headers), body)


class _Gzip:
    """Compresses an answer piece by piece, so that a stream stays one."""

    def __init__(self, answer: FaultyAnswer, *, broken: bool) -> None:
        self._answer = answer
        self._broken = broken
        self._compressor = zlib.compressobj(wbits=31)

    async def send(self, message: Message) -> None:
        if message["type"] == START:
            headers = MutableHeaders(raw=list(message["headers"]))
            headers["content-encoding"] = "gzip"
            del headers["content-length"]
            await self._answer.send({**message, "headers": headers.raw})
            return
        body = message.get("body", b"")
        if not self._broken:
            body = self._compressor.compress(body)
            more = message.get("more_body", False)
            body += self._compressor.flush(zlib.Z_SYNC_FLUSH if more else zlib.Z_FINISH)
        await self._answer.send({**message, "body": body})


class _Trickle:
    """Sends an answer in small pieces."""

    def __init__(self, fault: Trickle, answer: FaultyAnswer) -> None:
        self._fault = fault
        self._answer = answer

    async def send(self, message: Message) -> None:
        if message["type"] == START:
            await self._answer.send(message)
            return
        body = message.get("body", b"")
        for start in range(0, len(body), self._fault.bytes):
            await anyio.sleep(self._fault.seconds)
            await self._answer.piece(body[start : start + self._fault.bytes])
        if not message.get("more_body", False):
            await self._answer.end()


def _done_events(times: int, answer: FaultyAnswer) -> Send:
    async def send(message: Message) -> None:
        body = message.get("body", b"")
        if body.startswith(b"event:done\n"):
            message = {**message, "body": body * times}
        await answer.send(message)

    return send


class _ErrorEvent:
    """Ends a stream with an `error` event."""

    def __init__(self, fault: ErrorEvent, answer: FaultyAnswer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0

    async def send(self, message: Message) -> None:
        if message["type"] != START and not self._answer.is_over:
            if self._events >= self._fault.events:
                content = {"code": self._fault.code, "msg": self._fault.msg}
                await self._answer.piece(frame("error", content).encode())
                await self._answer.end()
            self._events += 1
        await self._answer.send(message)
