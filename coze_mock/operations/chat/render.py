"""Writes chats and messages as the wire carries them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.operations.chat.objects import Chat, Message

NO_ACTION: Mapping[str, Any] = {"type": "", "submit_tool_outputs": {"tool_calls": []}}
"""What stands in some places of the wire where nothing is required."""


def chat_info(chat: Chat, now: float, *, status: str | None = None) -> dict[str, Any]:
    """A chat at a time; ``status`` stands in for its own, as the events of a stream need it."""
    turn = chat.turns[-1]
    outcome = turn.outcome
    shown_status = status or chat.status(now)
    ended_at = int(now if turn.ends_at is None else turn.ends_at)
    info: dict[str, Any] = {
        "id": chat.id,
        "conversation_id": chat.conversation_id,
        "bot_id": chat.bot_id,
        "section_id": chat.section_id,
        "created_at": chat.created_at,
        "meta_data": dict(chat.meta_data),
        "status": shown_status,
        "last_error": {"code": 0, "msg": ""},
    }
    if shown_status in ("completed", "failed", "requires_action", "canceled"):
        info["completed_at"] = ended_at
    if shown_status == "completed":
        info["usage"] = usage(chat)
    elif shown_status == "failed":
        info["failed_at"] = ended_at
        info["last_error"] = {"code": outcome.code, "msg": outcome.msg}
    elif shown_status == "canceled":
        info["usage"] = {}
    elif shown_status == "requires_action" and outcome.tool_calls:
        info["required_action"] = {
            "type": "submit_tool_outputs",
            "submit_tool_outputs": {
                "tool_calls": [
                    {
                        "id": waiting.id,
                        "type": waiting.call.type,
                        "function": {
                            "name": waiting.call.name,
                            "arguments": waiting.call.arguments_text(),
                        },
                    }
                    for waiting in outcome.tool_calls
                ]
            },
        }
    return _without_bot(info) if not chat.bot_id else info


def _without_bot(info: dict[str, Any]) -> dict[str, Any]:
    """A chat or a message of a chatflow, which doesn't tell the bot."""
    return {name: value for name, value in info.items() if name != "bot_id"}


def usage(chat: Chat) -> dict[str, int]:
    """The tokens that a chat consumed in all its turns."""
    spent = sum(turn.input_tokens for turn in chat.turns)
    made = sum(turn.output_tokens for turn in chat.turns)
    return {"token_count": spent + made, "input_count": spent, "output_count": made}


def message_info(message: Message) -> dict[str, Any]:
    info: dict[str, Any] = {
        "id": message.id,
        "conversation_id": message.conversation_id,
        "chat_id": message.chat_id,
        "section_id": message.section_id,
        "bot_id": message.bot_id,
        "role": message.role,
        "content": message.content,
        "content_type": message.content_type,
        "meta_data": dict(message.meta_data),
        "created_at": message.created_at,
        "updated_at": message.created_at if message.updated_at is None else message.updated_at,
    }
    if message.type:
        info["type"] = message.type
    if message.reasoning_content:
        info["reasoning_content"] = message.reasoning_content
    # Only what a bot has said may leave the bot out.
    is_of_chatflow = message.chat_id and message.role == "assistant" and not message.bot_id
    return _without_bot(info) if is_of_chatflow else info
