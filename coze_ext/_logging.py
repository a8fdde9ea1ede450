"""Writes what this package logs to stderr, where the environment asks for it."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from functools import cache
from typing import Final

from coze_core.limits import refuse

LOG_VARIABLE: Final = "COZE_LOG"
LOG: Final = logging.getLogger("coze_ext")
"""Has one line of level INFO for each request."""
DETAILS: Final = logging.getLogger("coze_ext.details")
"""Has lines of level DEBUG for what comes before and between."""

_LEVELS: Final = {"info": logging.INFO, "debug": logging.DEBUG}


class _Stderr(logging.Handler):
    """Writes to the stderr of the moment, unless the program has set up logging itself."""

    def emit(self, record: logging.LogRecord) -> None:
        if logging.getLogger().handlers:
            return
        # A log that can't be written must not stop the program, nor be told of where logging tells
        # it: stderr may be closed.
        with suppress(Exception):
            sys.stderr.write(f"{self.format(record)}\n")


@cache
def _stderr() -> logging.Handler:
    handler = _Stderr()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def log_as_asked() -> None:
    """Log at the level of the environment variable COZE_LOG, `info` or `debug`, if it is set.

    Raises:
        CozeArgumentError: it is anything else.
    """
    asked = os.environ.get(LOG_VARIABLE)
    if not asked:
        return
    level = _LEVELS.get(asked.strip().lower())
    if level is None:
        refuse(LOG_VARIABLE, "info or debug", repr(asked))
    LOG.setLevel(level)
    LOG.addHandler(_stderr())  # once, however often it is called
