"""Asks a bot many questions at a time, and gives the results in the questions' order."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Final, Generic, Self, TypeVar

from msgspec import Struct

from coze_api.models import Chat as ChatModel
from coze_api.models import EnterMessage
from coze_core.closing import to_the_end
from coze_core.errors import CozeError, CozeStreamInterruptedError
from coze_core.iterators import AsyncLoop, Rest
from coze_core.limits import check_range, check_type, refuse, type_name
from coze_core.loops import running, soon
from coze_core.responses import ResultList

from . import _chat
from ._messages import user_message
from ._waiting import ChatPoll

QuestionT = TypeVar("QuestionT", bound=str | EnterMessage | Sequence[EnterMessage])

_CLOSED: Final = "the batch was closed before its end"
# How many questions are taken for each that is being asked: while the first one takes its time,
# others are answered meanwhile.
_AHEAD: Final = 2


class BatchResult(Struct, Generic[QuestionT], frozen=True):
    """What came of one question of a batch: a chat, or an error.

    Attributes:
        question: the question, as it was given.
        poll: the chat that has ended, with its messages; None if it failed.
        error: why it failed; None if it didn't.
    """

    question: QuestionT
    poll: ChatPoll | None = None
    error: CozeError | None = None

    @property
    def text(self) -> str:
        """The text of the answers; empty if the question failed."""
        return "" if self.poll is None else self.poll.text

    def result(self) -> ChatPoll:
        """Return the chat.

        Raises:
            CozeError: the question failed.
        """
        if self.poll is None:
            assert self.error is not None
            raise self.error
        return self.poll


class _Batch(Generic[QuestionT]):
    """What batches share, blocking or not."""

    def __init__(
        self,
        chats: Any,
        questions: Any,
        concurrency: int,
        recover: bool,
        arguments: Mapping[str, Any],
    ) -> None:
        check_type("concurrency", concurrency, int)
        check_range("concurrency", concurrency, 1, None)
        # What is wrong with all of them shows before the first one is asked.
        chats.stream(**arguments, recover=recover)
        self._chats = chats
        self._arguments: dict[str, Any] = {**arguments, "recover": recover}
        self._context = self._arguments.pop("additional_messages", None) or ()
        self._questions = questions
        self._concurrency = concurrency
        self._begun: deque[Any] = deque()
        self._has_more = True
        self._failure: Exception | None = None
        self._entered = False
        self._closed = False

    def __repr__(self) -> str:
        is_over = not (self._has_more or self._begun)
        state = "ended" if is_over else "closed" if self._closed else "open"
        return f"{type(self).__name__}({state}, concurrency={self._concurrency})"

    def _stream(self, question: Any) -> Any:
        if isinstance(question, str):
            messages: Sequence[EnterMessage] = [user_message(question)]
        else:
            messages = [question] if isinstance(question, EnterMessage) else question
        messages = [*self._context, *messages]
        return self._chats.stream(**self._arguments, additional_messages=messages)

    def _has_room(self) -> bool:
        return self._has_more and len(self._begun) < _AHEAD * self._concurrency

    def _check_open(self) -> None:
        if self._closed and (self._has_more or self._begun):
            raise CozeStreamInterruptedError(_CLOSED)

    def _end(self, failure: Exception | None) -> None:
        self._has_more, self._failure = False, failure

    def _raise_failure(self) -> None:
        """Raise what the questions ended with, once."""
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure


def _answered(question: Any, chat: ChatModel, stream: Any) -> BatchResult[Any]:
    return BatchResult(question, ChatPoll(chat, ResultList(stream.messages)))


class Batch(_Batch[QuestionT]):
    """The results of many questions, in their order, and the context manager that ends it.

    Questions are taken from their iterable while results are read, in the thread that reads them,
    and never more than twice `concurrency` ahead. Outside of a `with` block, leaving a loop closes
    the batch. An exception of the iterable is raised after the results of what came before it.
    """

    def __init__(
        self,
        chats: _chat.Chat,
        questions: Iterable[QuestionT],
        concurrency: int,
        recover: bool,
        arguments: Mapping[str, Any],
    ) -> None:
        """Begin with nothing: the first question is asked when the batch is iterated."""
        if isinstance(questions, str | EnterMessage) or not isinstance(questions, Iterable):
            refuse("questions", "an iterable of questions", type_name(questions))
        super().__init__(chats, iter(questions), concurrency, recover, arguments)
        self._threads: ThreadPoolExecutor | None = None
        self._streams: set[Any] = set()

    def __iter__(self) -> Iterator[BatchResult[QuestionT]]:
        return self if self._entered else Rest(self.__next__, self._leave)

    def __next__(self) -> BatchResult[QuestionT]:
        self._check_open()
        if not (self._begun and self._begun[0].done()):
            self._begin()
        if not self._begun:
            self._raise_failure()
            raise StopIteration
        first: Future[BatchResult[QuestionT]] = self._begun[0]
        result = first.result()
        self._begun.popleft()
        return result

    def _begin(self) -> None:
        """Take questions, as many as there is room for."""
        while self._has_room():
            try:
                question = next(self._questions)
            except StopIteration:
                self._end(None)
            except Exception as error:  # noqa: BLE001 -- it is raised in its turn
                self._end(error)
            else:
                self._threads = self._threads or ThreadPoolExecutor(self._concurrency, "coze-batch")
                self._begun.append(self._threads.submit(self._ask, question))

    def _ask(self, question: QuestionT) -> BatchResult[QuestionT]:
        try:
            stream = self._stream(question)
            self._streams.add(stream)
            try:
                self._check_open()
                with stream:
                    self._check_open()  # whoever closed the batch may not have found it open
                    return _answered(question, stream.final_chat(), stream)
            finally:
                self._streams.discard(stream)
        except CozeError as error:
            return BatchResult(question, error=error)

    def __enter__(self) -> Self:
        self._entered = True
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ask nothing more, and close the streams that are being read.

        The chats that have begun go on at the service.
        """
        self._closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=False)  # what hasn't begun ends at once
        for stream in list(self._streams):
            stream.close()

    def _leave(self) -> None:
        if not self._entered:
            self.close()


class _Asking:
    """A question that is being asked in a task of its own."""

    def __init__(self, ask: Any) -> None:
        import anyio

        self._ask = ask
        self._scope = anyio.CancelScope()
        self._failure: BaseException | None = None
        self._result: Any = None
        self.done = anyio.Event()

    async def run(self) -> None:
        """Ask it, unless that was given up."""
        try:
            with self._scope:
                self._result = await self._ask()
        except BaseException as error:
            self._failure = error
            raise
        finally:
            self.done.set()

    def give_up(self) -> None:
        self._scope.cancel()

    def result(self) -> Any:
        if self._failure is not None:
            raise self._failure
        if self._result is None:
            raise CozeStreamInterruptedError(_CLOSED)
        return self._result


class AsyncBatch(_Batch[QuestionT]):
    """The asynchronous twin of `Batch`; `aclose` closes it. Questions may be an async iterable."""

    def __init__(
        self,
        chats: _chat.AsyncChat,
        questions: Iterable[QuestionT] | AsyncIterable[QuestionT],
        concurrency: int,
        recover: bool,
        arguments: Mapping[str, Any],
    ) -> None:
        """Begin with nothing: the first question is asked when the batch is iterated."""
        if isinstance(questions, str | EnterMessage) or not isinstance(
            questions, Iterable | AsyncIterable
        ):
            refuse("questions", "an iterable of questions", type_name(questions))
        taken = aiter(questions) if isinstance(questions, AsyncIterable) else _Each(questions)
        super().__init__(chats, taken, concurrency, recover, arguments)
        self._turns: Any = None
        self._owner: Any = None
        self._is_read = False

    def __aiter__(self) -> AsyncIterator[BatchResult[QuestionT]]:
        return self if self._entered else AsyncLoop(self.__anext__, self._leave)

    async def __anext__(self) -> BatchResult[QuestionT]:
        self._check_open()
        if self._is_read:
            raise RuntimeError("the batch is being read by another task already")
        self._is_read = True
        try:
            if not (self._begun and self._begun[0].done.is_set()):
                await self._begin()
            if not self._begun:
                self._raise_failure()
                raise StopAsyncIteration
            first: _Asking = self._begun[0]
            await first.done.wait()
            self._begun.popleft()
            result: BatchResult[QuestionT] = first.result()
            return result
        finally:
            self._is_read = False

    async def _begin(self) -> None:
        """Take questions, as many as there is room for."""
        import anyio

        if self._turns is None:
            self._turns, self._owner = anyio.Semaphore(self._concurrency), running()
        while self._has_room():
            try:
                question = await anext(self._questions)
            except StopAsyncIteration:
                self._end(None)
            except Exception as error:  # noqa: BLE001 -- it is raised in its turn
                self._end(error)
            else:
                asking = _Asking(partial(self._ask, question))
                self._begun.append(asking)
                soon(self._owner, asking.run)

    async def _ask(self, question: QuestionT) -> BatchResult[QuestionT]:
        async with self._turns:
            try:
                async with self._stream(question) as stream:
                    return _answered(question, await stream.final_chat(), stream)
            except CozeError as error:
                return BatchResult(question, error=error)

    async def __aenter__(self) -> Self:
        self._entered = True
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Ask nothing more, and close the streams that are being read.

        The chats that have begun go on at the service.
        """
        self._closed = True
        if self._owner is None:
            return
        if running() is not self._owner:
            soon(self._owner, self.aclose)
            return
        for asking in self._begun:
            asking.give_up()
        await to_the_end(self._over())

    async def _over(self) -> None:
        for asking in list(self._begun):
            await asking.done.wait()

    def _leave(self) -> None:
        if not self._entered:
            self._closed = True
            soon(self._owner, self.aclose)


class _Each(Generic[QuestionT]):
    """Iterates over an iterable that doesn't wait."""

    def __init__(self, questions: Iterable[QuestionT]) -> None:
        self._questions = iter(questions)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> QuestionT:
        for question in self._questions:
            return question
        raise StopAsyncIteration


__all__: Final = ["AsyncBatch", "Batch", "BatchResult"]
