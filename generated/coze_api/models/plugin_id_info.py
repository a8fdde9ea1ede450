from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    Check,
    Model,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "plugin_id",
        "api_id",
    )
)


@_attrs_define(repr=False)
class PluginIdInfo(Model):
    """One tool of a plugin.

    Example:
        {'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "plugin_id": "plugin_id",
        "api_id": "api_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "plugin_id",
            "api_id",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "plugin_id": Check((str,), min_length=1),
        "api_id": Check((str,), min_length=1),
    }

    plugin_id: str
    """ID of the plugin: the number after `plugin` in the address of its page. Example: 7301970294808490001"""
    api_id: str
    """ID of the tool: the number after `tool` in the address of its page. Example: 7301970294808510002"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.plugin_id = src_dict["plugin_id"]
        built.api_id = src_dict["api_id"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
