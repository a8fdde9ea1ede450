"""Cleans up the connection pools of httpx's clients where httpcore 1.0.x doesn't.

Exceptions that strike anywhere, as cancellations and those of signal handlers do, cut its clean-up
short: encode/httpcore issues 658, 830, 1093 and 1115, pull request 1099. The remedy needs private
attributes, which only this module uses. A transport that isn't built as assumed here is left alone,
and so are all where httpcore is of a version that this was never tested with.
tests/faults/test_pools.py says when this module can go.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import FrameType
from typing import Any, Final

import httpx

from .clients import TRANSPORT
from .pool_owners import LOCKS, OwnedPool, layers_of, own

TESTED: Final = {"httpcore": ("1.0.",), "httpcore2": ("2.16.",)}
"""How the versions of httpcore, and of httpx2's httpcore2, begin that this was tested with."""


def pools_of(
    http_client: httpx.Client | httpx.AsyncClient | None, request: httpx.Request | None = None
) -> Iterator[Any]:
    """Yield the pools of a client that are httpcore's, and built as this module knows them.

    They are those of this process and the event loop that runs. With a request these are only the
    ones that may have served it. A client that isn't known, None, has none.
    """
    for transport in _transports_of(http_client, request):
        for pool in _pool_of(transport):
            yield pool.own() if isinstance(pool, OwnedPool) else pool


def _transports_of(
    http_client: httpx.Client | httpx.AsyncClient | None, request: httpx.Request | None
) -> Iterator[object]:
    serving = None if request is None else request.extensions.get(TRANSPORT)
    if serving is not None:
        yield serving
        return
    http_client = getattr(http_client, "inner", http_client)  # of httpx2
    for transport in (
        getattr(http_client, "_transport", None),
        *getattr(http_client, "_mounts", {}).values(),
    ):
        yield from getattr(transport, "transports", (transport,))


def _pool_of(transport: object) -> Iterator[Any]:
    pool = getattr(transport, "_pool", None)
    connections, requests = (getattr(pool, name, None) for name in ("_connections", "_requests"))
    if (
        isinstance(connections, list)
        and isinstance(requests, list)
        and all(hasattr(one, "connection") and hasattr(one, "request") for one in requests)
        and hasattr(pool, "_assign_requests_to_connections")
        and _is_known(pool)
    ):
        yield pool


def stream_of(http_client: httpx.AsyncClient, request: httpx.Request) -> Any:
    """Return the network stream of httpcore through which a request is sent; None if unknown."""
    streams = [
        stream
        for pool in pools_of(http_client, request)
        for one in _requests_of(pool, request)
        for layer in layers_of(one.connection)
        if (stream := getattr(layer, "_network_stream", None)) is not None
    ]
    return streams[-1] if streams else None


def share(http_client: httpx.Client | httpx.AsyncClient) -> None:
    """Prepare the pools of a client for processes, event loops and threads that share it."""
    for transport in _transports_of(http_client, None):
        share_transport(transport)


def share_transport(transport: object) -> None:
    """Prepare the pool of one transport likewise."""
    for pool in _pool_of(transport):
        _let_lock_be_left(pool)
        own(transport, pool)


def _is_known(pool: Any) -> bool:
    # Whoever has a pool has imported its package, and at Python's end nothing can be imported.
    name = _package_of(pool.own() if isinstance(pool, OwnedPool) else pool)
    package = sys.modules.get(name) if name else None
    return package is not None and package.__version__.startswith(TESTED[name])


def _package_of(pool: object) -> str:
    """Return which of the packages that were tested a pool is of; none is an empty name."""
    roots = [kind.__module__.partition(".")[0] for kind in type(pool).__mro__]
    return next((root for root in roots if root in TESTED), "")


def threads_can_share(pool: Any) -> bool:
    """Return whether threads may reuse the connections that a blocking pool keeps.

    If it is at a limit, httpcore 1.0.9 closes an idle connection, which another thread may just
    have been given. Without limits it closes none, and httpcore2 keeps those that were given.
    """
    limits = (pool._max_connections, pool._max_keepalive_connections)
    # `sys.maxsize` is httpcore's way to say that there is no limit.
    return _package_of(pool) == "httpcore2" or min(limits) >= sys.maxsize


# ---- cancelled tasks


def taken_from(pool: Any, request: httpx.Request) -> list[Any]:
    """Remove a request from a pool, and return the connections to close, which serve none.

    Nothing is awaited, so that no other task sees the pool half repaired.
    """
    for one in (ended := _requests_of(pool, request)):
        pool._requests.remove(one)
    serving = [one.connection for one in pool._requests]
    # A connection that was busy with an ended request is of no use to others, unless it
    # serves many at a time, as with HTTP/2.
    busy = [one.connection for one in ended if one.connection and not one.connection.is_available()]
    orphans = [
        connection
        for connection in pool._connections
        if (connection in busy or connection not in serving)
        and not connection.is_idle()
        and not connection.is_closed()
    ]
    for orphan in orphans:
        pool._connections.remove(orphan)
    # Requests that wait in the queue get the free connections.
    return orphans + list(pool._assign_requests_to_connections())


def _requests_of(pool: Any, request: httpx.Request) -> list[Any]:
    # A redirected request has other extensions but shares this dictionary, which no other has.
    mark = request.extensions.get("timeout")
    return [
        one
        for one in list(pool._requests)
        if mark is not None and one.request.extensions.get("timeout") is mark
    ]


def lost_on_the_way(cause: BaseException) -> Iterator[Any]:
    """Yield what only the cancelled calls of httpcore knew, from the variables of their frames."""
    for frame in _frames_of(cause, lambda link: not isinstance(link, Exception)):
        yield from _lost_with(frame)


def _frames_of(
    cause: BaseException | None, counts: Callable[[BaseException], bool]
) -> Iterator[FrameType]:
    link: BaseException | None = cause
    seen = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        trace = link.__traceback__ if counts(link) else None
        while trace is not None:
            yield trace.tb_frame
            trace = trace.tb_next
        link = link.__cause__ or link.__context__


def _lost_with(frame: FrameType) -> list[Any]:
    call = _call_of(frame)
    if call not in _LOSERS:
        return []
    variables = frame.f_locals
    owner: Any = variables.get("self")
    if call == _CLOSING:
        return list(variables.get("closing") or [])
    if call == _ANSWERING:
        # With `kwargs` it had begun. The pool may have told others to wait for this connection,
        # which then looks as if it served a request.
        return [owner] if "kwargs" in variables and not owner.is_idle() else []
    # A connection that came about holds its stream itself, and may serve other requests.
    half_made = getattr(owner, "_connection", None) is None
    stream = variables.get("stream")
    return [stream] if half_made and stream is not None else []


def _call_of(frame: FrameType) -> tuple[str, str]:
    """Return module and function of a frame; httpcore2 has the same ones as httpcore."""
    module = str(frame.f_globals.get("__name__"))
    return module.replace("httpcore2.", "httpcore.", 1), frame.f_code.co_name


_CLOSING = "httpcore._async.connection_pool", "_close_connections"
_ANSWERING = "httpcore._async.http11", "handle_async_request"
_CONNECTING = "httpcore._async.connection", "_connect"
_CONNECTING_BY_SOCKS = "httpcore._async.socks_proxy", "handle_async_request"
_LOSERS = {_CLOSING, _ANSWERING, _CONNECTING, _CONNECTING_BY_SOCKS}


# ---- interrupted threads


def _let_lock_be_left(pool: Any) -> None:
    """Give a pool a lock that an interrupted call can't leave held forever.

    httpcore's own is acquired and released by functions in Python, which a signal handler's
    exception may leave halfway: the clean-up would then wait for a lock that its own thread holds.
    This one is as exclusive between threads, but knows its owner.
    """
    lock: Any = getattr(pool, "_optional_thread_lock", None)
    if isinstance(getattr(lock, "_lock", None), LOCKS):
        with lock:
            pool._optional_thread_lock = threading.RLock()


def mend(
    http_client: httpx.Client | None, request: httpx.Request, cause: BaseException | None
) -> None:
    """Close what an interrupted request has left in a client's pools, to make room for others.

    The request is over: its response is closed, or there was none. Its cause is None where nobody
    was told of the interruption.
    """
    # After its own exceptions httpcore has cleaned up, but a request that waits in vain for a
    # connection may be given one just as its time is up.
    if isinstance(cause, httpx.RequestError | GeneratorExit) and not isinstance(
        cause, httpx.PoolTimeout
    ):
        return
    pools = list(pools_of(http_client, request))
    lost = list(lost_by_threads(cause)) if pools else []
    for pool in pools:
        lock = pool._optional_thread_lock
        if hasattr(lock, "_is_owned"):
            while lock._is_owned():  # by a call that is over
                lock.release()
        with lock:
            closing = _taken_from_blocking(
                pool, request, keeps_idle=isinstance(cause, httpx.PoolTimeout)
            )
            known = {id(connection) for connection in pool._connections}
        _close_all(closing)
        lost = [one for one in lost if id(one) not in known]
    _close_all(lost)


def is_left(http_client: httpx.Client | None, request: httpx.Request) -> bool:
    """Return whether a pool has a request as unfinished, or a connection as busy with none.

    If the request is over, it was interrupted while Python finalised a generator, which is not
    reported anywhere.
    """
    for pool in pools_of(http_client, request):
        with pool._optional_thread_lock:
            serving = {id(one.connection) for one in pool._requests}
            if _requests_of(pool, request) or any(
                id(one) not in serving and not one.is_idle() and not one.is_closed()
                for one in pool._connections
            ):
                return True
    return False


def _close_all(left: list[Any]) -> None:
    for one in left:
        for _ in range(2):  # the first time may itself be interrupted
            with suppress(Exception):  # what can't be closed must not keep the others open
                one.close()
                break


def _taken_from_blocking(pool: Any, request: httpx.Request, *, keeps_idle: bool) -> list[Any]:
    """Do what `taken_from` does while other threads go on."""
    for one in _requests_of(pool, request):
        pool._requests.remove(one)
    serving = [one.connection for one in pool._requests]
    orphans = [
        connection
        for connection in pool._connections
        if connection not in serving
        and not connection.is_closed()
        # The one that was interrupted may look idle and be so only partly, or hold a lock.
        and not (keeps_idle and connection.is_idle())
    ]
    for orphan in orphans:
        pool._connections.remove(orphan)
    return orphans + list(pool._assign_requests_to_connections())


def lost_by_threads(cause: BaseException | None) -> Iterator[Any]:
    """Yield what only the interrupted calls knew: connections to close, and unfinished ones."""
    for frame in _frames_of(cause, lambda _: True):
        names = _NAMES_OF_THE_LOST.get(_call_of(frame), ())
        for name in names:
            value = frame.f_locals.get(name)
            if name == "stream" and getattr(frame.f_locals.get("self"), "_connection", None):
                continue  # a connection that came about holds its stream itself
            yield from value if isinstance(value, list) else [] if value is None else [value]


_NAMES_OF_THE_LOST: dict[tuple[str, str], tuple[str, ...]] = {
    ("httpcore._sync.connection_pool", "_close_connections"): ("closing",),
    ("httpcore._sync.connection_pool", "_assign_requests_to_connections"): (
        "closing_connections",
        "connection",
    ),
    ("httpcore._sync.connection_pool", "handle_request"): ("closing",),
    ("httpcore._sync.connection_pool", "close"): ("closing", "closing_connections"),
    ("httpcore._sync.connection", "_connect"): ("stream",),
    ("httpcore._sync.connection", "handle_request"): ("stream",),
    ("httpcore._sync.socks_proxy", "handle_request"): ("stream",),
    ("httpcore._backends.sync", "connect_tcp"): ("sock",),
    ("httpcore._backends.sync", "connect_unix_socket"): ("sock",),
    ("httpcore._backends.sync", "start_tls"): ("sock",),
    ("socket", "create_connection"): ("sock",),
    ("ssl", "wrap_socket"): ("sock",),
    ("ssl", "_create"): ("self", "sock"),
    # Interrupted itself.
    (__name__, "mend"): ("closing", "lost"),
    (__name__, "_close_all"): ("left",),
    (__name__, "_taken_from_blocking"): ("orphans",),
}
