"""Builds requests as httpx's clients do, without doing anew for each what is the same for all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import httpx

_Raw = list[tuple[bytes, bytes]]


class FixedHeaders:
    """The headers that each request has, merged with those of the HTTP client."""

    def __init__(self, headers: httpx.Headers) -> None:
        self._headers = headers
        self._has_accept = "Accept" in headers
        self._merged: dict[tuple[bool, bool], tuple[_Raw, httpx.Headers]] = {}

    def over(
        self,
        http_client: httpx.Client | httpx.AsyncClient,
        *,
        is_json: bool = False,
        wants_events: bool = False,
    ) -> httpx.Headers:
        """Return them in place of the HTTP client's own of the same names; not to be changed.

        Args:
            is_json: whether they are those of a request with JSON.
            wants_events: whether it asks for events (WHATWG HTML, section 9.2.2), unless the
                program has an Accept header of its own.
        """
        own = http_client.headers
        raw = own.raw
        kind = is_json, wants_events
        known = self._merged.get(kind)
        if known is not None and known[0] == raw:
            return known[1]
        merged = own.copy()
        merged.update(self._headers)
        if is_json:
            merged["Content-Type"] = "application/json"
        if wants_events and not self._has_accept and own.get("Accept", "*/*") == "*/*":
            merged["Accept"] = "text/event-stream"
        self._merged[kind] = raw, merged
        return merged


def request_of(
    http_client: httpx.Client | httpx.AsyncClient,
    method: str,
    url: str,
    headers: httpx.Headers,
    content: dict[str, Any],
) -> httpx.Request:
    """Return a request with these headers, among which are already those of the HTTP client.

    Args:
        content: what else `httpx.Client.build_request` takes.
    """
    is_plain = (
        not http_client.params
        and not http_client.cookies
        and getattr(http_client.build_request, "__func__", None) is httpx.Client.build_request
    )
    if not is_plain:
        return http_client.build_request(method, _parsed(url), headers=headers, **content)
    params = content.pop("params", None)
    timeout = httpx.Timeout(content.pop("timeout", http_client.timeout)).as_dict()
    extensions = {**content.pop("extensions", {}), "timeout": timeout}
    return httpx.Request(
        method, _with(params, url), headers=headers, extensions=extensions, **content
    )


def _with(params: Mapping[str, Any] | None, url: str) -> httpx.URL:
    """Return a URL with parameters; httpx would parse it once more without them."""
    if not params:
        return _parsed(url)
    if "?" in url:
        return httpx.URL(url, params=params)
    is_text = all(type(value) is str for value in params.values())
    query = urlencode(params) if is_text else str(httpx.QueryParams(params))
    return httpx.URL(f"{url}?{query}")


@lru_cache(maxsize=128)
def _parsed(url: str) -> httpx.URL:
    """Return a parsed URL; programs use few, and parsing takes a good part of a request's time."""
    return httpx.URL(url)
