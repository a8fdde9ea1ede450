"""Tells whether a request comes from this machine, and from a page that was loaded from it."""

from __future__ import annotations

import re
from ipaddress import ip_address

from starlette.requests import HTTPConnection

from coze_mock.server.connections import CONNECTION_KEY

LOOPBACK_ORIGIN = re.compile(
    r"https?://(localhost|([A-Za-z0-9-]+\.)+localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]{1,5})?"
)
"""The origin of a page that was loaded from this machine (RFC 6761 section 6.3)."""
# What a proxy adds: whoever is behind it may be anywhere.
_OF_PROXIES = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


def comes_from_here(connection: HTTPConnection) -> bool:
    """Whether the socket, the host that was asked for, and the page all are of this machine.

    The last two keep out pages of other sites: a browser here may be led to ask for them, by a name
    of theirs that points to this machine (DNS rebinding).
    """
    headers = connection.headers
    origin = headers.get("origin")
    return (
        _is_loopback(_peer(connection))
        and not any(name in headers for name in _OF_PROXIES)
        and LOOPBACK_ORIGIN.fullmatch(f"http://{headers.get('host', '')}") is not None
        and (origin is None or LOOPBACK_ORIGIN.fullmatch(origin) is not None)
    )


def _peer(connection: HTTPConnection) -> str:
    """The address at the other end of the socket, where a server of ours has it."""
    own = connection.scope.get(CONNECTION_KEY)
    if own is not None:
        return str(own.peer)
    return connection.client.host if connection.client else ""


def _is_loopback(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
