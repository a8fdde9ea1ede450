"""Measures what the tests let through: puts small faults into modules, and runs the tests of each.

`make mutants MUTANTS="coze_core/streams.py" SECONDS=600` tries faults of these modules, in an order
that is always the same, until the time is up. It tells those that no test noticed, and the share of
those that one did. A fault that makes the tests hang is noticed too. Before, all tests run once to
tell which lines each runs, which takes minutes; `--reach FILE` keeps that for the next time.

mutmut puts a function of its own in place of each, which the tests of signatures, generators and
tracebacks see, and cosmic-ray starts pytest anew for each fault. This starts once, imports all but
the client, and forks. Each fault is tried with the tests that run its line.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import multiprocessing
import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

import pytest

from scripts.equivalent_mutants import EQUIVALENT
from scripts.mutations import Mutant, mutants_of
from scripts.reach import Reach, Recorder, Selection

ROOT: Final = Path(__file__).resolve().parent.parent
SEED: Final = 20261126
"""Where the order of the faults comes from."""

TESTS: Final = (
    "tests/unit",
    "tests/golden/test_library.py",
    *(
        f"tests/faults/test_{name}.py"
        for name in (
            *("attempts", "bad_input", "bounds", "encodings", "opened_files", "own_clients"),
            *("own_headers", "retry_policy", "streams_elsewhere", "transports"),
        )
    ),
    *(f"tests/journey/test_{name}.py" for name in ("connections", "sound")),
)
"""The tests that faults are tried with, unless others are named: those that are quick. What none of
them notices may still be noticed by others, as those of cancellation and recovery."""
SLOW: Final = ("tests/unit/test_typing.py",)
"""Those among them that are left out."""

_IMPORTED_ONCE: Final = (
    *("aiohttp", "anyio._backends._asyncio", "httpx", "httpx2", "httpx_aiohttp", "hypothesis"),
    *("msgspec", "pytest", "schemathesis", "trio", "uvicorn", "coze_mock.server.mock_server"),
)


@dataclass
class Tally:
    """What became of the faults of a module."""

    found: int = 0
    equivalent: int = 0
    missed: list[Mutant] = field(default_factory=list)
    untried: int = 0

    def __str__(self) -> str:
        tried = self.found + len(self.missed)
        share = f"{100 * self.found / tried:.1f} %" if tried else "none tried"
        left_out = f"{self.equivalent} equivalent, {self.untried} not tried"
        return f"{self.found} of {tried} found, {share}; {left_out}"


def main() -> int:
    """Try faults of the modules that are named, and return the exit status."""
    arguments = argparse.ArgumentParser(description="Measure what the tests let through.")
    arguments.add_argument("modules", nargs="+", help="such as coze_core/streams.py")
    arguments.add_argument("--seconds", type=float, default=600.0, help="for all of them")
    arguments.add_argument("--jobs", type=int, default=2, help="that run at once")
    arguments.add_argument(
        "--reach", type=Path, help="file of which tests run which lines, as an earlier run left it"
    )
    arguments.add_argument("--seed", type=int, default=SEED, help="where the order comes from")
    arguments.add_argument("--tests", nargs="+", default=TESTS, help="that are tried")
    given = arguments.parse_args()
    os.chdir(ROOT)
    for name in _IMPORTED_ONCE:
        importlib.import_module(name)
    early = [name for name in sys.modules if name.partition(".")[0] in ("coze_core", "coze_ext")]
    if early:
        raise RuntimeError(f"{early[0]}: expected to be imported by the tests alone")
    with tempfile.TemporaryDirectory() as kept:
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = kept
        recorded: Path = given.reach or Path(kept, "reach")
        if not recorded.exists():
            recording = _started(_record, given.tests, recorded)
            recording.join()
            if recording.exitcode:  # less than 0 for a signal
                sys.exit(f"the tests ended their process with status {recording.exitcode}")
        reach: Reach = pickle.loads(recorded.read_bytes())
        for test in sorted(reach.failed):
            print(f"left out, as it fails without a fault: {test}", flush=True)
        tallies = try_modules(
            given.modules, reach, given.seconds, given.jobs, given.seed, Path(kept, "tried")
        )
        for module, tally in tallies.items():
            print(f"{module}: {tally}", flush=True)
            for missed in sorted(tally.missed, key=lambda one: one.line):
                print(f"  {missed}", flush=True)
    return 0


def try_modules(
    modules: Sequence[str], reach: Reach, seconds: float, jobs: int, seed: int, kept: Path
) -> Mapping[str, Tally]:
    """Try faults of modules for some time.

    Those of functions are tried in a process that has collected the tests, by other code for the
    functions. Those that nobody notices there, as what runs while a module is loaded or what is
    kept from then, are tried with the tests collected anew, for as long again at most.
    """
    tallies = {module: Tally() for module in modules}
    trials: list[Trial] = []
    for module, tally in tallies.items():
        source = (ROOT / module).read_text(encoding="utf-8")
        gone = {fault for path, fault in EQUIVALENT if path == module}
        for mutant in mutants_of(module, source):
            gone.discard(mutant.shown())
            if (module, mutant.shown()) in EQUIVALENT:
                tally.equivalent += 1
            else:
                trials.append(Trial(mutant, source, reach))
        for fault in sorted(gone):
            print(f"{module}: named as equivalent, but there is no such fault: {fault}", flush=True)
    random.Random(seed).shuffle(trials)
    _started(_try_quickly, trials, seconds, jobs, kept).join()
    untried, again, missed = pickle.loads(kept.read_bytes())
    late = {number: trials[number] for number in again}
    for number, status in try_all(late, lambda trial: _started(_try, trial), seconds, jobs):
        again.remove(number)
        if status == 0:
            missed.add(number)
    for number, trial in enumerate(trials):
        tally = tallies[trial.mutant.path]
        if number in missed:
            tally.missed.append(trial.mutant)
        elif number in untried | again:
            tally.untried += 1
        else:
            tally.found += 1
    return tallies


class Trial:
    """A fault, and the tests that it is tried with, those of one file in each list."""

    def __init__(self, mutant: Mutant, source: str, reach: Reach) -> None:
        self.mutant = mutant
        place = mutant.path, source, mutant.line
        self.tests = reach.tests_of(*place)
        self.is_early = reach.is_early(*place)
        self.seconds = {test: reach.seconds[test] for file in self.tests for test in file}
        # A fault may make the tests slower, and other processes too.
        self.longest = 30 + 5 * sum(self.seconds.values())


def try_all(
    trials: Mapping[int, Trial], start: Callable[[Trial], BaseProcess], seconds: float, jobs: int
) -> Iterator[tuple[int, int | None]]:
    """Yield the numbers of trials as they end, and the exit status; None if it took too long."""
    waiting = list(trials)
    ends = time.monotonic() + seconds
    running: dict[BaseProcess, tuple[int, float]] = {}
    while running or (waiting and time.monotonic() < ends):
        while waiting and len(running) < jobs and time.monotonic() < ends:
            number = waiting.pop(0)
            process = start(trials[number])
            running[process] = number, time.monotonic() + trials[number].longest
        next_end = min(end for _, end in running.values()) - time.monotonic()
        over: Iterable[object] = wait([one.sentinel for one in running], max(0.0, next_end))
        for process, (number, end) in list(running.items()):
            if process.sentinel not in over and time.monotonic() < end:
                continue
            del running[process]
            if process.sentinel in over:
                process.join()
                yield number, process.exitcode
            else:
                yield number, None
            _end(process)


def _started(run: Callable[..., None], *arguments: object) -> BaseProcess:
    process = multiprocessing.get_context("fork").Process(target=run, args=arguments)
    process.start()
    return process


def _end(process: BaseProcess) -> None:
    """End a process, and those that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)
    process.join()


def _record(tests: Sequence[str], into: Path) -> None:
    """Run tests, and keep which lines of the client each runs."""
    _become_quiet()
    recorder = Recorder(ROOT, ("coze_core", "coze_ext"))
    _pytest(["--maxfail=0", *tests], recorder)
    into.write_bytes(pickle.dumps(recorder.reach))
    os._exit(0)


def _try(trial: Trial) -> None:
    """Run the tests that reach a fault, one file after the other until one fails."""
    _become_quiet()
    path = str(ROOT / trial.mutant.path)
    _replace(path, trial.mutant.code(path))
    os._exit(any(_pytest([file[0].partition("::")[0]], Selection(file)) for file in trial.tests))


def _try_quickly(trials: Sequence[Trial], seconds: float, jobs: int, into: Path) -> None:
    """Collect the tests once, and try faults of functions; keep which no test noticed."""
    _become_quiet()
    files = {test.partition("::")[0] for trial in trials for file in trial.tests for test in file}
    quickly = Quickly(trials, seconds, jobs)
    _pytest(sorted(files), quickly)
    into.write_bytes(pickle.dumps((quickly.untried, quickly.again, quickly.missed)))
    os._exit(0)


_ELSEWHERE: Final = 99
"""The exit status of a trial whose fault is in no function."""


class Quickly:
    """A plugin of pytest that tries faults with the tests that it has collected."""

    def __init__(self, trials: Sequence[Trial], seconds: float, jobs: int) -> None:
        self._trials = dict(enumerate(trials))
        self._seconds = seconds
        self._jobs = jobs
        self.untried = set(self._trials)
        self.again: set[int] = set()
        self.missed: set[int] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        functions = [one for one in gc.get_objects() if isinstance(one, FunctionType)]

        def start(trial: Trial) -> BaseProcess:
            return _started(_try_here, session, trial, functions)

        for number, status in try_all(self._trials, start, self._seconds, self._jobs):
            self.untried.remove(number)
            if status == _ELSEWHERE or (status == 0 and self._trials[number].is_early):
                self.again.add(number)
            elif status == 0:
                self.missed.add(number)
        return True


def _try_here(session: pytest.Session, trial: Trial, functions: Sequence[FunctionType]) -> None:
    """Run tests that are collected already with other code for the functions of a module."""
    os.setsid()
    path = str(ROOT / trial.mutant.path)
    codes = {
        (code.co_qualname, code.co_firstlineno): code for code in _within(trial.mutant.code(path))
    }
    is_replaced = False
    for function in functions:
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno))
        if old.co_filename != path or new is None or new == old:
            continue
        with suppress(ValueError):  # it refers to another number of variables around it
            function.__code__ = new
            is_replaced = True
    if not is_replaced:
        os._exit(_ELSEWHERE)
    by_id = {item.nodeid: item for item in session.items}
    items = [by_id[test] for file in trial.tests for test in file if test in by_id]
    for item, following in zip(items, [*items[1:], None], strict=True):
        # Whatever the test waits for, the signal ends this process.
        signal.setitimer(signal.ITIMER_REAL, 10 + 10 * trial.seconds[item.nodeid])
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            os._exit(1)
    os._exit(0)


def _within(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _within(constant)


def _become_quiet() -> None:
    """Write nothing, and become one group with the processes that this one starts."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _replace(path: str, code: CodeType) -> None:
    """Let a module have another code in this process."""
    read = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return code if loader.path == path else read(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


def _pytest(tests: Sequence[str], plugin: object) -> int:
    options = ["-n0", "-q", "--maxfail=1", "-p", "no:cacheprovider", "-p", "no:schemathesis"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning", "-o", "faulthandler_timeout=60"]
    options += [f"--ignore={path}" for path in SLOW]
    return pytest.main([*options, *tests], plugins=[plugin])


if __name__ == "__main__":
    sys.exit(main())
