"""Lets requests meet the faults that wait for them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from email.utils import formatdate
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coze_mock.errors import ApiError, Code, bad_request, shorten
from coze_mock.faults.answer import FaultyAnswer
from coze_mock.faults.kinds import (
    GATEWAY_PAGE,
    Fault,
    FaultError,
    Garbage,
    Pass,
    Redirect,
    Rejection,
    Reset,
    Stall,
    Status,
    parse_fault,
)
from coze_mock.faults.spoiling import spoiled
from coze_mock.server.neighbours import comes_from_here
from coze_mock.state.state import MockState

CONTROL_PREFIX = "/_mock/"
"""Where the server itself is told what to do; no request to it meets a fault."""
FAULT_HEADER = "x-mock-fault"
"""The header by which a request from this machine asks for a fault that it alone meets, as JSON:
``{"fault": "cut", "events": 4}``."""

_JSON = "application/json"
_PIECE = 64 * 1024


class FaultMiddleware:
    """Takes the fault that a request asks for, or the next one that fits it.

    Answers with it, or spoils the answer.
    """

    def __init__(self, app: ASGIApp, state: MockState) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            fault = self._fault_of(scope)
        except ApiError as error:
            await self._refuse(error, scope, receive, FaultyAnswer(send, scope))
            return
        if fault is None or isinstance(fault, Pass):
            await self._app(scope, receive, send)
            return
        scope["state"]["fault"] = fault
        answer = FaultyAnswer(send, scope)
        match fault:
            case Reset(after="head"):
                self._state.record(Request(scope), None)
                await answer.reset()
            case Status() | Rejection() | Redirect() | Garbage():
                await self._answer_instead(fault, scope, receive, answer)
            case Stall(seconds, before="request"):
                await answer.stall(seconds)
                await self._app(scope, receive, send)
            case _:
                await self._app(scope, receive, spoiled(fault, answer))
        await answer.settle()

    def _fault_of(self, scope: Scope) -> Fault | None:
        """The fault of a request, if it meets one. Raises ApiError for a header that is wrong."""
        if scope["type"] != "http":
            return None
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path.startswith(CONTROL_PREFIX):
            return None
        given = Headers(scope=scope).get(FAULT_HEADER)
        if given is None:
            return self._state.faults.take(scope["method"], path)
        if not comes_from_here(HTTPConnection(scope)):
            raise ApiError(Code.NO_PERMISSION, "this is done from this machine only", status=403)
        try:
            return parse_fault(json.loads(given), f"header {FAULT_HEADER}")
        except FaultError as error:
            raise bad_request(shorten(error, 300)) from None
        except (ValueError, RecursionError):
            raise bad_request(f"header {FAULT_HEADER}: not JSON") from None

    async def _refuse(
        self, error: ApiError, scope: Scope, receive: Receive, answer: FaultyAnswer
    ) -> None:
        await _read(receive, 0)
        logid = scope["state"]["logid"]
        content = {"code": error.code, "msg": error.msg, "detail": {"logid": logid}}
        body = json.dumps(content).encode()
        await answer.whole(error.status, {"content-type": _JSON}, body)

    async def _answer_instead(
        self,
        fault: Status | Rejection | Redirect | Garbage,
        scope: Scope,
        receive: Receive,
        answer: FaultyAnswer,
    ) -> None:
        if isinstance(fault, Status) and fault.processed:
            await self._app(scope, receive, _unsent)
        else:
            # Read to the end, so that the client gets to reading the answer.
            body = await _read(receive, self._state.settings.limits.recorded_bytes)
            is_json = Request(scope).headers.get("content-type", "").startswith(_JSON)
            self._state.record(Request(scope), body if is_json else None)
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
