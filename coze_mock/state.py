"""What the server remembers: files, bots, conversations, chats and messages."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from coze_mock.faults import FaultQueue
from coze_mock.identifiers import Identifiers
from coze_mock.replies import FunctionCall, Part, Script, ScriptQueue, as_parts
from coze_mock.settings import Settings

T = TypeVar("T")

API_CONNECTOR = "1024"
"""The API channel, to which a bot must be published before it can be talked to."""
PUBLIC_CONNECTORS = frozenset({API_CONNECTOR, "999"})
"""The API channel and the Chat SDK. All others are an organisation's own."""

ChatStatus = Literal["created", "in_progress", "completed", "failed", "requires_action", "canceled"]


class BoundedStore(Generic[T]):
    """Objects by their ID, at most ``limit`` of them: the oldest goes when one more comes.

    An object that is added again counts as new.

    Safe to use from any thread, since tests look into a server that is running.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._items: OrderedDict[str, T] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, key: str, item: T) -> None:
        with self._lock:
            self._items[key] = item
            self._items.move_to_end(key)
            while len(self._items) > self._limit:
                self._items.popitem(last=False)

    def get(self, key: str) -> T | None:
        with self._lock:
            return self._items.get(key)

    def values(self) -> tuple[T, ...]:
        """All objects, oldest first."""
        with self._lock:
            return tuple(self._items.values())

    def clear(self) -> None:
        with self._lock:
            self._items.clear()


def trim(mapping: dict[str, Any], limit: int) -> None:
    """Take the oldest entries out of a mapping until it has no more than ``limit``."""
    while len(mapping) > limit:
        del mapping[next(iter(mapping))]


@dataclass(frozen=True)
class StoredFile:
    """An uploaded file: not its contents, but their size in bytes and their SHA-256."""

    id: str
    file_name: str
    bytes: int
    sha256: str
    created_at: int


@dataclass(frozen=True)
class BotVersion:
    """One state of a bot's settings: its draft, or what was published."""

    version: str
    config: Mapping[str, Any]
    """The fields of bot creation and update, as they were sent."""
    created_at: int


@dataclass
class Bot:
    """A bot: its draft, all that was published of it, and what each connector shows of it now."""

    id: str
    space_id: str
    owner_user_id: str
    created_at: int
    draft: BotVersion
    published: deque[tuple[BotVersion, frozenset[str]]]
    """Each published version with its connectors, oldest first."""
    online: dict[str, BotVersion] = field(default_factory=dict)
    """The version that each connector shows now, by the connector's ID."""
    collaboration_mode: str = "single"
    collaborators: dict[str, None] = field(default_factory=dict)
    """User IDs, in the order in which they were added."""

    @property
    def latest_version(self) -> str:
        """The last published version, or an empty string when there is none."""
        return self.published[-1][0].version if self.published else ""


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


@dataclass(frozen=True)
class RecordedRequest:
    """A request as it came in. The token in ``headers`` is replaced by ``***``."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    """By lower-case name; of a header that came more than once, the last value."""
    json: Any
    """The JSON body, or None when there was none, it was not JSON, or it was very large."""
    logid: str


class MockState:
    """Everything that one mock server holds, and the Python side of it for tests."""

    def __init__(self, settings: Settings) -> None:
        limits = settings.limits
        self.settings = settings
        self.identifiers = Identifiers(settings.seed)
        self.scripts = ScriptQueue()
        self.faults = FaultQueue()
        # Refuses connections for so many seconds; None where no server of ours runs.
        self.refuse: Callable[[float], Awaitable[None]] | None = None
        self.files: BoundedStore[StoredFile] = BoundedStore(limits.files)
        self.bots: BoundedStore[Bot] = BoundedStore(limits.bots)
        self.conversations: BoundedStore[Conversation] = BoundedStore(limits.conversations)
        self.chats: BoundedStore[Chat] = BoundedStore(limits.chats)
        self.requests: BoundedStore[RecordedRequest] = BoundedStore(limits.requests)
        self.owner_user_id = self.identifiers.new_id()

    def now(self) -> float:
        return self.settings.clock()

    def new_id(self) -> str:
        return self.identifiers.new_id()

    def script(
        self,
        *reply: Part | str,
        bot_id: str | None = None,
        question: str | None = None,
        repeat: bool = False,
    ) -> None:
        """Set what a bot replies; see MockServer.script."""
        self.add_scripts([Script(as_parts(reply), bot_id, question, repeat)])

    def add_scripts(self, scripts: Iterable[Script]) -> None:
        """Queue scripts, for example those of read_scripts."""
        self.scripts.add(scripts)

    def clear(self) -> None:
        """Forget everything but the settings. IDs go on, so that none comes twice."""
        for store in (self.files, self.bots, self.conversations, self.chats, self.requests):
            store.clear()
        self.scripts.clear()
        self.faults.clear()
