from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    Model,
    parse_one_of,
)

if TYPE_CHECKING:
    from ..models.chat import Chat
    from ..models.stream_error import StreamError

_NAMES = frozenset(
    (
        "event",
        "data",
    )
)


@_attrs_define(repr=False)
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

    data: Chat | StreamError
    """The chat, with status `failed` and its `last_error`; or the error alone."""
    event: Literal["conversation.chat.failed"] = "conversation.chat.failed"
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
        built.data = parse_one_of(src_dict["data"], _models.Chat, _models.StreamError)
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
        built.event = "conversation.chat.failed"
        built.data = parse_one_of(data, _models.Chat, _models.StreamError)
        built.additional_properties = {}
        return built

    @property
    def chat(self) -> _models.Chat | None:
        """The chat that the event carries, if it does."""
        return self.data if isinstance(self.data, _models.Chat) else None

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
