from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "name",
        "description",
        "type",
        "tool_parameter",
        "default_value",
        "is_hide",
    )
)


@_attrs_define(repr=False)
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.name = get("name", UNSET)
        built.description = get("description", UNSET)
        built.type = get("type", UNSET)
        built.tool_parameter = get("tool_parameter", UNSET)
        built.default_value = get("default_value", UNSET)
        built.is_hide = get("is_hide", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
