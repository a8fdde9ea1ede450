"""Refuses requests whose mere size would keep the server busy, before anything is made of them."""

from __future__ import annotations

import re

from starlette.types import Scope

from coze_mock.errors import ApiError, bad_request
from coze_mock.settings import Limits

_MOST_DEPTH = 100
_STRING = re.compile(rb'"(?:[^"\\]+|\\.)*+"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


def check_head(scope: Scope, limits: Limits) -> None:
    """Raise ApiError with HTTP status 400 for more headers or query parameters than allowed."""
    if len(scope["headers"]) > limits.headers:
        raise bad_request(f"request: over {limits.headers} headers")
    if scope["query_string"].count(b"&") >= limits.query_parameters:
        raise bad_request(f"request: over {limits.query_parameters} query parameters")


def check_json(body: bytes, most_values: int) -> None:
    """Raise ApiError with HTTP status 400 for JSON of too many values, or nested too deeply."""
    if _marks(body) > most_values:
        # Strings may hold marks too. Quotation marks that are escaped aren't counted, so no more
        # than twice as many strings are let pass here.
        if body.count(b'"') - body.count(b'\\"') > 4 * most_values:
            raise _too_many(most_values)
        body = _STRING.sub(b"", body)
        if _marks(body) > most_values:
            raise _too_many(most_values)
    if body.count(b"[") + body.count(b"{") > _MOST_DEPTH:
        depth = 0
        for bracket in _BRACKET.findall(_STRING.sub(b"", body)):
            depth += 1 if bracket in b"[{" else -1
            if depth > _MOST_DEPTH:
                raise bad_request("request body: nested too deeply")


def _marks(body: bytes) -> int:
    """The number of values, or more: each begins the body or stands after one of these."""
    return 1 + body.count(b",") + body.count(b"[") + body.count(b"{")


def _too_many(most: int) -> ApiError:
    return bad_request(f"request body: over {most} values")
