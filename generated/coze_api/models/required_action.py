from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.required_action_type import RequiredActionType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


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
    submit_tool_outputs: _models.SubmitToolOutputsAction | Unset | None = UNSET
    """The tool calls to answer."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            type=parse_enum(RequiredActionType, get("type", UNSET)),
            submit_tool_outputs=parse_model(
                _models.SubmitToolOutputsAction, get("submit_tool_outputs", UNSET)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
