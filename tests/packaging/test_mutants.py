"""`make mutants` puts faults into a module that its behaviour follows from, one at a time."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from scripts.mutants import ELSE, ROOT, TESTS, Tally
from scripts.mutations import mutants_of


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
        ("if a:\n    b", ["if False:\n    b", "if True:\n    b"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("for a in b:\n    break", ["for a in b:\n    continue"]),
        # No behaviour follows from these.
        ('"""A docstring."""', []),
        ("a: 'int'", []),
        ("def f(a: 'int') -> 'int':\n    pass", []),
        ("import a", []),
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
    exec(mutant.code(), names)
    assert names["found"] is False
    assert str(mutant) == "module.py:2: lowest == highest  ->  lowest != highest"


def test_the_tests_of_each_module_are_there() -> None:
    for module, tests in TESTS.items():
        assert (ROOT / module).is_file()
        assert [one for one in (*tests, *ELSE) if not (ROOT / one).exists()] == []


def test_a_tally_tells_the_share() -> None:
    (mutant,) = mutants_of("module.py", "a < b")
    assert str(Tally(found=3, missed=[mutant], untried=2)) == "3 of 4 found, 75.0 %; 2 not tried"
