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
    from ..models.workflow_id_info import WorkflowIdInfo

_NAMES = frozenset(("ids",))


@_attrs_define(repr=False)
class WorkflowIdList(Model):
    """The workflows that a bot may run.

    Example:
        {'ids': [{'id': '7460491086110370003'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "ids": "ids",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "ids": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    ids: list[WorkflowIdInfo] | Unset = UNSET
    """The workflows."""
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
        built.ids = parse_list(
            get("ids", UNSET), lambda item: parse_model(_models.WorkflowIdInfo, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
