"""Lets a client of httpx2 serve as a client of httpx, which everything else is written for.

It builds, authorizes and redirects requests as httpx does, with the settings of the other client,
which sends each of them: with its own hooks, cookies, proxies, connections and limits.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cache
from typing import Any, Final, NoReturn, Self

import httpx
import httpx2

# Requests come authorized, and credentials of the other client's own must not replace that.
_NO_AUTH: Final = httpx2.Auth()
_FAILURES: Final = (httpx2.RequestError, httpx2.InvalidURL)


def adapted(
    given: httpx2.Client | httpx2.AsyncClient,
) -> httpx.Client | httpx.AsyncClient:
    """Return a client of httpx that sends through one of httpx2."""
    return AdaptedClient(given) if isinstance(given, httpx2.Client) else AdaptedAsyncClient(given)


class _Mirror:
    """The settings of a client of httpx2, as they are now, in httpx's types.

    Nothing is set here: the constructor of httpx's client sets what it was not given, too.
    """

    inner: Any

    @property
    def is_closed(self) -> bool:
        return bool(self.inner.is_closed)

    @property
    def headers(self) -> httpx.Headers:
        return httpx.Headers(self.inner.headers.raw)

    @headers.setter
    def headers(self, _: Any) -> None: ...

    @property
    def cookies(self) -> httpx.Cookies:
        return httpx.Cookies(self.inner.cookies.jar)

    @cookies.setter
    def cookies(self, _: Any) -> None: ...

    @property
    def params(self) -> httpx.QueryParams:
        return httpx.QueryParams(self.inner.params.multi_items())

    @params.setter
    def params(self, _: Any) -> None: ...

    @property
    def base_url(self) -> httpx.URL:
        return httpx.URL(str(self.inner.base_url))

    @base_url.setter
    def base_url(self, _: Any) -> None: ...

    @property
    def timeout(self) -> httpx.Timeout:
        return httpx.Timeout(**self.inner.timeout.as_dict())

    @timeout.setter
    def timeout(self, _: Any) -> None: ...

    @property
    def follow_redirects(self) -> bool:
        return bool(self.inner.follow_redirects)

    @follow_redirects.setter
    def follow_redirects(self, _: bool) -> None: ...

    @property
    def max_redirects(self) -> int:
        return int(self.inner.max_redirects)

    @max_redirects.setter
    def max_redirects(self, _: int) -> None: ...


class AdaptedClient(_Mirror, httpx.Client):
    """A blocking client of httpx that sends through one of httpx2, which stays its owner's."""

    def __init__(self, inner: httpx2.Client) -> None:
        self.inner = inner
        super().__init__(transport=_Transport(inner))

    def close(self) -> None:
        """Close the client that sends."""
        self.inner.close()


class AdaptedAsyncClient(_Mirror, httpx.AsyncClient):
    """The asynchronous twin of `AdaptedClient`."""

    def __init__(self, inner: httpx2.AsyncClient) -> None:
        self.inner = inner
        super().__init__(transport=_AsyncTransport(inner))

    async def aclose(self) -> None:
        """Close the client that sends."""
        await self.inner.aclose()


class _Transport(httpx.BaseTransport):
    def __init__(self, inner: httpx2.Client) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        sent = theirs(request)
        try:
            answer = self._inner.send(sent, auth=_NO_AUTH, follow_redirects=False, stream=True)
        except _FAILURES as error:
            _raise_ours(error)
        return _ours(answer, _Body(answer))


class _AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, inner: httpx2.AsyncClient) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        sent = theirs(request)
        try:
            answer = await self._inner.send(
                sent, auth=_NO_AUTH, follow_redirects=False, stream=True
            )
        except _FAILURES as error:
            _raise_ours(error)
        return _ours(answer, _AsyncBody(answer))


# ---- requests


def theirs(request: httpx.Request) -> httpx2.Request:
    """Return a request of httpx as one of httpx2."""
    return httpx2.Request(
        request.method,
        str(request.url),
        headers=request.headers.raw,
        stream=_RequestBody(request.stream),
        extensions=request.extensions,
    )


class _RequestBody(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a request, which may be sent more than once."""

    def __init__(self, body: Any) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._body)


# ---- responses


def _ours(
    answer: httpx2.Response, body: httpx.SyncByteStream | httpx.AsyncByteStream
) -> httpx.Response:
    headers = httpx.Headers(answer.headers.raw)
    if not answer.is_stream_consumed:
        return httpx.Response(
            answer.status_code, headers=headers, stream=body, extensions=answer.extensions
        )
    # An event hook has read it, and decoded it. The header stays, by which it may be refused.
    encoding = headers.pop("content-encoding", None)
    response = httpx.Response(
        answer.status_code, headers=headers, content=answer.content, extensions=answer.extensions
    )
    if encoding is not None:
        response.headers["content-encoding"] = encoding
    return response


# Iterators are objects, for the same reasons as those of coze_core.bodies.
class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpx2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        stream: Any = self._answer.stream
        return _Pieces(iter(stream))

    def close(self) -> None:
        try:
            self._answer.close()
        except _FAILURES as error:
            _raise_ours(error)


class _Pieces:
    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._pieces)
        except _FAILURES as error:
            _raise_ours(error)


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, answer: httpx2.Response) -> None:
        self._answer = answer

    def __aiter__(self) -> AsyncIterator[bytes]:
        stream: Any = self._answer.stream
        return _AsyncPieces(aiter(stream))

    async def aclose(self) -> None:
        try:
            await self._answer.aclose()
        except _FAILURES as error:
            _raise_ours(error)


class _AsyncPieces:
    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        try:
            return await anext(self._pieces)
        except _FAILURES as error:
            _raise_ours(error)


# ---- exceptions


def _raise_ours(error: httpx2.RequestError | httpx2.InvalidURL) -> NoReturn:
    """Raise what httpx would raise in place of an exception of httpx2; it is of both kinds."""
    kind: Any = type(error)
    raise _of_both_kinds(kind)(str(error)) from error


@cache
def _of_both_kinds(kind: type[Any]) -> type[Exception]:
    ours = next(
        getattr(httpx, base.__name__)
        for base in kind.__mro__
        if base.__module__ == "httpx2" and hasattr(httpx, base.__name__)
    )
    return type(kind.__name__, (ours, kind), {"__module__": ours.__module__})
