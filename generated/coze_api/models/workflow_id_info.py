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

_NAMES = frozenset(("id",))


@_attrs_define(repr=False)
class WorkflowIdInfo(Model):
    """One workflow.

    Example:
        {'id': '7460491086110370003'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
    }

    id: str
    """ID of the workflow: the number after `workflow_id` in the address of its page. Example: 7460491086110370003"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.id = src_dict["id"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
