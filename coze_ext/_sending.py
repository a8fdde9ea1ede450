"""Sends every request: builds it, sends it again if that is safe, and reads the response."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import httpx

from coze_core.bodies import bound, encodings_of, is_asked_for
from coze_core.clients import HTTP_CLIENT, KEEPS_CONNECTION, PARSED, RESULT
from coze_core.errors import CozeError
from coze_core.hosts import Host
from coze_core.pools import mend, pools_of, share, threads_can_share
from coze_core.redaction import forget_frames, forget_token

from ._exchange import Exchange, has_large_body
from ._settings import Settings

if TYPE_CHECKING:
    from ._threaded_body import ThreadedBody


def take(response: httpx.Response, request: httpx.Request) -> None:
    """Read a response by its operation, or check that it says success.

    Raises:
        CozeAPIError: the service refused or failed.
        CozeResponseError: the response isn't what the operation returns.
    """
    result = request.extensions.get(RESULT)
    if result is not None:
        response.extensions[PARSED] = result.read(response)
    else:
        from coze_core.responses import check

        check(response)


def _is_stream(response: httpx.Response) -> bool:
    from coze_core.responses import is_binary, is_event_stream

    expected = is_binary if _is_for_bytes(response) else is_event_stream
    return expected(response) and is_asked_for(encodings_of(response))


def _no_stream(response: httpx.Response) -> CozeError:
    from coze_core.responses import no_bytes, no_event_stream

    return no_bytes(response) if _is_for_bytes(response) else no_event_stream(response)


def _is_for_bytes(response: httpx.Response) -> bool:
    """Return whether the operation of a response's request returns bytes; else it has events."""
    from coze_core.responses import BinaryReader

    return isinstance(response.request.extensions.get(RESULT), BinaryReader)


def _for_stream(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of a request that asks for events, unless its operation returns bytes."""
    from coze_core.responses import BinaryReader

    result = content.get("extensions", {}).get(RESULT)
    return {**content, "wants_events": not isinstance(result, BinaryReader)}


class Sender:
    """Sends requests through an `httpx.Client`, whose settings it doesn't change."""

    def __init__(self, http_client: httpx.Client, settings: Settings) -> None:
        self._http_client = http_client
        self._settings = settings
        share(http_client)
        pools = list(pools_of(http_client))
        self._keeps_connections = bool(pools) and all(map(threads_can_share, pools))
        self.host: Host = settings.host

    def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request, again if that is safe, and return its response, read.

        Raises:
            CozeError: no response came, or one that doesn't say success.
        """
        return self._tried(self._send, method, url, content)

    def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and return its response with the stream, of events or bytes, unread.

        Raises:
            CozeError: no response came, or one that isn't such a stream.
        """
        return self._tried(self._send_for_stream, method, url, _for_stream(content))

    def _tried(
        self,
        send: Callable[[httpx.Request], httpx.Response],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        begun: list[httpx.Request] = []
        try:
            return self._tried_again(send, begun, method, url, content)
        except BaseException as error:
            try:
                self._clean_up(begun, error)
            except BaseException as interruption:
                self._clean_up(begun, interruption)  # its context is what struck first
                raise
            raise

    def _tried_again(
        self,
        send: Callable[[httpx.Request], httpx.Response],
        begun: list[httpx.Request],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        attempts = self._settings.attempts(method, content)
        while True:
            request = self._settings.build(self._http_client, method, url, **content)
            if "files" in content:
                from ._gathered_body import GatheredBody  # on first use: few programs upload

                request.stream = GatheredBody(request.stream)
            begun[:] = [request]
            try:
                with Exchange(self._http_client, request) as exchange:
                    try:
                        return exchange.answered(send(request))
                    except BaseException as error:
                        self._mend(begun, error)
                        raise
            except CozeError as error:
                pause = attempts.pause_after(error)
                if pause is None:
                    raise
            time.sleep(pause)

    def _clean_up(self, begun: list[httpx.Request], error: BaseException) -> None:
        """Remove what a failed call has left in the pool and in the exception."""
        self._mend(begun, error)
        if not isinstance(error, CozeError):
            for request in begun:
                # What was about to become an exception of this client still has its request.
                forget_token(error, request)

    def _mend(self, begun: list[httpx.Request], error: BaseException) -> None:
        # Done for the attempt and for the call, as one of the two may itself be interrupted.
        if not isinstance(error, CozeError):
            for request in begun:
                mend(self._http_client, request, error)
        forget_frames(error)

    def _authorized(self, request: httpx.Request) -> httpx.Response:
        """Send a request with its authorization, and return the response, unread."""
        auth: Any = self._settings.auth_for(request)
        if getattr(auth, "_asks_people", False):
            from ._oauth._signing_in import send

            return send(self._http_client, request, auth)
        return self._http_client.send(request, auth=auth, stream=True)

    def _send(self, request: httpx.Request) -> httpx.Response:
        response = self._authorized(request)
        self._read(response)
        take(response, request)
        return response

    def _send_for_stream(self, request: httpx.Request) -> httpx.Response:
        response = self._authorized(request)
        if _is_stream(response):
            bound(response)
            # A transport other than httpcore's has no connection to keep.
            keeps = self._keeps_connections and "network_stream" in response.extensions
            response.extensions[KEEPS_CONNECTION] = keeps
            response.extensions[HTTP_CLIENT] = self._http_client
            return response
        self._read(response)
        raise _no_stream(response)

    def _read(self, response: httpx.Response) -> None:
        try:
            bound(response, self._settings.max_answer_bytes)
            response.read()
        finally:
            response.close()


class AsyncSender:
    """Sends requests through an `httpx.AsyncClient`, whose settings it doesn't change."""

    def __init__(self, http_client: httpx.AsyncClient, settings: Settings) -> None:
        share(http_client)
        self._http_client = http_client
        self._settings = settings
        self.host: Host = settings.host

    async def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request, again if that is safe, and return its response: see `Sender.request`."""
        return await self._tried(self._send, method, url, content)

    async def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and return its response unread: see `Sender.open_stream`."""
        return await self._tried(self._send_for_stream, method, url, _for_stream(content))

    async def _tried(
        self,
        send: Callable[[httpx.Request], Awaitable[httpx.Response]],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        try:
            return await self._tried_again(send, method, url, content)
        except BaseException as error:
            forget_frames(error)
            raise

    async def _tried_again(
        self,
        send: Callable[[httpx.Request], Awaitable[httpx.Response]],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        attempts = self._settings.attempts(method, content)
        while True:
            request = self._settings.build(self._http_client, method, url, **content)
            body: ThreadedBody | None = None
            if type(request.stream) is httpx.ByteStream:
                from coze_core.whole_bodies import Whole  # as all that only async clients need

                request.stream = Whole(request.content)
            if parts := content.get("files"):
                from ._threaded_body import ThreadedBody

                request.stream = body = ThreadedBody(request.stream, parts)
            if has_large_body(request):
                from coze_core.reading_ahead import read_ahead

                read_ahead(self._http_client, request)
            try:
                with Exchange(self._http_client, request) as exchange:
                    try:
                        return exchange.answered(await send(request))
                    except BaseException as error:
                        if not isinstance(error, CozeError):
                            await self._mend(request, error, body)
                        raise
            except CozeError as error:
                pause = attempts.pause_after(error)
                if pause is None:
                    raise
            import anyio  # on first use: it takes as long to import as the rest of this package

            await anyio.sleep(pause)

    async def _authorized(self, request: httpx.Request) -> httpx.Response:
        """Send a request with its authorization, and return the response, unread."""
        auth: Any = self._settings.auth_for(request)
        if getattr(auth, "_asks_people", False):
            from ._oauth._signing_in import send_async

            return await send_async(self._http_client, request, auth)
        return await self._http_client.send(request, auth=auth, stream=True)

    async def _send(self, request: httpx.Request) -> httpx.Response:
        response = await self._authorized(request)
        await self._read(response)
        take(response, request)
        return response

    async def _send_for_stream(self, request: httpx.Request) -> httpx.Response:
        response = await self._authorized(request)
        if _is_stream(response):
            bound(response)
            response.extensions[HTTP_CLIENT] = self._http_client
            return response
        await self._read(response)
        raise _no_stream(response)

    async def _read(self, response: httpx.Response) -> None:
        try:
            bound(response, self._settings.max_answer_bytes)
            await response.aread()
        finally:
            await response.aclose()

    async def _mend(
        self, request: httpx.Request, cause: BaseException, body: ThreadedBody | None
    ) -> None:
        from coze_core.closing import mend, to_the_end

        await mend(self._http_client, request, cause)
        if body is not None:
            await to_the_end(body.at_rest())
