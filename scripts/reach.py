"""Tells which tests run which lines of some modules: a fault is tried with those alone."""

from __future__ import annotations

import ast
import sys
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


class Recorder:
    """A plugin of pytest that fills a `Reach` while the tests run."""

    def __init__(self, root: Path, packages: Collection[str]) -> None:
        self.reach = Reach()
        self._lines: dict[str, dict[int, set[str]]] = {}
        for package in packages:
            for path in (root / package).rglob("*.py"):
                lines: dict[int, set[str]] = defaultdict(set)
                self.reach.by_line[path.relative_to(root).as_posix()] = lines
                self._lines[str(path)] = lines
        self._test = _LOADING
        self._trace_all()

    def _trace_all(self) -> None:
        threading.settrace(self._trace)
        sys.settrace(self._trace)

    def _trace(self, frame: FrameType, *_: object) -> Any:
        lines = self._lines.get(frame.f_code.co_filename)
        if lines is None:
            return None
        lines[frame.f_lineno].add(self._test)

        def traced(frame: FrameType, *_: object) -> Any:
            lines[frame.f_lineno].add(self._test)
            return traced

        return traced

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._test = item.nodeid
        self._trace_all()  # anew, as some tests trace for themselves
        began = time.perf_counter()
        try:
            return (yield)
        finally:
            self.reach.seconds[item.nodeid] = time.perf_counter() - began
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
