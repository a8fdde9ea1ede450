from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from .. import models as _models
from ..types import (
    Model,
    other_fields,
    parse_model,
)


class StreamDoneEvent(Model):
    """The regular end of a stream.

    Example:
        {'event': 'done', 'data': '[DONE]'}
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
    NAME: ClassVar[str] = "done"

    data: str | _models.StreamDone
    """`[DONE]`, in quotes or not on the wire, or an object with the address of a debugging page. Example: [DONE]"""
    event: Literal["done"] = "done"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            event=src_dict["event"],
            data=parse_model(_models.StreamDone, src_dict["data"]),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(parse_model(_models.StreamDone, data))

    @classmethod
    def data_model(cls) -> type[Model] | None:
        """The model of `data`; None where only `from_data` knows which it is, if any."""
        return None

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
