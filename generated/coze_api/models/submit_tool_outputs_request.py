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


class SubmitToolOutputsRequest(Model):
    """The outputs that a chat waits for.

    Example:
        {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
        'output': '{"temperature":21}'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "tool_outputs": "tool_outputs",
        "stream": "stream",
        "connector_id": "connector_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("tool_outputs",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "tool_outputs": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
            min_items=1,
        ),
        "stream": Check((bool,)),
        "connector_id": Check((str,), min_length=1),
    }

    tool_outputs: list[_models.ToolOutput]
    """One output for each tool call."""
    stream: bool | Unset = UNSET
    """Whether to answer as an event stream. Example: True"""
    connector_id: str | Unset = UNSET
    """Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list it; the
    official SDKs send it. Example: 1024
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            tool_outputs=parse_list(
                src_dict["tool_outputs"], lambda item: parse_model(_models.ToolOutput, item)
            ),
            stream=get("stream", UNSET),
            connector_id=get("connector_id", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
