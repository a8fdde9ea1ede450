from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.tool_call_type import ToolCallType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.tool_call_function import ToolCallFunction

_NAMES = frozenset(
    (
        "id",
        "type",
        "function",
    )
)


@_attrs_define(repr=False)
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
    function: ToolCallFunction | Unset | None = UNSET
    """The function to run."""
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
        built.type = parse_enum(ToolCallType, get("type", UNSET))
        built.function = parse_model(_models.ToolCallFunction, get("function", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
