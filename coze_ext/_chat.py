"""Chats: the generated operations, with streams of chats, and waiting for a chat's end."""

from __future__ import annotations

import time
from functools import partial
from typing import Any, Final, Protocol, Self, Unpack

import coze_ext
from coze_api import models
from coze_api.api import chat as generated
from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.errors import CozeArgumentError, CozeError
from coze_core.limits import check_type

from ._documented import documented_by
from ._waiting import POLL_INTERVAL, RECOVERY_TIMEOUT, ChatPoll, Deadline, Ended, Pause, waiting

_CHAT_IDS: Final = ("conversation_id", "chat_id")

_RECOVER_WORDS: Final = """\
recover: whether a stream that was cut is recovered: the client waits for the chat's end (it never
    starts it again) and yields the rest as events, so that nothing is lost or comes twice. If that
    isn't possible, the error says why.
"""
_STREAM_WORDS: Final = (
    "the stream of events (`ChatStream`, or `AsyncChatStream`); the request is sent when it is "
    "entered or first iterated"
)
_POLL_WORDS: Final = """\
timeout: seconds after which the chat is cancelled; None waits forever. Requests and the pauses
    between attempts are part of that time; only the cancellation, and the reading of a chat that
    has ended, have at least 2 seconds each.
poll_interval: seconds between two requests for the chat's status, at least 1.
"""
_POLL_ERRORS: Final = """\
CozePollTimeoutError: the chat did not end in time and was cancelled, or was not read in time. Its
    `chat` is the last known state; its cause is the request that took too long, if any.
CozeTimeoutError: no response told in time that the chat was started.
"""
_POLLED: Final = (
    "the chat that has ended, with its messages (`ChatPoll`); its history is saved whatever "
    "`auto_save_history` says, because polling needs it (code 4007)"
)


class _Client(SyncStreamingClient, Protocol):
    """A client whose calls can be given a deadline."""

    def with_options(self, *, deadline: float | None = None) -> Self: ...


class _AsyncClient(AsyncStreamingClient, Protocol):
    """The same, asynchronous."""

    def with_options(self, *, deadline: float | None = None) -> Self: ...


def _check_recoverable(recover: bool, auto_save_history: bool | None) -> None:
    check_type("recover", recover, bool)
    if recover and auto_save_history is False:
        raise CozeArgumentError(
            "recover: expected False with auto_save_history=False, got True; "
            "only what is saved can be recovered"
        )


def _check_saved(auto_save_history: bool | None) -> None:
    if auto_save_history is False:
        raise CozeArgumentError(
            "auto_save_history: expected True, got False; "
            "what isn't streamed is read from what is saved (code 4007)"
        )


class Chat(generated.Chat):
    """The operations tagged `chat`, with streams of chats and waiting for their end."""

    # A client whose calls can be given a deadline, unlike the generated class.
    _client: _Client

    def __init__(self, client: _Client) -> None:
        super().__init__(client)

    @documented_by(generated.Chat.create)
    def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> models.Chat:
        _check_saved(arguments.get("auto_save_history"))
        return super().create(**arguments)

    @documented_by(generated.Chat.stream, _RECOVER_WORDS, returns=_STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream  # on first use, as everything that only streams need

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return ChatStream(events, self._recover if recover else None)

    @documented_by(generated.Chat.submit_tool_outputs_stream, _RECOVER_WORDS, returns=_STREAM_WORDS)
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream

        _check_recoverable(recover, None)
        events: Any = super().submit_tool_outputs_stream(**arguments)
        if not recover:
            return ChatStream(events)
        # The chat goes on: its earlier messages are saved as well, and would come twice.
        ids: Any = {name: arguments[name] for name in _CHAT_IDS}
        return ChatStream(events, self._recover, lambda: self.messages.list(**ids))

    @documented_by(generated.Chat.create, _POLL_WORDS, returns=_POLLED, raises=_POLL_ERRORS)
    def create_and_poll(
        self,
        *,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        deadline = Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = self._within(deadline).create(**arguments)
        return ChatPoll(*self._wait(chat, deadline))

    def _recover(self, chat: models.Chat) -> Ended:
        return self._wait(chat, Deadline(RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    def _wait(self, chat: models.Chat, deadline: Deadline) -> Ended:
        """Carry out the steps of `waiting`."""
        bounded = self._within(deadline)
        steps = waiting(chat, deadline)
        resume = partial(steps.send, None)
        while True:
            try:
                step = resume()
            except StopIteration as end:
                ended: Ended = end.value
                return ended
            finally:
                del resume  # else an error and this frame would hold each other
            result: Any = None
            try:
                if isinstance(step, Pause):
                    time.sleep(step.seconds)
                elif step.at_least:
                    result = step.request(self._within(deadline, step.at_least))
                else:
                    result = step.request(bounded)
            except CozeError as error:
                resume = partial(steps.throw, error)
            else:
                resume = partial(steps.send, result)

    def _within(self, deadline: Deadline, at_least: float = 0.0) -> Chat:
        """Return these operations with calls that end by the deadline."""
        seconds = deadline.for_request(at_least)
        return self if seconds is None else Chat(self._client.with_options(deadline=seconds))


class AsyncChat(generated.AsyncChat):
    """The asynchronous twin of `Chat`."""

    _client: _AsyncClient

    def __init__(self, client: _AsyncClient) -> None:
        super().__init__(client)

    @documented_by(generated.AsyncChat.create)
    async def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> models.Chat:
        _check_saved(arguments.get("auto_save_history"))
        return await super().create(**arguments)

    @documented_by(generated.AsyncChat.stream, _RECOVER_WORDS, returns=_STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return AsyncChatStream(events, self._recover if recover else None)

    @documented_by(
        generated.AsyncChat.submit_tool_outputs_stream, _RECOVER_WORDS, returns=_STREAM_WORDS
    )
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, None)
        events: Any = super().submit_tool_outputs_stream(**arguments)
        if not recover:
            return AsyncChatStream(events)
        ids: Any = {name: arguments[name] for name in _CHAT_IDS}
        return AsyncChatStream(events, self._recover, lambda: self.messages.list(**ids))

    @documented_by(generated.AsyncChat.create, _POLL_WORDS, returns=_POLLED, raises=_POLL_ERRORS)
    async def create_and_poll(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        deadline = Deadline(timeout, poll_interval)
        arguments["auto_save_history"] = True
        chat = await self._within(deadline).create(**arguments)
        return ChatPoll(*await self._wait(chat, deadline))

    async def _recover(self, chat: models.Chat) -> Ended:
        return await self._wait(chat, Deadline(RECOVERY_TIMEOUT, POLL_INTERVAL, cancels=False))

    async def _wait(self, chat: models.Chat, deadline: Deadline) -> Ended:
        """Carry out the steps of `waiting`."""
        import anyio  # on first use, as everything that only async clients need

        bounded = self._within(deadline)
        steps = waiting(chat, deadline)
        resume = partial(steps.send, None)
        while True:
            try:
                step = resume()
            except StopIteration as end:
                ended: Ended = end.value
                return ended
            finally:
                del resume  # else an error and this frame would hold each other
            result: Any = None
            try:
                if isinstance(step, Pause):
                    await anyio.sleep(step.seconds)
                elif step.at_least:
                    result = await step.request(self._within(deadline, step.at_least))
                else:
                    result = await step.request(bounded)
            except CozeError as error:
                resume = partial(steps.throw, error)
            else:
                resume = partial(steps.send, result)

    def _within(self, deadline: Deadline, at_least: float = 0.0) -> AsyncChat:
        """Return these operations with calls that end by the deadline."""
        seconds = deadline.for_request(at_least)
        return self if seconds is None else AsyncChat(self._client.with_options(deadline=seconds))
