from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.shortcut_command_tool_type import ShortcutCommandToolType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class ShortcutCommandToolInfo(Model):
    """The tool that a shortcut command runs.

    Example:
        {'name': 'News search', 'type': 'plugin'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "type": "type",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "name": Check((str,)),
        "type": Check((str,)),
    }

    name: str | Unset | None = UNSET
    """Name of the tool. Example: News search"""
    type: ShortcutCommandToolType | Unset | None = UNSET
    """Kind of tool."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            name=get("name", UNSET),
            type=parse_enum(ShortcutCommandToolType, get("type", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
