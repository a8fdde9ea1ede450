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
    parse_list,
    parse_model,
)


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

    tool_calls: list[_models.ToolCall] | Unset | None = UNSET
    """The tool calls."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            tool_calls=parse_list(
                get("tool_calls", UNSET), lambda item: parse_model(_models.ToolCall, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
