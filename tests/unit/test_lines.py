"""What a service says is shown as one line of a bounded length."""

from __future__ import annotations

import pytest

from coze_core.lines import beginning, one_line


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("plain, 你好", "plain, 你好"),
        ("two\nlines\r", "two\\nlines\\r"),
        ("\x1b[1m\x00\x7f\x85", "\\x1b[1m\\x00\\x7f\\x85"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("half \ud83d, whole \U0001f600", "half \\ud83d, whole \U0001f600"),
        (5, "5"),
        ("a" * 500, "a" * 500),
        ("a" * 501, "a" * 500 + "..."),
    ],
)
def test_it_is_one_line(value: object, line: str) -> None:
    assert one_line(value) == line


def test_its_length_may_be_another() -> None:
    assert (one_line("abc", 3), one_line("abcd", 3)) == ("abc", "abc...")


def test_a_beginning_is_short() -> None:
    assert (beginning("a" * 80), beginning("a" * 81)) == ("a" * 80, "a" * 80 + "…")
