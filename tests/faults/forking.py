"""Runs a part of a test in a process that is forked from it."""

from __future__ import annotations

import os
import pickle
import signal
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

# A hang is a failure.
SECONDS = 60


class Child:
    """A forked process that does some work."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._read, write = os.pipe()
        with warnings.catch_warnings():
            # Python 3.12 and later warn of what is tested: that this process has threads.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if self._process == 0:
            os.close(self._read)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(SECONDS)
            result: Any = "it ended early"
            with suppress(BaseException):
                result = _outcome_of(work)
            with os.fdopen(write, "wb") as file:
                pickle.dump(result, file)
            os._exit(0)  # without what the tests clean up at their end
        os.close(write)

    def result(self) -> Any:
        """Wait for the child's end and return what its work returned, or the text of its error."""
        with os.fdopen(self._read, "rb") as file:
            content = file.read()
        _, status = os.waitpid(self._process, 0)
        assert status == 0, f"the child ended with status {status}"
        return pickle.loads(content)


def _outcome_of(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except Exception as error:  # noqa: BLE001 -- the parent compares it with what it expects
        return f"{type(error).__name__}: {error}"
