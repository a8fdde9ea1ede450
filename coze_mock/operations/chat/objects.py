"""What is kept of conversations and chats, and of what is said in them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from coze_mock.errors import Code
from coze_mock.operations.chat.replies import FunctionCall, Part
from coze_mock.state.collection import Kind

ChatStatus = Literal["created", "in_progress", "completed", "failed", "requires_action", "canceled"]


@dataclass(frozen=True)
class Message:
    """A message that a chat produced."""

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

    def is_running(self, now: float) -> bool:
        return self.status(now) in ("created", "in_progress")

    def messages(self, now: float) -> tuple[Message, ...]:
        """The bot's messages of all turns that are over."""
        over = self.turns[:-1] if self.canceled or self.is_running(now) else self.turns
        return tuple(message for turn in over for message in turn.messages)


@dataclass
class Conversation:
    """A conversation: the chats that were held in it, and the last thing that a user asked."""

    id: str
    section_id: str
    chat_ids: deque[str]
    last_question: str = ""


CHATS = Kind[Chat]("chat", missing=Code.NO_SUCH_CHAT, limit=lambda limits: limits.chats)
CONVERSATIONS = Kind[Conversation](
    "conversation",
    missing=Code.NO_SUCH_CONVERSATION,
    limit=lambda limits: limits.conversations,
)
