"""Calls of operations that the document doesn't have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import httpx

from coze_core.limits import check_range, check_type, refuse
from coze_core.responses import Response, detailed, successful_envelope

from ._extras import checked_body, checked_query
from ._headers import check_headers

# A whole URL of httpx has at most 65,536; servers take far less.
_LONGEST_PATH: Final = 8192


def request_of(
    method: str,
    path: str,
    query: Mapping[str, Any] | None,
    body: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
) -> dict[str, Any]:
    """Return a request in the form that a sender takes.

    Raises:
        CozeArgumentError: an argument can't be used.
    """
    for name, text in (("method", method), ("path", path)):
        check_type(name, text, str)
    if not (method.isascii() and method.isalpha()):
        refuse("method", "the name of an HTTP method", repr(method))
    check_range("path", len(path), 1, _LONGEST_PATH, "characters")
    if not path.startswith("/") or not path.isprintable() or any(c in " ?#" for c in path):
        refuse("path", "a path such as /v1/bots", repr(path))
    request: dict[str, Any] = {"method": method.upper(), "url": path}
    if query is not None:
        request["params"] = checked_query(query)
    if body is not None:
        request["json"] = checked_body(body)
    if headers is not None:
        check_headers(headers)
        request["headers"] = dict(headers)
    return request


def envelope_of(response: httpx.Response) -> Response[Any]:
    """Return a response with its envelope as plain data.

    Raises:
        CozeAPIError: the service refused or failed.
        CozeResponseError: the response has no envelope.
    """
    return detailed(response, successful_envelope(response))
