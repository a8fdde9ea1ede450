"""Tells what went wrong: one line on stderr, and an exit code."""

from __future__ import annotations

from typing import Final

import click

_EXIT_CODES: Final = (
    ("CozeArgumentError", 2),
    ("CozeAuthenticationError", 3),
    ("CozePermissionError", 3),
    ("CozeNotFoundError", 4),
    ("CozeRateLimitError", 5),
    ("CozeConnectionError", 6),
    ("CozeTimeoutError", 6),
)


def told(error: Exception) -> str | None:
    """Return the line that says what went wrong; None if this is a fault of the program."""
    from coze_core.lines import one_line
    from coze_ext import CozeError

    if isinstance(error, CozeError):
        words = str(error)
        if "COZE_API_TOKEN" in words:
            words = f"{words}, or run `cozectl auth login`"
    elif isinstance(error, OSError):
        words = error.strerror or str(error)
        if error.filename is not None:
            words = f"{error.filename}: {words}"
    else:
        return None
    return f"{click.style('cozectl:', fg='red')} {one_line(words, 2_000)}"


def exit_code_of(error: Exception) -> int:
    """Return the exit code that stands for an error."""
    names = {kind.__name__ for kind in type(error).__mro__}
    return next((code for name, code in _EXIT_CODES if name in names), 1)
