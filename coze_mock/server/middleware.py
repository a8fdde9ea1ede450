"""Gives every answer a log ID, by which it is found among the requests."""

from __future__ import annotations

import uuid

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coze_mock.state.state import MockState

LOG_ID_HEADER = "x-tt-logid"
STUDIO_LOG_ID_HEADER = "x-log-id"
_LOG_IDS = uuid.UUID("1f6a3f52-8a3e-4c86-9b06-4f6d4c9d7c11")


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
        logid, header = self._state.identifiers.new_log_id(self._state.now()), LOG_ID_HEADER
        if self._state.settings.studio:
            logid, header = str(uuid.uuid5(_LOG_IDS, logid)), STUDIO_LOG_ID_HEADER
        scope.setdefault("state", {})["logid"] = logid

        async def send_named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[header] = logid
                self._state.record_status(logid, message["status"])
            await send(message)

        await self._app(scope, receive, send_named)
