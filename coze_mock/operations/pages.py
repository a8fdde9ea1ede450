"""Answers lists page by page, in the way that the document declares for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from coze_mock.errors import bad_request, shorten
from coze_mock.operations.resource import Call, Fields

T = TypeVar("T")

_BEGINNING = ("", "0", None)
"""What the cursor of a first page is."""


def page(
    call: Call,
    items: Sequence[T],
    show: Callable[[T], Any],
    *,
    key: Callable[[T], str] = attrgetter("id"),
    before: str = "",
    first: str = "",
) -> Fields:
    """Return the page that a call asks for, of items in the order in which they are listed.

    The operation's ``x-coze-page`` says how: by number, by a token, or by the ID of an item.
    ``show`` makes of an item what the wire carries, ``key`` its ID. Pages by ID may also be asked
    for backwards: ``before`` names the argument for that, and ``first`` the place of the ID of the
    page's first item.

    Raises ApiError with HTTP status 400 for a cursor that leads nowhere.
    """
    declared = call.operation.page
    given = call.given(declared["size"]) if "size" in declared else None
    size = max(len(items), 1) if given is None else int(given)
    begin = 0
    end = size
    backwards = bool(before) and call.given(before) not in _BEGINNING
    if backwards:
        end = _position(call, items, key, before)
        begin = max(end - size, 0)
    elif "cursor" in declared:
        if call.given(declared["cursor"]) not in _BEGINNING:
            begin = _position(call, items, key, declared["cursor"]) + 1
    elif "number" in declared:
        begin = (call.number(declared["number"]) - 1) * size
    if not backwards:
        end = begin + size
    shown = items[begin:end]
    more = begin > 0 if backwards else end < len(items)
    values: dict[str, Any] = {}
    _put(values, declared["items"], [show(item) for item in shown])
    if "total" in declared:
        _put(values, declared["total"], len(items))
    if "has_more" in declared:
        _put(values, declared["has_more"], more)
    if "next" in declared:
        # A token leads on or is empty; an ID is always that of the last item.
        leads_on = shown and (more or first)
        _put(values, declared["next"], key(shown[-1]) if leads_on else "")
    if first:
        _put(values, first, key(shown[0]) if shown else "")
    return Fields(values)


def _position(call: Call, items: Sequence[T], key: Callable[[T], str], name: str) -> int:
    """Where the item stands whose ID an argument gives."""
    wanted = call.given(name)
    for index, item in enumerate(items):
        if key(item) == wanted:
            return index
    raise bad_request(f"{name}: {shorten(repr(wanted))} leads nowhere in this list")


def _put(values: dict[str, Any], place: str, value: Any) -> None:
    """Set a value at a place such as ``data.items``."""
    *outer, name = place.split(".")
    for step in outer:
        values = values.setdefault(step, {})
    values[name] = value
