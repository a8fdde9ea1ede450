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


class BotVersionCreator(Model):
    """The author of a version.

    Example:
        {'id': '3685670000007', 'name': 'Susan'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,)),
        "name": Check((str,)),
    }

    id: str | Unset | None = UNSET
    """Coze user ID. Example: 3685670000007"""
    name: str | Unset | None = UNSET
    """Coze user name. Example: Susan"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=get("id", UNSET),
            name=get("name", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
