"""A test of all cases tells each that breaks its rule."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.each import SHOWN_WHOLE, each


@each("number", [1, 2, 3, 4])
def are_even(limit: int, number: int) -> None:
    assert number < limit
    assert number % 2 == 0, "odd"


@each(("number", "words"), [(1, "one"), (2, "two")])
async def raise_key_errors(number: int, words: str) -> None:
    if number == 2:
        pytest.fail(words)
    raise KeyError(words)


def test_it_tells_every_case_that_fails_and_what_was_wrong() -> None:
    with pytest.raises(pytest.fail.Exception) as caught:
        are_even(4)
    told = str(caught.value)
    summary, *tracebacks = told.split("\n\n")
    assert [line for line in summary.splitlines() if "=" in line[:12] or "cases" in line] == [
        "3 of 4 cases fail:",
        "  number=1",
        "  number=3",
        "  number=4",
    ]
    assert summary.count("AssertionError: odd") == 2
    assert summary.count("assert 4 < 4") == 1
    assert [one.split(":")[0] for one in tracebacks] == ["number=1", "number=3", "number=4"]
    for one in tracebacks:
        assert "in are_even" in one
        assert "each.py" not in one.replace("test_each.py", "")


async def test_it_tells_errors_of_any_kind_in_an_async_test_too() -> None:
    call: Any = raise_key_errors()
    with pytest.raises(pytest.fail.Exception) as caught:
        await call
    summary = str(caught.value).split("\n\n")[0]
    assert "2 of 2 cases fail" in summary
    assert "number=1, words=one\n    KeyError: 'one'" in summary
    assert "number=2, words=two\n    Failed: two" in summary


def test_it_names_all_cases_where_not_all_tracebacks_are_shown() -> None:
    @each("number", range(1000))
    def is_no_number(number: int) -> None:
        assert number < 0

    with pytest.raises(pytest.fail.Exception) as caught:
        is_no_number()
    told = str(caught.value)
    assert "1000 of 1000 cases fail" in told
    assert all(f"  number={number}\n" in told for number in range(1000))
    assert told.count("Traceback") == SHOWN_WHOLE


def test_it_says_nothing_where_all_cases_hold() -> None:
    each("number", [2, 4])(are_even.__wrapped__)(9)  # type: ignore[attr-defined]


def test_its_fixtures_are_the_arguments_that_are_no_case() -> None:
    assert list(inspect.signature(are_even).parameters) == ["limit"]
    assert are_even.__name__ == "are_even"


def test_a_rule_without_a_case_is_refused() -> None:
    with pytest.raises(ValueError, match="number: expected at least one case, got none"):
        each("number", [])


def test_two_cases_of_one_name_are_both_told() -> None:
    @each("value", [[0], [0]])
    def is_empty(value: list[int]) -> None:
        assert not value

    with pytest.raises(pytest.fail.Exception, match="2 of 2 cases fail"):
        is_empty()
