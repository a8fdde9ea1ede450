"""Chats: the generated operations, with streams that know chats, and waiting for a chat's end."""

from __future__ import annotations

import inspect
import math
import time
from collections.abc import Callable, Generator
from functools import partial
from textwrap import indent
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, Unpack

import httpx
from msgspec import Struct
from msgspec.structs import replace

from coze_api.api import chat as generated
from coze_api.models import Chat as ChatModel
from coze_api.models import ChatStatus
from coze_api.types import check_type

from ._errors import (
    CozeArgumentError,
    CozeBadRequestError,
    CozeConnectionError,
    CozeError,
    CozePollTimeoutError,
    CozeTimeoutError,
)
from ._requests import Settings
from ._retries import TimeIsUpError

if TYPE_CHECKING:
    from coze_api.models import Message
    from coze_api.types import ResultList

    from ._chat_streams import AsyncChatStream, ChatStream
    from ._client import AsyncCoze, Coze

F = TypeVar("F", bound=Callable[..., Any])

POLL_INTERVAL: Final = 1.0
"""Seconds between two looks at a chat: the service allows one a second."""


class ChatPoll(Struct, frozen=True):
    """A chat that has ended, and what came of it.

    Attributes:
        chat: the chat; its status says how it ended.
        messages: the messages that the chat brought forth, oldest first.
    """

    chat: ChatModel
    messages: ResultList[Message]

    @property
    def text(self) -> str:
        """The text of all answers."""
        from coze_api.models import MessageType  # here and below on first use

        return "".join(
            message.content for message in self.messages if message.type == MessageType.ANSWER
        )

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call that saw the chat's end."""
        return self.chat.logid


_CHAT_IDS: Final = ("conversation_id", "chat_id")

_RECOVERY_TIMEOUT: Final = 600.0
"""Seconds that a chat whose stream was cut may take to its end before recovery is given up."""

_LAST_REQUEST_TIMEOUT: Final = 2.0
"""Seconds that a request has at least which ends the waiting for a chat: its cancellation, and the
reading of what came of one that has ended."""

_UNREAD: Final = "the chat has ended, but was not read"


class _Deadline:
    """The time that a chat may take, counted from now; None is for ever."""

    def __init__(self, timeout: float | None, interval: float, *, cancels: bool = True) -> None:
        if timeout is not None and not timeout > 0:
            raise CozeArgumentError(f"timeout: expected seconds above 0 or None, got {timeout}")
        if not interval >= POLL_INTERVAL:
            raise CozeArgumentError(
                f"poll_interval: expected at least {POLL_INTERVAL} second, got {interval}"
            )
        self._end = math.inf if timeout is None else time.monotonic() + timeout
        self._timeout = timeout
        self.interval = interval
        self.cancels = cancels

    def left(self) -> float:
        """Seconds to the end, 0 when it is over."""
        return max(0.0, self._end - time.monotonic())

    def pause(self) -> float:
        """Seconds to wait for the next look; fewer than the interval when the time ends first."""
        return min(self.interval, self.left())

    def ends_at(self, at_least: float) -> float:
        """When, on the monotonic clock, a request is over that begins now."""
        return max(self._end, time.monotonic() + at_least)

    def cut_short(self, error: CozeTimeoutError) -> bool:
        """Whether a request had too little of this time, rather than of the client's timeout."""
        return isinstance(error, TimeIsUpError) or self.left() == 0

    def error(
        self, chat: ChatModel, ending: str = "", *, what: str = "the chat did not end"
    ) -> CozePollTimeoutError:
        return CozePollTimeoutError(
            f"{what} within {self._timeout} seconds{ending}", chat=chat, logid=chat.logid
        )


class _BoundedSettings(Settings):
    """Settings of requests that must be answered before a time on the monotonic clock."""

    def __init__(self, own: Settings, ends_at: float) -> None:
        super().__init__(**{**vars(own), "retries": replace(own.retries, ends_at=ends_at)})

    def build(
        self, http_client: httpx.Client | httpx.AsyncClient, method: str, url: str, **content: Any
    ) -> httpx.Request:
        left = self.retries.left()
        if left <= 0:
            raise TimeIsUpError(f"no time is left for {method} {url}", request_sent=False)
        own = httpx.Timeout(http_client.timeout if self.timeout is None else self.timeout)
        shorter = {
            step: left if seconds is None else min(seconds, left)
            for step, seconds in own.as_dict().items()
        }
        return super().build(http_client, method, url, timeout=httpx.Timeout(**shorter), **content)


def _is_running(chat: ChatModel) -> bool:
    # A status that nobody knows yet ends the waiting too: the caller sees it and can decide.
    return chat.status in (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)


class _Pause(Struct, frozen=True):
    """A step of waiting: do nothing for so many seconds."""

    seconds: float


class _Ask(Struct, frozen=True):
    """A step of waiting: a request that ends with the chat's time, or has `at_least` so long."""

    request: Callable[[Any], Any]
    at_least: float = 0.0


_Step: TypeAlias = _Pause | _Ask
_Ended: TypeAlias = "tuple[ChatModel, ResultList[Message]]"


def _waiting(chat: ChatModel, deadline: _Deadline) -> Generator[_Step, Any, _Ended]:
    """Wait until a chat has ended, and give it with its messages.

    It asks for what is to be done, blocking or not, and is sent the answer or thrown the error.
    """
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    while _is_running(chat):
        pause = deadline.pause()
        yield _Pause(pause)
        # At the end of the time a look would come too soon after the last one.
        if pause < deadline.interval or deadline.left() == 0:
            chat = yield from _ending(chat, deadline, None, pause)
            break
        try:
            chat = yield _Ask(lambda chats: chats.retrieve(**ids))
        except CozeTimeoutError as error:
            if not deadline.cut_short(error):
                raise
            yield _Pause(deadline.left())  # where it couldn't be asked again
            chat = yield from _ending(chat, deadline, error, 0.0)
            break
    try:
        messages = yield _Ask(lambda chats: chats.messages.list(**ids), _LAST_REQUEST_TIMEOUT)
    except CozeTimeoutError as error:
        if not deadline.cut_short(error):
            raise
        raise deadline.error(chat, what=_UNREAD) from error
    return chat, messages


def _ending(
    chat: ChatModel, deadline: _Deadline, late: CozeTimeoutError | None, since_last_look: float
) -> Generator[_Step, Any, ChatModel]:
    """Cancel a chat whose time is over, or give it if it has ended by itself.

    Raises:
        CozePollTimeoutError: it hasn't.
    """
    if not deadline.cancels:
        raise deadline.error(chat) from late
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    try:
        chat = yield _Ask(lambda chats: chats.cancel(**ids), _LAST_REQUEST_TIMEOUT)
    except (CozeTimeoutError, CozeConnectionError) as error:
        raise deadline.error(chat, "; whether it was cancelled is not known") from error
    except CozeBadRequestError as error:
        from coze_api.models import ErrorCode

        if error.code != ErrorCode.CHAT_NOT_CANCELABLE:
            raise
        # It has ended in the meantime: one more look, when the service allows it.
        yield _Pause(max(0.0, POLL_INTERVAL - since_last_look))
        try:
            chat = yield _Ask(lambda chats: chats.retrieve(**ids), _LAST_REQUEST_TIMEOUT)
        except CozeTimeoutError as unread:
            raise deadline.error(chat, what=_UNREAD) from unread
        if _is_running(chat):
            raise
        return chat
    raise deadline.error(chat, " and was cancelled") from late


def _check_recoverable(recover: bool, auto_save_history: bool | None) -> None:
    check_type("recover", recover, bool)
    if recover and auto_save_history is False:
        raise CozeArgumentError(
            "recover: expected auto_save_history to be on, for only what is saved can be recovered"
        )


def _check_saved(auto_save_history: bool | None) -> None:
    if auto_save_history is False:
        raise CozeArgumentError(
            "auto_save_history: expected it to be on, for what isn't streamed is read from what is "
            "saved (code 4007)"
        )


def _documented_by(original: Callable[..., Any], extra: str = "") -> Callable[[F], F]:
    """Give a method that passes its arguments on the words and the signature of another."""

    def decorate(method: F) -> F:
        signature = inspect.signature(original)
        own = [
            parameter
            for parameter in inspect.signature(method).parameters.values()
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY
        ]
        parameters = [*signature.parameters.values(), *own]
        method.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
        words = inspect.getdoc(original) or ""
        method.__doc__ = words.replace("Args:\n", f"Args:\n{indent(extra, '    ')}", 1)
        return method

    return decorate


_RECOVER_WORDS = """\
recover: whether a cut is made good: the chat is waited for (never started again), and the rest
    of it comes as events, so that nothing is lost and nothing comes twice. Where that can't
    be, the error says why.
"""


class Chat(generated.Chat):
    """The operations tagged `chat`, with streams that know chats, and waiting for an end."""

    # Not of any client: of one whose requests can be given less time.
    _client: Coze

    def __init__(self, client: Coze) -> None:
        super().__init__(client)

    @_documented_by(generated.Chat.create)
    def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> ChatModel:
        _check_saved(arguments.get("auto_save_history"))
        return super().create(**arguments)

    @_documented_by(generated.Chat.stream, _RECOVER_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> ChatStream:
        from ._chat_streams import ChatStream  # here, as everything that only streams need

        _check_recoverable(recover, arguments.get("auto_save_history"))
        return ChatStream(super().stream(**arguments), self._recover if recover else None)

    @_documented_by(generated.Chat.submit_tool_outputs_stream, _RECOVER_WORDS)
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> ChatStream:
        from ._chat_streams import ChatStream

        _check_recoverable(recover, None)
        events = super().submit_tool_outputs_stream(**arguments)
        if not recover:
            return ChatStream(events)
        # The chat goes on: what it has from before is saved as well, and would come twice.
        ids = {name: arguments[name] for name in _CHAT_IDS}
        return ChatStream(events, self._recover, lambda: self.messages.list(**ids))

    def create_and_poll(
        self,
        *,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, wait until it has ended, and give it with its messages.

        The history is saved whatever `auto_save_history` says: the service needs it for this
        (code 4007, section "Error codes" of the reference).

        Args:
            timeout: seconds after which the chat is cancelled; None waits for ever. No request, and
                no pause before another attempt at one, lasts longer; only the cancellation, and the
                reading of a chat that has ended, have 2 seconds each where less is left.
            poll_interval: seconds between two looks at the chat, at least 1.
            **arguments: those of `create`.

        Raises:
            CozePollTimeoutError: the chat did not end in time and was cancelled, or was not read
                in time. It carries the chat; its cause is the request that took too long, if any.
            CozeTimeoutError: the chat was not started in time, as far as an answer has said.
            CozeError: a request failed.
            ValueError, TypeError: an argument is outside what the document allows.
        """
        deadline = _Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = self._within(deadline).create(**arguments)
        return ChatPoll(*self._wait(chat, deadline))

    def _recover(self, chat: ChatModel) -> _Ended:
        return self._wait(chat, _Deadline(_RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    def _wait(self, chat: ChatModel, deadline: _Deadline) -> _Ended:
        """Do what `_waiting` asks for."""
        steps = _waiting(chat, deadline)
        resume = partial(steps.send, None)
        while True:
            try:
                step = resume()
            except StopIteration as end:
                ended: _Ended = end.value
                return ended
            finally:
                del resume  # or else an error and this frame would hold each other
            answer: Any = None
            try:
                if isinstance(step, _Pause):
                    time.sleep(step.seconds)
                else:
                    answer = step.request(self._within(deadline, step.at_least))
            except CozeError as error:
                resume = partial(steps.throw, error)
            else:
                resume = partial(steps.send, answer)

    def _within(self, deadline: _Deadline, at_least: float = 0.0) -> Chat:
        """Give these operations, but with a next request that ends with the chat's time."""
        ends_at = deadline.ends_at(at_least)
        if ends_at == math.inf:
            return self
        client = self._client
        return client._with_settings(_BoundedSettings(client._settings, ends_at)).chat


class AsyncChat(generated.AsyncChat):
    """The asynchronous twin of `Chat`."""

    _client: AsyncCoze

    def __init__(self, client: AsyncCoze) -> None:
        super().__init__(client)

    @_documented_by(generated.Chat.create)
    async def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> ChatModel:
        _check_saved(arguments.get("auto_save_history"))
        return await super().create(**arguments)

    @_documented_by(generated.Chat.stream, _RECOVER_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, arguments.get("auto_save_history"))
        return AsyncChatStream(super().stream(**arguments), self._recover if recover else None)

    @_documented_by(generated.Chat.submit_tool_outputs_stream, _RECOVER_WORDS)
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, None)
        events = super().submit_tool_outputs_stream(**arguments)
        if not recover:
            return AsyncChatStream(events)
        ids = {name: arguments[name] for name in _CHAT_IDS}
        return AsyncChatStream(events, self._recover, lambda: self.messages.list(**ids))

    async def create_and_poll(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, wait until it has ended, and give it: see `Chat.create_and_poll`."""
        deadline = _Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = await self._within(deadline).create(**arguments)
        return ChatPoll(*await self._wait(chat, deadline))

    async def _recover(self, chat: ChatModel) -> _Ended:
        return await self._wait(chat, _Deadline(_RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    async def _wait(self, chat: ChatModel, deadline: _Deadline) -> _Ended:
        """Do what `_waiting` asks for."""
        import anyio  # here, as everything that only async clients need

        steps = _waiting(chat, deadline)
        resume = partial(steps.send, None)
        while True:
            try:
                step = resume()
            except StopIteration as end:
                ended: _Ended = end.value
                return ended
            finally:
                del resume  # or else an error and this frame would hold each other
            answer: Any = None
            try:
                if isinstance(step, _Pause):
                    await anyio.sleep(step.seconds)
                else:
                    answer = await step.request(self._within(deadline, step.at_least))
            except CozeError as error:
                resume = partial(steps.throw, error)
            else:
                resume = partial(steps.send, answer)

    def _within(self, deadline: _Deadline, at_least: float = 0.0) -> AsyncChat:
        """Give these operations, but with a next request that ends with the chat's time."""
        ends_at = deadline.ends_at(at_least)
        if ends_at == math.inf:
            return self
        client = self._client
        return client._with_settings(_BoundedSettings(client._settings, ends_at)).chat
