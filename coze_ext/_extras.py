"""Sees to it that query parameters and fields of a user's own can be sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from coze_core.kinds import accept_argument
from coze_core.limits import check_encodable, check_type, refuse, type_name
from coze_core.scalar_kinds import Kind

_ANYTHING: Final = Kind()


def checked_query(query: Mapping[str, Any]) -> dict[str, Any]:
    """Return query parameters as they are sent, without those that are None.

    Raises:
        CozeArgumentError: no mapping of names to text, numbers, bools, or lists of such.
    """
    check_type("query", query, Mapping)
    checked: dict[str, Any] = {}
    for name, value in query.items():
        check_type("query: a name", name, str)
        check_encodable("query: a name", name)
        argument = f"query[{name!r}]"
        plain = accept_argument(_ANYTHING, argument, value)
        for item in plain if isinstance(plain, list) else [plain]:
            if item is not None and not isinstance(item, str | int | float):
                refuse(argument, "text, a number, a bool, or a list of such", type_name(item))
        if plain is not None:
            checked[name] = plain
    return checked


def checked_body(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a JSON body as they are sent.

    Raises:
        CozeArgumentError: no mapping, or something in it has no JSON.
    """
    check_type("body", body, Mapping)
    checked: dict[str, Any] = accept_argument(_ANYTHING, "body", body)
    return checked
