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
        "api_id",
        "name",
        "description",
    )
)


@_attrs_define(repr=False)
class PluginApiInfo(Model):
    """A tool of a plugin.

    Example:
        {'api_id': '7301970294808510002', 'name': 'search_recipes', 'description': 'Searches
        recipes.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "api_id": "api_id",
        "name": "name",
        "description": "description",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("api_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "api_id": Check((str,), min_length=1),
        "name": Check((str,)),
        "description": Check((str,)),
    }

    api_id: str
    """ID of the tool. Example: 7301970294808510002"""
    name: str | Unset | None = UNSET
    """Name of the tool. Example: search_recipes"""
    description: str | Unset | None = UNSET
    """What the tool does. Example: Searches recipes."""
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
        built.api_id = src_dict["api_id"]
        built.name = get("name", UNSET)
        built.description = get("description", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
