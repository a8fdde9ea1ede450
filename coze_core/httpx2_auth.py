"""Lets an authorization of httpx2 serve where one of httpx is expected."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator

import httpx
import httpx2

from .httpx2_clients import theirs


class AdaptedAuth(httpx.Auth):
    """Authorizes requests of httpx as one of httpx2 does, which gets to see its own kind alone."""

    def __init__(self, inner: httpx2.Auth) -> None:
        self._inner = inner

    def __repr__(self) -> str:
        return f"{type(self).__name__}({type(self._inner).__name__})"

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        alike = theirs(request)
        flow = self._inner.sync_auth_flow(alike)
        try:
            made = next(flow)
            while True:
                if made is not alike:
                    made.read()
                response = yield _authorized(request, made, is_new=made is not alike)
                try:
                    made = flow.send(_answer(response, made))
                except StopIteration:
                    return
        finally:
            flow.close()

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        alike = theirs(request)
        flow = self._inner.async_auth_flow(alike)
        try:
            made = await anext(flow)
            while True:
                if made is not alike:
                    await made.aread()
                response = yield _authorized(request, made, is_new=made is not alike)
                try:
                    made = await flow.asend(_answer(response, made))
                except StopAsyncIteration:
                    return
        finally:
            await flow.aclose()


def _authorized(request: httpx.Request, made: httpx2.Request, *, is_new: bool) -> httpx.Request:
    """Return the request with its authorization, or one for a token, which is new."""
    headers = httpx.Headers(made.headers.raw)
    if not is_new:
        request.headers = headers
        return request
    return httpx.Request(
        made.method,
        str(made.url),
        headers=headers,
        stream=httpx.ByteStream(made.content),
        extensions=made.extensions or {"timeout": request.extensions.get("timeout", {})},
    )


def _answer(response: httpx.Response, made: httpx2.Request) -> httpx2.Response:
    headers = httpx2.Headers(response.headers.raw)
    headers.pop("content-encoding", None)  # the content is decoded
    return httpx2.Response(
        response.status_code, headers=headers, stream=_Content(response), request=made
    )


class _Content(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The content of a response, which is read only if it is asked for."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield self._response.read()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield await self._response.aread()
