from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class Chat(ResultModel):
    """One run of a bot in a conversation.

    Example:
        {'id': '7412230991846502438', 'conversation_id': '7412230987654310921', 'bot_id':
            '7395041286730219554', 'status': 'completed', 'created_at': 1760083320, 'completed_at':
            1760083324, 'last_error': None, 'usage': {'token_count': 633, 'output_count': 19,
            'input_count': 614}}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the chat. Example: 7412230991846502438"""
    conversation_id: Annotated[str, Limits(min_length=1)]
    """ID of the conversation. Example: 7412230987654310921"""
    status: _models.ChatStatus
    """Status of the chat. Example: completed"""
    bot_id: str | None = None
    """ID of the bot; absent from the chats of a chatflow, at least in an app. Example:
    7395041286730219554
    """
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083320"""
    completed_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the end, Unix time in seconds. Some hosts set it while the chat still runs, and also
    beside `failed_at`: only `status` tells whether a chat has ended. Example: 1760083324
    """
    failed_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the failure, Unix time in seconds. Example: 1760083324"""
    meta_data: (
        Annotated[
            dict[
                Annotated[str, Limits(min_length=1, max_length=64)],
                Annotated[str, Limits(min_length=1, max_length=512)],
            ],
            Limits(max_length=16),
        ]
        | None
    ) = None
    """The application's own data about the chat."""
    last_error: _models.ChatError | None = None
    """What went wrong in the chat; null, empty or with code 0 if nothing did."""
    section_id: str | None = None
    """ID of the section of the conversation. Clearing the context starts a new one. Example:
    7412230987654310921
    """
    required_action: _models.RequiredAction | None = None
    """What the chat is waiting for while its status is `requires_action`. With any other status it
    says nothing: it is absent, null or an empty form, `{"type": "", "submit_tool_outputs":
    {"tool_calls": []}}`, whose tool call may also be one with empty fields.
    """
    usage: _models.ChatUsage | None = None
    """Tokens that the chat used, final in the event that ends the chat. Outside streams the field is
    reserved: it may be absent, `{}` or zeros, and the bill counts.
    """
    inserted_additional_messages: list[_models.InsertedMessage] | None = None
    """The messages created from `additional_messages`. Known from the official Python SDK."""
