"""Measures what the tests let through: puts small faults into modules, and runs the tests of each.

`make mutants MUTANTS="coze_core/streams.py" SECONDS=600` tries faults of these modules, in an order
that is always the same, until the time is up. It tells those that no test noticed, and the share of
those that one did. A fault that makes the tests hang is noticed too.

mutmut puts a function of its own in place of each, which the tests of signatures, generators and
tracebacks see, and cosmic-ray starts pytest anew for each fault. This starts once, imports all but
the client, and forks.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType
from typing import Final

from scripts.mutations import Mutant, mutants_of

ROOT: Final = Path(__file__).resolve().parent.parent
SEED: Final = 20261126
"""Where the order of the faults comes from."""

_STREAMS: Final = (
    "tests/unit/test_stream_edges.py",
    "tests/unit/test_streams.py",
    "tests/unit/test_introspection.py",
    "tests/unit/test_keeping.py",
    "tests/unit/test_chat_ends.py",
    "tests/faults/test_endings.py",
    "tests/faults/test_streams_elsewhere.py",
    "tests/faults/test_event_loops.py",
    "tests/faults/test_interruptions.py",
    "tests/journey/test_connections.py",
)
_WAITING: Final = (
    "tests/unit/test_polling.py",
    "tests/unit/test_plain_values.py",
    "tests/faults/test_timeouts.py",
    "tests/faults/test_recovery.py",
    "tests/unit/test_chat_ends.py",
)
TESTS: Final[Mapping[str, Sequence[str]]] = {
    "coze_core/async_streams.py": (*_STREAMS, "tests/faults/test_cancellation.py"),
    "coze_core/binary_streams.py": ("tests/unit", "tests/journey/test_sound.py"),
    "coze_core/event_stream.py": ("tests/unit/test_sse.py", *_STREAMS),
    "coze_core/events.py": ("tests/unit/test_sse.py", "tests/unit/test_streams.py", "tests/golden"),
    "coze_core/files.py": ("tests/unit/test_requests.py", "tests/faults/test_uploads.py"),
    "coze_core/pages.py": ("tests/unit/test_pages.py",),
    "coze_core/retry_after.py": ("tests/unit/test_options.py", "tests/faults/test_retries.py"),
    "coze_core/steps.py": _WAITING,
    "coze_core/stream_sources.py": _STREAMS,
    "coze_core/streams.py": _STREAMS,
    "coze_ext/_recovery.py": (
        "tests/unit/test_answers.py",
        "tests/unit/test_chat_ends.py",
        "tests/faults/test_recovery.py",
    ),
    "coze_ext/_retries.py": ("tests/unit/test_options.py", "tests/faults/test_retries.py"),
    "coze_ext/_transcript.py": (
        "tests/unit/test_chat_ends.py",
        "tests/unit/test_answers.py",
        "tests/faults/test_recovery.py",
        "tests/faults/test_echoes.py",
    ),
    "coze_ext/_waiting.py": _WAITING,
}
"""The tests that concern a module, the quickest first; those of a module that isn't here are
`ELSE`."""
ELSE: Final = ("tests/unit", "tests/golden")

_IMPORTED_ONCE: Final = (
    *("aiohttp", "anyio._backends._asyncio", "httpx", "httpx2", "httpx_aiohttp", "hypothesis"),
    *("msgspec", "pytest", "schemathesis", "trio", "uvicorn", "coze_mock.server.mock_server"),
)


@dataclass
class Tally:
    """What became of the faults of a module."""

    found: int = 0
    missed: list[Mutant] = field(default_factory=list)
    untried: int = 0

    def __str__(self) -> str:
        tried = self.found + len(self.missed)
        share = f"{100 * self.found / tried:.1f} %" if tried else "none tried"
        return f"{self.found} of {tried} found, {share}; {self.untried} not tried"


def main() -> int:
    """Try faults of the modules that are named, and return the exit status."""
    arguments = argparse.ArgumentParser(description="Measure what the tests let through.")
    arguments.add_argument("modules", nargs="+", help="such as coze_core/streams.py")
    arguments.add_argument("--seconds", type=float, default=600.0, help="for all of them")
    arguments.add_argument("--jobs", type=int, default=2, help="that run at once")
    given = arguments.parse_args()
    os.chdir(ROOT)
    for name in _IMPORTED_ONCE:
        importlib.import_module(name)
    early = [name for name in sys.modules if name.partition(".")[0] in ("coze_core", "coze_ext")]
    if early:
        raise RuntimeError(f"{early[0]}: expected to be imported by the tests alone")
    with tempfile.TemporaryDirectory() as kept:
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = kept
        ends = time.monotonic() + given.seconds
        for number, module in enumerate(given.modules):
            share = (ends - time.monotonic()) / (len(given.modules) - number)
            tally = try_module(module, time.monotonic() + share, given.jobs)
            print(f"{module}: {tally}", flush=True)
            for missed in tally.missed:
                print(f"  {missed}", flush=True)
    return 0


def try_module(module: str, ends: float, jobs: int) -> Tally:
    """Try faults of a module until a time on the monotonic clock."""
    source = (ROOT / module).read_text(encoding="utf-8")
    mutants = list(mutants_of(module, source))
    random.Random(SEED).shuffle(mutants)
    began = time.monotonic()
    untouched = compile(source, str(ROOT / module), "exec", dont_inherit=True)
    if not _passes(_started(module, untouched)):
        raise RuntimeError(f"{module}: its tests fail without a fault")
    # A fault may make the tests slower, and other processes too.
    longest = 30 + 5 * (time.monotonic() - began)
    tally = Tally()
    running: dict[BaseProcess, tuple[Mutant, float]] = {}
    while running or (mutants and time.monotonic() < ends):
        while mutants and len(running) < jobs and time.monotonic() < ends:
            mutant = mutants.pop()
            running[_started(module, mutant.code())] = mutant, time.monotonic() + longest
        next_end = min(end for _, end in running.values()) - time.monotonic()
        over: Iterable[object] = wait([one.sentinel for one in running], max(0.0, next_end))
        for process, (mutant, end) in list(running.items()):
            if process.sentinel not in over and time.monotonic() < end:
                continue
            is_missed = process.sentinel in over and _passes(process)
            del running[process]
            if is_missed:
                tally.missed.append(mutant)
            else:
                _end(process)
                tally.found += 1
    tally.untried = len(mutants)
    tally.missed.sort(key=lambda one: one.line)
    return tally


def _started(module: str, code: CodeType) -> BaseProcess:
    process = multiprocessing.get_context("fork").Process(target=_run, args=(module, code))
    process.start()
    return process


def _passes(process: BaseProcess) -> bool:
    process.join()
    return process.exitcode == 0


def _end(process: BaseProcess) -> None:
    """End a process, and those that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)
    process.join()


def _run(module: str, code: CodeType) -> None:
    """Run the tests of a module that has another code, in a process of its own."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    path = str(ROOT / module)
    read = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return code if loader.path == path else read(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]
    import pytest

    options = ["-n0", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:schemathesis"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    os._exit(pytest.main([*options, *TESTS.get(module, ELSE)]))


if __name__ == "__main__":
    sys.exit(main())
