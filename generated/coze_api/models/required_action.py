from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.required_action_type import RequiredActionType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.submit_tool_outputs_action import SubmitToolOutputsAction

_NAMES = frozenset(
    (
        "type",
        "submit_tool_outputs",
    )
)


@_attrs_define(repr=False)
class RequiredAction(Model):
    """What a chat waits for.

    Example:
        {'type': 'submit_tool_outputs', 'submit_tool_outputs': {'tool_calls': [{'id':
        'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type': 'function', 'function': {'name':
        'get_room_temperature', 'arguments': '{"room":"kitchen"}'}}]}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "type": "type",
        "submit_tool_outputs": "submit_tool_outputs",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "type": Check((str,)),
        "submit_tool_outputs": Check(
            (
                Model,
                dict,
            )
        ),
    }

    type: RequiredActionType | Unset | None = UNSET
    """Kind of action."""
    submit_tool_outputs: SubmitToolOutputsAction | Unset | None = UNSET
    """The tool calls to answer."""
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
        built.type = parse_enum(RequiredActionType, get("type", UNSET))
        built.submit_tool_outputs = parse_model(
            _models.SubmitToolOutputsAction, get("submit_tool_outputs", UNSET)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
