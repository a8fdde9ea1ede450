"""What the size of the API costs: generation, the mock server's start, the wheel, type checking."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.results import Result, at_most
from scripts.generate import CLIENT, generate_into

_ROOT: Final = Path(__file__).resolve().parent.parent
_ROUNDS: Final = 3
_PROGRAM: Final = """\
from coze_ext import Coze, user_message

with Coze() as coze:
    stream = coze.chat.stream(bot_id="1", user_id="2", additional_messages=[user_message("Hi")])
    for piece in stream.text_deltas():
        print(piece)
    for workflow in coze.workflows.list(workspace_id="3", page_num=1):
        print(workflow.workflow_name)
"""


def results() -> Iterator[Result]:
    """Measure each beside what is promised."""
    with TemporaryDirectory(prefix="coze-benchmark-") as name:
        folder = Path(name)
        yield _promised("make generate", "s", _seconds(lambda: _generate(folder)), 15.0)
        yield _promised("coze-mock: start", "s", min(_starts() for _ in range(_ROUNDS)), 1.5)
        yield _promised("wheel", "MB", _wheel(folder) / 1e6, 3.0)
        yield _promised("pyright on a user's file", "s", _checking(folder), 5.0)


def _promised(what: str, unit: str, ours: float, promised: float) -> Result:
    return Result("costs", what, unit, ours, "promised", promised, ours / promised, at_most(1))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _generate(folder: Path) -> None:
    """Generate beside the package that is there."""
    (folder / "generated").mkdir()
    generate_into(folder / "generated", [CLIENT])


def _starts() -> float:
    """Start the mock server up to the line that says where it is."""
    command = [str(Path(sys.executable).with_name("coze-mock")), "--port", "0"]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        spent = time.perf_counter() - started
        process.terminate()
    return spent


def _wheel(folder: Path) -> int:
    """Build the wheel, and give its size in bytes."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel"]
    subprocess.run([*command, "--outdir", str(folder), str(_ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel.stat().st_size


def _checking(folder: Path) -> float:
    """Check a program by pyright, which has looked at the packages once before."""
    program = folder / "program.py"
    program.write_text(_PROGRAM, encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, str(program)]
    return min(
        _seconds(lambda: subprocess.run(command, check=True, capture_output=True, cwd=folder))
        for _ in range(_ROUNDS)
    )
