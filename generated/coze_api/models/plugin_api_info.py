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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            api_id=src_dict["api_id"],
            name=get("name", UNSET),
            description=get("description", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
