"""What is kept of conversations and chats, and of what is said in them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from coze_mock.errors import Code
from coze_mock.operations.bots.objects import API_CONNECTOR
from coze_mock.operations.chat.replies import FunctionCall, Part
from coze_mock.state.collection import Kind

ChatStatus = Literal["created", "in_progress", "completed", "failed", "requires_action", "canceled"]


@dataclass(frozen=True)
class Message:
    """A message of a conversation: of one of its chats, or added to it."""

    id: str
    conversation_id: str
    chat_id: str
    section_id: str
    bot_id: str
    type: str
    content: str
    created_at: int
    reasoning_content: str = ""
    role: str = "assistant"
    content_type: str = "text"
    meta_data: Mapping[str, str] = field(default_factory=dict)
    updated_at: int | None = None


@dataclass(frozen=True)
class ToolCall:
    """A tool call that waits for its output."""

    id: str
    call: FunctionCall


@dataclass(frozen=True)
class Outcome:
    """How a turn ends."""

    status: Literal["completed", "failed", "requires_action"]
    code: int = 0
    msg: str = ""
    bare: bool = False
    """Only code and message stand in the event of the failure."""
    digits: bool = False
    """That code is digits in a string, as from a chatflow."""
    tool_calls: tuple[ToolCall, ...] = ()
    rest: tuple[Part, ...] = ()
    """What the reply goes on with once the tool outputs are in."""


@dataclass
class Turn:
    """One run of the bot within a chat: the first, or one after each submission of tool outputs."""

    started_at: float
    created_until: float
    """Until when the chat is created and not yet in progress."""
    ends_at: float | None
    """When it is over; None while a stream is under way, whose end nobody knows."""
    messages: tuple[Message, ...]
    outcome: Outcome
    input_tokens: int
    output_tokens: int


@dataclass
class Chat:
    """A chat, whose status follows from the clock."""

    id: str
    conversation_id: str
    section_id: str
    bot_id: str
    question: str
    question_tokens: int
    follow_ups: bool
    """Whether the bot suggests questions after its answer."""
    created_at: int
    meta_data: Mapping[str, str]
    saved: bool
    """Whether it can be looked at afterwards (``auto_save_history``)."""
    turns: list[Turn] = field(default_factory=list)
    canceled: bool = False

    def status(self, now: float) -> ChatStatus:
        """The status at a time, in seconds since 1970."""
        if self.canceled:
            return "canceled"
        turn = self.turns[-1]
        if turn.ends_at is None:
            return "in_progress"
        if now >= turn.ends_at:
            return turn.outcome.status
        return "created" if now < turn.created_until else "in_progress"

    def end(self, now: float) -> None:
        """Let the turn that is under way end now, unless the chat was canceled before."""
        if not self.canceled:
            self.turns[-1].ends_at = now

    def is_running(self, now: float) -> bool:
        return self.status(now) in ("created", "in_progress")

    def messages(self, now: float) -> tuple[Message, ...]:
        """The bot's messages of all turns that are over."""
        over = self.turns[:-1] if self.canceled or self.is_running(now) else self.turns
        return tuple(message for turn in over for message in turn.messages)


@dataclass
class Conversation:
    """A conversation: the chats that were held in it, and what was said beside their answers."""

    id: str
    section_id: str
    """The latest section, whose messages are the context of the next chat."""
    chat_ids: deque[str]
    messages: dict[str, Message] = field(default_factory=dict)
    """What users sent, and what was added, by ID. The answers are in their chats."""
    feedback: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """What a user thinks of an answer, by the ID of the message."""
    bot_id: str = ""
    """The bot that it is listed with."""
    only_bot: bool = False
    """Whether it was made for this bot, so that no other can be talked to in it."""
    name: str = ""
    known_as: tuple[str, ...] = ()
    """What chatflows find it by; empty where they don't."""
    meta_data: Mapping[str, str] = field(default_factory=dict)
    connector_id: str = API_CONNECTOR
    creator_id: str = ""
    session_name: str = ""
    """The user of a service app that it was made for; empty for none."""
    created_at: int = 0
    updated_at: int = 0

    def is_seen_by(self, session_name: str) -> bool:
        """Whether tokens of a session see it; those of none see all."""
        return session_name in ("", self.session_name)


CHATS = Kind[Chat]("chat", missing=Code.NO_SUCH_CHAT, limit=lambda limits: limits.chats)
CONVERSATIONS = Kind[Conversation](
    "conversation",
    missing=Code.NO_SUCH_CONVERSATION,
    limit=lambda limits: limits.conversations,
)
