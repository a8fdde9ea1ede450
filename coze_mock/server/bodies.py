"""Parses JSON bodies."""

from __future__ import annotations

import json
import math
from typing import Any

from coze_mock.errors import bad_request, shorten
from coze_mock.server.sizes import check_json


def parse_json(body: bytes, most_values: int) -> Any:
    """Parse JSON strictly, as RFC 8259 has it, of so many values at most.

    Raises ApiError with HTTP status 400 for anything else, and for what could not be sent back:
    numbers beyond a double, and half of a surrogate pair.
    """
    check_json(body, most_values)
    try:
        content = json.loads(
            body.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite_float
        )
        if b"\\u" in body:
            json.dumps(content, ensure_ascii=False).encode("utf-8")
    except UnicodeError:
        raise bad_request("request body: not valid UTF-8") from None
    except RecursionError:
        raise bad_request("request body: nested too deeply") from None
    except ValueError as error:
        raise bad_request(f"request body: not valid JSON: {shorten(error)}") from None
    return content


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON value")


def _finite_float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"the number {shorten(text, 20)} is out of range")
    return number
