"""What a service lists comes oldest first, whatever order it came in."""

from __future__ import annotations

import pytest

from coze_core.ordering import oldest_first

Item = tuple[str | None, object]


@pytest.mark.parametrize(
    ("items", "ordered"),
    [
        ([], []),
        ([("1", 5)], [("1", 5)]),
        # Times decide.
        ([("1", 5), ("2", 3), ("3", 4)], [("2", 3), ("3", 4), ("1", 5)]),
        ([("1", 3), ("2", 3), ("3", 4)], [("1", 3), ("2", 3), ("3", 4)]),
        ([("1", 4), ("2", 3)], [("2", 3), ("1", 4)]),
        ([("1", 1), ("2", 0), ("3", 2)], [("2", 0), ("1", 1), ("3", 2)]),
        # In a list that falls, those of the same second fall too.
        ([("3", 4), ("2", 3), ("1", 3)], [("1", 3), ("2", 3), ("3", 4)]),
        # Without times, a list whose IDs only fall begins with the newest.
        ([("2", None), ("1", None)], [("1", None), ("2", None)]),
        ([("3", 7), ("2", 7), ("1", 7)], [("1", 7), ("2", 7), ("3", 7)]),
        ([("3", None), ("1", None), ("2", None)], [("3", None), ("1", None), ("2", None)]),
        ([("b", None), ("a", None)], [("b", None), ("a", None)]),
        ([("2", 1), ("1", None)], [("1", None), ("2", 1)]),
        ([("2", None), ("x", None), ("1", None)], [("2", None), ("x", None), ("1", None)]),
        ([("2", None), ("2", None), ("1", None)], [("2", None), ("1", None)]),
        # No number has more than 40 digits.
        ([("2" * 40, None), ("1" * 40, None)], [("1" * 40, None), ("2" * 40, None)]),
        ([("2" * 41, None), ("1" * 41, None)], [("2" * 41, None), ("1" * 41, None)]),
        # Of copies the last one counts, and what has no ID is never one.
        ([("1", 3), ("1", 4)], [("1", 4)]),
        ([(None, 3), (None, 4)], [(None, 3), (None, 4)]),
    ],
)
def test_items_come_oldest_first_and_each_once(items: list[Item], ordered: list[Item]) -> None:
    assert oldest_first(items, lambda item: item[0], lambda item: item[1]) == ordered
