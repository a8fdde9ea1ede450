from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


class ToolCallFunction(Model):
    """A function to run.

    Example:
        {'name': 'get_room_temperature', 'arguments': '{"room":"kitchen"}'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "arguments": "arguments",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "name": Check((str,)),
        "arguments": Check((str,)),
    }

    name: str | Unset | None = UNSET
    """Name of the function. Example: get_room_temperature"""
    arguments: str | Unset | None = UNSET
    """Arguments of the function, as a JSON text. Example: {"room":"kitchen"}"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            name=get("name", UNSET),
            arguments=get("arguments", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
