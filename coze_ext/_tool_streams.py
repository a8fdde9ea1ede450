"""Streams of a chat whose tool calls are answered on the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from coze_api.models import ChatEvent, ToolCall, ToolOutput
from coze_core.async_streams import AsyncEventStream
from coze_core.errors import CozeStreamError, CozeStreamInterruptedError
from coze_core.streams import EventStream

from . import _chat
from ._chat_streams import AsyncChatStream, ChatStream
from ._tool_rounds import Rounds, calls_in, submission
from ._tools import AsyncToolbox, Toolbox


class _Answering:
    """What a chat's stream does between two rounds, blocking or not."""

    _transcript: Any
    _chats: Any
    _toolbox: Any
    _rounds: Rounds
    _arguments: Mapping[str, Any]
    _runs_tools = False
    _given_up = False

    def _answer_with(self, toolbox: Any, rounds: Rounds, arguments: Mapping[str, Any]) -> None:
        self._toolbox, self._rounds, self._arguments = toolbox, rounds, arguments

    def _next_calls(self) -> list[ToolCall]:
        """Return the calls to be answered before the chat goes on.

        Raises:
            CozeToolRoundsError: there were too many rounds.
            CozeStreamInterruptedError: the stream was closed, or tools were interrupted.
        """
        calls = calls_in(self._transcript.chat)
        if calls:
            if self._runs_tools:
                raise self._interrupted("was left while tools ran, which aren't run again")
            self._check_given_up()
            self._rounds.begin(self._transcript.chat)
            self._runs_tools = True
        return calls

    def _submission(self, outputs: list[ToolOutput]) -> Any:
        """Return what opens the stream of the next round."""
        self._check_given_up()
        submitted = submission(self._transcript.chat, outputs, self._arguments)
        stream = self._chats.submit_tool_outputs_stream(**submitted)
        self._runs_tools = False
        return stream._parts

    def _check_given_up(self) -> None:
        if self._given_up:
            raise self._interrupted("was closed while the chat waited for the outputs of tools")

    def _interrupted(self, how: str) -> CozeStreamError:
        error: CozeStreamError = self._transcript.complete(
            CozeStreamInterruptedError(f"the stream {how}", logid=self._transcript.logid)
        )
        return error


class ToolStream(_Answering, ChatStream):
    """The stream of a chat that calls tools: the events of all rounds, as one `ChatStream`.

    Each round ends with `conversation.chat.requires_action` and `done`; then the functions run, and
    the next round begins. What collects a result collects that of all rounds.

    Raises while it is iterated, besides what a `ChatStream` does:
        CozeToolRoundsError: the bot called tools again after as many rounds as are allowed.
    """

    def __init__(
        self,
        events: EventStream[ChatEvent],
        chats: _chat.Chat,
        toolbox: Toolbox,
        rounds: Rounds,
        arguments: Mapping[str, Any],
        *,
        recover: bool,
    ) -> None:
        """Take over the stream of the first round.

        Args:
            events: the stream, which hasn't been opened.
            chats: the operations that submit outputs, and recover and cancel the chat.
            toolbox: answers the calls.
            rounds: counts how often.
            arguments: those that the chat is started with.
            recover: whether a cut is recovered.
        """
        super().__init__(events, chats, recover=recover)
        self._answer_with(toolbox, rounds, arguments)

    def __next__(self) -> ChatEvent:
        while True:
            try:
                return super().__next__()
            except StopIteration:
                if not self._go_on():
                    raise

    def _go_on(self) -> bool:
        """Answer the calls that the chat waits for; return whether there were any."""
        calls = self._next_calls()
        if calls:
            self._parts = self._submission(self._toolbox.answers(calls))
            self._chunks = self._events = None
        return bool(calls)

    def close(self) -> None:
        """Close the stream, whatever is still to come; a tool that runs isn't interrupted."""
        self._given_up = True
        super().close()


class AsyncToolStream(_Answering, AsyncChatStream):
    """The asynchronous twin of `ToolStream`."""

    _scope: Any = None

    def __init__(
        self,
        events: AsyncEventStream[ChatEvent],
        chats: _chat.AsyncChat,
        toolbox: AsyncToolbox,
        rounds: Rounds,
        arguments: Mapping[str, Any],
        *,
        recover: bool,
    ) -> None:
        """Take over the stream of the first round: see `ToolStream`."""
        super().__init__(events, chats, recover=recover)
        self._answer_with(toolbox, rounds, arguments)

    async def __anext__(self) -> ChatEvent:
        while True:
            try:
                return await super().__anext__()
            except StopAsyncIteration:
                if not await self._go_on():
                    raise

    async def _go_on(self) -> bool:
        """Answer the calls that the chat waits for; return whether there were any."""
        calls = self._next_calls()
        if calls:
            import anyio

            outputs: list[ToolOutput] = []
            with anyio.CancelScope() as self._scope:
                outputs = await self._toolbox.answers(calls)
            self._parts = self._submission(outputs)
            self._chunks = None
        return bool(calls)

    async def aclose(self) -> None:
        """Give the connection up, whatever is still to come, and cancel the tools that run."""
        self._given_up = True
        if self._scope is not None:
            self._scope.cancel()
        await super().aclose()

    def abandon(self) -> None:
        """Close the response soon, without waiting for it."""
        self._given_up = True
        super().abandon()


__all__: Final = ["AsyncToolStream", "ToolStream"]
