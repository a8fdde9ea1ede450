"""Chats: the generated operations, with streams of chats, their ends, and their tools."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypeVar, Unpack

import coze_ext
from coze_api import models
from coze_api.api import chat as generated
from coze_core.errors import CozeArgumentError
from coze_core.limits import check_type
from coze_core.steps import POLL_INTERVAL, Deadline, carry_out, carry_out_async

from ._documented import documented_by
from ._views import Bounded
from ._waiting import ChatPoll, polling

Q = TypeVar("Q", bound=str | models.EnterMessage | Sequence[models.EnterMessage])

Tools: TypeAlias = Sequence[Callable[..., Any]] | Mapping[str, Callable[..., Any]]
"""Functions whose names are those of the bot's tools, or functions by the tools' names."""

_RECOVER_WORDS: Final = """\
recover: whether a stream that was cut is recovered: the client waits for the chat's end (it never
    starts it again) and yields the rest as events, so that nothing is lost or comes twice. If that
    isn't possible, the error says why.
"""
STREAM_WORDS: Final = (
    "the stream of events (`ChatStream`, or `AsyncChatStream`); the request is sent when it is "
    "entered or first iterated. Leaving it early lets the chat go on at the service: `cancel` ends "
    "it"
)
_POLL_WORDS: Final = """\
timeout: seconds after which the chat is cancelled; None waits forever. Requests and the pauses
    between attempts are part of that time; only the cancellation, and the reading of a chat that
    has ended, have at least 2 seconds each.
poll_interval: seconds between two requests for the chat's status, at least 1.
"""
_POLL_ERRORS: Final = """\
CozeChatFailedError: the chat failed, was canceled or expired; it has `code`, `msg`, `chat` and
    `messages`. `create` and `retrieve` return such a chat.
CozePollTimeoutError: the chat did not end in time and was cancelled, or was not read in time. Its
    `chat` is the last known state; its cause is the request that took too long, if any.
CozeTimeoutError: no response told in time that the chat was started.
"""
_TOOL_WORDS: Final = """\
tools: Python functions of the names of the bot's tools, or a mapping of names to functions. The
    arguments of a call are converted to the types of their type hints: plain types, enumerations,
    dates, dataclasses, TypedDicts, models. What a function returns is sent as it is if it is text,
    else as JSON. An exception, an unknown tool and arguments that don't fit are told to the bot,
    with the exception's type and words, and logged as warnings. What they take counts as time, but
    no timeout interrupts them. {}
max_rounds: how many times the bot may call tools, each time one or several.
"""
_BLOCKING_TOOLS: Final = "They run one after the other."
_ASYNC_TOOLS: Final = "Those of a round run at the same\n    time, blocking ones in worker threads."
_TOOL_ERRORS: Final = """\
CozeToolRoundsError: the bot calls tools again after as many rounds; its `chat` still waits.
"""
_TOOL_STREAM_WORDS: Final = (
    "the events of all rounds, as one stream (`ToolStream`, or `AsyncToolStream`), whose "
    "`text_deltas` and so on go over all rounds"
)
_BATCH_WORDS: Final = """\
questions: texts, messages, or lists of messages. The iterable may be endless{}: it
    is read as the results are, and never more than twice `concurrency` ahead. What
    `additional_messages` has comes before each question, as context.
concurrency: how many are asked at the same time.
"""
_BATCH_RETURNS: Final = (
    "the results, a `BatchResult` for each question, in the questions' order; a failure stands "
    "beside its question. Leaving the loop, or `{}`, ends the batch"
)
_CONCURRENCY: Final = 8
_MAX_ROUNDS: Final = 10
_POLLED: Final = "the chat that has ended, with its messages (`ChatPoll`)"
_CREATED_POLLED: Final = (
    f"{_POLLED}; its history is saved whatever `auto_save_history` says, because polling needs it "
    "(code 4007)"
)


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


class Chat(Bounded, generated.Chat):
    """The operations tagged `chat`, with streams of chats and waiting for their end."""

    @documented_by(generated.Chat.create)
    def create(self, **arguments: Unpack[generated.ChatCreateArguments]) -> models.Chat:
        _check_saved(arguments.get("auto_save_history"))
        return super().create(**arguments)

    @documented_by(generated.Chat.stream, _RECOVER_WORDS, returns=STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream  # on first use, as everything that only streams need

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return ChatStream(events, self, recover=recover)

    @documented_by(generated.Chat.submit_tool_outputs_stream, _RECOVER_WORDS, returns=STREAM_WORDS)
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

    @documented_by(generated.Chat.create, _POLL_WORDS, returns=_CREATED_POLLED, raises=_POLL_ERRORS)
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
        generated.Chat.submit_tool_outputs, _POLL_WORDS, returns=_POLLED, raises=_POLL_ERRORS
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
        _TOOL_WORDS.format(_BLOCKING_TOOLS) + _POLL_WORDS,
        returns=_CREATED_POLLED,
        raises=_TOOL_ERRORS + _POLL_ERRORS,
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
        _TOOL_WORDS.format(_BLOCKING_TOOLS) + _RECOVER_WORDS,
        returns=_TOOL_STREAM_WORDS,
        raises=_TOOL_ERRORS,
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
        _BATCH_WORDS.format("") + _RECOVER_WORDS,
        returns=_BATCH_RETURNS.format("close"),
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

    @documented_by(generated.AsyncChat.stream, _RECOVER_WORDS, returns=STREAM_WORDS)
    def stream(
        self, *, recover: bool = False, **arguments: Unpack[generated.ChatCreateArguments]
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        _check_recoverable(recover, arguments.get("auto_save_history"))
        events: Any = super().stream(**arguments)
        return AsyncChatStream(events, self, recover=recover)

    @documented_by(
        generated.AsyncChat.submit_tool_outputs_stream, _RECOVER_WORDS, returns=STREAM_WORDS
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
        generated.AsyncChat.create, _POLL_WORDS, returns=_CREATED_POLLED, raises=_POLL_ERRORS
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
        generated.AsyncChat.submit_tool_outputs, _POLL_WORDS, returns=_POLLED, raises=_POLL_ERRORS
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
        _TOOL_WORDS.format(_ASYNC_TOOLS) + _POLL_WORDS,
        returns=_CREATED_POLLED,
        raises=_TOOL_ERRORS + _POLL_ERRORS,
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
        _TOOL_WORDS.format(_ASYNC_TOOLS) + _RECOVER_WORDS,
        returns=_TOOL_STREAM_WORDS,
        raises=_TOOL_ERRORS,
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
        _BATCH_WORDS.format(", or async") + _RECOVER_WORDS,
        returns=_BATCH_RETURNS.format("aclose"),
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
