"""The way that every request takes, from base URL, headers and token to the check of its answer."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from itertools import islice
from typing import Any, Final, Literal, Self

import httpx
import msgspec

from coze_api.types import LOG_ID_HEADER, NOT_AS_DOCUMENTED, parse_json

from ._auth import TokenAuth
from ._bodies import bound
from ._errors import (
    CozeConnectionError,
    CozeError,
    CozeResponseError,
    CozeTimeoutError,
    error_from_response,
    snippet_of,
)
from ._retries import Attempts, RetryPolicy

_log = logging.getLogger("coze_ext")

# No connection came about: not a byte of the request has gone out.
_UNSENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)

KEEPS_CONNECTION: Final = "keeps_connection"
"""Names the fact about an answer that its connection may serve another request after it."""

DEFAULT_MAX_EVENT_BYTES: Final = 16 * 1024 * 1024
DEFAULT_MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024


class Settings:
    """What a client adds to each of its requests."""

    # No dataclass or struct: tools that show locals show every field of these, and there may be
    # secrets among the headers.
    def __init__(
        self,
        auth: TokenAuth,
        base_url: str,
        headers: httpx.Headers,
        timeout: float | httpx.Timeout | None,
        retries: RetryPolicy,
        max_event_bytes: int,
        max_answer_bytes: int,
    ) -> None:
        self.auth = auth
        self.base_url = base_url
        self.headers = headers
        self.timeout = timeout
        self.retries = retries
        self.max_event_bytes = max_event_bytes
        self.max_answer_bytes = max_answer_bytes

    def build(
        self,
        http_client: httpx.Client | httpx.AsyncClient,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> httpx.Request:
        """Make the request for a path of the API; `content` is httpx's params, json, files, ..."""
        if self.timeout is not None:
            content.setdefault("timeout", self.timeout)
        merged = self.headers
        if headers:
            merged = merged.copy()
            merged.update(headers)
        return http_client.build_request(
            method, _parsed_url(self.base_url + url), headers=merged, **content
        )

    def attempts(self, method: str, content: Mapping[str, Any]) -> Attempts:
        """Begin the attempts at a request."""
        payloads = [part[1] for _, part in content.get("files") or ()]
        return Attempts(self.retries, method, can_rewind=all(map(_can_rewind, payloads)))


@lru_cache(maxsize=128)
def _parsed_url(url: str) -> httpx.URL:
    """Parse a URL; a program asks for few, and parsing is a good part of what a request takes."""
    return httpx.URL(url)


def _can_rewind(payload: Any) -> bool:
    return isinstance(payload, bytes | str) or bool(payload.seekable())


class Sender:
    """Sends requests through an `httpx.Client` that stays as it is."""

    def __init__(self, http_client: httpx.Client, settings: Settings) -> None:
        self._http_client = http_client
        self._settings = settings
        self._keeps_connections = _closes_no_other_in_use(http_client)

    def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request, again where that is safe, and check its answer.

        Raises:
            CozeError: no answer, or one that doesn't say success.
        """
        return self._tried(self._send, method, url, content)

    def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and give its answer with the event stream in it unread.

        Raises:
            CozeError: no answer, or one that is no event stream.
        """
        return self._tried(self._send_for_stream, method, url, content)

    def _tried(
        self,
        send: Callable[[httpx.Request], httpx.Response],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        attempts = self._settings.attempts(method, content)
        while True:
            request = self._settings.build(self._http_client, method, url, **content)
            try:
                with Exchange(request) as exchange:
                    return exchange.answered(send(request))
            except CozeError as error:
                pause = attempts.pause_after(error)
                if pause is None:
                    raise
            time.sleep(pause)

    def _send(self, request: httpx.Request) -> httpx.Response:
        response = self._http_client.send(request, auth=self._settings.auth, stream=True)
        self._read(response)
        check_answer(response)
        return response

    def _send_for_stream(self, request: httpx.Request) -> httpx.Response:
        response = self._http_client.send(request, auth=self._settings.auth, stream=True)
        if is_event_stream(response):
            bound(response)
            # A transport that isn't httpcore's has no connection to keep.
            keeps = self._keeps_connections and "network_stream" in response.extensions
            response.extensions[KEEPS_CONNECTION] = keeps
            return response
        self._read(response)
        raise no_event_stream(response)

    def _read(self, response: httpx.Response) -> None:
        bound(response, self._settings.max_answer_bytes)
        try:
            response.read()
        finally:
            response.close()


def _closes_no_other_in_use(http_client: httpx.Client) -> bool:
    """Whether threads can share the connections that a client keeps.

    When its pool is at a limit, httpcore 1.0.9 picks an idle connection to close, and may close one
    that another thread has just been given and begins to use. Without limits there is none to pick.
    """
    pool = getattr(getattr(http_client, "_transport", None), "_pool", None)
    limits = (
        getattr(pool, "_max_connections", 0),
        getattr(pool, "_max_keepalive_connections", 0),
    )
    return min(limits) >= sys.maxsize  # as httpcore writes down that there is none


class AsyncSender:
    """Sends requests through an `httpx.AsyncClient` that stays as it is."""

    def __init__(self, http_client: httpx.AsyncClient, settings: Settings) -> None:
        self._http_client = http_client
        self._settings = settings

    async def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request, again where that is safe, and check its answer.

        Raises:
            CozeError: no answer, or one that doesn't say success.
        """
        return await self._tried(self._send, method, url, content)

    async def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and give its answer with the event stream in it unread.

        Raises:
            CozeError: no answer, or one that is no event stream.
        """
        return await self._tried(self._send_for_stream, method, url, content)

    async def _tried(
        self,
        send: Callable[[httpx.Request], Awaitable[httpx.Response]],
        method: str,
        url: str,
        content: Mapping[str, Any],
    ) -> httpx.Response:
        attempts = self._settings.attempts(method, content)
        while True:
            request = self._settings.build(self._http_client, method, url, **content)
            if content.get("files"):
                request.stream = _ThreadedBody(request.stream)
            try:
                with Exchange(request) as exchange:
                    try:
                        return exchange.answered(await send(request))
                    except BaseException as error:
                        if not isinstance(error, CozeError):
                            await self._mend(request, error)
                        raise
            except CozeError as error:
                pause = attempts.pause_after(error)
                if pause is None:
                    raise
            import anyio  # on first use: it takes as long to import as the rest of this package

            await anyio.sleep(pause)

    async def _send(self, request: httpx.Request) -> httpx.Response:
        response = await self._http_client.send(request, auth=self._settings.auth, stream=True)
        await self._read(response)
        check_answer(response)
        return response

    async def _send_for_stream(self, request: httpx.Request) -> httpx.Response:
        response = await self._http_client.send(request, auth=self._settings.auth, stream=True)
        if is_event_stream(response):
            bound(response)
            from ._cancellation import mendable  # on first use, as all that only streams need

            return mendable(response, self._http_client)
        await self._read(response)
        raise no_event_stream(response)

    async def _read(self, response: httpx.Response) -> None:
        bound(response, self._settings.max_answer_bytes)
        try:
            await response.aread()
        finally:
            await response.aclose()

    async def _mend(self, request: httpx.Request, cause: BaseException) -> None:
        from ._cancellation import mend

        await mend(self._http_client, request, cause)


class _ThreadedBody(httpx.AsyncByteStream):
    """A request body whose files are read in a worker thread, so that the event loop goes on."""

    def __init__(self, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> None:
        assert isinstance(body, httpx.SyncByteStream)  # as httpx's multipart bodies are
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import anyio.to_thread

        from ._cancellation import to_the_end

        pieces = iter(self._body)

        def read() -> bytes:
            # A piece has 64 KiB at most; a hop into a thread for each would take longer than that.
            return b"".join(islice(pieces, 16))

        # A cancelled upload that didn't wait for the thread would leave it reading a file that its
        # owner closes or sends again.
        while piece := await to_the_end(anyio.to_thread.run_sync(read)):
            yield piece


class Exchange:
    """One request and its answer: logged in one line, and httpx's exceptions turned into ours."""

    def __init__(self, request: httpx.Request) -> None:
        self._request = request
        self._response: httpx.Response | None = None
        self._started = time.monotonic()
        self._handled_before = sys.exception()

    def __enter__(self) -> Self:
        return self

    def answered(self, response: httpx.Response) -> httpx.Response:
        """Take note of an answer that says success."""
        self._response = response
        return response

    def __exit__(self, _: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, httpx.RequestError | httpx.InvalidURL):
            kind = (
                CozeTimeoutError
                if isinstance(error, httpx.TimeoutException)
                else CozeConnectionError
            )
            failure = kind(self._described(error), request_sent=self._was_sent(error))
            self._log(failure)
            _forget_frames(error)
            raise failure from error
        self._log(error)
        if not isinstance(error, Exception):
            # Cancelled or interrupted, perhaps as the headers were sent, and then once more.
            while error is not None and error is not self._handled_before:
                _forget_frames(error)
                error = error.__context__

    def _was_sent(self, error: httpx.RequestError | httpx.InvalidURL) -> bool:
        # What failed may be a request to where the answer to this one led.
        return not isinstance(error, _UNSENT) or error.request is not self._request

    def _described(self, error: Exception) -> str:
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        url = self._request.url
        return f"{self._request.method} {url.path} on {url.host}: {reason}"

    def _log(self, error: BaseException | None) -> None:
        """Write what was asked, and how it went. Headers and bodies are never logged."""
        if not _log.isEnabledFor(logging.INFO):
            return
        if self._response is None:
            status, code, logid = (
                getattr(error, fact, None) for fact in ("http_status", "code", "logid")
            )
        else:
            status, code, logid = self._response.status_code, 0, log_id_of(self._response)
        _log.info(
            "%s %s %s status=%s code=%s logid=%s time=%.3fs",
            self._request.method,
            self._request.url.path,
            "ok" if error is None else type(error).__name__,
            status,
            code,
            logid,
            time.monotonic() - self._started,
        )


def _forget_frames(error: BaseException) -> None:
    """Take off the frames of httpx and below, whose locals may hold the request's raw headers."""
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__


class _Success(msgspec.Struct):
    """What every answer has that says success; the rest is looked at when its model is made."""

    code: Literal[0]


_read_success = msgspec.json.Decoder(_Success).decode


def check_answer(response: httpx.Response) -> None:
    """Let an answer pass whose envelope says success.

    The service's business errors commonly come with HTTP 200, so the envelope's code counts first
    (section "Error codes" of the reference).

    Raises:
        CozeAPIError: the service refused or failed.
        CozeResponseError: no error, but no envelope either.
    """
    try:
        _read_success(response.content)
        response.content.decode()  # msgspec looks into no string that it passes over
    except NOT_AS_DOCUMENTED:
        _check_leniently(response)
    else:
        if not response.is_success:
            _check_leniently(response)
    response.extensions["unexpected_answer"] = _unexpected_answer


def _check_leniently(response: httpx.Response) -> None:
    content: object = None
    with suppress(ValueError):
        content = parse_json(response.content)
    envelope = content if isinstance(content, dict) else {}
    code = envelope.get("code")
    logid = log_id_of(response)
    if isinstance(code, int) and code != 0:
        raise error_from_response(
            response.status_code,
            code,
            str(envelope.get("msg") or ""),
            logid or _log_id_in(envelope),
            _retry_after(response),
            request=response.request,
        )
    if not response.is_success:
        # An OAuth endpoint's words, or what else stands in front of the service: a gateway's HTML.
        words = envelope.get("error_message") or envelope.get("msg") or envelope.get("error")
        error_code = envelope.get("error_code")
        raise error_from_response(
            response.status_code,
            None,
            str(words or f"no envelope, but {_described(response)}"),
            logid,
            _retry_after(response),
            error_code=str(error_code) if error_code else None,
            request=response.request,
        )
    if code != 0:
        raise CozeResponseError(
            f"expected a JSON envelope, got {_described(response)}",
            logid=logid,
            http_status=response.status_code,
            content_type=response.headers.get("content-type"),
            snippet=snippet_of(response),
        )


def no_event_stream(response: httpx.Response) -> CozeError:
    """Make the exception for an answer, read to its end, that should have been an event stream."""
    try:
        check_answer(response)
    except CozeError as error:
        return error
    return CozeResponseError(
        f"expected an event stream, got {_described(response)}",
        logid=log_id_of(response),
        http_status=response.status_code,
        content_type=response.headers.get("content-type"),
        snippet=snippet_of(response),
    )


def is_event_stream(response: httpx.Response) -> bool:
    """Whether the answer is what WHATWG HTML section 9.2 calls an event stream."""
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return response.status_code == 200 and media_type == "text/event-stream"


def log_id_of(response: httpx.Response) -> str | None:
    """ID of the log that the service wrote of the call, from the answer's header."""
    return response.headers.get(LOG_ID_HEADER) or None


def _log_id_in(envelope: Mapping[str, Any]) -> str | None:
    detail = envelope.get("detail")
    logid = detail.get("logid") if isinstance(detail, dict) else None
    return logid if isinstance(logid, str) and logid else None


def _unexpected_answer(status: int, _code: int | None, msg: str, logid: str | None) -> CozeError:
    """Take the place of the generated code's own exception for an answer that lacks something."""
    return CozeResponseError(msg, logid=logid, http_status=status, content_type="application/json")


def _described(response: httpx.Response) -> str:
    if not response.content:
        return "an empty body"
    return f"a body of type {response.headers.get('content-type') or 'unknown'}"


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds to wait, from the header's number or date (RFC 9110 section 10.2.3)."""
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
