from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


class ShortcutCommandDetail(Model):
    """A shortcut command to run.

    Example:
        {'command_id': '7457010833520000009', 'parameters': {'news_query':
        '[{"type":"text","text":"Sports"}]'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "command_id": "command_id",
        "parameters": "parameters",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("command_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "command_id": Check((str,), min_length=1),
        "parameters": Check((dict,)),
    }

    command_id: str
    """ID of a shortcut command of the bot. Example: 7457010833520000009"""
    parameters: _models.ShortcutCommandParameters | Unset = UNSET
    """What the user filled in for a shortcut command. Keys are the names of its components. Example: {'news_query': '[{"type":"text","text":"Sports"}]'}"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            command_id=src_dict["command_id"],
            parameters=get("parameters", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
