from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    Check,
    Model,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.stream_error import StreamError

_NAMES = frozenset(
    (
        "event",
        "data",
    )
)


@_attrs_define(repr=False)
class StreamErrorEvent(Model):
    """An error that ends the stream.

    Example:
        {'event': 'error', 'data': {'code': 4013, 'msg': 'The model is busy. Try again later.'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "event": "event",
        "data": "data",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "event",
            "data",
        )
    )
    NAME: ClassVar[str] = "error"
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "data": Check(
            (
                Model,
                dict,
            )
        ),
    }

    data: StreamError
    """What went wrong in a stream. Example: {'code': 4013, 'msg': 'The model is busy. Try again later.'}"""
    event: Literal["error"] = "error"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.event = src_dict["event"]
        built.data = parse_model(_models.StreamError, src_dict["data"])
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        built = cls.__new__(cls)
        built.event = "error"
        built.data = parse_model(_models.StreamError, data)
        built.additional_properties = {}
        return built

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
