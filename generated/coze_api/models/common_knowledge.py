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
    from ..models.knowledge_info import KnowledgeInfo

_NAMES = frozenset(("knowledge_infos",))


@_attrs_define(repr=False)
class CommonKnowledge(Model):
    """The knowledge that a bot draws on.

    Example:
        {'knowledge_infos': [{'id': '7386943985803900010', 'name': 'Opening hours'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "knowledge_infos": "knowledge_infos",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "knowledge_infos": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    knowledge_infos: list[KnowledgeInfo] | Unset | None = UNSET
    """The datasets."""
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
        built.knowledge_infos = parse_list(
            get("knowledge_infos", UNSET), lambda item: parse_model(_models.KnowledgeInfo, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
