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


class KnowledgeInfo(Model):
    """A dataset that a bot draws on.

    Example:
        {'id': '7386943985803900010', 'name': 'Opening hours'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "name": Check((str,)),
    }

    id: str
    """ID of the dataset. Example: 7386943985803900010"""
    name: str | Unset | None = UNSET
    """Name of the dataset. Example: Opening hours"""

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
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
