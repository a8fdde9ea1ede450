"""Writes what a service says as one line, for logs, reprs and the text of exceptions."""

from __future__ import annotations

import re
from typing import Final

_LONGEST_FACT: Final = 500
# What ends a line somewhere, or steers a terminal: of a log or a traceback each makes another. And
# halves of surrogate pairs, which no file takes: the line would be lost.
_NOT_PRINTED: Final = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"


# As many characters of a text as the repr of what holds it has room for.
_LONGEST_BEGINNING: Final = 80


def beginning(text: str) -> str:
    """Return the beginning of a text, for a repr."""
    return text if len(text) <= _LONGEST_BEGINNING else f"{text[:_LONGEST_BEGINNING]}…"


def one_line(value: object, longest: int = _LONGEST_FACT) -> str:
    """Return a value as one line of text for a log, with what can't be printed as its escapes."""
    text = str(value) if not isinstance(value, str) else value
    if len(text) > longest:
        text = f"{text[:longest]}..."
    return re.sub(_NOT_PRINTED, lambda found: repr(found[0])[1:-1], text)
