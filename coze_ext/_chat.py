"""Chats: the generated operations, with streams of chats, their ends, and their tools."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypeVar, Unpack

import coze_ext
from coze_api import models
from coze_api.api import chat as generated
from coze_core.errors import CozeArgumentError
from coze_core.limits import check_type
from coze_core.steps import POLL_INTERVAL, Deadline, Steps, carry_out, carry_out_async

from . import _chat_words as words
from ._documented import documented_by
from ._views import Bounded
from ._waiting import ChatPoll, polling

Q = TypeVar("Q", bound=str | models.EnterMessage | Sequence[models.EnterMessage])

Tools: TypeAlias = Sequence[Callable[..., Any]] | Mapping[str, Callable[..., Any]]
"""Functions whose names are those of the bot's tools, or functions by the tools' names."""

_CONCURRENCY: Final = 8
_MAX_ROUNDS: Final = 10


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


def _going_on(arguments: generated.ChatSubmitToolOutputsArguments, recover: bool) -> Any:
    """Return what names a chat whose earlier messages would come twice: they are saved as well."""
    _check_recoverable(recover, arguments.get("auto_save_history"))
    return {name: arguments[name] for name in ("conversation_id", "chat_id")} if recover else None


def _polling_on(conversation_id: str, chat_id: str, deadline: Deadline) -> Steps[ChatPoll]:
    ids = {"conversation_id": conversation_id, "chat_id": chat_id}
    return polling(lambda chats: chats.retrieve(**ids), deadline, cancels=False)


class Chat(Bounded, generated.Chat):
    """The operations tagged `chat`, with streams of chats and waiting for their end."""

    @documented_by(generated.Chat.create)
    def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> models.Chat:
        _check_saved(arguments.get("auto_save_history"))
        return super().create(**arguments)

    @documented_by(generated.Chat.stream, words.RECOVER_WORDS, returns=words.STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream  # on first use, as everything that only streams need

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return ChatStream(events, self, recover=recover)

    @documented_by(
        generated.Chat.submit_tool_outputs_stream,
        words.RECOVER_WORDS,
        returns=words.STREAM_WORDS,
    )
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream

        goes_on = _going_on(arguments, recover)
        events: Any = super().submit_tool_outputs_stream(**arguments)
        return ChatStream(events, self, recover=recover, goes_on=goes_on)

    @documented_by(
        generated.Chat.create,
        words.POLL_WORDS,
        returns=words.CREATED_POLLED,
        raises=words.POLL_ERRORS,
    )
    def create_and_poll(
        self,
        *,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, and wait for its end."""
        arguments["auto_save_history"] = True
        deadline = Deadline(timeout, poll_interval)
        steps = polling(lambda chats: chats.create(**arguments), deadline)
        return carry_out(steps, self._within)

    @documented_by(
        generated.Chat.retrieve,
        words.GOES_ON_WORDS,
        returns=words.POLLED,
        raises=words.GOES_ON_ERRORS,
    )
    def poll(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
    ) -> ChatPoll:
        """Wait for the end of a chat that was started before, by whomever."""
        steps = _polling_on(conversation_id, chat_id, Deadline(timeout, poll_interval))
        return carry_out(steps, self._within)

    @documented_by(
        generated.Chat.submit_tool_outputs,
        words.POLL_WORDS,
        returns=words.POLLED,
        raises=words.POLL_ERRORS,
    )
    def submit_tool_outputs_and_poll(
        self,
        *,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> ChatPoll:
        """Submit tool outputs, and wait for the chat's end."""
        _check_saved(arguments.get("auto_save_history"))
        deadline = Deadline(timeout, poll_interval)
        steps = polling(lambda chats: chats.submit_tool_outputs(**arguments), deadline)
        return carry_out(steps, self._within)

    @documented_by(
        generated.Chat.create,
        words.TOOL_WORDS.format(words.BLOCKING_TOOLS) + words.POLL_WORDS,
        returns=words.CREATED_POLLED,
        raises=words.TOOL_ERRORS + words.POLL_ERRORS,
    )
    def run_tools(
        self,
        *,
        tools: Tools,
        max_rounds: int = _MAX_ROUNDS,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, run the tools that the bot calls, and wait for its end."""
        from ._tool_rounds import Rounds, running_tools
        from ._tools import Toolbox

        arguments["auto_save_history"] = True
        toolbox, rounds = Toolbox(tools), Rounds(max_rounds)
        deadline = Deadline(timeout, poll_interval)
        steps = running_tools(arguments, toolbox, rounds, deadline)
        return carry_out(steps, self._within)

    @documented_by(
        generated.Chat.stream,
        words.TOOL_WORDS.format(words.BLOCKING_TOOLS) + words.RECOVER_WORDS,
        returns=words.TOOL_STREAM_WORDS,
        raises=words.TOOL_ERRORS,
    )
    def run_tools_stream(
        self,
        *,
        tools: Tools,
        max_rounds: int = _MAX_ROUNDS,
        recover: bool = False,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> coze_ext.ToolStream:
        """Start a chat, as a stream, and run the tools that the bot calls."""
        from ._tool_rounds import Rounds
        from ._tool_streams import ToolStream
        from ._tools import Toolbox

        check_type("recover", recover, bool)
        _check_saved(arguments.get("auto_save_history"))
        toolbox, rounds = Toolbox(tools), Rounds(max_rounds)
        events: Any = super().stream(**arguments)
        return ToolStream(events, self, toolbox, rounds, arguments, recover=recover)

    @documented_by(
        generated.Chat.stream,
        words.BATCH_WORDS.format("") + words.RECOVER_WORDS,
        returns=words.BATCH_RETURNS.format("close"),
    )
    def batch(
        self,
        questions: Iterable[Q],
        *,
        concurrency: int = _CONCURRENCY,
        recover: bool = False,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> coze_ext.Batch[Q]:
        """Ask many questions, each in a chat of its own, and some at a time."""
        from ._batches import Batch

        return Batch(self, questions, concurrency, recover, arguments)


class AsyncChat(Bounded, generated.AsyncChat):
    """The asynchronous twin of `Chat`."""

    @documented_by(generated.AsyncChat.create)
    async def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> models.Chat:
        _check_saved(arguments.get("auto_save_history"))
        return await super().create(**arguments)

    @documented_by(generated.AsyncChat.stream, words.RECOVER_WORDS, returns=words.STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return AsyncChatStream(events, self, recover=recover)

    @documented_by(
        generated.AsyncChat.submit_tool_outputs_stream,
        words.RECOVER_WORDS,
        returns=words.STREAM_WORDS,
    )
    def submit_tool_outputs_stream(
        self,
        *,
        recover: bool = False,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        goes_on = _going_on(arguments, recover)
        events: Any = super().submit_tool_outputs_stream(**arguments)
        return AsyncChatStream(events, self, recover=recover, goes_on=goes_on)

    @documented_by(
        generated.AsyncChat.create,
        words.POLL_WORDS,
        returns=words.CREATED_POLLED,
        raises=words.POLL_ERRORS,
    )
    async def create_and_poll(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, and wait for its end."""
        arguments["auto_save_history"] = True
        deadline = Deadline(timeout, poll_interval)
        steps = polling(lambda chats: chats.create(**arguments), deadline)
        return await carry_out_async(steps, self._within)

    @documented_by(
        generated.AsyncChat.retrieve,
        words.GOES_ON_WORDS,
        returns=words.POLLED,
        raises=words.GOES_ON_ERRORS,
    )
    async def poll(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat goes on
        poll_interval: float = POLL_INTERVAL,
    ) -> ChatPoll:
        """Wait for the end of a chat that was started before, by whomever."""
        steps = _polling_on(conversation_id, chat_id, Deadline(timeout, poll_interval))
        return await carry_out_async(steps, self._within)

    @documented_by(
        generated.AsyncChat.submit_tool_outputs,
        words.POLL_WORDS,
        returns=words.POLLED,
        raises=words.POLL_ERRORS,
    )
    async def submit_tool_outputs_and_poll(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatSubmitToolOutputsArguments],
    ) -> ChatPoll:
        """Submit tool outputs, and wait for the chat's end."""
        _check_saved(arguments.get("auto_save_history"))
        deadline = Deadline(timeout, poll_interval)
        steps = polling(lambda chats: chats.submit_tool_outputs(**arguments), deadline)
        return await carry_out_async(steps, self._within)

    @documented_by(
        generated.AsyncChat.create,
        words.TOOL_WORDS.format(words.ASYNC_TOOLS) + words.POLL_WORDS,
        returns=words.CREATED_POLLED,
        raises=words.TOOL_ERRORS + words.POLL_ERRORS,
    )
    async def run_tools(
        self,
        *,
        tools: Tools,
        max_rounds: int = _MAX_ROUNDS,
        timeout: float | None = None,  # noqa: ASYNC109 -- the chat is cancelled, not this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> ChatPoll:
        """Start a chat, run the tools that the bot calls, and wait for its end."""
        from ._tool_rounds import Rounds, running_tools
        from ._tools import AsyncToolbox

        arguments["auto_save_history"] = True
        toolbox, rounds = AsyncToolbox(tools), Rounds(max_rounds)
        deadline = Deadline(timeout, poll_interval)
        steps = running_tools(arguments, toolbox, rounds, deadline)
        return await carry_out_async(steps, self._within)

    @documented_by(
        generated.AsyncChat.stream,
        words.TOOL_WORDS.format(words.ASYNC_TOOLS) + words.RECOVER_WORDS,
        returns=words.TOOL_STREAM_WORDS,
        raises=words.TOOL_ERRORS,
    )
    def run_tools_stream(
        self,
        *,
        tools: Tools,
        max_rounds: int = _MAX_ROUNDS,
        recover: bool = False,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> coze_ext.AsyncToolStream:
        """Start a chat, as a stream, and run the tools that the bot calls."""
        from ._tool_rounds import Rounds
        from ._tool_streams import AsyncToolStream
        from ._tools import AsyncToolbox

        check_type("recover", recover, bool)
        _check_saved(arguments.get("auto_save_history"))
        toolbox, rounds = AsyncToolbox(tools), Rounds(max_rounds)
        events: Any = super().stream(**arguments)
        return AsyncToolStream(events, self, toolbox, rounds, arguments, recover=recover)

    @documented_by(
        generated.AsyncChat.stream,
        words.BATCH_WORDS.format(", or async") + words.RECOVER_WORDS,
        returns=words.BATCH_RETURNS.format("aclose"),
    )
    def batch(
        self,
        questions: Iterable[Q] | AsyncIterable[Q],
        *,
        concurrency: int = _CONCURRENCY,
        recover: bool = False,
        **arguments: Unpack[generated.ChatCreateArguments],
    ) -> coze_ext.AsyncBatch[Q]:
        """Ask many questions, each in a chat of its own, and some at a time."""
        from ._batches import AsyncBatch

        return AsyncBatch(self, questions, concurrency, recover, arguments)
