"""Closes responses completely, and what httpcore leaves open when a request is cancelled.

See encode/httpcore issues 830 and 1093 and pull request 1099.
"""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import httpx

from .clients import HTTP_CLIENT
from .pools import lost_on_the_way, pools_of, taken_from

T = TypeVar("T")

# httpcore shields its clean-up from the cancel scopes of anyio and trio, but asyncio also cancels
# tasks directly: Task.cancel, asyncio.timeout, Ctrl-C in asyncio.run. A second cancellation of that
# kind cuts the clean-up short, and so does a first that comes while a response is being closed. At
# some moments nothing is cleaned up at all. With httpcore 1.0.x these can be left for good:
#
# - A connection that was made for a request and never began it, or began it and wasn't closed. It
#   isn't idle, so no other request gets it.
# - A request whose response was closed only partly. The pool takes its connection for busy.
# - Connections that were taken out of the pool to be closed, and weren't.
# - A connection whose TLS handshake was under way.
#
# So the pool is mended after a cancellation.


async def mend(
    http_client: httpx.AsyncClient | None, request: httpx.Request, cause: BaseException
) -> None:
    """Close what a cancelled request has left in a client's pools, to make room for others.

    The request is over: its response is closed, or there was none.
    """
    # After most exceptions httpcore has cleaned up, but a request that waits in vain for a
    # connection may be given one just as its time is up. A coroutine that is closed may not wait.
    if isinstance(cause, Exception | GeneratorExit) and not isinstance(cause, httpx.PoolTimeout):
        return
    pools = list(pools_of(http_client, request))
    if pools:
        await to_the_end(_mend(pools, request, list(lost_on_the_way(cause))))


async def _mend(pools: list[Any], request: httpx.Request, lost: list[Any]) -> None:
    await _close_all(lost)
    for pool in pools:
        await _close_all(taken_from(pool, request))


async def close(response: httpx.Response, cause: BaseException | None = None) -> None:
    """Close a response completely, even if cancelled.

    What is left of its request in the pools of its client is closed too. `cause` is the exception
    that ended the reading, if one did.
    """
    try:
        await response.aclose()
    except BaseException as error:
        cause = error
        raise
    finally:
        if cause is not None:
            await mend(response.extensions.get(HTTP_CLIENT), response.request, cause)
        del cause  # else the exception and this frame would hold each other, and the response


async def to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Wait until `work` is done, which must be soon; raise a cancellation after that."""
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
        seen(task)
        try:
            raise cancelled
        finally:
            del cancelled  # it holds this frame
    raise AssertionError  # that scope swallows nothing


def seen(task: Any) -> None:
    """Look at how a task has ended, so that asyncio doesn't report it where nobody else does."""
    if not task.cancelled():
        task.exception()


def _is_task_of_asyncio() -> bool:
    import asyncio

    try:
        return asyncio.current_task() is not None
    except RuntimeError:  # no loop of asyncio runs: this is trio
        return False


async def _close_all(left: list[Any]) -> None:
    for one in left:
        with suppress(Exception):  # what can't be closed must not keep the others open
            await one.aclose()
