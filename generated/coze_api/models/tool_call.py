from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.tool_call_type import ToolCallType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


class ToolCall(Model):
    """A tool call to answer.

    Example:
        {'id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type': 'function', 'function':
        {'name': 'get_room_temperature', 'arguments': '{"room":"kitchen"}'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type",
        "function": "function",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,)),
        "type": Check((str,)),
        "function": Check(
            (
                Model,
                dict,
            )
        ),
    }

    id: str
    """ID of the tool call, to be sent with its output. Example: BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc"""
    type: ToolCallType | Unset | None = UNSET
    """Kind of tool call."""
    function: _models.ToolCallFunction | Unset | None = UNSET
    """The function to run."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            type=parse_enum(ToolCallType, get("type", UNSET)),
            function=parse_model(_models.ToolCallFunction, get("function", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
