"""Lists of a request may be written as numbers, or as one text."""

from __future__ import annotations

import pytest

from coze_core.written_lists import as_numbers, joined
from coze_ext import CozeArgumentError


def test_ids_of_digits_are_written_as_numbers() -> None:
    assert as_numbers(["7", "007", "-7", "a", "²", "٣", ""]) == [7, 7, "-7", "a", "²", "٣", ""]


def test_a_list_is_joined_by_commas_that_no_item_has() -> None:
    assert joined("ids", ["a", 7]) == "a,7"
    assert joined("ids", []) == ""
    with pytest.raises(CozeArgumentError) as caught:
        joined("ids", ["a", "b,c"])
    assert str(caught.value) == "ids[1]: expected text without a comma, got 'b,c'"
