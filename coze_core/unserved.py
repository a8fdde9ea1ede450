"""Says what it means where a host that isn't the service's own doesn't serve what it was asked."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import httpx

_SERVICE_HOSTS: Final = (".coze.com", ".coze.cn")
_PAGE: Final = "docs/studio.md"
_UNSERVED: Final = (
    "this host doesn't serve the operation, if it is self-hosted Coze Studio, which answers so "
    f"whatever the token; {_PAGE} lists what it serves"
)
_UNROUTED: Final = (
    "this host doesn't serve the operation, or its gateway doesn't pass its path on; check the "
    f"base URL. For self-hosted Coze Studio, {_PAGE} lists what it serves"
)
_WORDLESS: Final = (
    "this host failed without a word: if it is self-hosted Coze Studio, what an ID names may not "
    "exist; check the IDs, and look into its log"
)
_FAILED: Final = "try again later; if it stays, look for the log ID in the log of this host"
_STREAMED: Final = (
    "this host streams what it was asked for whole, as self-hosted Coze Studio did before version "
    "0.5.1; call the method that streams"
)
_NOTHING: Final = (
    "this host found nothing to return: if it is self-hosted Coze Studio, what the ID names isn't "
    "published, or not to this channel"
)


def repeats_status(status: int, code: int | None) -> bool:
    """Return whether a failure is stated by its HTTP status alone, which its code repeats.

    Self-hosted Coze Studio refuses so what it can't read (400, or 500) and what it doesn't serve
    (401 or 404, whatever the token is). The service has other codes for everything.
    """
    return code == status and status in (400, 401, 404, 500)


def is_elsewhere(response: httpx.Response) -> bool:
    """Return whether a response is from a host that isn't the service's own."""
    return not response.request.url.host.endswith(_SERVICE_HOSTS)


def advice_elsewhere(response: httpx.Response, code: int | None) -> str | None:
    """Return what a response means on a host that isn't the service's own, if it is such a one."""
    if not is_elsewhere(response):
        return None
    if response.status_code in (401, 404) and code == response.status_code:
        return _UNSERVED
    if response.status_code == 500 and not response.content:
        return _WORDLESS
    if response.status_code >= 500 and code in (None, response.status_code):
        return _FAILED
    is_page = "html" in response.headers.get("content-type", "")
    # What a web server says of a path that it serves files at; failures of gateways are others.
    if is_page and (response.is_success or response.status_code in (404, 405)):
        return _UNROUTED
    if response.is_success and len(response.content) < _LONGEST_NULL:
        from . import json  # on first use: errors import this module

        with suppress(ValueError):
            return _NOTHING if json.parse(response.content) is None else None
    return None


def advice_on_stream(response: httpx.Response) -> str | None:
    """Return what an event stream in place of JSON means on a host that isn't the service's own."""
    is_stream = response.headers.get("content-type", "").startswith("text/event-stream")
    return _STREAMED if is_stream and is_elsewhere(response) else None


# With all the blanks that a gateway may put around it.
_LONGEST_NULL: Final = 64
