"""Closes what httpcore leaves open when a request is cancelled."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from contextlib import suppress
from types import FrameType
from typing import Any, TypeVar

import httpx

T = TypeVar("T")

# httpcore shields its clean-up from the cancel scopes of anyio and trio, but asyncio also cancels
# tasks directly: Task.cancel, asyncio.timeout, Ctrl-C in asyncio.run. A second cancellation of that
# kind cuts the clean-up short, and so does a first that comes while an answer is being closed. At
# some moments nothing is cleaned up at all. As of httpcore 1.0.9 these can be left for good:
#
# - A connection that was made for a request and never began it, or began it and wasn't closed. It
#   isn't idle, so no other request gets it.
# - A request whose answer was closed by halves. The pool takes its connection for busy.
# - Connections that were taken out of the pool to be closed, and weren't.
# - A connection whose TLS handshake was under way.
#
# So the pool is mended after a cancellation, which needs httpcore's private attributes. A transport
# without them is left alone.


async def mend(
    http_client: httpx.AsyncClient, request: httpx.Request, cause: BaseException
) -> None:
    """Close what a cancelled request has left in a client's pools, and give its room to others.

    The request is over: its answer is closed, or there was none.
    """
    # After most exceptions httpcore has cleaned up, but a request that waits in vain for a
    # connection may be given one just as its time is up. A coroutine told to exit may not wait.
    if isinstance(cause, Exception | GeneratorExit) and not isinstance(cause, httpx.PoolTimeout):
        return
    pools = list(_pools_of(http_client))
    if pools:
        await to_the_end(_mend(pools, request, list(_lost_on_the_way(cause))))


async def _mend(pools: list[Any], request: httpx.Request, lost: list[Any]) -> None:
    await _close_all(lost)
    for pool in pools:
        await _close_all(_taken_from(pool, request))


async def close(response: httpx.Response, cause: BaseException | None = None) -> None:
    """Close an answer, and do it wholly even if cancelled.

    Args:
        response: one that `mendable` has seen; another is simply closed.
        cause: what ended the reading of the answer, if an exception did.
    """
    try:
        await response.aclose()
    except BaseException as error:
        cause = error
        raise
    finally:
        http_client = response.extensions.get(_HTTP_CLIENT)
        if cause is not None and http_client is not None:
            await mend(http_client, response.request, cause)
        del cause  # or else the exception and this frame, which hold each other, hold the answer


def mendable(response: httpx.Response, http_client: httpx.AsyncClient) -> httpx.Response:
    """Note where an answer comes from, for `close`."""
    response.extensions[_HTTP_CLIENT] = http_client
    return response


_HTTP_CLIENT = "coze_ext.http_client"


async def to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Wait until `work` is done, which must be soon. A cancellation is raised after that."""
    import asyncio  # here and below on first use: imports that most programs needn't wait for

    import anyio

    with anyio.CancelScope(shield=True):
        if not _is_task_of_asyncio():
            return await work
        # That scope doesn't keep asyncio's own cancellations away, but a task isn't cancelled with
        # the one that waits for it.
        task = asyncio.create_task(work)
        cancelled: BaseException | None = None
        while not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled is None:
            return task.result()
        if not task.cancelled():
            task.exception()  # seen, so that asyncio doesn't report it
        try:
            raise cancelled
        finally:
            del cancelled  # it holds this frame
    raise AssertionError  # that scope swallows nothing


def _is_task_of_asyncio() -> bool:
    import asyncio

    try:
        return asyncio.current_task() is not None
    except RuntimeError:  # no loop of asyncio runs: this is trio
        return False


async def _close_all(left: list[Any]) -> None:
    for one in left:
        with suppress(Exception):  # what can't be closed must not keep the others from it
            await one.aclose()


def _pools_of(http_client: httpx.AsyncClient) -> Iterator[Any]:
    """The pools of a client that are httpcore's, as far as they are made as is assumed here."""
    transports = [
        getattr(http_client, "_transport", None),
        *getattr(http_client, "_mounts", {}).values(),
    ]
    for transport in transports:
        pool = getattr(transport, "_pool", None)
        connections, requests = (
            getattr(pool, name, None) for name in ("_connections", "_requests")
        )
        if (
            isinstance(connections, list)
            and isinstance(requests, list)
            and all(hasattr(one, "connection") and hasattr(one, "request") for one in requests)
            and hasattr(pool, "_assign_requests_to_connections")
        ):
            yield pool


def _taken_from(pool: Any, request: httpx.Request) -> list[Any]:
    """Take what is left of a request out of a pool, and the connections that serve no request.

    Nothing is awaited, so that no other task sees the pool half mended.
    """
    # A redirected request has other extensions, but shares this dictionary, which none other has.
    mark = request.extensions.get("timeout")
    ended = [
        one
        for one in pool._requests
        if mark is not None and one.request.extensions.get("timeout") is mark
    ]
    for one in ended:
        pool._requests.remove(one)
    serving = [one.connection for one in pool._requests]
    # A connection that was busy with an ended request is of no use to others, unless it
    # serves many at a time, as with HTTP/2.
    busy = [one.connection for one in ended if not one.connection.is_available()]
    orphans = [
        connection
        for connection in pool._connections
        if (connection in busy or connection not in serving)
        and not connection.is_idle()
        and not connection.is_closed()
    ]
    for orphan in orphans:
        pool._connections.remove(orphan)
    # Requests that wait in the queue get the room.
    return orphans + list(pool._assign_requests_to_connections())


def _lost_on_the_way(cause: BaseException) -> Iterator[Any]:
    """Give what only the cancelled calls of httpcore knew, by the variables of their frames."""
    link: BaseException | None = cause
    seen = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        trace = None if isinstance(link, Exception) else link.__traceback__
        while trace is not None:
            yield from _lost_with(trace.tb_frame)
            trace = trace.tb_next
        link = link.__cause__ or link.__context__


def _lost_with(frame: FrameType) -> list[Any]:
    call = frame.f_globals.get("__name__"), frame.f_code.co_name
    if call not in _LOSERS:
        return []
    variables = frame.f_locals
    owner: Any = variables.get("self")
    if call == _CLOSING:
        return list(variables.get("closing") or [])
    if call == _ANSWERING:
        # With `kwargs` it had begun. The pool may have told others to wait for this connection, so
        # that it doesn't look as if it served no request.
        begun = owner is not None and "kwargs" in variables
        return [owner] if begun and not owner.is_idle() else []
    # A connection that came about holds its stream itself, and may serve other requests.
    half_made = getattr(owner, "_connection", None) is None
    stream = variables.get("stream")
    return [stream] if half_made and stream is not None else []


_CLOSING = "httpcore._async.connection_pool", "_close_connections"
_ANSWERING = "httpcore._async.http11", "handle_async_request"
_CONNECTING = "httpcore._async.connection", "_connect"
_CONNECTING_BY_SOCKS = "httpcore._async.socks_proxy", "handle_async_request"
_LOSERS = {_CLOSING, _ANSWERING, _CONNECTING, _CONNECTING_BY_SOCKS}
