"""Writes lists of a request in another form than JSON's."""

from __future__ import annotations

from typing import Any

from .limits import refuse


def as_numbers(ids: list[str]) -> list[Any]:
    """Return IDs as numbers; what isn't all digits is left to whoever reads it."""
    return [int(one) if one.isascii() and one.isdigit() else one for one in ids]


def joined(argument: str, values: list[Any]) -> str:
    """Return the items of a list as one value of a query, with commas between them.

    Raises:
        CozeArgumentError: an item has a comma.
    """
    for index, value in enumerate(values):
        if "," in str(value):
            refuse(f"{argument}[{index}]", "text without a comma", repr(value))
    return ",".join(map(str, values))
