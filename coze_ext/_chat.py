"""Chats: the generated operations, with streams that know chats, and waiting for a chat's end."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Final, TypeVar, Unpack

import anyio
from attrs import frozen

from coze_api.api import chat as generated
from coze_api.models import Chat as ChatModel
from coze_api.models import ChatStatus, Message, MessageType
from coze_api.types import ResultList

from ._chat_streams import AsyncChatStream, ChatStream
from ._errors import CozeArgumentError, CozePollTimeoutError

F = TypeVar("F", bound=Callable[..., Any])

POLL_INTERVAL: Final = 1.0
"""Seconds between two looks at a chat: the service allows one a second."""


@frozen
class ChatPoll:
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


class _Deadline:
    """The time that a chat may take, counted from now; None is for ever."""

    def __init__(self, timeout: float | None, interval: float) -> None:
        if timeout is not None and timeout <= 0:
            raise CozeArgumentError(f"timeout: expected seconds above 0 or None, got {timeout}")
        if interval < POLL_INTERVAL:
            raise CozeArgumentError(
                f"poll_interval: expected at least {POLL_INTERVAL} second, got {interval}"
            )
        self._end = None if timeout is None else time.monotonic() + timeout
        self._interval = interval
        self._timeout = timeout

    def pause(self) -> float:
        """Seconds to wait before the next look; 0 when the time is up."""
        if self._end is None:
            return self._interval
        return max(0.0, min(self._interval, self._end - time.monotonic()))

    def error(self, chat: ChatModel) -> CozePollTimeoutError:
        return CozePollTimeoutError(
            f"the chat did not end within {self._timeout} seconds and was cancelled",
            chat=chat,
            logid=chat.logid,
        )


def _is_running(chat: ChatModel) -> bool:
    # A status that nobody knows yet ends the waiting too: the caller sees it and can decide.
    return chat.status in (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)


def _documented_by(original: Callable[..., Any]) -> Callable[[F], F]:
    """Give a method that only passes its arguments on the words and signature of another."""

    def decorate(method: F) -> F:
        update_wrapper(method, original, assigned=("__doc__",), updated=())
        return method

    return decorate


class Chat(generated.Chat):
    """The operations tagged `chat`, with streams that know chats, and waiting for an end."""

    @_documented_by(generated.Chat.stream)
    def stream(self, **arguments: Unpack[generated.ChatCreateArguments]) -> ChatStream:
        return ChatStream(super().stream(**arguments))

    @_documented_by(generated.Chat.submit_tool_outputs_stream)
    def submit_tool_outputs_stream(
        self, **arguments: Unpack[generated.ChatSubmitToolOutputsArguments]
    ) -> ChatStream:
        return ChatStream(super().submit_tool_outputs_stream(**arguments))

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
        ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
        while _is_running(chat):
            pause = deadline.pause()
            if not pause:
                self.cancel(**ids)
                raise deadline.error(chat)
            time.sleep(pause)
            chat = self.retrieve(**ids)
        return ChatPoll(chat, self.messages.list(**ids))


class AsyncChat(generated.AsyncChat):
    """The asynchronous twin of `Chat`."""

    @_documented_by(generated.Chat.stream)
    def stream(self, **arguments: Unpack[generated.ChatCreateArguments]) -> AsyncChatStream:
        return AsyncChatStream(super().stream(**arguments))

    @_documented_by(generated.Chat.submit_tool_outputs_stream)
    def submit_tool_outputs_stream(
        self, **arguments: Unpack[generated.ChatSubmitToolOutputsArguments]
    ) -> AsyncChatStream:
        return AsyncChatStream(super().submit_tool_outputs_stream(**arguments))

    @_documented_by(Chat.create_and_poll)
    async def create_and_poll(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        deadline = _Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = await self.create(**arguments)
        ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
        while _is_running(chat):
            pause = deadline.pause()
            if not pause:
                await self.cancel(**ids)
                raise deadline.error(chat)
            await anyio.sleep(pause)
            chat = await self.retrieve(**ids)
        return ChatPoll(chat, await self.messages.list(**ids))
