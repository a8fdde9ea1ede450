"""A test of all cases tells each that breaks its rule."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.each import each


@each("number", [1, 2, 3, 4])
def are_even(limit: int, number: int) -> None:
    assert number < limit
    assert number % 2 == 0, "odd"


@each(("number", "words"), [(1, "one"), (2, "two")])
async def raise_key_errors(number: int, words: str) -> None:
    if number == 2:
        pytest.fail(words)
    raise KeyError(words)


def test_it_tells_every_case_that_fails_with_its_failure() -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        are_even(4)
    assert caught.value.message == "3 of 4 cases fail: number=1; number=3; number=4"
    told = [(str(error).splitlines()[0], error.__notes__) for error in caught.value.exceptions]
    assert told == [
        ("odd", ["in the case number=1"]),
        ("odd", ["in the case number=3"]),
        ("assert 4 < 4", ["in the case number=4"]),
    ]


async def test_it_tells_errors_of_any_kind_in_an_async_test_too() -> None:
    call: Any = raise_key_errors()
    with pytest.raises(BaseExceptionGroup) as caught:
        await call
    assert caught.value.message == "2 of 2 cases fail: number=1, words=one; number=2, words=two"
    assert [type(error) for error in caught.value.exceptions] == [KeyError, pytest.fail.Exception]


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

    with pytest.raises(BaseExceptionGroup) as caught:
        is_empty()
    assert len(caught.value.exceptions) == 2
