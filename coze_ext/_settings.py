"""What a client adds to each of its requests, and how a view of it may differ."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import httpx

from coze_core.bodies import ACCEPTED_ENCODING
from coze_core.clients import BASE_URL, NO_AUTH, only_reads
from coze_core.errors import CozeArgumentError
from coze_core.failures import TimeIsUpError
from coze_core.hosts import Host
from coze_core.limits import (
    LONGEST_WAIT,
    check_range,
    check_type,
    checked_seconds,
    checked_time_limit,
    refuse,
    type_name,
)
from coze_core.transports import Httpx2Auth, Httpx2Timeout, httpx_auth, httpx_timeout

from ._auth import TokenAuth
from ._base_url import parse_base_url
from ._building import FixedHeaders, request_of
from ._headers import check_framing, check_headers, own_content_type
from ._logging import log_as_asked
from ._retries import Attempts, Retries
from ._user_agent import user_agent_headers

if TYPE_CHECKING:
    from ._retry_policy import RetryPolicy

DEFAULT_TIMEOUT: Final = httpx.Timeout(600.0, connect=10.0)
"""The timeout of a client that was given neither a timeout nor an HTTP client, in seconds.

A connection must be made within 10 seconds. A response may take minutes, because bots call models
and tools before they write: reads, writes and the wait for a free connection have 10 minutes each.
In a stream the time between two pieces counts, not the whole.
"""
DEFAULT_MAX_EVENT_BYTES: Final = 16 * 1024 * 1024
DEFAULT_MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024


class Settings:
    """What a client adds to each of its requests."""

    # Not a dataclass or struct: tools that show locals show their fields, and headers may be
    # secret.
    def __init__(
        self,
        auth: httpx.Auth,
        base_url: str,
        headers: httpx.Headers,
        timeout: httpx.Timeout | None,
        retries: Retries,
        max_event_bytes: int,
        max_answer_bytes: int,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        host: Host | None = None,
        *,
        is_of_environment: bool,
    ) -> None:
        self.auth = auth
        self.base_url = base_url
        self.headers = headers
        self.timeout = timeout
        self.retries = retries
        self.max_event_bytes = max_event_bytes
        self.max_answer_bytes = max_answer_bytes
        self.query = query
        self.body = body
        # Whether another process finds the token and all headers by itself.
        self.is_of_environment = is_of_environment
        # One for all views of a client.
        self.host: Host = Host() if host is None else host
        self._fixed = FixedHeaders(headers)

    def build(
        self,
        http_client: httpx.Client | httpx.AsyncClient,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        wants_events: bool = False,
        **content: Any,
    ) -> httpx.Request:
        """Return the request for a path of the API; `content` is httpx's params, json, files, ...

        It asks for events if it `wants_events`.

        Raises:
            TimeIsUpError: its deadline is over.
        """
        if self.retries.ends_at != math.inf:
            content["timeout"] = self._timeout_until_the_end(http_client, f"{method} {url}")
        elif self.timeout is not None:
            content["timeout"] = self.timeout
        if self.query:
            content["params"] = {**content.get("params", {}), **self.query}
        if self.body and "json" in content:
            content["json"] = {**content["json"], **self.body}
        is_json = "json" in content
        if is_json:
            from coze_core import json  # on first use: a program that only reads needs no encoder

            content["content"] = json.encode(content.pop("json"))
        own = self._fixed.over(http_client, is_json=is_json, wants_events=wants_events)
        own_type = "application/json" if is_json else own_content_type(content, own)
        if headers or (not is_json and own_type):
            own = own.copy()
            own.update(headers)
            if own_type:
                own["Content-Type"] = own_type
        request = request_of(http_client, method, self.base_url + url, own, content)
        request.extensions[BASE_URL] = self.base_url
        return request

    def auth_for(self, request: httpx.Request) -> httpx.Auth | None:
        """Return the authorization of a request; None if its operation takes none."""
        return None if NO_AUTH in request.extensions else self.auth

    def attempts(self, method: str, content: Mapping[str, Any]) -> Attempts:
        """Return the attempts at a request, which begin now."""
        sources = [part[1] for _, part in content.get("files") or ()]
        is_read = only_reads(method, content.get("extensions", ()))
        return Attempts(
            self.retries, method, is_read=is_read, can_rewind=all(map(_can_rewind, sources))
        )

    def _timeout_until_the_end(
        self, http_client: httpx.Client | httpx.AsyncClient, what: str
    ) -> httpx.Timeout:
        left = self.retries.left()
        if left <= 0:
            raise TimeIsUpError(
                f"no time is left for {what}: its deadline was over {-left:.3g} seconds ago",
                request_sent=False,
            )
        own = httpx.Timeout(http_client.timeout if self.timeout is None else self.timeout)
        left = min(left, LONGEST_WAIT)
        steps = {
            step: left if seconds is None else min(seconds, left)
            for step, seconds in own.as_dict().items()
        }
        return httpx.Timeout(**steps)


def _can_rewind(source: Any) -> bool:
    return isinstance(source, bytes) or bool(source.seekable())


def settings_of(
    *,
    auth: httpx.Auth | Httpx2Auth | None,
    base_url: str | None,
    http_client: object,
    timeout: float | httpx.Timeout | Httpx2Timeout | None,
    headers: Mapping[str, str] | None,
    max_retries: int,
    retry_deadline: float,
    retry_policy: RetryPolicy | None,
    max_event_bytes: int,
    max_answer_bytes: int,
) -> Settings:
    """Return the settings of a client.

    Raises:
        CozeArgumentError: an argument can't be used, or there is no token.
    """
    log_as_asked()
    is_of_environment = auth is None and not headers
    auth = httpx_auth(auth)
    if auth is None:
        auth = TokenAuth.from_environment()
    elif isinstance(auth, str):
        del auth  # else a traceback that shows locals would show it
        raise CozeArgumentError(
            'auth: expected TokenAuth or another httpx.Auth, got str; wrap it: TokenAuth("pat_...")'
        )
    elif not isinstance(auth, httpx.Auth):
        refuse("auth", "TokenAuth or another httpx.Auth", type_name(auth))
    for name, value in (
        ("max_event_bytes", max_event_bytes),
        ("max_answer_bytes", max_answer_bytes),
    ):
        check_type(name, value, int)
        check_range(name, value, 1, None, "bytes")
    if timeout is None and http_client is None:
        timeout = DEFAULT_TIMEOUT
    elif timeout is not None:
        timeout = checked_timeout(timeout)
    if isinstance(http_client, httpx.Client | httpx.AsyncClient):
        check_framing(http_client)
        if timeout is None:
            usable = checked_timeout(http_client.timeout, "http_client: timeout")
            timeout = None if usable == http_client.timeout else usable
    merged = httpx.Headers(user_agent_headers())
    merged["Accept-Encoding"] = ACCEPTED_ENCODING
    if headers is not None:
        check_headers(headers)
        merged.update(headers)
    return Settings(
        auth,
        parse_base_url(base_url),
        merged,
        timeout,
        _retries(max_retries, retry_deadline, retry_policy),
        max_event_bytes,
        max_answer_bytes,
        is_of_environment=is_of_environment,
    )


def changed(
    settings: Settings,
    *,
    timeout: float | httpx.Timeout | Httpx2Timeout | None,
    max_retries: int | None,
    retry_deadline: float | None,
    retry_policy: RetryPolicy | None,
    deadline: float | None,
    headers: Mapping[str, str] | None,
    query: Mapping[str, Any] | None,
    body: Mapping[str, Any] | None,
) -> Settings:
    """Return settings with what is given changed.

    Raises:
        CozeArgumentError: an argument can't be used.
    """
    facts = dict(vars(settings))
    del facts["_fixed"]
    if timeout is not None:
        facts["timeout"] = checked_timeout(timeout)
    retries = settings.retries
    retries = _retries(
        retries.max_retries if max_retries is None else max_retries,
        retries.deadline if retry_deadline is None else retry_deadline,
        retries.policy if retry_policy is None else retry_policy,
        retries.ends_at,
    )
    if deadline is not None:
        retries = retries.until(checked_seconds("deadline", deadline))
    facts["retries"] = retries
    if headers is not None:
        check_headers(headers)
        merged = settings.headers.copy()
        merged.update(headers)
        facts["headers"] = merged
    if query is not None:
        from ._extras import checked_query  # on first use: it needs the kinds of values

        facts["query"] = {**(settings.query or {}), **checked_query(query)}
    if body is not None:
        from ._extras import checked_body

        facts["body"] = {**(settings.body or {}), **checked_body(body)}
    return Settings(**facts)


def checked_timeout(
    timeout: float | httpx.Timeout | Httpx2Timeout, argument: str = "timeout"
) -> httpx.Timeout:
    """Return a timeout that can be used.

    Raises:
        CozeArgumentError: it isn't a number of seconds, is 0, or is more than a socket can wait.
    """
    own: float | httpx.Timeout = httpx_timeout(timeout)
    if isinstance(own, httpx.Timeout):
        steps = own.as_dict().items()
        return httpx.Timeout(
            **{step: _seconds(f"{argument}: {step}", given) for step, given in steps}
        )
    return httpx.Timeout(_seconds(argument, own))


def _seconds(argument: str, seconds: float | None) -> float | None:
    """Return the seconds that a socket is told; None, which is forever, where there is no end."""
    if seconds is None or seconds == math.inf:
        return None
    return checked_time_limit(argument, seconds, most=LONGEST_WAIT)


def _retries(
    max_retries: int, deadline: float, policy: RetryPolicy | None, ends_at: float = math.inf
) -> Retries:
    check_type("max_retries", max_retries, int)
    check_range("max_retries", max_retries, 0, None)
    if policy is not None:
        from ._retry_policy import RetryPolicy  # on first use: few programs need one

        check_type("retry_policy", policy, RetryPolicy)
    return Retries(max_retries, checked_seconds("retry_deadline", deadline), policy, ends_at)
