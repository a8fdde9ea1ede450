"""One request and its response, with a line in the log and exceptions of this client."""

from __future__ import annotations

import logging
import time
from typing import Final, Self

import httpx

from coze_core.clients import FOR_TOKEN
from coze_core.errors import CozeConnectionError, CozeError, CozeTimeoutError
from coze_core.failures import failure_of, reason_of
from coze_core.known_tokens import note_token
from coze_core.lines import one_line
from coze_core.log_ids import log_id_of
from coze_core.redaction import forget_token

from ._logging import DETAILS, LOG

# No connection was made, so nothing of the request was sent.
_UNSENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)

_LARGE: Final = 65_536
"""Size in bytes below which a body is with the system before anything can go wrong."""
_REFUSED: Final = "; so may a server end it that refuses the body before it has all of it"


def has_large_body(request: httpx.Request) -> bool:
    """Return whether the sending of a request's body takes so long that it may be refused."""
    size = request.headers.get("Content-Length")
    return "Transfer-Encoding" in request.headers if size is None else int(size) >= _LARGE


class Exchange:
    """A context in which a request is sent and its response read."""

    def __init__(
        self, http_client: httpx.Client | httpx.AsyncClient, request: httpx.Request
    ) -> None:
        self._http_client = http_client
        self._request = request
        self._response: httpx.Response | None = None
        self._started = time.monotonic()

    def __enter__(self) -> Self:
        if DETAILS.isEnabledFor(logging.DEBUG):
            DETAILS.debug("%s %s begins", self._request.method, one_line(self._request.url.path))
        return self

    def answered(self, response: httpx.Response) -> httpx.Response:
        """Note a response that says success, and return it."""
        self._response = response
        return response

    def __exit__(self, _: object, error: BaseException | None, traceback: object) -> None:
        note_token(self._request)
        failure: BaseException | None = None
        error = failure_of(error, self._request)
        if isinstance(error, httpx.RequestError | httpx.InvalidURL):
            kind = (
                CozeTimeoutError
                if isinstance(error, httpx.TimeoutException)
                else CozeConnectionError
            )
            other = self._other_for_token(error)
            request = self._request if other is None else other
            reason = self._described(reason_of(error, request), request)
            is_sent = other is None and self._was_sent(error)
            if is_sent and kind is CozeConnectionError and has_large_body(request):
                reason += _REFUSED
            failure = kind(reason, request_sent=is_sent)
        elif isinstance(error, RuntimeError) and self._http_client.is_closed:
            failure = CozeError(
                self._described("the client is closed; make a new one", self._request)
            )
        for one in (error, failure):
            if one is not None:
                forget_token(one, self._request)
        self._log(failure or error)
        if failure is not None:
            raise failure from error

    def _other_for_token(
        self, error: httpx.RequestError | httpx.InvalidURL
    ) -> httpx.Request | None:
        """Return the request for the token, if it has failed in place of this one."""
        failed = _request_of(error)
        if failed is None or failed is self._request or FOR_TOKEN not in failed.extensions:
            return None
        return failed

    def _was_sent(self, error: httpx.RequestError | httpx.InvalidURL) -> bool:
        # What failed may be the request that followed a redirect.
        return not isinstance(error, _UNSENT) or _request_of(error) is not self._request

    @staticmethod
    def _described(reason: str, request: httpx.Request) -> str:
        return f"{request.method} {request.url.path} on {request.url.host}: {reason}"

    def _log(self, error: BaseException | None) -> None:
        """Log the request and its outcome, never headers or bodies."""
        if not LOG.isEnabledFor(logging.INFO):
            return
        if self._response is None:
            status, code, logid = (
                getattr(error, fact, None) for fact in ("http_status", "code", "logid")
            )
        else:
            status, code, logid = self._response.status_code, 0, log_id_of(self._response)
        LOG.info(
            "%s %s %s status=%s code=%s logid=%s time=%.3fs",
            self._request.method,
            one_line(self._request.url.path),
            "ok" if error is None else type(error).__name__,
            status,
            code,
            logid,
            time.monotonic() - self._started,
        )


def _request_of(error: httpx.RequestError | httpx.InvalidURL) -> httpx.Request | None:
    """Return the request that failed, if the exception knows it."""
    try:
        return error.request if isinstance(error, httpx.RequestError) else None
    except RuntimeError:  # httpx's way to say that it doesn't
        return None
