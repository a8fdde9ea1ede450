"""JSON is read and written as it is, also where msgspec leaves it to the standard library."""

from __future__ import annotations

import json as standard
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

import pytest

from coze_api.models import Bot
from coze_core import json
from tests.each import each

HALF = "\ud800"
INFINITY = float("inf")


@each(
    ("text", "expected"),
    [
        ('{"a": [1, 2.5, null, "你"]}', {"a": [1, 2.5, None, "你"]}),
        ("1" * 40, int("1" * 40)),
        ("1" * 5_000, "1" * 5_000),
        ('["\\ud800", 7]', [HALF, 7]),
        ("[Infinity]", [INFINITY]),
        ('"你"'.encode("utf-16"), "你"),
    ],
)
def test_what_python_takes_for_json_is_parsed(text: str | bytes, expected: Any) -> None:
    assert json.parse(text) == expected
    if isinstance(text, str):
        assert json.parse(text.encode()) == expected


@pytest.mark.parametrize("text", ["", "{", "no", b"\xff", "[" * 100_000])
def test_what_is_none_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- each has its own words
        json.parse(text)


class Colour(Enum):
    RED = "red"


PROXY: Mapping[str, Any] = MappingProxyType({"a": 1})


@each(
    ("value", "expected"),
    [
        (
            {"a": [1, 2.5, None, True], "b": {"c": (1,)}},
            {"a": [1, 2.5, None, True], "b": {"c": [1]}},
        ),
        ([INFINITY, -INFINITY, float("nan"), {"a": INFINITY}], [None, None, None, {"a": None}]),
        ({7: Colour.RED, "p": PROXY}, {"7": "red", "p": {"a": 1}}),
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01T00:00:00Z"),
    ],
)
def test_a_value_is_written_alike_with_half_a_surrogate_pair_and_without(
    value: Any, expected: Any
) -> None:
    assert standard.loads(json.encode_exactly([value, "a"])) == [expected, "a"]
    assert standard.loads(json.encode_exactly([value, HALF])) == [expected, HALF]


def test_a_decimal_is_a_number() -> None:
    assert json.encode_exactly({"a": Decimal("1.50")}) == b'{"a":1.50}'


def test_what_has_no_json_is_refused_by_its_type() -> None:
    for value in ([object()], [object(), HALF]):
        with pytest.raises(TypeError, match=r"^object can't be JSON$"):
            json.encode_exactly(value)


@each(
    ("value", "expected"),
    [
        ("a", "a"),
        (7, 7),
        (Colour.RED, "red"),
        (Bot(bot_id="7"), {"bot_id": "7"}),
        ([Colour.RED, (Bot(bot_id="7"),)], ["red", [{"bot_id": "7"}]]),
        (MappingProxyType({"a": Colour.RED}), {"a": "red"}),
    ],
)
def test_a_value_is_plain_data_in_place_of_models_and_enumerations(
    value: Any, expected: Any
) -> None:
    found = json.plain(value)
    assert (found, type(found)) == (expected, type(expected))
