"""Lets requests meet the faults that wait for them."""

from __future__ import annotations

import json
import zlib
from collections.abc import AsyncIterator, Callable
from email.utils import formatdate
from http import HTTPStatus
from typing import TypeAlias

import anyio
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coze_mock.connections import CONNECTION_KEY, Connection
from coze_mock.faults import (
    GATEWAY_PAGE,
    Body,
    Cut,
    DoneEvents,
    ErrorEvent,
    Fault,
    Garbage,
    Gzip,
    Pass,
    Redirect,
    Rejection,
    Reset,
    Stall,
    Status,
    Trickle,
    Truncated,
)
from coze_mock.state import MockState
from coze_mock.stream import frame

CONTROL_PREFIX = "/_mock/"
"""Where the server itself is told what to do; no request to it meets a fault."""

Record: TypeAlias = Callable[[MockState, Request, bytes | None], None]
_START = "http.response.start"
_BODY = "http.response.body"
_JSON = "application/json"
_PIECE = 64 * 1024


class FaultMiddleware:
    """Takes the next fault that fits a request, and answers with it or spoils the answer."""

    def __init__(self, app: ASGIApp, state: MockState, record: Record) -> None:
        self._app = app
        self._state = state
        self._record = record

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = None
        if scope["type"] == "http":
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            if not path.startswith(CONTROL_PREFIX):
                fault = self._state.faults.take(scope["method"], path)
        if fault is None or isinstance(fault, Pass):
            await self._app(scope, receive, send)
            return
        answer = _Answer(send, scope)
        match fault:
            case Reset(after="head"):
                self._record(self._state, Request(scope), None)
                await answer.reset()
            case Status() | Rejection() | Redirect() | Garbage():
                await self._answer_instead(fault, scope, receive, answer)
            case Stall(seconds, before="request"):
                await answer.stall(seconds)
                await self._app(scope, receive, send)
            case _:
                await self._app(scope, receive, _spoiled(fault, answer))
        await answer.settle()

    async def _answer_instead(
        self,
        fault: Status | Rejection | Redirect | Garbage,
        scope: Scope,
        receive: Receive,
        answer: _Answer,
    ) -> None:
        if isinstance(fault, Status) and fault.processed:
            await self._app(scope, receive, _unsent)
        else:
            # Read to the end, so that the client gets to reading the answer.
            body = await _read(receive, self._state.settings.limits.recorded_bytes)
            is_json = Request(scope).headers.get("content-type", "").startswith(_JSON)
            self._record(self._state, Request(scope), body if is_json else None)
        match fault:
            case Status():
                name = f"{fault.status} {_phrase(fault.status)}"
                page = GATEWAY_PAGE.format(status=name) if fault.body is None else fault.body
                headers = {"content-type": fault.content_type}
                if fault.retry_after is not None:
                    seconds = fault.retry_after
                    headers["retry-after"] = (
                        formatdate(self._state.now() + seconds, usegmt=True)
                        if fault.retry_after_date
                        else f"{seconds:g}"
                    )
                await answer.whole(fault.status, headers, page.encode())
            case Rejection(code, msg, status, retry_after):
                headers = {"content-type": _JSON}
                if retry_after is not None:
                    headers["retry-after"] = f"{retry_after:g}"
                logid = scope["state"]["logid"]
                content = {"code": code, "msg": msg, "detail": {"logid": logid}}
                await answer.whole(status, headers, json.dumps(content).encode())
            case Redirect(location, status):
                await answer.whole(status, {"location": location}, b"")
            case Garbage(size, content_type):
                await answer.start(200, {"content-type": content_type})
                for start in range(0, size, _PIECE):
                    if answer.is_over:
                        return
                    await answer.piece(b"x" * min(_PIECE, size - start))
                await answer.end()


class _Answer:
    """The answer to one request, on its way to the client; nothing is sent once it is over."""

    def __init__(self, send: Send, scope: Scope) -> None:
        self._send = send
        self._connection: Connection | None = scope.get(CONNECTION_KEY)
        self._over = False
        self._breaks = False

    @property
    def is_over(self) -> bool:
        gone = self._connection is not None and self._connection.closed.is_set()
        return self._over or gone

    async def send(self, message: Message) -> None:
        if not self.is_over:
            await self._send(message)

    async def start(self, status: int, headers: dict[str, str]) -> None:
        raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        await self.send({"type": _START, "status": status, "headers": raw})

    async def piece(self, body: bytes) -> None:
        await self.send({"type": _BODY, "body": body, "more_body": True})

    async def end(self) -> None:
        await self.send({"type": _BODY, "body": b"", "more_body": False})
        self._over = True

    async def whole(self, status: int, headers: dict[str, str], body: bytes) -> None:
        await self.start(status, {**headers, "content-length": str(len(body))})
        await self.send({"type": _BODY, "body": body, "more_body": False})
        self._over = True

    async def reset(self) -> None:
        self._reachable().reset()
        self._over = self._breaks = True

    async def close(self) -> None:
        self._reachable().close()
        self._over = self._breaks = True

    async def stall(self, seconds: float) -> None:
        """Wait, but no longer than the client does."""
        if self._connection is None:
            await anyio.sleep(seconds)
        else:
            with anyio.move_on_after(seconds):
                await self._connection.closed.wait()

    async def settle(self) -> None:
        """Wait for the end of a connection that was broken: the server must see it first."""
        if self._breaks:
            await self._reachable().closed.wait()

    def _reachable(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("only a MockServer has connections that can be broken")
        return self._connection


def _spoiled(fault: Fault, answer: _Answer) -> Send:
    """What the application sends its answer to in place of the server, as the fault has it."""
    match fault:
        case Reset(after="half"):
            return _reset_within_body(answer)
        case Reset(after=after):
            return _reset_before(answer, _BODY if after == "headers" else _START)
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


def _streams_only(answer: _Answer, spoil: Send) -> Send:
    """Spoil an answer that is a stream, and leave every other as it is."""
    chosen: Send = answer.send

    async def send(message: Message) -> None:
        nonlocal chosen
        if message["type"] == _START:
            content_type = MutableHeaders(raw=list(message["headers"])).get("content-type", "")
            chosen = spoil if content_type.startswith("text/event-stream") else answer.send
        await chosen(message)

    return send


def _reset_before(answer: _Answer, kind: str) -> Send:
    async def send(message: Message) -> None:
        if message["type"] == kind and not answer.is_over:
            await answer.reset()
        await answer.send(message)

    return send


def _reset_within_body(answer: _Answer) -> Send:
    async def send(message: Message) -> None:
        if message["type"] == _BODY and not answer.is_over:
            body = message.get("body", b"")
            await answer.piece(body[: len(body) // 2])
            await answer.reset()
        await answer.send(message)

    return send


class _Cut:
    """Ends a stream after some events, or within one."""

    def __init__(self, fault: Cut, answer: _Answer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0

    async def send(self, message: Message) -> None:
        body = message.get("body", b"")
        if self._answer.is_over or message["type"] == _START or not body:
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

    def __init__(self, fault: Stall, answer: _Answer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0
        self._stalled = False

    async def send(self, message: Message) -> None:
        is_start = message["type"] == _START
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

    def __init__(self, fault: Body | Truncated, answer: _Answer) -> None:
        self._fault = fault
        self._answer = answer
        self._start: Message = {}
        self._body = bytearray()

    async def send(self, message: Message) -> None:
        if message["type"] == _START:
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

    def __init__(self, answer: _Answer, *, broken: bool) -> None:
        self._answer = answer
        self._broken = broken
        self._compressor = zlib.compressobj(wbits=31)

    async def send(self, message: Message) -> None:
        if message["type"] == _START:
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

    def __init__(self, fault: Trickle, answer: _Answer) -> None:
        self._fault = fault
        self._answer = answer

    async def send(self, message: Message) -> None:
        if message["type"] == _START:
            await self._answer.send(message)
            return
        body = message.get("body", b"")
        for start in range(0, len(body), self._fault.bytes):
            await anyio.sleep(self._fault.seconds)
            await self._answer.piece(body[start : start + self._fault.bytes])
        if not message.get("more_body", False):
            await self._answer.end()


def _done_events(times: int, answer: _Answer) -> Send:
    async def send(message: Message) -> None:
        body = message.get("body", b"")
        if body.startswith(b"event:done\n"):
            message = {**message, "body": body * times}
        await answer.send(message)

    return send


class _ErrorEvent:
    """Ends a stream with an `error` event."""

    def __init__(self, fault: ErrorEvent, answer: _Answer) -> None:
        self._fault = fault
        self._answer = answer
        self._events = 0

    async def send(self, message: Message) -> None:
        if message["type"] != _START and not self._answer.is_over:
            if self._events >= self._fault.events:
                content = {"code": self._fault.code, "msg": self._fault.msg}
                await self._answer.piece(frame("error", content).encode())
                await self._answer.end()
            self._events += 1
        await self._answer.send(message)


async def _unsent(_: Message) -> None:
    """Takes an answer that nobody gets."""


async def _read(receive: Receive, limit: int) -> bytes | None:
    """A request's body, read to its end; None when it is over ``limit`` bytes or has no end."""
    body = bytearray()
    size = 0
    async for piece in _pieces(receive):
        size += len(piece)
        if size <= limit:
            body += piece
    return bytes(body) if size <= limit else None


async def _pieces(receive: Receive) -> AsyncIterator[bytes]:
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        yield message.get("body", b"")
        more = message.get("more_body", False)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
