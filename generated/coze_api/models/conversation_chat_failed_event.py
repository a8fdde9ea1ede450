from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from .. import models as _models
from ..types import (
    Model,
    other_fields,
    parse_one_of,
)


class ConversationChatFailedEvent(Model):
    """The chat has ended with an error.

    Example:
        {'event': 'conversation.chat.failed', 'data': {'id': '7412230991846502438',
        'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
        'failed', 'failed_at': 1760083324, 'last_error': {'code': 4013, 'msg': 'The model is
        busy. Try again later.'}}}
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
    NAME: ClassVar[str] = "conversation.chat.failed"

    data: _models.Chat | _models.StreamError
    """The chat, with status `failed` and its `last_error`; or the error alone."""
    event: Literal["conversation.chat.failed"] = "conversation.chat.failed"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            event=src_dict["event"],
            data=parse_one_of(src_dict["data"], _models.Chat, _models.StreamError),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Build the event from the parsed JSON of its `data` lines.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(parse_one_of(data, _models.Chat, _models.StreamError))

    @classmethod
    def data_model(cls) -> type[Model] | None:
        """The model of `data`; None where only `from_data` knows which it is, if any."""
        return None

    @property
    def chat(self) -> _models.Chat | None:
        """The chat that the event carries, if it does."""
        return self.data if isinstance(self.data, _models.Chat) else None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
