from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.plugin_id_info import PluginIdInfo

_NAMES = frozenset(("id_list",))


@_attrs_define(repr=False)
class PluginIdList(Model):
    """The tools of plugins that a bot may call.

    Example:
        {'id_list': [{'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id_list": "id_list",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    id_list: list[PluginIdInfo] | Unset = UNSET
    """The tools."""
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
        built.id_list = parse_list(
            get("id_list", UNSET), lambda item: parse_model(_models.PluginIdInfo, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
