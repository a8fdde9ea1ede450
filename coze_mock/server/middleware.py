"""Gives every answer a log ID."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coze_mock.state.state import MockState

LOG_ID_HEADER = "x-tt-logid"


class LogIdMiddleware:
    """Names each request, and writes the name into the header of its answer.

    Handlers find it as ``request.state.logid``.
    """

    def __init__(self, app: ASGIApp, state: MockState) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        logid = self._state.identifiers.new_log_id(self._state.now())
        scope.setdefault("state", {})["logid"] = logid

        async def send_named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[LOG_ID_HEADER] = logid
            await send(message)

        await self._app(scope, receive, send_named)
