from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


class ToolOutput(Model):
    """The output of a tool call.

    Example:
        {'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'output':
        '{"temperature":21}'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "tool_call_id": "tool_call_id",
        "output": "output",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "tool_call_id",
            "output",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "tool_call_id": Check((str,), min_length=1),
        "output": Check((str,)),
    }

    tool_call_id: str
    """ID of the tool call, as `required_action` says. Example: BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc"""
    output: str
    """What the tool returned, usually a JSON text. A file is uploaded first and named by its ID,
    for example `{"file":"7401926385027461120"}`. Example: {"temperature":21}
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            tool_call_id=src_dict["tool_call_id"],
            output=src_dict["output"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
