"""Reads for how long a response asks to wait."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from .limits import LONGEST_WAIT

_NUMBER: Final = re.compile(r"\s*(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)


def retry_after(headers: httpx.Headers) -> float | None:
    """Return the seconds to wait, by a number or a date (RFC 9110, section 10.2.3).

    Gateways also send a fraction of seconds, and milliseconds in a header of their own, which is
    the more exact one.
    """
    milliseconds = _number_in(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after", "")
    seconds = _number_in(value)
    return _seconds_until(value) if seconds is None else seconds


def _number_in(value: str) -> float | None:
    """Return a decimal number, or as much as can be waited for; None if it isn't one."""
    return min(float(value), float(LONGEST_WAIT)) if _NUMBER.fullmatch(value) else None


def _seconds_until(date: str) -> float | None:
    try:
        moment = parsedate_to_datetime(date.strip())
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
