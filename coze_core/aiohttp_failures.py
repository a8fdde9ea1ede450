"""Says what a failure of aiohttp is in httpx's words.

httpx-aiohttp 0.2 takes most of them for a timeout before a connection was made, after which any
request may be sent again, and passes some on as they are. aiohttp's types are known by their names,
so that nobody has to import it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import httpx

# The first that fits counts.
_KINDS: Final[dict[str, type[httpx.TransportError]]] = {
    "ClientProxyConnectionError": httpx.ProxyError,
    "ClientHttpProxyError": httpx.ProxyError,
    "ConnectionTimeoutError": httpx.ConnectTimeout,
    "ServerTimeoutError": httpx.ReadTimeout,
    "ClientConnectorError": httpx.ConnectError,
    "ServerFingerprintMismatch": httpx.ConnectError,
    "ServerDisconnectedError": httpx.RemoteProtocolError,
    "ClientConnectionResetError": httpx.WriteError,
    "ClientConnectionError": httpx.ReadError,
    "ClientPayloadError": httpx.RemoteProtocolError,
    "ClientResponseError": httpx.RemoteProtocolError,
}


def as_httpx(error: BaseException | None, extensions: Mapping[str, Any]) -> BaseException | None:
    """Return what httpx raises where aiohttp, or httpx-aiohttp, has raised `error`.

    An exception that has nothing to do with aiohttp is returned as it is. `extensions` are those of
    the request that failed.
    """
    cause = next((one for one in (error, _cause_of(error)) if one and _is_of_aiohttp(one)), None)
    names = [] if cause is None else [kind.__name__ for kind in type(cause).__mro__]
    kind = next((kind for name, kind in _KINDS.items() if name in names), None)
    if kind is httpx.ConnectTimeout and _waits_for_the_pool(extensions.get("timeout", {})):
        kind = httpx.PoolTimeout
    if kind is None or type(error) is kind:
        return error
    made = kind(str(cause) or type(cause).__name__)
    made.__cause__ = cause
    if isinstance(error, httpx.RequestError):
        with suppress(RuntimeError):  # httpx's way to say that it knows of no request
            made.request = error.request
    return made


def _cause_of(error: BaseException | None) -> BaseException | None:
    return error.__cause__ if isinstance(error, httpx.HTTPError) else None


def _is_of_aiohttp(error: BaseException) -> bool:
    return type(error).__module__.partition(".")[0] == "aiohttp"


def _waits_for_the_pool(timeouts: Mapping[str, float | None]) -> bool:
    """Return whether the time for a free connection is the first to end.

    For aiohttp it includes making one.
    """
    pool, connect = timeouts.get("pool"), timeouts.get("connect")
    return pool is not None and (connect is None or pool < connect)
