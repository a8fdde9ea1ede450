"""The way that every request takes, from base URL, headers and token to the check of its answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from coze_api.types import LOG_ID_HEADER

from ._auth import TokenAuth
from ._errors import (
    CozeConnectionError,
    CozeError,
    CozeResponseError,
    CozeTimeoutError,
    error_from_response,
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a client adds to each of its requests."""

    auth: TokenAuth
    base_url: str
    headers: Mapping[str, str]
    timeout: float | httpx.Timeout | None

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
        return http_client.build_request(
            method, self.base_url + url, headers={**self.headers, **(headers or {})}, **content
        )


class Sender:
    """Sends requests through an `httpx.Client` that stays as it is."""

    def __init__(self, http_client: httpx.Client, settings: Settings) -> None:
        self._http_client = http_client
        self._settings = settings

    def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and check its answer.

        Raises:
            CozeError: no answer, or one that doesn't say success.
        """
        request = self._settings.build(self._http_client, method, url, **content)
        with transport_errors(request):
            response = self._http_client.send(request, auth=self._settings.auth)
        check_answer(response)
        return response

    def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and give its answer with the event stream in it unread.

        Raises:
            CozeError: no answer, or one that is no event stream.
        """
        request = self._settings.build(self._http_client, method, url, **content)
        with transport_errors(request):
            response = self._http_client.send(request, auth=self._settings.auth, stream=True)
            try:
                if is_event_stream(response):
                    return response
                response.read()
            finally:
                if not is_event_stream(response):
                    response.close()
        raise no_event_stream(response)


class AsyncSender:
    """Sends requests through an `httpx.AsyncClient` that stays as it is."""

    def __init__(self, http_client: httpx.AsyncClient, settings: Settings) -> None:
        self._http_client = http_client
        self._settings = settings

    async def request(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and check its answer.

        Raises:
            CozeError: no answer, or one that doesn't say success.
        """
        request = self._settings.build(self._http_client, method, url, **content)
        with transport_errors(request):
            response = await self._http_client.send(request, auth=self._settings.auth)
        check_answer(response)
        return response

    async def open_stream(self, method: str, url: str, **content: Any) -> httpx.Response:
        """Send a request and give its answer with the event stream in it unread.

        Raises:
            CozeError: no answer, or one that is no event stream.
        """
        request = self._settings.build(self._http_client, method, url, **content)
        with transport_errors(request):
            response = await self._http_client.send(request, auth=self._settings.auth, stream=True)
            try:
                if is_event_stream(response):
                    return response
                await response.aread()
            finally:
                if not is_event_stream(response):
                    await response.aclose()
        raise no_event_stream(response)


@contextmanager
def transport_errors(request: httpx.Request) -> Iterator[None]:
    """Turn what httpx raises for a request without a whole answer into the client's exceptions."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise CozeTimeoutError(_what_failed(request, error)) from error
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise CozeConnectionError(_what_failed(request, error)) from error


def _what_failed(request: httpx.Request, error: Exception) -> str:
    reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{request.method} {request.url.path} on {request.url.host}: {reason}"


def check_answer(response: httpx.Response) -> None:
    """Let an answer pass whose envelope says success, and keep the parsed envelope beside it.

    The service's business errors commonly come with HTTP 200, so the envelope's code counts first
    (section "Error codes" of the reference).

    Raises:
        CozeAPIError: the service refused or failed.
        CozeResponseError: no error, but no envelope either.
    """
    logid = log_id_of(response)
    try:
        content = json.loads(response.content)
    except ValueError:
        content = None
    envelope = content if isinstance(content, dict) else {}
    code = envelope.get("code")
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
        raise error_from_response(
            response.status_code,
            None,
            str(words or f"no envelope, but {_described(response)}"),
            logid,
            _retry_after(response),
            error_code=envelope.get("error_code"),
            request=response.request,
        )
    if code != 0:
        raise CozeResponseError(
            f"expected a JSON envelope, got {_described(response)}",
            logid=logid,
            http_status=response.status_code,
            content_type=response.headers.get("content-type"),
            snippet=response.text[:200],
        )
    response.extensions["json"] = envelope
    response.extensions["unexpected_answer"] = _unexpected_answer


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
        snippet=response.text[:200],
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
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
