"""Tells how chats end, and makes the errors of those that don't end well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from coze_api.models import Chat, ChatStatus, Message
from coze_core.errors import CozeChatFailedError
from coze_core.events import UnknownEvent, stated
from coze_core.models import read

_RUNNING: Final = (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)
_PREFIX: Final = "conversation.chat."
# What ends a chat but for its completion and tool calls, as a status and at the end of an event's
# name, and what is said of it. The document knows one spelling; hosts send others.
_BAD_ENDS: Final = {
    "failed": "the chat failed, and no reason was given",
    "canceled": "the chat was canceled",
    "cancelled": "the chat was canceled",
    "expired": "the chat has expired",
}


def is_running(chat: Chat) -> bool:
    """Return whether a chat runs by its status, the one field that says so.

    An unknown status ends the waiting, too: the caller sees it and can decide.
    """
    return chat.status in _RUNNING


def ends_badly(chat: Chat) -> bool:
    """Return whether a chat has ended without being completed or asking for tool outputs."""
    return str(chat.status) in _BAD_ENDS


def ended(chat: Chat | None, status: str, fields: Mapping[str, Any]) -> Chat:
    """Return a chat with other fields, and with a bad end's status unless it has one."""
    changed = {**({} if chat is None else chat.to_dict()), **fields}
    if status in _BAD_ENDS and str(changed.get("status")) not in _BAD_ENDS:
        changed["status"] = status
    return read(Chat, changed)


def going_on(chat: Chat) -> Chat:
    """Return a chat as it is once the outputs are submitted that it waited for."""
    return replace(chat, status=ChatStatus.IN_PROGRESS, required_action=None)


def after_unknown(chat: Chat | None, event: UnknownEvent) -> Chat | None:
    """Return a chat after an event that the document doesn't know; None if it says nothing of it.

    `conversation.chat.canceled` and `conversation.chat.expired` are such.
    """
    status = event.event.removeprefix(_PREFIX)
    fields = event.data if isinstance(event.data, dict) else {}
    states_one = isinstance(fields.get("status"), str) and fields["status"] != ""
    if status == event.event or not (status in _BAD_ENDS or states_one):
        return None
    return ended(chat, status, fields)


def bad_end(
    chat: Chat | None,
    messages: Sequence[Message],
    text: str,
    *,
    told: object = None,
    logid: str | None = None,
) -> CozeChatFailedError:
    """Return the error of a chat that didn't end well, in which a token may still be.

    Args:
        chat: the chat, if there is one.
        messages: those of the chat that are known.
        text: that of its answers.
        told: what said why it failed, if that isn't the chat.
        logid: ID of the log of the call that found this.
    """
    if told is None and chat is not None:
        told = chat.last_error
        told = chat.additional_properties.get("last_error") if told is None else told
    code, msg = stated(told)
    status = "failed" if chat is None else str(chat.status)
    return CozeChatFailedError(
        msg or _BAD_ENDS.get(status, f"the chat's status is {status!r}"),
        code=code or None,  # 0 is none
        chat=chat,
        messages=list(messages),
        chat_id=None if chat is None else chat.id,
        conversation_id=None if chat is None else chat.conversation_id,
        text=text,
        logid=logid,
    )
