"""The clients, blocking and asynchronous, with the API's resources."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

import coze_core
import coze_ext
from coze_api.api import AsyncResources, Resources
from coze_core.limits import refuse
from coze_core.resources import resource
from coze_core.transports import (
    AsyncHttpx2Client,
    Httpx2Auth,
    Httpx2Client,
    Httpx2Timeout,
    httpx_client,
)

from . import _http_clients
from ._sending import AsyncSender, Sender
from ._settings import (
    DEFAULT_MAX_ANSWER_BYTES,
    DEFAULT_MAX_EVENT_BYTES,
    settings_of,
)
from ._views import Optioned

if TYPE_CHECKING:
    import coze_core.events
    import coze_core.responses

    from ._chat import AsyncChat, Chat
    from ._datasets import AsyncDatasets, Datasets
    from ._workflows import AsyncWorkflows, Workflows

T = TypeVar("T")


class Coze(Optioned, Resources):
    """The blocking client of the Coze API.

    Its resources (`files`, `bots`, `chat`) have the operations. It is a context manager; `close`
    closes the HTTP client that it opened, and not one that it was given. One client may serve many
    threads. Generated endpoint functions take it as their `client`.

    Args:
        auth: `TokenAuth`, or any `httpx.Auth` or `httpx2.Auth`; by default the token in the
            environment variable COZE_API_TOKEN.
        base_url: `COZE_COM_BASE_URL`, `COZE_CN_BASE_URL`, or any http or https URL, with or without
            a path; by default the environment variable COZE_API_BASE, or else `COZE_COM_BASE_URL`.
        http_client: an `httpx.Client` or `httpx2.Client` of your own, with its own timeout, limits,
            proxies and transport. It isn't changed, and stays open when this client is closed.
        timeout: seconds, or an `httpx.Timeout`, for every request; by default the HTTP client's
            own, or `DEFAULT_TIMEOUT` if none was given. `httpx.Timeout(None)` waits forever.
        headers: headers to send with every request.
        max_retries: how many times a failed request is sent again if that is safe: if no connection
            was made, if the service refused it for its rate (HTTP 429, codes 4008, 4009 and 4020),
            and reads (GET) also after HTTP 502 to 504 and dropped connections. Pauses grow, are
            jittered, and follow Retry-After.
        retry_deadline: seconds from the first attempt after which no other is started.
        retry_policy: what is sent again besides, where doing something twice is acceptable.
        max_event_bytes: size in bytes beyond which an event of a stream raises
            `CozeEventTooLargeError`.
        max_answer_bytes: size in bytes beyond which a response that isn't a stream raises
            `CozeResponseError`.

    Raises:
        CozeArgumentError: an argument can't be used, or there is no token.
    """

    _sender_type = Sender
    _http_client: httpx.Client
    _sender: Sender

    def __init__(
        self,
        *,
        auth: httpx.Auth | Httpx2Auth | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | Httpx2Client | None = None,
        timeout: float | httpx.Timeout | Httpx2Timeout | None = None,
        headers: Mapping[str, str] | None = None,
        max_retries: int = 2,
        retry_deadline: float = 60.0,
        retry_policy: coze_ext.RetryPolicy | None = None,
        max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
        max_answer_bytes: int = DEFAULT_MAX_ANSWER_BYTES,
    ) -> None:
        given, http_client = http_client, httpx_client(http_client)
        if http_client is not None and not isinstance(http_client, httpx.Client):
            refuse("http_client", "an httpx.Client or httpx2.Client", _type_name(given))
        settings = settings_of(
            auth=auth,
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            headers=headers,
            max_retries=max_retries,
            retry_deadline=retry_deadline,
            retry_policy=retry_policy,
            max_event_bytes=max_event_bytes,
            max_answer_bytes=max_answer_bytes,
        )
        self._owns_http_client = http_client is None
        self._http_client = (
            _http_clients.http_client(settings.base_url) if http_client is None else http_client
        )
        self._sender = Sender(self._http_client, settings)
        self._settings = settings

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

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> coze_core.responses.Response[Any]:
        """Call an operation that the document doesn't have, with token, retries and error checks.

        Args:
            method: the HTTP method.
            path: the path below the base URL, such as `/v1/bots`.
            query: the query parameters.
            body: the JSON object to send.
            headers: headers of this request alone.

        Returns:
            the response; its `parsed` is the envelope as plain data.

        Raises:
            CozeArgumentError: an argument can't be used; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeConnectionError, CozeTimeoutError: no response came.
            CozeResponseError: the response has no envelope.
        """
        from ._door import envelope_of, request_of

        return envelope_of(self._sender.request(**request_of(method, path, query, body, headers)))

    @resource
    def chat(self) -> Chat:
        """The operations tagged `chat`, with streams of chats and waiting for their end."""
        from ._chat import Chat

        return Chat(self)

    @resource
    def datasets(self) -> Datasets:
        """The operations tagged `datasets`, with waiting for the processing of files."""
        from ._datasets import Datasets

        return Datasets(self)

    @resource
    def workflows(self) -> Workflows:
        """The operations tagged `workflows`, with streams of runs and chats."""
        from ._workflows import Workflows

        return Workflows(self)

    def conversation(
        self, *, bot_id: str, user_id: str, conversation_id: str | None = None
    ) -> coze_ext.Conversation:
        """Return a conversation with a bot, of which each question continues what was said before.

        Nothing is sent before the first question.

        Args:
            bot_id: ID of the bot.
            user_id: ID of the user who asks, chosen by the application.
            conversation_id: ID of the conversation to go on with; without it, the first question
                opens one.

        Raises:
            CozeArgumentError: one of them can't be an ID.
        """
        from ._conversation import Conversation

        return Conversation(self, bot_id, user_id, conversation_id)

    def get_httpx_client(self) -> Sender:
        """Return the sender of the requests of endpoint functions and resource classes."""
        return self._sender

    def stream_events(
        self, request: Mapping[str, Any], events: coze_core.events.EventTable[T]
    ) -> coze_ext.EventStream[T]:
        """Return the stream of events that a request of the generated code opens."""
        from coze_core.streams import EventStream  # on first use, as all that only streams need

        sender = self._sender
        return EventStream(
            lambda: sender.open_stream(**request), events, self._settings.max_event_bytes
        )

    def stream_bytes(self, request: Mapping[str, Any]) -> coze_ext.BinaryStream:
        """Return the stream of bytes that a request of the generated code opens."""
        from coze_core.binary_streams import BinaryStream

        sender = self._sender
        return BinaryStream(lambda: sender.open_stream(**request))

    def _client(self) -> Self:
        return self


class AsyncCoze(Optioned, AsyncResources):
    """The asynchronous twin of `Coze`, with an `httpx.AsyncClient`, closed by `aclose`."""

    _sender_type = AsyncSender
    _http_client: httpx.AsyncClient
    _sender: AsyncSender

    def __init__(
        self,
        *,
        auth: httpx.Auth | Httpx2Auth | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | AsyncHttpx2Client | None = None,
        timeout: float | httpx.Timeout | Httpx2Timeout | None = None,
        headers: Mapping[str, str] | None = None,
        max_retries: int = 2,
        retry_deadline: float = 60.0,
        retry_policy: coze_ext.RetryPolicy | None = None,
        max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
        max_answer_bytes: int = DEFAULT_MAX_ANSWER_BYTES,
    ) -> None:
        given, http_client = http_client, httpx_client(http_client)
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):
            refuse("http_client", "an httpx.AsyncClient or httpx2.AsyncClient", _type_name(given))
        settings = settings_of(
            auth=auth,
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            headers=headers,
            max_retries=max_retries,
            retry_deadline=retry_deadline,
            retry_policy=retry_policy,
            max_event_bytes=max_event_bytes,
            max_answer_bytes=max_answer_bytes,
        )
        self._owns_http_client = http_client is None
        self._http_client = (
            _http_clients.async_http_client(settings.base_url)
            if http_client is None
            else http_client
        )
        self._sender = AsyncSender(self._http_client, settings)
        self._settings = settings

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
            from coze_core.closing import to_the_end

            await to_the_end(self._http_client.aclose())

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> coze_core.responses.Response[Any]:
        """Call an operation that the document doesn't have: see `Coze.request`."""
        from ._door import envelope_of, request_of

        request = request_of(method, path, query, body, headers)
        return envelope_of(await self._sender.request(**request))

    @resource
    def chat(self) -> AsyncChat:
        """The operations tagged `chat`, with streams of chats and waiting for their end."""
        from ._chat import AsyncChat

        return AsyncChat(self)

    @resource
    def datasets(self) -> AsyncDatasets:
        """The operations tagged `datasets`, with waiting for the processing of files."""
        from ._datasets import AsyncDatasets

        return AsyncDatasets(self)

    @resource
    def workflows(self) -> AsyncWorkflows:
        """The operations tagged `workflows`, with streams of runs and chats."""
        from ._workflows import AsyncWorkflows

        return AsyncWorkflows(self)

    def conversation(
        self, *, bot_id: str, user_id: str, conversation_id: str | None = None
    ) -> coze_ext.AsyncConversation:
        """Return a conversation with a bot: see `Coze.conversation`."""
        from ._conversation import AsyncConversation

        return AsyncConversation(self, bot_id, user_id, conversation_id)

    def get_async_httpx_client(self) -> AsyncSender:
        """Return the sender of the requests of endpoint functions and resource classes."""
        return self._sender

    def stream_events(
        self, request: Mapping[str, Any], events: coze_core.events.EventTable[T]
    ) -> coze_ext.AsyncEventStream[T]:
        """Return the stream of events that a request of the generated code opens."""
        from coze_core.async_streams import AsyncEventStream

        sender = self._sender
        return AsyncEventStream(
            lambda: sender.open_stream(**request), events, self._settings.max_event_bytes
        )

    def stream_bytes(self, request: Mapping[str, Any]) -> coze_ext.AsyncBinaryStream:
        """Return the stream of bytes that a request of the generated code opens."""
        from coze_core.binary_streams import AsyncBinaryStream

        sender = self._sender
        return AsyncBinaryStream(lambda: sender.open_stream(**request))

    def _client(self) -> Self:
        return self


def _type_name(value: object) -> str:
    return f"{type(value).__module__}.{type(value).__name__}"
