"""The clients: a token, a base URL and an HTTP client, and the API's resources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from coze_api.api import AsyncResources, Resources
from coze_api.types import EventTable, check_range, check_type

from ._auth import TokenAuth
from ._base_url import parse_base_url
from ._bodies import ACCEPTED_ENCODING
from ._requests import (
    DEFAULT_MAX_ANSWER_BYTES,
    DEFAULT_MAX_EVENT_BYTES,
    AsyncSender,
    Sender,
    Settings,
)
from ._retries import RetryPolicy
from ._user_agent import user_agent_headers

if TYPE_CHECKING:
    from ._chat import AsyncChat, Chat
    from ._streams import AsyncEventStream, EventStream

T = TypeVar("T")

DEFAULT_TIMEOUT = httpx.Timeout(600.0, connect=10.0)
"""What a client that was given neither a timeout nor an HTTP client waits, in seconds.

A connection must come about within 10 seconds. An answer may take minutes, for bots call models and
tools before they write: reads, writes and the wait for a free connection have 10 minutes each. In a
stream the time between two pieces counts, not the whole.
"""


def _settings(
    auth: TokenAuth | None,
    base_url: str | None,
    http_client: object,
    timeout: float | httpx.Timeout | None,
    headers: Mapping[str, str] | None,
    max_retries: int,
    retry_deadline: float,
    max_event_bytes: int,
    max_answer_bytes: int,
) -> Settings:
    if auth is None:
        auth = TokenAuth.from_environment()
    elif not isinstance(auth, TokenAuth):
        raise TypeError(f"auth: expected a TokenAuth, got {type(auth).__name__}")
    check_type("max_retries", max_retries, int)
    check_range("max_retries", max_retries, 0, None, "")
    check_type("retry_deadline", retry_deadline, int, float)
    check_range("retry_deadline", retry_deadline, 0, None, "seconds")
    check_type("max_event_bytes", max_event_bytes, int)
    check_range("max_event_bytes", max_event_bytes, 1, None, "bytes")
    check_type("max_answer_bytes", max_answer_bytes, int)
    check_range("max_answer_bytes", max_answer_bytes, 1, None, "bytes")
    if timeout is None and http_client is None:
        timeout = DEFAULT_TIMEOUT
    elif timeout is not None and not isinstance(timeout, httpx.Timeout):
        check_type("timeout", timeout, int, float)
        check_range("timeout", timeout, 0, None, "seconds")
    merged = httpx.Headers(user_agent_headers())
    merged["Accept-Encoding"] = ACCEPTED_ENCODING
    if headers is not None:
        _check_headers(headers)
        merged.update(headers)
    return Settings(
        auth,
        parse_base_url(base_url),
        merged,
        timeout,
        RetryPolicy(max_retries, retry_deadline),
        max_event_bytes,
        max_answer_bytes,
    )


def _check_headers(headers: Mapping[str, str]) -> None:
    check_type("headers", headers, Mapping)
    for name, value in headers.items():
        for text in (name, value):
            check_type(f"headers[{name!r}]", text, str)
            if not (text.isascii() and text.isprintable()):
                # Not quoted: there might be a secret in it.
                raise ValueError(f"headers[{name!r}]: expected one line of printable ASCII")


class Coze(Resources):
    """The blocking client of the Coze API.

    Its resources (`files`, `bots`, `chat`) hold the operations. It is a context manager; `close`
    closes the HTTP client that it opened, and none that it was given. One client may serve many
    threads. A generated endpoint function takes it as its `client`.

    Args:
        auth: the token; by default that of the environment variable COZE_API_TOKEN.
        base_url: where the API is: `COZE_COM_BASE_URL`, `COZE_CN_BASE_URL`, or any http(s) URL,
            with a path prefix or without. By default the environment variable COZE_API_BASE, or
            else `COZE_COM_BASE_URL`.
        http_client: an `httpx.Client` of your own, with its own timeout, limits, proxies and
            transport. It isn't changed, and stays open when this client is closed.
        timeout: seconds, or an `httpx.Timeout`, for every request; by default the HTTP client's
            own, or `DEFAULT_TIMEOUT` where none was given. `httpx.Timeout(None)` waits for ever.
        headers: headers to send with every request.
        max_retries: how many times a request that failed is sent again where that is safe: when no
            connection came about, when the service refused it for its rate (HTTP 429, codes 4008,
            4009 and 4020), and reads (GET) also after HTTP 502 to 504 and dropped connections.
            Pauses grow, are jittered, and follow Retry-After.
        retry_deadline: seconds from the first attempt after which no other is started.
        max_event_bytes: size in bytes beyond which an event of a stream raises
            `CozeEventTooLargeError` instead of being buffered.
        max_answer_bytes: size in bytes beyond which an answer that is no stream raises
            `CozeResponseError` instead of being read on.

    Raises:
        ValueError: the token or the base URL can't be used, or no token is there.
        TypeError: an argument is of another type.
    """

    def __init__(
        self,
        *,
        auth: TokenAuth | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        timeout: float | httpx.Timeout | None = None,
        headers: Mapping[str, str] | None = None,
        max_retries: int = 2,
        retry_deadline: float = 60.0,
        max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
        max_answer_bytes: int = DEFAULT_MAX_ANSWER_BYTES,
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.Client):
            raise TypeError(f"http_client: expected httpx.Client, got {_type_name(http_client)}")
        settings = _settings(
            auth,
            base_url,
            http_client,
            timeout,
            headers,
            max_retries,
            retry_deadline,
            max_event_bytes,
            max_answer_bytes,
        )
        self._owns_http_client = http_client is None
        # With as many connections as threads ask for: see `_closes_no_other_in_use`.
        self._http_client = (
            httpx.Client(limits=httpx.Limits()) if http_client is None else http_client
        )
        self._sender = Sender(self._http_client, settings)
        self._settings = settings

    def __repr__(self) -> str:
        return _represented(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the HTTP client that this client opened, and its connections."""
        if self._owns_http_client:
            self._http_client.close()

    @cached_property
    def chat(self) -> Chat:
        """The operations tagged `chat`, with streams that know chats, and waiting for an end."""
        from ._chat import Chat

        return Chat(self)

    def _with_settings(self, settings: Settings) -> Self:
        """Make a view of this client: with other settings, but the same connections."""
        view = type(self).__new__(type(self))
        view._owns_http_client = False
        view._http_client = self._http_client
        view._sender = Sender(self._http_client, settings)
        view._settings = settings
        return view

    def get_httpx_client(self) -> Sender:
        """What sends the requests of generated endpoint functions and resource classes."""
        return self._sender

    def stream_events(self, request: Mapping[str, Any], events: EventTable[T]) -> EventStream[T]:
        """The stream of events that answers a request of the generated code."""
        from ._streams import EventStream  # on first use, as all that only streams need

        return EventStream(
            lambda: self._sender.open_stream(**request), events, self._settings.max_event_bytes
        )

    def _client(self) -> Self:
        return self


class AsyncCoze(AsyncResources):
    """The asynchronous twin of `Coze`, with an `httpx.AsyncClient`; `aclose` closes it."""

    def __init__(
        self,
        *,
        auth: TokenAuth | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        headers: Mapping[str, str] | None = None,
        max_retries: int = 2,
        retry_deadline: float = 60.0,
        max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
        max_answer_bytes: int = DEFAULT_MAX_ANSWER_BYTES,
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):
            raise TypeError(
                f"http_client: expected an httpx.AsyncClient, got {_type_name(http_client)}"
            )
        settings = _settings(
            auth,
            base_url,
            http_client,
            timeout,
            headers,
            max_retries,
            retry_deadline,
            max_event_bytes,
            max_answer_bytes,
        )
        self._owns_http_client = http_client is None
        self._http_client = httpx.AsyncClient() if http_client is None else http_client
        self._sender = AsyncSender(self._http_client, settings)
        self._settings = settings

    def __repr__(self) -> str:
        return _represented(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the HTTP client that this client opened, and its connections."""
        if self._owns_http_client:
            from ._cancellation import to_the_end

            await to_the_end(self._http_client.aclose())

    @cached_property
    def chat(self) -> AsyncChat:
        """The operations tagged `chat`, with streams that know chats, and waiting for an end."""
        from ._chat import AsyncChat

        return AsyncChat(self)

    def _with_settings(self, settings: Settings) -> Self:
        """Make a view of this client: with other settings, but the same connections."""
        view = type(self).__new__(type(self))
        view._owns_http_client = False
        view._http_client = self._http_client
        view._sender = AsyncSender(self._http_client, settings)
        view._settings = settings
        return view

    def get_async_httpx_client(self) -> AsyncSender:
        """What sends the requests of generated endpoint functions and resource classes."""
        return self._sender

    def stream_events(
        self, request: Mapping[str, Any], events: EventTable[T]
    ) -> AsyncEventStream[T]:
        """The stream of events that answers a request of the generated code."""
        from ._streams import AsyncEventStream

        return AsyncEventStream(
            lambda: self._sender.open_stream(**request), events, self._settings.max_event_bytes
        )

    def _client(self) -> Self:
        return self


def _represented(client: Coze | AsyncCoze) -> str:
    # A traceback that shows locals shows a client whose making failed, too.
    settings = vars(client).get("_settings")
    shown = "" if settings is None else f"base_url={settings.base_url!r}"
    return f"{type(client).__name__}({shown})"


def _type_name(value: object) -> str:
    return f"{type(value).__module__}.{type(value).__name__}"
