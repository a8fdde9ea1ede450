"""Takes what belongs to httpx2 where httpx's own is expected.

Nothing here imports httpx2: what a program hands over, it has imported.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from typing import Protocol

    # httpx2's own names would be unknown to type checkers where it isn't installed.
    class Httpx2Client(Protocol):
        """`httpx2.Client`."""

        @property
        def is_closed(self) -> bool: ...

        def send(self, *args: Any, **kwargs: Any) -> Any: ...

        def close(self) -> None: ...

    class AsyncHttpx2Client(Protocol):
        """`httpx2.AsyncClient`."""

        @property
        def is_closed(self) -> bool: ...

        async def send(self, *args: Any, **kwargs: Any) -> Any: ...

        async def aclose(self) -> None: ...

    class Httpx2Auth(Protocol):
        """`httpx2.Auth`."""

        def sync_auth_flow(self, request: Any, /) -> Generator[Any, Any, None]: ...

        def async_auth_flow(self, request: Any, /) -> AsyncGenerator[Any, Any]: ...

    class Httpx2Timeout(Protocol):
        """`httpx2.Timeout`."""

        def as_dict(self) -> dict[str, float | None]: ...

else:
    Httpx2Client = AsyncHttpx2Client = Httpx2Auth = Httpx2Timeout = Any


def httpx_client(given: Any) -> Any:
    """Return a client of httpx that sends through one of httpx2; anything else as it is."""
    if not _is_of_httpx2(given, "Client", "AsyncClient"):
        return given
    from .httpx2_clients import adapted

    return adapted(given)


def httpx_auth(given: Any) -> Any:
    """Return an authorization of httpx that is like one of httpx2; anything else as it is."""
    if not _is_of_httpx2(given, "Auth"):
        return given
    from .httpx2_auth import AdaptedAuth

    return AdaptedAuth(given)


def httpx_timeout(given: Any) -> Any:
    """Return a timeout of httpx that is like one of httpx2; anything else as it is."""
    return httpx.Timeout(**given.as_dict()) if _is_of_httpx2(given, "Timeout") else given


def _is_of_httpx2(given: object, *names: str) -> bool:
    httpx2 = sys.modules.get("httpx2")
    return any(
        isinstance(given, getattr(httpx2, name))
        # They are one where `httpx2.alias_httpx` was called.
        and not isinstance(given, getattr(httpx, name))
        for name in (names if httpx2 else ())
    )
