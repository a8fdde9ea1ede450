"""Lets an authorization of httpx2 serve where one of httpx is expected."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import Any

import httpx
import httpx2


class AdaptedAuth(httpx.Auth):
    """Authorizes requests of httpx, which look like those of httpx2, as one of httpx2 does."""

    def __init__(self, inner: httpx2.Auth) -> None:
        self._inner = inner

    def __repr__(self) -> str:
        return f"{type(self).__name__}({type(self._inner).__name__})"

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        alike: Any = request
        flow = self._inner.sync_auth_flow(alike)
        try:
            made = next(flow)
            while True:
                response: Any = yield made if made is alike else _ours(made, made.read())
                try:
                    made = flow.send(response)
                except StopIteration:
                    return
        finally:
            flow.close()

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        alike: Any = request
        flow = self._inner.async_auth_flow(alike)
        try:
            made = await anext(flow)
            while True:
                response: Any = yield made if made is alike else _ours(made, await made.aread())
                try:
                    made = await flow.asend(response)
                except StopAsyncIteration:
                    return
        finally:
            await flow.aclose()


def _ours(made: httpx2.Request, content: bytes) -> httpx.Request:
    """Return a request that an authorization has made itself, such as one for a token."""
    return httpx.Request(
        made.method,
        str(made.url),
        headers=made.headers.raw,
        stream=httpx.ByteStream(content),
        extensions=made.extensions,
    )
