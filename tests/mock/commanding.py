"""Runs the command coze-mock: as a process of its own, or within this one, which takes far less."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from coze_mock import cli


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command as a process of its own, started and ready, and its first line."""
    with started([sys.executable, "-m", "coze_mock", "--port", "0", *arguments]) as found:
        yield found


@contextmanager
def started(command: list[str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.kill()
        process.communicate()


class _Output(io.StringIO):
    """What a program prints, which tells when all of it has come that comes at the start."""

    def __init__(self) -> None:
        super().__init__()
        self.flushed = threading.Event()

    def flush(self) -> None:
        self.flushed.set()


@contextmanager
def commanded(*arguments: str) -> Iterator[tuple[str, io.StringIO]]:
    """The command within this process, started and ready: its first line, and its errors.

    It is ended as a signal would end it.
    """
    output, errors, codes = _Output(), io.StringIO(), list[int]()
    handlers: dict[int, Callable[[int, None], object]] = {}

    def run() -> None:
        try:
            codes.append(cli.main(["--port", "0", *arguments]))
        finally:
            output.flushed.set()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdout", output)
        patched.setattr(sys, "stderr", errors)
        # Signals are handled by main threads alone.
        patched.setattr(signal, "signal", handlers.__setitem__)
        thread = threading.Thread(target=run)
        thread.start()
        try:
            assert output.flushed.wait(60)
            yield output.getvalue().partition("\n")[0], errors
        finally:
            if signal.SIGTERM in handlers:
                handlers[signal.SIGTERM](signal.SIGTERM, None)
            thread.join()
    assert codes == [0]


def refused(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line that says why the command, within this process, does nothing."""
    assert cli.main(["--port", "0", *arguments]) == 1
    output, errors = capfd.readouterr()
    assert (output, errors.count("\n")) == ("", 1)
    return errors
