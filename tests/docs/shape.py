"""Compares what programs print, whatever the IDs, times and ports of the day are."""

from __future__ import annotations

import re

LOG_ID = re.compile(r"\b\d{14}[0-9A-F]{20}\b")
# Decimal strings: IDs of 19 digits, and versions, which are times in milliseconds.
IDENTIFIER = re.compile(r"\b\d{13,19}\b")

_VARIABLE = (
    (LOG_ID, "<log ID>"),
    (IDENTIFIER, "<ID>"),
    (re.compile(r"(?<=http://127\.0\.0\.1:)\d+"), "<port>"),
    (re.compile(r"\bPython 3\.\d+\.\d+"), "Python <version>"),
)


def shape_of(text: str) -> str:
    """Return text without trailing space, with names for what differs from run to run."""
    for pattern, name in _VARIABLE:
        text = pattern.sub(name, text)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
