"""`make mutants` puts faults into a module that its behaviour follows from, one at a time."""

from __future__ import annotations

import ast
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scripts.equivalent_mutants import EQUIVALENT
from scripts.mutants import ROOT, SLOW, TESTS, Tally
from scripts.mutations import mutants_of
from scripts.reach import Reach, Recorder
from tests.faults.forking import Child


def sources(source: str) -> list[str]:
    return [ast.unparse(mutant.tree) for mutant in mutants_of("module.py", source)]


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("a < b", ["a <= b"]),
        ("a is not b", ["a is b"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("a + 1", ["a - 1", "a + 2"]),
        ("a = True", ["a = False"]),
        ("a = 'b'", ["a = 'bX'"]),
        ("f()", ["pass"]),
        ("self.a = b", ["pass"]),
        ("raise a", ["pass"]),
        ("a = 'one two three'", []),
        ("if a:\n    b", ["if False:\n    b", "if True:\n    b"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("for a in b:\n    break", ["for a in b:\n    continue"]),
        # No behaviour follows from these.
        ('"""A docstring."""', []),
        ("a: 'int'", []),
        ("def f(a: 'int') -> 'int':\n    pass", []),
        ("import a", []),
        ("def f():\n    return False", ["def f():\n    return True"]),
        ("refuse('a', 'b', 'c')", ["pass", "refuse('aX', 'b', 'c')"]),
        ("return_none = None", []),
    ],
)
def test_a_fault_is_put_into_each_place(source: str, faults: list[str]) -> None:
    assert sources(source) == faults


def test_a_fault_changes_what_is_executed_and_names_its_place() -> None:
    (mutant,) = (
        one
        for one in mutants_of("module.py", "\nfound = lowest == highest or lowest < 1\n")
        if one.before == "lowest == highest"
    )
    names: dict[str, Any] = {"lowest": 2, "highest": 2}
    exec(mutant.code("module.py"), names)
    assert names["found"] is False
    assert str(mutant) == "module.py:2: lowest == highest  ->  lowest != highest"


def test_what_is_tried_is_there() -> None:
    assert [one for one in (*TESTS, *SLOW) if not (ROOT / one).exists()] == []


def test_what_is_named_as_equivalent_can_be_put_into_its_module() -> None:
    for module in {module for module, _ in EQUIVALENT}:
        source = (ROOT / module).read_text(encoding="utf-8")
        found = {one.shown() for one in mutants_of(module, source)}
        assert [text for path, text in EQUIVALENT if path == module and text not in found] == []


SOURCE = """\
LIMIT = 1

def f(a):
    if (
        a
    ):
        return g(
            LIMIT)
    return 0
"""


@pytest.mark.parametrize(
    ("line", "tests"),
    [
        # What runs while the module is loaded is for all of its tests.
        (1, [["a.py::quick"], ["b.py::quick", "b.py::slow"]]),
        (5, [["b.py::quick", "b.py::slow"]]),
        (7, [["b.py::slow"]]),
        (8, [["b.py::slow"]]),
        (9, [["b.py::quick"]]),
        (10, []),
    ],
)
def test_a_fault_is_tried_with_the_tests_that_run_its_statement(
    line: int, tests: list[list[str]]
) -> None:
    by_line = {
        1: {""},
        2: {"a.py::quick"},
        4: {"b.py::slow", "b.py::quick"},
        8: {"b.py::slow"},
        9: {"b.py::quick"},
    }
    seconds = {"a.py::quick": 1.0, "b.py::quick": 1.0, "b.py::slow": 2.0}
    reach = Reach({"module.py": by_line}, seconds)
    assert reach.tests_of("module.py", SOURCE, line) == tests


def test_a_fault_of_a_module_that_only_runs_while_it_is_loaded_is_tried_with_all_tests() -> None:
    reach = Reach({"module.py": {1: {""}}}, {"a.py::slow": 2.0, "b.py::quick": 1.0})
    assert reach.tests_of("module.py", SOURCE, 1) == [["b.py::quick"], ["a.py::slow"]]


def test_a_tally_tells_the_share() -> None:
    tally = Tally(found=3, missed=[*mutants_of("module.py", "a < b")], equivalent=5, untried=2)
    assert str(tally) == "3 of 4 found, 75.0 %; 5 equivalent, 2 not tried"


def test_a_line_counts_as_run_by_a_test_that_forks_a_process_for_it(tmp_path: Path) -> None:
    (tmp_path / "made_here").mkdir()
    (tmp_path / "made_here" / "module.py").write_text(
        "def f():\n    return 1\n\ndef g():\n    return f()\n"
    )
    (tmp_path / "test_made.py").write_text("""
import os

from made_here.module import f, g

def test_that_forks():
    if not (child := os.fork()):
        os._exit(g())
    os.waitpid(child, 0)

def test_that_calls():
    f()

def test_that_forks_once_more():
    test_that_forks()
""")

    def record() -> Mapping[int, set[str]]:
        recorder = Recorder(tmp_path, ["made_here"])
        options = ["-c", os.devnull, "-n0", "-p", "no:cacheprovider", f"--rootdir={tmp_path}"]
        assert pytest.main([*options, str(tmp_path)], [recorder]) == 0
        return recorder.reach.by_line["made_here/module.py"]

    names = "calls", "forks", "forks_once_more"
    calls, *fork = (f"test_made.py::test_that_{name}" for name in names)
    by_line = Child(record).result()
    assert {line: by_line[line] - {""} for line in (2, 5)} == {2: {calls, *fork}, 5: {*fork}}
