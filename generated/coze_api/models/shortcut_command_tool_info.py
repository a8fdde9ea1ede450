from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.shortcut_command_tool_type import ShortcutCommandToolType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "name",
        "type",
    )
)


@_attrs_define(repr=False)
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
        built.type = parse_enum(ShortcutCommandToolType, get("type", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
