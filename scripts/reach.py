"""Tells which tests run which lines of some modules: a fault is tried with those alone."""

from __future__ import annotations

import ast
import os
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

_LOADING = ""
"""Stands for no test: what runs while tests are collected."""


@dataclass
class Reach:
    """The tests, by the modules and lines that they run."""

    by_line: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    """Those that fail without a fault, and so tell nothing of one."""

    def is_early(self, module: str, source: str, line: int) -> bool:
        """Return whether the statement of a line runs while the tests are collected."""
        by_line = self.by_line.get(module, {})
        return any(_LOADING in by_line.get(one, ()) for one in _statement(source, line))

    def tests_of(self, module: str, source: str, line: int) -> list[list[str]]:
        """Return the tests that run the statement of a line: those of one file in each list.

        What runs while the module is loaded is for all of its tests, or for all that there are if
        nothing of it runs later. The quickest files are first.
        """
        lines = _statement(source, line)
        by_line = self.by_line.get(module, {})
        direct = {test for one in lines for test in by_line.get(one, ())}
        tests = set(direct)
        if _LOADING in direct:
            tests |= {test for found in by_line.values() for test in found}
            if tests == {_LOADING}:
                tests |= set(self.seconds)
        tests -= {_LOADING, *self.failed}
        files: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            files[test.partition("::")[0]].append(test)

        for found in files.values():
            found.sort(key=lambda test: self.seconds[test])

        def cost(found: list[str]) -> tuple[bool, float]:
            return direct.isdisjoint(found), sum(self.seconds[test] for test in found)

        return sorted(files.values(), key=cost)


@cache
def _statements(source: str) -> list[ast.stmt]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]


def _statement(source: str, line: int) -> Collection[int]:
    """Return the lines of the innermost statement at a line, without the block below it."""
    found: Collection[int] = (line,)
    for node in _statements(source):
        if node.lineno <= line <= (node.end_lineno or 0):
            body: list[ast.stmt] | None = getattr(node, "body", None)
            last = max(node.lineno, body[0].lineno - 1) if body else node.end_lineno or 0
            if hasattr(node, "cases") or line > last:
                found = (line,)
            else:
                found = range(node.lineno, last + 1)
    return found


class _OfChild(dict[int, set[str]]):
    """The lines of a module that a forked process runs, each written to a file once."""

    def __init__(self, module: str, file: int) -> None:
        self._module = module
        self._file = file

    def __missing__(self, line: int) -> set[str]:
        os.write(self._file, f"{self._module} {line}\n".encode())
        return self.setdefault(line, set())


class Recorder:
    """A plugin of pytest that fills a `Reach` while the tests run, and what they fork."""

    def __init__(self, root: Path, packages: Collection[str]) -> None:
        self.reach = Reach()
        self._modules: dict[str, str] = {}
        for package in packages:
            for path in (root / package).rglob("*.py"):
                module = path.relative_to(root).as_posix()
                self.reach.by_line[module] = defaultdict(set)
                self._modules[str(path)] = module
        self._of_children = tempfile.TemporaryFile()  # noqa: SIM115 -- until the process ends
        self._read = 0
        os.register_at_fork(after_in_child=self._write_lines)
        self._test = _LOADING
        self._trace_all()

    def _write_lines(self) -> None:
        """Write the lines that run in this process, which was forked, for the one that records."""
        file = self._of_children.fileno()
        self.reach.by_line = {one: _OfChild(one, file) for one in self._modules.values()}

    def _read_lines(self) -> None:
        """Add the lines that ran in processes which a test has forked."""
        file = self._of_children.fileno()
        told = os.pread(file, os.fstat(file).st_size - self._read, self._read)
        self._read += len(told)
        for line in told.decode().splitlines():
            module, number = line.split()
            self.reach.by_line[module][int(number)].add(self._test)

    def _trace_all(self) -> None:
        threading.settrace(self._trace)
        sys.settrace(self._trace)

    def _trace(self, frame: FrameType, *_: object) -> Any:
        module = self._modules.get(frame.f_code.co_filename)
        if module is None:
            return None

        def traced(frame: FrameType, *_: object) -> Any:
            self.reach.by_line[module][frame.f_lineno].add(self._test)
            return traced

        return traced(frame)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._test = item.nodeid
        self._trace_all()  # anew, as some tests trace for themselves
        began = time.perf_counter()
        try:
            return (yield)
        finally:
            self.reach.seconds[item.nodeid] = time.perf_counter() - began
            self._read_lines()
            self._test = _LOADING

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.reach.failed.add(report.nodeid)


class Selection:
    """A plugin of pytest that runs some tests alone."""

    def __init__(self, tests: Collection[str]) -> None:
        self._tests = frozenset(tests)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self._tests]
