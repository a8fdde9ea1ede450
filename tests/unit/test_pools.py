"""What a call that was broken off leaves in a pool is found, and nothing that others use."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import Any

import httpcore
import httpx
import pytest

from coze_core.clients import TRANSPORT
from coze_core.pool_owners import OwnedPool
from coze_core.pools import is_left, lost_by_threads, lost_on_the_way, mend, taken_from
from tests.each import each

STREAM = object()


def raised_in(module: str, function: str, **variables: Any) -> BaseException:
    """Return a cancellation from within a function of a module that has some variables."""
    kind = "async def" if "_async" in module else "def"
    source = f"{kind} {function}({', '.join(variables)}):\n    raise fault"
    namespace: dict[str, Any] = {"__name__": module, "fault": KeyboardInterrupt()}
    exec(source, namespace)
    with pytest.raises(KeyboardInterrupt) as caught:
        getattr(namespace[function](**variables), "send", print)(None)
    return caught.value


BUSY, IDLE = (SimpleNamespace(is_idle=lambda idle=idle: idle) for idle in (False, True))
ANSWERING = "httpcore._async.http11", "handle_async_request"
CONNECTING = "httpcore._async.connection", "_connect"


@each(
    ("module", "function", "variables", "lost"),
    [
        (*CONNECTING, {"stream": STREAM}, [STREAM]),
        (*CONNECTING, {"stream": None}, []),
        (*CONNECTING, {"stream": STREAM, "self": SimpleNamespace(_connection=1)}, []),
        (*CONNECTING, {"stream": STREAM, "self": SimpleNamespace(_connection=None)}, [STREAM]),
        ("httpcore2._async.connection", "_connect", {"stream": STREAM}, [STREAM]),
        ("httpcore._async.socks_proxy", "handle_async_request", {"stream": STREAM}, [STREAM]),
        (*ANSWERING, {"self": BUSY, "kwargs": {}}, [BUSY]),
        (*ANSWERING, {"self": BUSY}, []),
        (*ANSWERING, {"self": IDLE, "kwargs": {}}, []),
        ("httpcore._async.connection_pool", "_close_connections", {"closing": [1, 2]}, [1, 2]),
        ("httpcore._async.connection_pool", "_close_connections", {"closing": None}, []),
        # Others have variables of that name too.
        ("httpcore._async.connection", "_connects", {"stream": STREAM}, []),
        ("app.connection", "_connect", {"stream": STREAM}, []),
    ],
)
def test_what_only_a_cancelled_call_of_httpcore_knew_is_found(
    module: str, function: str, variables: dict[str, Any], lost: list[Any]
) -> None:
    assert list(lost_on_the_way(raised_in(module, function, **variables))) == lost


CONNECTED, UNCONNECTED = (SimpleNamespace(_connection=one) for one in (1, None))
POOL, CONNECTION = "httpcore._sync.connection_pool", "httpcore._sync.connection"


@each(
    ("module", "function", "variables", "lost"),
    [
        (CONNECTION, "_connect", {"stream": STREAM}, [STREAM]),
        (CONNECTION, "_connect", {"stream": STREAM, "self": UNCONNECTED}, [STREAM]),
        (CONNECTION, "_connect", {"stream": STREAM, "self": CONNECTED}, []),
        (CONNECTION, "handle_request", {"stream": STREAM}, [STREAM]),
        (POOL, "_close_connections", {"closing": [1, 2]}, [1, 2]),
        (POOL, "handle_request", {"closing": [1]}, [1]),
        (POOL, "close", {"closing": [1], "closing_connections": [2]}, [1, 2]),
        (
            POOL,
            "_assign_requests_to_connections",
            {"closing_connections": [1], "connection": 2},
            [1, 2],
        ),
        (POOL, "closes", {"closing": [1, 2]}, []),
        ("httpcore._sync.socks_proxy", "handle_request", {"stream": STREAM}, [STREAM]),
        ("httpcore._backends.sync", "connect_tcp", {"sock": STREAM}, [STREAM]),
        ("httpcore._backends.sync", "connect_unix_socket", {"sock": STREAM}, [STREAM]),
        ("httpcore2._backends.sync", "start_tls", {"sock": STREAM}, [STREAM]),
        ("socket", "create_connection", {"sock": STREAM}, [STREAM]),
        ("ssl", "wrap_socket", {"sock": STREAM}, [STREAM]),
        ("ssl", "_create", {"self": 1, "sock": 2}, [1, 2]),
    ],
)
def test_so_is_what_an_interrupted_call_knew(
    module: str, function: str, variables: dict[str, Any], lost: list[Any]
) -> None:
    assert list(lost_by_threads(raised_in(module, function, **variables))) == lost


def sent_by(pool: httpcore.ConnectionPool) -> httpx.Request:
    extensions = {TRANSPORT: SimpleNamespace(_pool=pool), "timeout": {}}
    return httpx.Request("GET", "http://localhost", extensions=extensions)


@each(
    ("is_idle", "is_closed", "left"),
    [(False, False, True), (True, False, False), (False, True, False)],
)
def test_a_pool_is_left_with_a_connection_that_serves_nobody(
    is_idle: bool, is_closed: bool, left: bool
) -> None:
    with httpcore.ConnectionPool() as pool:
        connection: Any = SimpleNamespace(
            is_idle=lambda: is_idle, is_closed=lambda: is_closed, close=lambda: None
        )
        pool._connections = [connection]
        assert is_left(None, sent_by(pool)) == left


def test_a_pool_that_no_client_has_prepared_is_mended_too() -> None:
    """Such as that of a transport that a program mounts later."""
    with httpcore.ConnectionPool() as pool:
        connection: Any = SimpleNamespace(
            is_idle=lambda: False, is_closed=lambda: False, close=lambda: closed.append(1)
        )
        closed: list[int] = []
        pool._connections = [connection]
        mend(None, sent_by(pool), KeyboardInterrupt())
        assert (pool._connections, closed) == ([], [1])


def test_a_child_connects_by_what_its_parent_connected_by(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = httpcore.MockBackend([b"HTTP/1.1 200 OK"])
    with httpcore.ConnectionPool(network_backend=backend) as pool:
        owned = OwnedPool(pool)
        monkeypatch.setattr(os, "getpid", lambda: -1)
        assert owned.own() is not pool
        assert owned.own()._network_backend is backend


def test_it_is_found_in_what_led_to_an_exception_too() -> None:
    lost = raised_in(*CONNECTING, stream=STREAM)
    by_cause, by_context, in_a_circle = (KeyboardInterrupt() for _ in range(3))
    by_cause.__cause__ = by_context.__context__ = lost
    assert list(lost_on_the_way(by_cause)) == list(lost_on_the_way(by_context)) == [STREAM]
    in_a_circle.__cause__, by_cause.__cause__ = by_cause, in_a_circle
    assert list(lost_on_the_way(in_a_circle)) == []


@each(("is_available", "taken"), [(False, True), (True, False)])
def test_a_connection_that_serves_others_beside_a_cancelled_request_stays(
    is_available: bool, taken: bool
) -> None:
    """As one of HTTP/2 does."""
    connection = SimpleNamespace(
        is_available=lambda: is_available, is_idle=lambda: False, is_closed=lambda: False
    )
    request, other = (
        httpx.Request("GET", "http://localhost", extensions={"timeout": {"read": float(number)}})
        for number in range(2)
    )
    requests = [SimpleNamespace(connection=connection, request=one) for one in (request, other)]
    pool = SimpleNamespace(
        _requests=requests, _connections=[connection], _assign_requests_to_connections=list
    )
    assert taken_from(pool, request) == ([connection] if taken else [])
    assert [one.request for one in pool._requests] == [other]
    assert pool._connections == ([] if taken else [connection])
