"""Why no response came is said in httpx's terms, whatever carries the requests."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import aiohttp
import httpx
import pytest

from coze_core.failures import failure_of, reason_of
from tests.twins import BASE_URL

KEY: Any = SimpleNamespace(host="h", port=1, ssl=True, is_ssl=True)
ASKED: Any = SimpleNamespace(real_url="http://h")
BROKEN = OSError(1, "gone")
OF_AIOHTTP: list[tuple[BaseException, type[httpx.TransportError]]] = [
    (aiohttp.ClientProxyConnectionError(KEY, BROKEN), httpx.ProxyError),
    (aiohttp.ClientHttpProxyError(ASKED, (), message="gone"), httpx.ProxyError),
    (aiohttp.ConnectionTimeoutError("gone"), httpx.ConnectTimeout),
    (aiohttp.SocketTimeoutError("gone"), httpx.ReadTimeout),
    (aiohttp.ServerTimeoutError("gone"), httpx.ReadTimeout),
    (aiohttp.ClientConnectorError(KEY, BROKEN), httpx.ConnectError),
    (aiohttp.ServerFingerprintMismatch(b"a", b"b", "h", 1), httpx.ConnectError),
    (aiohttp.ServerDisconnectedError("gone"), httpx.RemoteProtocolError),
    (aiohttp.ClientConnectionResetError("gone"), httpx.WriteError),
    (aiohttp.ClientConnectionError("gone"), httpx.ReadError),
    (aiohttp.ClientConnectionError(), httpx.ReadError),
    (aiohttp.ClientPayloadError("gone"), httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError(ASKED, (), message="gone"), httpx.RemoteProtocolError),
]


def request_of(**timeouts: float | None) -> httpx.Request:
    extensions = {"timeout": timeouts} if timeouts else {}
    return httpx.Request("GET", BASE_URL, extensions=extensions)


def caused(error: BaseException, cause: BaseException) -> BaseException:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("given", "kind"), OF_AIOHTTP, ids=lambda one: getattr(one, "__name__", type(one).__name__)
)
def test_a_failure_of_aiohttp_is_one_of_httpx(
    given: BaseException, kind: type[httpx.TransportError]
) -> None:
    made = failure_of(given, request_of())
    assert made is not None
    assert type(made) is kind
    assert str(made) == (str(given) or type(given).__name__)
    assert made.__cause__ is given
    with pytest.raises(RuntimeError):
        getattr(made, "request")  # noqa: B009 -- a property

    request = request_of()
    for told in (httpx.NetworkError("x", request=request), httpx.NetworkError("x")):
        again = failure_of(caused(told, given), request)
        assert again is not None
        assert (type(again), again.__cause__) == (kind, given)
        assert getattr(again, "_request", None) is told._request

    exact = caused(kind("x"), given)
    assert failure_of(exact, request) is exact


class ClientConnectionError(Exception):
    """One of another library that is named alike."""

    __module__ = "aiohttp_other.errors"


@pytest.mark.parametrize(
    "given",
    [
        None,
        ValueError("x"),
        caused(ValueError("x"), aiohttp.ClientConnectionError("gone")),
        httpx.ReadError("x"),
        caused(httpx.ReadError("x"), OSError("gone")),
        aiohttp.ClientError("x"),
        ClientConnectionError("x"),
    ],
    ids=repr,
)
def test_what_is_no_failure_of_aiohttp_stays_as_it_is(given: BaseException | None) -> None:
    assert failure_of(given, request_of()) is given


def test_without_aiohttp_every_failure_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "aiohttp")
    error = httpx.ReadError("x")
    assert failure_of(error, request_of()) is error


@pytest.mark.parametrize(
    ("timeouts", "kind"),
    [
        ({"pool": 1.0, "connect": 2.0}, httpx.PoolTimeout),
        ({"pool": 1.0, "connect": None}, httpx.PoolTimeout),
        ({"pool": 1.0}, httpx.PoolTimeout),
        ({"pool": 2.0, "connect": 2.0}, httpx.ConnectTimeout),
        ({"pool": 2.0, "connect": 1.0}, httpx.ConnectTimeout),
        ({"pool": None, "connect": 1.0}, httpx.ConnectTimeout),
        ({"pool": None, "connect": None}, httpx.ConnectTimeout),
        ({}, httpx.ConnectTimeout),
    ],
)
def test_a_wait_for_the_pool_is_told_by_the_shorter_time(
    timeouts: dict[str, float | None], kind: type[httpx.TransportError]
) -> None:
    assert type(failure_of(aiohttp.ConnectionTimeoutError(), request_of(**timeouts))) is kind
    read = failure_of(aiohttp.ServerTimeoutError(), request_of(**timeouts))
    assert type(read) is httpx.ReadTimeout


class OwnReadTimeout(httpx.ReadTimeout):
    """One of a transport of the program's own."""


@pytest.mark.parametrize(
    ("error", "timeouts", "reason"),
    [
        (
            httpx.ConnectTimeout("x"),
            {"connect": 1.23456},
            "ConnectTimeout: no connection was made within 1.235 seconds, the connect timeout",
        ),
        (
            httpx.ReadTimeout("x"),
            {"connect": 1, "read": 60},
            "ReadTimeout: nothing was received within 60 seconds, the read timeout",
        ),
        (
            httpx.WriteTimeout(""),
            {"write": 0.5},
            "WriteTimeout: nothing could be sent within 0.5 seconds, the write timeout",
        ),
        (
            httpx.PoolTimeout(""),
            {"pool": 2},
            "PoolTimeout: no connection was free within 2 seconds, the pool timeout",
        ),
        (
            OwnReadTimeout("x"),
            {"read": None},
            "OwnReadTimeout: nothing was received in time, the read timeout",
        ),
        (
            httpx.ReadTimeout("x"),
            {},
            "ReadTimeout: nothing was received in time, the read timeout",
        ),
        (httpx.ReadError("gone"), {"read": 1}, "ReadError: gone"),
        (httpx.ReadError(""), {"read": 1}, "ReadError"),
    ],
)
def test_a_timeout_says_what_was_waited_for_and_how_long(
    error: BaseException, timeouts: dict[str, float | None], reason: str
) -> None:
    assert reason_of(error, request_of(**timeouts)) == reason
