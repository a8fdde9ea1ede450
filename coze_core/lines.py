"""Writes what a service says as one line, for logs and the text of exceptions."""

from __future__ import annotations

import re
from typing import Final

_LONGEST_FACT: Final = 500
# What ends a line somewhere, or steers a terminal: of a log or a traceback each makes another.
_NOT_PRINTED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def one_line(value: object, longest: int = _LONGEST_FACT) -> str:
    """Return a value as one line of text for a log, with control characters as their escapes."""
    text = str(value) if not isinstance(value, str) else value
    if len(text) > longest:
        text = f"{text[:longest]}..."
    return _NOT_PRINTED.sub(lambda found: repr(found[0])[1:-1], text)
