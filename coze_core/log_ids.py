"""The ID of the log that the service wrote of a call, for which its support asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import httpx

from .redaction import is_repeated, redacted

LOG_ID_HEADERS: Final = ("x-tt-logid", "x-log-id")
"""The headers that state it: the service's own, and that of self-hosted Coze Studio."""
# Visible ASCII: a line of a log can bear it.
_LOG_ID: Final = r"[\x21-\x7e]{1,256}"


def log_id_of(response: httpx.Response) -> str | None:
    """Return the log ID that a response's header states."""
    for name in LOG_ID_HEADERS:
        if (found := _checked(response.headers.get(name), response)) is not None:
            return found
    return None


def log_id_in(envelope: Mapping[str, Any], response: httpx.Response) -> str | None:
    """Return the log ID that a response's header states, or else its envelope's `detail`."""
    found = log_id_of(response)
    if found is not None:
        return found
    detail = envelope.get("detail")
    return _checked(detail.get("logid") if isinstance(detail, Mapping) else None, response)


def _checked(logid: object, response: httpx.Response) -> str | None:
    """Return what can be a log ID: one word, without a token that was echoed."""
    if not isinstance(logid, str):
        return None
    is_plain = len(logid) < 64 and logid.isascii() and logid.isalnum()  # as they all are
    if is_plain and not is_repeated(response.request, logid):
        return logid
    return redacted(logid, response.request) if re.fullmatch(_LOG_ID, logid) else None
