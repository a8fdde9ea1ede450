from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from .. import models as _models
from ..types import (
    Check,
    Model,
    other_fields,
    parse_model,
)


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

    data: _models.StreamError
    """What went wrong in a stream. Example: {'code': 4013, 'msg': 'The model is busy. Try again later.'}"""
    event: Literal["error"] = "error"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            event=src_dict["event"],
            data=parse_model(_models.StreamError, src_dict["data"]),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(parse_model(_models.StreamError, data))

    @classmethod
    def data_model(cls) -> type[Model] | None:
        """The model of `data`; None where only `from_data` knows which it is, if any."""
        return _models.StreamError

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
