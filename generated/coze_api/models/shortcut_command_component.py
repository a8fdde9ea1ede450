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


class ShortcutCommandComponent(Model):
    """A field of a shortcut command that the user fills in.

    Example:
        {'name': 'news_query', 'description': 'What to search for.', 'type': 'text',
        'tool_parameter': 'query', 'default_value': '', 'is_hide': False}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "description": "description",
        "type": "type",
        "tool_parameter": "tool_parameter",
        "default_value": "default_value",
        "is_hide": "is_hide",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "name": Check((str,)),
        "description": Check((str,)),
        "type": Check((str,)),
        "tool_parameter": Check((str,)),
        "default_value": Check((str,)),
        "is_hide": Check((bool,)),
    }

    name: str | Unset | None = UNSET
    """Name of the field, the key of its value in `ShortcutCommandParameters`. Example: news_query"""
    description: str | Unset | None = UNSET
    """What to fill in. Example: What to search for."""
    type: str | Unset | None = UNSET
    """Kind of field. Example: text"""
    tool_parameter: str | Unset | None = UNSET
    """Parameter of the tool that takes the value. Example: query"""
    default_value: str | Unset | None = UNSET
    """Value unless filled in."""
    is_hide: bool | Unset | None = UNSET
    """Whether the field is hidden. Example: False"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            name=get("name", UNSET),
            description=get("description", UNSET),
            type=get("type", UNSET),
            tool_parameter=get("tool_parameter", UNSET),
            default_value=get("default_value", UNSET),
            is_hide=get("is_hide", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
