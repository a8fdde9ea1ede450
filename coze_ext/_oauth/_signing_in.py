"""Gets a token through a client, each of its requests sent by itself."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from typing import TYPE_CHECKING, Any

import httpx

from coze_core.redaction import forget_frames
from coze_ext._exchange import Exchange

from ._steps import AsyncRun, Run, Steps
from ._tokens import OAuthToken

if TYPE_CHECKING:
    from coze_ext._client import AsyncCoze, Coze

    from ._auth import OAuth


def sign_in(auth: OAuth, coze: Coze) -> OAuthToken:
    """Get a token; see `OAuth.sign_in`."""
    found: list[OAuthToken] = []
    run = Run(_leased(auth, coze, found.append))
    http_client = coze._http_client
    try:
        try:
            request = next(run, None)
            while request is not None:
                with Exchange(http_client, request) as exchange:
                    response = http_client.send(request, auth=httpx.Auth(), stream=True)
                    request = _next(run, response)
                    exchange.answered(response)
        finally:
            run.close()
    except BaseException as error:
        forget_frames(error)
        raise
    return found[0]


def send(http_client: httpx.Client, request: httpx.Request, auth: OAuth) -> httpx.Response:
    """Send a request with an authorization that waits for people, and return its response, unread.

    httpx counts what a flow sends as redirects, of which it allows a few: fewer than a user may
    keep a device asking.
    """
    run = auth.sync_auth_flow(request)
    try:
        asked: httpx.Request | None = next(run)
        while asked is not None:
            response = http_client.send(asked, auth=httpx.Auth(), stream=True)
            try:
                asked = _next(run, response)
            except BaseException:
                response.close()
                raise
    finally:
        run.close()
    return response


def _next(
    run: Generator[httpx.Request, httpx.Response, None], response: httpx.Response
) -> httpx.Request | None:
    try:
        return run.send(response)
    except StopIteration:
        return None


async def sign_in_async(auth: OAuth, coze: AsyncCoze) -> OAuthToken:
    """Get a token; see `OAuth.sign_in`."""
    found: list[OAuthToken] = []
    run = AsyncRun(_leased(auth, coze, found.append))
    http_client = coze._http_client
    try:
        try:
            request = await anext(run, None)
            while request is not None:
                with Exchange(http_client, request) as exchange:
                    response = await http_client.send(request, auth=httpx.Auth(), stream=True)
                    request = await _anext(run, response)
                    exchange.answered(response)
        finally:
            await run.aclose()
    except BaseException as error:
        forget_frames(error)
        raise
    return found[0]


async def send_async(
    http_client: httpx.AsyncClient, request: httpx.Request, auth: OAuth
) -> httpx.Response:
    """Send a request with an authorization that waits for people; see `send`."""
    run = auth.async_auth_flow(request)
    try:
        asked: httpx.Request | None = await anext(run)
        while asked is not None:
            response = await http_client.send(asked, auth=httpx.Auth(), stream=True)
            try:
                asked = await _anext(run, response)
            except BaseException:
                await response.aclose()
                raise
    finally:
        await run.aclose()
    return response


async def _anext(
    run: AsyncGenerator[httpx.Request, httpx.Response], response: httpx.Response
) -> httpx.Request | None:
    try:
        return await run.asend(response)
    except StopAsyncIteration:
        return None


def _leased(auth: OAuth, coze: Any, found: Callable[[OAuthToken], None]) -> Steps[None]:
    # What a request of this client would have, of which the flow takes its own requests' share.
    request = coze._settings.build(coze._http_client, "GET", "/")
    lease = yield from auth._leased(request)
    found(lease.token)
