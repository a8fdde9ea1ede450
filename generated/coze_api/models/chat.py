from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.chat_status import ChatStatus
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.chat_error import ChatError
    from ..models.chat_usage import ChatUsage
    from ..models.inserted_message import InsertedMessage
    from ..models.meta_data import MetaData
    from ..models.required_action import RequiredAction

_NAMES = frozenset(
    (
        "id",
        "conversation_id",
        "bot_id",
        "status",
        "created_at",
        "completed_at",
        "failed_at",
        "meta_data",
        "last_error",
        "section_id",
        "required_action",
        "usage",
        "inserted_additional_messages",
    )
)


@_attrs_define(repr=False)
class Chat(Model):
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
    meta_data: MetaData | Unset | None = UNSET
    """The application's own data about the chat."""
    last_error: ChatError | Unset | None = UNSET
    """What went wrong in the chat; null, empty or with code 0 if nothing did."""
    section_id: str | Unset | None = UNSET
    """ID of the section of the conversation. Clearing the context starts a new one. Example: 7412230987654310921"""
    required_action: RequiredAction | Unset | None = UNSET
    """What the chat waits for while its status is `requires_action`."""
    usage: ChatUsage | Unset | None = UNSET
    """Tokens that the chat used; final once the chat has ended."""
    inserted_additional_messages: list[InsertedMessage] | Unset | None = UNSET
    """The messages that `additional_messages` became. Known from the official Python SDK."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    logid: str | None = _attrs_field(init=False, default=None, eq=False)
    """ID of the log that the service wrote of the call (header `x-tt-logid`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.id = src_dict["id"]
        built.conversation_id = src_dict["conversation_id"]
        built.bot_id = src_dict["bot_id"]
        built.status = parse_enum(ChatStatus, src_dict["status"])
        built.created_at = get("created_at", UNSET)
        built.completed_at = get("completed_at", UNSET)
        built.failed_at = get("failed_at", UNSET)
        built.meta_data = get("meta_data", UNSET)
        built.last_error = parse_model(_models.ChatError, get("last_error", UNSET))
        built.section_id = get("section_id", UNSET)
        built.required_action = parse_model(_models.RequiredAction, get("required_action", UNSET))
        built.usage = parse_model(_models.ChatUsage, get("usage", UNSET))
        built.inserted_additional_messages = parse_list(
            get("inserted_additional_messages", UNSET),
            lambda item: parse_model(_models.InsertedMessage, item),
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        built.logid = None
        return built
