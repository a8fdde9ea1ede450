"""Everything that one mock server remembers, and the Python side of it for tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from starlette.requests import Request

from coze_mock.examples import Examples
from coze_mock.faults.queue import FaultQueue
from coze_mock.operations.api_apps.service import Callbacks
from coze_mock.operations.bots.objects import BOTS, Bot
from coze_mock.operations.chat.objects import CHATS, CONVERSATIONS, Chat, Conversation
from coze_mock.operations.chat.replies import Part, Script, ScriptQueue, as_parts
from coze_mock.operations.files.objects import FILES, StoredFile
from coze_mock.operations.oauth.service import OAuth
from coze_mock.settings import Settings
from coze_mock.state.collection import Collection, Kind, Room
from coze_mock.state.identifiers import Identifiers
from coze_mock.state.requests import REQUESTS, RecordedRequest

T = TypeVar("T")


class MockState:
    """Everything that one mock server holds, and the Python side of it for tests.

    ``state[KIND]`` is the collection of the objects of a kind.
    """

    def __init__(self, settings: Settings, examples: Examples) -> None:
        self.settings = settings
        self.examples = examples
        self.identifiers = Identifiers(settings.seed)
        self.scripts = ScriptQueue()
        self.faults = FaultQueue()
        self.oauth = OAuth(self)
        self.callbacks = Callbacks(self)
        # Refuses connections for so many seconds; None where no server of ours runs.
        self.refuse: Callable[[float], Awaitable[None]] | None = None
        self._room = Room(settings.limits.all_bytes)
        self._collections: dict[Kind[Any], Collection[Any]] = {}
        self.requests: Collection[RecordedRequest] = Collection(
            REQUESTS, REQUESTS.limit(settings.limits), Room(settings.limits.all_recorded_bytes)
        )
        self._own_user = {
            "user_id": self.identifiers.new_id(),
            "user_name": "mock_user",
            "nick_name": "Mock user",
            "avatar_url": "https://pictures.example.com/avatar/default.png",
        }
        self.user = self._own_user
        """The user whose account every token belongs to, as the wire shows one."""

    def __getitem__(self, kind: Kind[T]) -> Collection[T]:
        """The collection of a kind's objects."""
        with self._room.lock:
            if kind not in self._collections:
                most = kind.limit(self.settings.limits)
                self._collections[kind] = Collection(kind, most, self._room)
            return self._collections[kind]

    @property
    def owner_user_id(self) -> str:
        """The ID of the user whose account every token belongs to."""
        return self.user["user_id"]

    @property
    def collections(self) -> dict[Kind[Any], Collection[Any]]:
        """The collections of all kinds that were kept so far, the log of requests apart."""
        with self._room.lock:
            return dict(self._collections)

    @property
    def files(self) -> Collection[StoredFile]:
        return self[FILES]

    @property
    def bots(self) -> Collection[Bot]:
        return self[BOTS]

    @property
    def conversations(self) -> Collection[Conversation]:
        return self[CONVERSATIONS]

    @property
    def chats(self) -> Collection[Chat]:
        return self[CHATS]

    def now(self) -> float:
        return self.settings.clock()

    def new_id(self) -> str:
        return self.identifiers.new_id()

    def record(self, request: Request, body: bytes | None) -> None:
        """Remember a request, and its JSON body unless that is very large."""
        most = self.settings.limits.recorded_bytes
        kept = b"" if body is None or len(body) > most else body
        self.requests.add(RecordedRequest.of(request, kept))

    def record_status(self, logid: str, status: int) -> None:
        """Remember the HTTP status that answers the request of this log ID, if that was kept."""
        self.requests.replace(logid, lambda one: replace(one, status=status))

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
        """Forget everything but the settings and the apps. IDs go on, so that none comes twice."""
        for collection in (*self.collections.values(), self.requests):
            collection.clear()
        self.user = self._own_user
        self.scripts.clear()
        self.faults.clear()
        self.callbacks.clear()
