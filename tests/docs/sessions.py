"""Runs what pages show of `cozectl`: a shell's lines, with the program itself in this process."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from coze_cli.main import run

# A line with `cozectl` in it: what is piped into it, its arguments, and whether its code is shown.
LINE = re.compile(r"(?:(?P<before>[^|]+) \| )?cozectl (?P<arguments>.+?)(?P<code>; echo \$\?)?")


def shown_by(commands: list[str], folder: Path) -> str:
    """Run commands in a folder, and return what a terminal would show of them."""
    return "".join(printed_by(line, folder) for line in commands)


def printed_by(line: str, folder: Path) -> str:
    """Run one line, as bash would, and return what comes to stdout and stderr."""
    found = LINE.fullmatch(line)
    if not found:
        return bash(line, folder)
    piped = bash(found["before"], folder) if found["before"] else ""
    printed = io.StringIO()
    with (
        mock.patch.object(sys, "stdin", io.StringIO(piped)),
        redirect_stdout(printed),
        redirect_stderr(printed),
    ):
        code = run(shlex.split(found["arguments"]))
    assert found["code"] or code == 0, f"{line}\n{printed.getvalue()}"
    return printed.getvalue() + (f"{code}\n" if found["code"] else "")


def bash(line: str, folder: Path) -> str:
    """Run what isn't `cozectl`."""
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout
