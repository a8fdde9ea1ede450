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


class ConversationChatInProgressEvent(Model):
    """The chat is running.

    Example:
        {'event': 'conversation.chat.in_progress', 'data': {'id': '7412230991846502438',
        'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
        'in_progress', 'created_at': 1760083320}}
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
    NAME: ClassVar[str] = "conversation.chat.in_progress"
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "data": Check(
            (
                Model,
                dict,
            )
        ),
    }

    data: _models.Chat
    """One run of a bot in a conversation. Example: {'id': '7412230991846502438', 'conversation_id': '7412230987654310921',..."""
    event: Literal["conversation.chat.in_progress"] = "conversation.chat.in_progress"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            event=src_dict["event"],
            data=parse_model(_models.Chat, src_dict["data"]),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(parse_model(_models.Chat, data))

    @classmethod
    def data_model(cls) -> type[Model] | None:
        """The model of `data`; None where only `from_data` knows which it is, if any."""
        return _models.Chat

    @property
    def chat(self) -> _models.Chat:
        """The chat that the event carries."""
        return self.data

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
