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
        "id",
        "name",
        "icon_url",
        "description",
    )
)


@_attrs_define(repr=False)
class WorkflowInfo(Model):
    """A workflow of a bot.

    Example:
        {'id': '7460491086110370003', 'name': 'shopping_list', 'description': 'Turns a recipe
        into a shopping list.', 'icon_url': 'https://example.com/icons/workflow.png'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "icon_url": "icon_url",
        "description": "description",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "name": Check((str,)),
        "icon_url": Check((str,)),
        "description": Check((str,)),
    }

    id: str
    """ID of the workflow. Example: 7460491086110370003"""
    name: str | Unset | None = UNSET
    """Name of the workflow. Example: shopping_list"""
    icon_url: str | Unset | None = UNSET
    """Address of the workflow's icon. Example: https://example.com/icons/workflow.png"""
    description: str | Unset | None = UNSET
    """What the workflow does. Example: Turns a recipe into a shopping list."""
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
        built.id = src_dict["id"]
        built.name = get("name", UNSET)
        built.icon_url = get("icon_url", UNSET)
        built.description = get("description", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
