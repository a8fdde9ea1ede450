"""Keeps what is said in conversations, whichever chat it comes from, or none."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.bots.objects import API_CONNECTOR
from coze_mock.operations.chat.objects import CHATS, CONVERSATIONS, Chat, Conversation, Message
from coze_mock.state.state import MockState

INTERMEDIATE = frozenset(
    {"function_call", "tool_output", "tool_response", "knowledge", "verbose", "follow_up"}
)
"""The types of messages that tell how an answer came about, or what may follow it."""

_KEPT_SECONDS = 180 * 24 * 60 * 60
_LONGEST_NAME = 100


def new_conversation(state: MockState, **fields: Any) -> Conversation:
    """Return a new conversation of the token's own account, which is not stored yet."""
    now = int(state.now())
    chat_ids: deque[str] = deque(maxlen=state.settings.limits.conversation_chats)
    return Conversation(
        id=state.new_id(),
        section_id=state.new_id(),
        chat_ids=chat_ids,
        creator_id=state.owner_user_id,
        created_at=now,
        updated_at=now,
        **fields,
    )


def add_messages(
    state: MockState,
    conversation: Conversation,
    sent: Iterable[Mapping[str, Any]],
    *,
    chat: Chat | None = None,
) -> list[Message]:
    """Add messages as a request has them to the latest section of a conversation."""
    added = []
    for one in sent:
        message = Message(
            id=state.new_id(),
            conversation_id=conversation.id,
            chat_id=chat.id if chat else "",
            section_id=conversation.section_id,
            bot_id=chat.bot_id if chat else "",
            type=_type_of(one) if chat else "",
            content=one["content"],
            created_at=int(state.now()),
            role=one["role"],
            content_type=one["content_type"],
            meta_data=one.get("meta_data") or {},
        )
        conversation.messages[message.id] = message
        if not conversation.name and message.role == "user":
            conversation.name = plain_text(message)[:_LONGEST_NAME]
        added.append(message)
    _trim(state, conversation.messages)
    changed(state, conversation)
    return added


def _trim(state: MockState, messages: dict[str, Message]) -> None:
    """Take out the oldest messages until they are no more than a conversation may keep."""
    limits = state.settings.limits
    size = sum(len(one.content) for one in messages.values())
    while len(messages) > limits.conversation_messages or size > limits.conversation_characters:
        size -= len(messages.pop(next(iter(messages))).content)


def _type_of(sent: Mapping[str, Any]) -> str:
    usual = "question" if sent["role"] == "user" else "answer"
    return str(sent.get("type") or usual)


def changed(state: MockState, conversation: Conversation) -> None:
    """Note that something has changed in a conversation."""
    conversation.updated_at = int(state.now())
    state[CONVERSATIONS].changed(conversation)


def chats_of(state: MockState, conversation: Conversation) -> list[Chat]:
    """The chats of a conversation that are still there, oldest first."""
    found = (state[CHATS].get(chat_id) for chat_id in conversation.chat_ids)
    return [chat for chat in found if chat is not None]


def messages_of(state: MockState, conversation: Conversation) -> list[Message]:
    """All messages of a conversation that can be seen now, oldest first.

    A bot's are seen once its run is over, and those of a chat that isn't saved never. The service
    keeps messages for 180 days (Coze reference, "Create a message").
    """
    now = state.now()
    found = [*conversation.messages.values()]
    for chat in chats_of(state, conversation):
        if chat.saved:
            found.extend(chat.messages(now))
    return sorted(
        (one for one in found if one.created_at > now - _KEPT_SECONDS),
        key=lambda one: (one.created_at, int(one.id)),
    )


def context_of(state: MockState, conversation: Conversation) -> list[Message]:
    """The messages that the next chat sees: of the latest section, canceled and failed chats aside.

    See "Clear the context of a conversation" and "Cancel a chat" in the Coze reference.
    """
    now = state.now()
    without = {
        chat.id
        for chat in chats_of(state, conversation)
        if chat.status(now) in ("canceled", "failed")
    }
    return [
        one
        for one in messages_of(state, conversation)
        if one.section_id == conversation.section_id and one.chat_id not in without
    ]


def find_message(state: MockState, conversation: Conversation, message_id: str) -> Message:
    """The message of this ID. Raises ApiError 4200 when the conversation has none."""
    for message in messages_of(state, conversation):
        if message.id == message_id:
            return message
    raise ApiError(Code.NOT_FOUND, f"the conversation has no message {shorten(message_id)}")


def change_message(
    state: MockState, conversation: Conversation, message: Message, **fields: Any
) -> Message:
    """Put a message with these fields in the place of one, and return it."""
    new = replace(message, updated_at=int(state.now()), **fields)
    _put(state, conversation, lambda one: new if one.id == message.id else one)
    return new


def remove_message(state: MockState, conversation: Conversation, message: Message) -> None:
    """Take out a question or an answer, and with an answer what tells how it came about.

    Raises ApiError 4000 for any other message ("Delete a message" in the Coze reference).
    """
    if message.type in INTERMEDIATE:
        raise ApiError(Code.BAD_PARAMETER, f"a message of type {message.type} can't be deleted")
    gone = {message.id}
    if message.type == "answer" and message.chat_id:
        of_chat = [
            one
            for one in messages_of(state, conversation)
            if one.chat_id == message.chat_id and one.role == "assistant"
        ]
        gone |= _around(of_chat, message)
    _put(state, conversation, lambda one: None if one.id in gone else one)
    conversation.feedback.pop(message.id, None)


def _around(of_chat: Sequence[Message], answer: Message) -> set[str]:
    """The IDs of the intermediate messages that belong to an answer.

    They stand before it, after the answer before; the last answer also has those that follow.
    """
    place = next(index for index, one in enumerate(of_chat) if one.id == answer.id)
    begin = place
    while begin and of_chat[begin - 1].type in INTERMEDIATE:
        begin -= 1
    after = of_chat[place + 1 :]
    if all(one.type in INTERMEDIATE for one in after):
        return {one.id for one in of_chat[begin:]}
    return {one.id for one in of_chat[begin:place]}


def _put(
    state: MockState, conversation: Conversation, change: Callable[[Message], Message | None]
) -> None:
    """Change messages, wherever they are kept; None takes one out."""
    kept = {one.id: new for one in conversation.messages.values() if (new := change(one))}
    conversation.messages = kept
    for chat in chats_of(state, conversation):
        for turn in chat.turns:
            turn.messages = tuple(new for one in turn.messages if (new := change(one)))
        state[CHATS].changed(chat)
    changed(state, conversation)


def plain_text(message: Message) -> str:
    """What a message says: of a multimodal one, its texts alone."""
    if message.content_type != "object_string":
        return message.content
    items = json.loads(message.content)
    return " ".join(item["text"] for item in items if item.get("type") == "text")


def channel_of(body: Mapping[str, Any]) -> str:
    """The channel that a request names, or that of the API."""
    return str(body.get("connector_id") or API_CONNECTOR)
