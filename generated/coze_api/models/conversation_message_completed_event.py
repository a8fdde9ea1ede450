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
    from ..models.message import Message

_NAMES = frozenset(
    (
        "event",
        "data",
    )
)


@_attrs_define(repr=False)
class ConversationMessageCompletedEvent(Model):
    """A whole message: an answer whose pieces came before, or a message that comes at once, such as
    `function_call`, `tool_output`, `tool_response`, `knowledge`, `verbose` or `follow_up`.

    Example:
        {'event': 'conversation.message.completed', 'data': {'id': '7412230998765410042',
        'conversation_id': '7412230987654310921', 'bot_id': '7395041286730219554', 'chat_id':
        '7412230991846502438', 'role': 'assistant', 'type': 'answer', 'content': 'I teach you
        one dish a day.', 'content_type': 'text'}}
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
    NAME: ClassVar[str] = "conversation.message.completed"
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "data": Check(
            (
                Model,
                dict,
            )
        ),
    }

    data: Message
    """A message of a chat, or, in delta events, a piece of one. Example: {'id': '7412230998765410042', 'conversation_id': '7412230987654310921',..."""
    event: Literal["conversation.message.completed"] = "conversation.message.completed"
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
        built.data = parse_model(_models.Message, src_dict["data"])
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
        built.event = "conversation.message.completed"
        built.data = parse_model(_models.Message, data)
        built.additional_properties = {}
        return built

    @property
    def chat(self) -> None:
        """None: the event carries no chat."""
        return None

    @property
    def message(self) -> _models.Message:
        """The message that the event carries."""
        return self.data
