from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            name=get("name", UNSET),
            icon_url=get("icon_url", UNSET),
            description=get("description", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
