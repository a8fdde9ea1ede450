"""What generated code needs of the client that it is used with."""

from __future__ import annotations

from collections.abc import AsyncIterator, Container, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, Self, TypeVar

import httpx

if TYPE_CHECKING:
    from .events import EventTable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


RESULT: Final = "coze_core.result"
"""The extension of a request by which its response can be read as soon as it is there."""
PARSED: Final = "coze_core.parsed"
"""The extension of a response with what a client has read of it."""
NO_AUTH: Final = "coze_core.no_auth"
"""The extension of a request whose operation is called without authorization."""
SAFE: Final = "coze_core.safe"
"""The extension of a request that only reads, although its method doesn't say so."""
UNREADABLE_BODY: Final = "coze_core.unreadable_body"
"""The extension of a response that says why its body couldn't be read."""


KEEPS_CONNECTION: Final = "coze_core.keeps_connection"
"""The extension of a response that says whether its connection may serve another request."""
HTTP_CLIENT: Final = "coze_core.http_client"
"""The extension of a stream's response with its HTTP client, whose pools may need repair."""
TRANSPORT: Final = "coze_core.transport"
"""The extension of a request with the one that serves it of a client's several transports."""


BASE_URL: Final = "coze_core.base_url"
"""The extension of a request with the URL that its path was appended to."""
FOR_TOKEN: Final = "coze_core.for_token"
"""The extension of a request that gets the token for another one."""
SECRETS: Final = "coze_core.secrets"
"""The extension of a request with the secrets in its body, which nothing may show."""
TOKEN_REFUSED: Final = "coze_core.token_refused"
"""The extension of a response that refuses a token which the next request won't have any more."""


def only_reads(method: str, extensions: Container[str]) -> bool:
    """Return whether a request changes nothing, by its method or by the document."""
    return method.upper() in ("GET", "HEAD") or SAFE in extensions


class SyncSender(Protocol):
    """Sends a request and returns its response, as `httpx.Client` does."""

    def request(self, *args: Any, **kwargs: Any) -> httpx.Response: ...


class AsyncSender(Protocol):
    """Sends a request and returns its response, as `httpx.AsyncClient` does."""

    async def request(self, *args: Any, **kwargs: Any) -> httpx.Response: ...


class SyncClient(Protocol):
    """What a blocking call needs of its client; `AuthenticatedClient` has it."""

    def get_httpx_client(self) -> SyncSender: ...


class AsyncClient(Protocol):
    """What an asynchronous call needs of its client; `AuthenticatedClient` has it."""

    def get_async_httpx_client(self) -> AsyncSender: ...


class EventStream(Protocol[T_co]):
    """A stream of events, opened when it is entered or first iterated."""

    @property
    def logid(self) -> str | None: ...

    def __iter__(self) -> Iterator[T_co]: ...

    def __next__(self) -> T_co: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *args: object) -> None: ...

    def close(self) -> None: ...


class AsyncEventStream(Protocol[T_co]):
    """A stream of events, opened when it is entered or first iterated."""

    @property
    def logid(self) -> str | None: ...

    def __aiter__(self) -> AsyncIterator[T_co]: ...

    async def __anext__(self) -> T_co: ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *args: object) -> None: ...

    async def aclose(self) -> None: ...


class BinaryStream(EventStream[bytes], Protocol):
    """A stream of bytes, opened when it is entered or first iterated."""

    @property
    def media_type(self) -> str | None: ...

    def write_to(self, path: str | Path) -> int: ...


class AsyncBinaryStream(AsyncEventStream[bytes], Protocol):
    """A stream of bytes, opened when it is entered or first iterated."""

    @property
    def media_type(self) -> str | None: ...

    async def write_to(self, path: str | Path) -> int: ...


class SyncStreamingClient(SyncClient, Protocol):
    """What the blocking calls that return a stream need of their client."""

    def stream_events(
        self, request: Mapping[str, Any], events: EventTable[T]
    ) -> EventStream[T]: ...

    def stream_bytes(self, request: Mapping[str, Any]) -> BinaryStream: ...


class AsyncStreamingClient(AsyncClient, Protocol):
    """What the asynchronous calls that return a stream need of their client."""

    def stream_events(
        self, request: Mapping[str, Any], events: EventTable[T]
    ) -> AsyncEventStream[T]: ...

    def stream_bytes(self, request: Mapping[str, Any]) -> AsyncBinaryStream: ...
