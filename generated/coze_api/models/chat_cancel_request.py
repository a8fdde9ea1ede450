from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    Check,
    Model,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "chat_id",
        "conversation_id",
    )
)


@_attrs_define(repr=False)
class ChatCancelRequest(Model):
    """A chat to cancel.

    Example:
        {'conversation_id': '7412230987654310921', 'chat_id': '7412230991846502438'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "chat_id": "chat_id",
        "conversation_id": "conversation_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "chat_id",
            "conversation_id",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "chat_id": Check((str,), min_length=1),
        "conversation_id": Check((str,), min_length=1),
    }

    chat_id: str
    """ID of the chat, as the chat's `id` says. Example: 7412230991846502438"""
    conversation_id: str
    """ID of the conversation, as the chat's `conversation_id` says. Example: 7412230987654310921"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.chat_id = src_dict["chat_id"]
        built.conversation_id = src_dict["conversation_id"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
