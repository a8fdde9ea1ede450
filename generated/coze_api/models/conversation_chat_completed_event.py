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
    from ..models.chat import Chat

_NAMES = frozenset(
    (
        "event",
        "data",
    )
)


@_attrs_define(repr=False)
class ConversationChatCompletedEvent(Model):
    """The chat has ended with all answers.

    Example:
        {'event': 'conversation.chat.completed', 'data': {'id': '7412230991846502438',
        'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'status':
        'completed', 'created_at': 1760083320, 'completed_at': 1760083324, 'usage':
        {'token_count': 633, 'output_count': 19, 'input_count': 614}}}
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
    NAME: ClassVar[str] = "conversation.chat.completed"
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "data": Check(
            (
                Model,
                dict,
            )
        ),
    }

    data: Chat
    """One run of a bot in a conversation. Example: {'id': '7412230991846502438', 'conversation_id': '7412230987654310921',..."""
    event: Literal["conversation.chat.completed"] = "conversation.chat.completed"
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
        built.data = parse_model(_models.Chat, src_dict["data"])
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
        built.event = "conversation.chat.completed"
        built.data = parse_model(_models.Chat, data)
        built.additional_properties = {}
        return built

    @property
    def chat(self) -> _models.Chat:
        """The chat that the event carries."""
        return self.data

    @property
    def message(self) -> None:
        """None: the event carries no message."""
        return None
