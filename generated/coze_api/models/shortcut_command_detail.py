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
    from ..models.shortcut_command_parameters import ShortcutCommandParameters

_NAMES = frozenset(
    (
        "command_id",
        "parameters",
    )
)


@_attrs_define(repr=False)
class ShortcutCommandDetail(Model):
    """A shortcut command to run.

    Example:
        {'command_id': '7457010833520000009', 'parameters': {'news_query':
        '[{"type":"text","text":"Sports"}]'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "command_id": "command_id",
        "parameters": "parameters",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("command_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "command_id": Check((str,), min_length=1),
        "parameters": Check((dict,)),
    }

    command_id: str
    """ID of a shortcut command of the bot. Example: 7457010833520000009"""
    parameters: ShortcutCommandParameters | Unset = UNSET
    """What the user filled in for a shortcut command. Keys are the names of its components. Example: {'news_query': '[{"type":"text","text":"Sports"}]'}"""
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
        built.command_id = src_dict["command_id"]
        built.parameters = get("parameters", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
