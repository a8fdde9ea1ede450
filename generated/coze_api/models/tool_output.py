from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    Check,
    Model,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "tool_call_id",
        "output",
    )
)


@_attrs_define(repr=False)
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.tool_call_id = src_dict["tool_call_id"]
        built.output = src_dict["output"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
