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
    from ..models.tool_call import ToolCall

_NAMES = frozenset(("tool_calls",))


@_attrs_define(repr=False)
class SubmitToolOutputsAction(Model):
    """The tool calls that a chat waits for.

    Example:
        {'tool_calls': [{'id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type':
        'function', 'function': {'name': 'get_room_temperature', 'arguments':
        '{"room":"kitchen"}'}}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "tool_calls": "tool_calls",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "tool_calls": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    tool_calls: list[ToolCall] | Unset | None = UNSET
    """The tool calls."""
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
        built.tool_calls = parse_list(
            get("tool_calls", UNSET), lambda item: parse_model(_models.ToolCall, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
