"""What a call that was broken off leaves in a pool is found, and nothing that others use."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from coze_core.pools import lost_on_the_way, taken_from
from tests.each import each

STREAM = object()


def raised_in(module: str, function: str, **variables: Any) -> BaseException:
    """Return a cancellation from within a function of a module that has some variables."""
    source = f"async def {function}({', '.join(variables)}):\n    raise fault"
    namespace: dict[str, Any] = {"__name__": module, "fault": KeyboardInterrupt()}
    exec(source, namespace)
    with pytest.raises(KeyboardInterrupt) as caught:
        namespace[function](**variables).send(None)
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
