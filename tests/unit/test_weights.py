"""The weight of JSON grows with what takes memory once it is parsed."""

from __future__ import annotations

import pytest

from coze_core.weights import weight_of


@pytest.mark.parametrize("part", [b"{", b"[", b'":', b'","'])
def test_each_part_that_takes_memory_weighs_the_same(part: bytes) -> None:
    weight = weight_of(part)
    assert weight > len(part)
    assert weight_of(part * 10) == weight * 10
    assert weight_of(b"x" + part + b"x" + part, 1 + len(part)) == weight


def test_text_and_numbers_alone_weigh_nothing() -> None:
    assert weight_of(b'"text" 1.5 true') == 0
    assert weight_of(b'{"a":["b","c"]}') == sum(map(weight_of, (b"{", b'":', b"[", b'","')))
