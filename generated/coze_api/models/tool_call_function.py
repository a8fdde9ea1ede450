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
        "arguments",
    )
)


@_attrs_define(repr=False)
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
        built.arguments = get("arguments", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
