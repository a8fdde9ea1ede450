"""Makes the HTTP clients of those who bring none of their own."""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping
from functools import partial
from typing import Final, TypeVar

import httpx

from coze_core.spreading import AsyncSpreadTransport, SpreadTransport

TransportT = TypeVar("TransportT")

# As many connections as are asked for at once. At a limit, httpcore 1.0.x closes idle ones of which
# another thread may just have been given one.
_LIMITS: Final = httpx.Limits()


def http_client() -> httpx.Client:
    """Return a client with httpx's defaults, but as many connections as it needs."""
    context = httpx.create_ssl_context()
    make = partial(httpx.HTTPTransport, verify=context, limits=_LIMITS)
    return httpx.Client(verify=context, limits=_LIMITS, mounts=_direct(SpreadTransport(make)))


def async_http_client() -> httpx.AsyncClient:
    """Return the asynchronous twin of `http_client`."""
    context = httpx.create_ssl_context()
    make = partial(httpx.AsyncHTTPTransport, verify=context, limits=_LIMITS)
    mounts = _direct(AsyncSpreadTransport(make))
    return httpx.AsyncClient(verify=context, limits=_LIMITS, mounts=mounts)


def _direct(transport: TransportT) -> Mapping[str, TransportT]:
    """Return the mounts that send through `transport` what goes through no proxy.

    httpx finds the proxies of the environment itself. That of ALL_PROXY it would mount at the same
    place.
    """
    return {} if "all" in urllib.request.getproxies() else {"all://": transport}
