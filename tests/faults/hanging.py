"""A network on which some requests get no response, in the client's time, not the machine's."""

from __future__ import annotations

from collections.abc import Collection

import httpx

from tests.faults.world import Clock


class Hanging(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Send requests on; those to some paths fail when the client has waited as long as it would.

    That time passes on the client's clock alone, so that a test neither waits nor depends on how
    fast the machine is.
    """

    def __init__(self, clock: Clock, paths: Collection[str]) -> None:
        self._clock = clock
        self._paths = paths
        self._blocking = httpx.HTTPTransport(verify=False)
        self._async = httpx.AsyncHTTPTransport(verify=False)
        self.waited: list[float] = []
        """Seconds that each request without a response was waited for."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._hang(request)
        return self._blocking.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._hang(request)
        return await self._async.handle_async_request(request)

    def close(self) -> None:
        self._blocking.close()

    async def aclose(self) -> None:
        await self._async.aclose()

    def _hang(self, request: httpx.Request) -> None:
        if request.url.path in self._paths:
            seconds = request.extensions["timeout"]["read"]
            self.waited.append(seconds)
            self._clock.now += seconds
            raise httpx.ReadTimeout("The read operation timed out", request=request)
