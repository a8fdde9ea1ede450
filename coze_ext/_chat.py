"""Chats: the generated operations, with streams that know chats, and waiting for a chat's end."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable
from textwrap import indent
from typing import TYPE_CHECKING, Any, Final, TypeVar, Unpack

from msgspec import Struct

from coze_api.api import chat as generated
from coze_api.models import Chat as ChatModel
from coze_api.models import ChatStatus, ErrorCode, Message, MessageType
from coze_api.types import ResultList, check_type

from ._errors import CozeArgumentError, CozeBadRequestError, CozePollTimeoutError

if TYPE_CHECKING:
    from ._chat_streams import AsyncChatStream, ChatStream

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


class _Deadline:
    """The time that a chat may take, counted from now; None is for ever."""

    def __init__(self, timeout: float | None, interval: float, *, cancels: bool = True) -> None:
        if timeout is not None and not timeout > 0:
            raise CozeArgumentError(f"timeout: expected seconds above 0 or None, got {timeout}")
        if not interval >= POLL_INTERVAL:
            raise CozeArgumentError(
                f"poll_interval: expected at least {POLL_INTERVAL} second, got {interval}"
            )
        self._end = None if timeout is None else time.monotonic() + timeout
        self._timeout = timeout
        self.interval = interval
        self.cancels = cancels

    def pause(self) -> float:
        """Seconds to wait for the next look; fewer than the interval when the time ends first."""
        if self._end is None:
            return self.interval
        return max(0.0, min(self.interval, self._end - time.monotonic()))

    def error(self, chat: ChatModel) -> CozePollTimeoutError:
        return CozePollTimeoutError(
            f"the chat did not end within {self._timeout} seconds"
            + (" and was cancelled" if self.cancels else ""),
            chat=chat,
            logid=chat.logid,
        )


def _is_running(chat: ChatModel) -> bool:
    # A status that nobody knows yet ends the waiting too: the caller sees it and can decide.
    return chat.status in (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)


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
            timeout: seconds after which the chat is cancelled; None waits for ever.
            poll_interval: seconds between two looks at the chat, at least 1.
            **arguments: those of `create`.

        Raises:
            CozePollTimeoutError: the chat did not end in time and was cancelled; it carries it.
            CozeError: a request failed.
            ValueError, TypeError: an argument is outside what the document allows.
        """
        deadline = _Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = self.create(**arguments)
        return ChatPoll(*self._wait(chat, deadline))

    def _recover(self, chat: ChatModel) -> tuple[ChatModel, ResultList[Message]]:
        return self._wait(chat, _Deadline(_RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    def _wait(self, chat: ChatModel, deadline: _Deadline) -> tuple[ChatModel, ResultList[Message]]:
        """Wait until a chat has ended, and give it with its messages."""
        ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
        while _is_running(chat):
            pause = deadline.pause()
            time.sleep(pause)
            # At the end of the time a look would come too soon after the last one.
            if pause < deadline.interval:
                if deadline.cancels:
                    try:
                        chat = self.cancel(**ids)
                    except CozeBadRequestError as error:
                        if error.code != ErrorCode.CHAT_NOT_CANCELABLE:
                            raise
                        # It has ended in the meantime: one more look, when it is allowed.
                        time.sleep(deadline.interval - pause)
                        chat = self.retrieve(**ids)
                        if _is_running(chat):
                            raise
                        break
                raise deadline.error(chat)
            chat = self.retrieve(**ids)
        return chat, self.messages.list(**ids)


class AsyncChat(generated.AsyncChat):
    """The asynchronous twin of `Chat`."""

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
        chat = await self.create(**arguments)
        return ChatPoll(*await self._wait(chat, deadline))

    async def _recover(self, chat: ChatModel) -> tuple[ChatModel, ResultList[Message]]:
        return await self._wait(chat, _Deadline(_RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    async def _wait(
        self, chat: ChatModel, deadline: _Deadline
    ) -> tuple[ChatModel, ResultList[Message]]:
        """Wait until a chat has ended, and give it with its messages."""
        import anyio  # here, as everything that only async clients need

        ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
        while _is_running(chat):
            pause = deadline.pause()
            await anyio.sleep(pause)
            # At the end of the time a look would come too soon after the last one.
            if pause < deadline.interval:
                if deadline.cancels:
                    try:
                        chat = await self.cancel(**ids)
                    except CozeBadRequestError as error:
                        if error.code != ErrorCode.CHAT_NOT_CANCELABLE:
                            raise
                        # It has ended in the meantime: one more look, when it is allowed.
                        await anyio.sleep(deadline.interval - pause)
                        chat = await self.retrieve(**ids)
                        if _is_running(chat):
                            raise
                        break
                raise deadline.error(chat)
            chat = await self.retrieve(**ids)
        return chat, await self.messages.list(**ids)
