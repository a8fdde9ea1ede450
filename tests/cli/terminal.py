"""Runs `cozectl` in this process, as a shell would run it with pipes or in a terminal."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from coze_cli.main import run

TOKEN = "pat_of_the_command_line"


class Outcome(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was written as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """What was written as lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal:
    """Where `cozectl` is run."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        folder: Path,
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.folder = folder

    def __call__(self, *arguments: object, stdin: str = "") -> Outcome:
        """Run a command with pipes, and return what came of it."""
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        self._capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)

    def sees(self, *arguments: object, answers: str = "") -> Outcome:
        """Run a command whose input and output are a terminal's."""
        self._monkeypatch.setattr("coze_cli.run._can_ask", lambda *_: True)
        return self(*arguments, stdin=answers)
