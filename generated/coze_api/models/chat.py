from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.chat_status import ChatStatus
from ..types import (
    UNSET,
    Check,
    Model,
    ResultModel,
    Unset,
    other_fields,
    parse_enum,
    parse_list,
    parse_model,
)


class Chat(ResultModel):
    """One run of a bot in a conversation.

    Example:
        {'id': '7412230991846502438', 'conversation_id': '7412230987654310921', 'bot_id':
        '7395041286730219554', 'status': 'completed', 'created_at': 1760083320, 'completed_at':
        1760083324, 'last_error': None, 'usage': {'token_count': 633, 'output_count': 19,
        'input_count': 614}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "conversation_id": "conversation_id",
        "bot_id": "bot_id",
        "status": "status",
        "created_at": "created_at",
        "completed_at": "completed_at",
        "failed_at": "failed_at",
        "meta_data": "meta_data",
        "last_error": "last_error",
        "section_id": "section_id",
        "required_action": "required_action",
        "usage": "usage",
        "inserted_additional_messages": "inserted_additional_messages",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "conversation_id",
            "bot_id",
            "status",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "conversation_id": Check((str,), min_length=1),
        "bot_id": Check((str,), min_length=1),
        "status": Check((str,)),
        "created_at": Check((int,), minimum=0),
        "completed_at": Check((int,), minimum=0),
        "failed_at": Check((int,), minimum=0),
        "meta_data": Check(
            (dict,),
            max_pairs=16,
            max_key_length=64,
            min_key_length=1,
            max_value_length=512,
            min_value_length=1,
        ),
        "last_error": Check(
            (
                Model,
                dict,
            )
        ),
        "section_id": Check((str,)),
        "required_action": Check(
            (
                Model,
                dict,
            )
        ),
        "usage": Check(
            (
                Model,
                dict,
            )
        ),
        "inserted_additional_messages": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    id: str
    """ID of the chat. Example: 7412230991846502438"""
    conversation_id: str
    """ID of the conversation. Example: 7412230987654310921"""
    bot_id: str
    """ID of the bot. Example: 7395041286730219554"""
    status: ChatStatus
    """How far a chat is. Known values; the service may add others.

    - `created`: accepted.
    - `in_progress`: running.
    - `completed`: ended with all answers.
    - `failed`: ended with an error.
    - `requires_action`: waits for the outputs of tools.
    - `canceled`: ended by request.
    """
    created_at: int | Unset | None = UNSET
    """Time of creation, Unix time in seconds. Example: 1760083320"""
    completed_at: int | Unset | None = UNSET
    """Time of the end, Unix time in seconds. Example: 1760083324"""
    failed_at: int | Unset | None = UNSET
    """Time of the failure, Unix time in seconds. Example: 1760083324"""
    meta_data: _models.MetaData | Unset | None = UNSET
    """The application's own data about the chat."""
    last_error: _models.ChatError | Unset | None = UNSET
    """What went wrong in the chat; null, empty or with code 0 if nothing did."""
    section_id: str | Unset | None = UNSET
    """ID of the section of the conversation. Clearing the context starts a new one. Example: 7412230987654310921"""
    required_action: _models.RequiredAction | Unset | None = UNSET
    """What the chat waits for while its status is `requires_action`."""
    usage: _models.ChatUsage | Unset | None = UNSET
    """Tokens that the chat used; final once the chat has ended."""
    inserted_additional_messages: list[_models.InsertedMessage] | Unset | None = UNSET
    """The messages that `additional_messages` became. Known from the official Python SDK."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            conversation_id=src_dict["conversation_id"],
            bot_id=src_dict["bot_id"],
            status=parse_enum(ChatStatus, src_dict["status"]),
            created_at=get("created_at", UNSET),
            completed_at=get("completed_at", UNSET),
            failed_at=get("failed_at", UNSET),
            meta_data=get("meta_data", UNSET),
            last_error=parse_model(_models.ChatError, get("last_error", UNSET)),
            section_id=get("section_id", UNSET),
            required_action=parse_model(_models.RequiredAction, get("required_action", UNSET)),
            usage=parse_model(_models.ChatUsage, get("usage", UNSET)),
            inserted_additional_messages=parse_list(
                get("inserted_additional_messages", UNSET),
                lambda item: parse_model(_models.InsertedMessage, item),
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
