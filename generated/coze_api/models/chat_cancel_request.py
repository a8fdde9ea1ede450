from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            chat_id=src_dict["chat_id"],
            conversation_id=src_dict["conversation_id"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
