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


class ConversationMessageDeltaEvent(Model):
    """A piece of a message, usually of an answer.

    Example:
        {'event': 'conversation.message.delta', 'data': {'id': '7412230998765410042',
        'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id':
        '7412230991846502438', 'role': 'assistant', 'type': 'answer', 'content': 'I teach',
        'content_type': 'text'}}
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
    NAME: ClassVar[str] = "conversation.message.delta"
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "data": Check(
            (
                Model,
                dict,
            )
        ),
    }

    data: _models.Message
    """A message of a chat, or, in delta events, a piece of one. Example: {'id': '7412230998765410042', 'conversation_id': '7412230987654310921',..."""
    event: Literal["conversation.message.delta"] = "conversation.message.delta"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            event=src_dict["event"],
            data=parse_model(_models.Message, src_dict["data"]),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(parse_model(_models.Message, data))

    @classmethod
    def data_model(cls) -> type[Model] | None:
        """The model of `data`; None where only `from_data` knows which it is, if any."""
        return _models.Message

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> _models.Message:
        """The message that the event carries."""
        return self.data
