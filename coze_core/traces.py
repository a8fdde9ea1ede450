"""Reads the words of a failure that a host has wrapped in its code and a stack trace."""

from __future__ import annotations

import re
from typing import Final

# As self-hosted Coze Studio writes its failures: `code=N message=M`, then lines of causes, then one
# that begins with `stack=`, and in JSON that isn't parsed the line feeds as they are escaped.
_WRAPPED: Final = re.compile(r"\bcode=(-?\d{1,20}) message=((?:(?!\\n)[^\r\n])*)")
_TRACE: Final = re.compile(r"(?:\\n|[\r\n])\s*(?:stack=|goroutine \d+ \[)")


def without_trace(words: str) -> str:
    """Return the words of a failure up to the stack trace that may follow them."""
    found = _TRACE.search(words)
    return words if found is None else words[: found.start()]


def unwrapped(words: str) -> tuple[int | None, str]:
    """Return the code in the words of a failure, if they have one, and what they say.

    With a code or a stack trace, that is their first line.
    """
    said = without_trace(words)
    has_trace = said != words
    wrapped = _WRAPPED.search(said) if has_trace else _WRAPPED.match(said)
    if wrapped is not None:
        return int(wrapped[1]), wrapped[2].strip()
    return None, (said.strip().partition("\n")[0].rstrip() if has_trace else words)
