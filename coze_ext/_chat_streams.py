"""Streams of a chat: its events, text and sound, and their result."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final, Generic, Self, TypeAlias, TypeVar

from coze_api.models import Chat, ChatEvent, ChatUsage, Message
from coze_core.async_streams import AsyncEventStream, AsyncLoop
from coze_core.errors import CozeError, CozeStreamError, CozeStreamInterruptedError
from coze_core.redaction import forget_frames
from coze_core.stream_sources import StreamFacts, represented
from coze_core.streams import EventStream, Rest

from ._transcript import ChatTranscript

T = TypeVar("T")
EventsT = TypeVar("EventsT")

Recover: TypeAlias = Callable[[Chat], tuple[Chat, Sequence[Message]]]
"""Waits for the end of a chat and returns it with the messages that the service saved."""
AsyncRecover: TypeAlias = Callable[[Chat], Awaitable[tuple[Chat, Sequence[Message]]]]

Earlier: TypeAlias = Callable[[], Sequence[Message]]
"""Returns the messages of the chat from before this stream."""
AsyncEarlier: TypeAlias = Callable[[], Awaitable[Sequence[Message]]]


@contextmanager
def _recovering(cut: CozeStreamInterruptedError) -> Iterator[None]:
    """Turn the error of a failed recovery into that of the cut stream, with the reason."""
    try:
        yield
    except CozeError as error:
        raise CozeStreamInterruptedError(
            f"{cut.message}; it couldn't be recovered: {error}", logid=cut.logid
        ) from error


class _Transcribed:
    """What a chat's stream has brought so far, blocking or not."""

    _transcript: ChatTranscript
    _stream: StreamFacts[ChatEvent]

    def __repr__(self) -> str:
        return represented(self, self._stream._chunks)

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return self._stream.logid

    @property
    def chat(self) -> Chat | None:
        """The chat as it was reported last; None before the first report."""
        return self._transcript.chat

    @property
    def messages(self) -> list[Message]:
        """The messages completed so far: answers, tool calls, follow-up questions."""
        return self._transcript.messages

    @property
    def text(self) -> str:
        """The text of the answers that has arrived so far."""
        return self._transcript.text

    @property
    def usage(self) -> ChatUsage | None:
        """The tokens used, which the service reports when the chat ends."""
        return self._transcript.usage

    def to_dict(self) -> dict[str, Any]:
        """Return what has arrived so far, as plain data."""
        chat = self.chat
        return {
            "chat": None if chat is None else chat.to_dict(),
            "messages": [message.to_dict() for message in self.messages],
            "text": self.text,
            "logid": self._transcript.logid,
        }


class _Recovery:
    """Makes a cut of a chat's stream good where that is wanted; else completes its error."""

    def __init__(self, transcript: ChatTranscript, recover: Recover | None) -> None:
        self._transcript = transcript
        self._recover = recover

    def __call__(self, error: CozeStreamError) -> list[ChatEvent]:
        """Return the events that recovery brings after a cut; raise what can't be recovered."""
        transcript = self._transcript
        try:
            if self._recover is None or not isinstance(error, CozeStreamInterruptedError):
                raise error
            with _recovering(error):
                chat = transcript.cut_chat()
                saved = self._recover(chat) if not transcript.ended else (chat, [])
                return transcript.missing(*saved)
        except CozeStreamError as raised:
            transcript.complete(raised)
            forget_frames(raised)
            raise


class _PiecesBase(Generic[EventsT, T]):
    """One kind of content of a chat's events, after which comes the error of a chat that failed."""

    def __init__(
        self,
        events: EventsT,
        piece_of: Callable[[ChatEvent], T],
        check: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        self._events = events
        self._piece_of = piece_of
        self._check = check
        self._leave = leave


class _Pieces(_PiecesBase[Iterator[ChatEvent], T]):
    """Iterates over one kind of content."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        for event in self._events:
            try:
                piece = self._piece_of(event)
            except CozeError:
                self._leave()
                raise
            if piece:
                return piece
        self._check()
        raise StopIteration


class ChatStream(_Transcribed):
    """The stream of a chat's typed events, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated; iterating ends after the event
    `done`. Inside a `with` block a loop may be left and continued; outside of one, leaving a loop
    closes the stream. A failed chat is an event like any other (`conversation.chat.failed`), which
    the methods that collect a result turn into an exception.

    Raises while it is iterated:
        CozeAPIError: the service refused the request.
        CozeStreamInterruptedError: the stream ended without `done`, or was closed.
        CozeStreamEventError: the service sent an `error` event.
        CozeStreamError: an event can't be understood, or is too large.
        CozeConnectionError, CozeTimeoutError: no response came.
    """

    _stream: EventStream[ChatEvent]

    def __init__(
        self,
        events: EventStream[ChatEvent],
        recover: Recover | None = None,
        earlier: Earlier | None = None,
    ) -> None:
        self._transcript = ChatTranscript()
        self._stream = events
        events.settle = _Recovery(self._transcript, recover)
        self._list_earlier = earlier
        self._events: Iterator[ChatEvent] = iter(())
        self._failed = True  # until there are events to go on with
        self._entered = False

    def __iter__(self) -> Iterator[ChatEvent]:
        return chain(self._going_on(), Rest(self.__next__, self._leave))

    def __next__(self) -> ChatEvent:
        for event in self._going_on():
            return event
        # Either a new list has come about, or this is the end, or an error.
        self._failed = True
        return next(self._going_on())

    def __enter__(self) -> Self:
        try:
            self._open()
            self._entered = True
        except BaseException as error:
            self.close()
            forget_frames(error)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._entered = False
        self.close()

    def close(self) -> None:
        """Close the stream, whatever is still to come; another thread may call this."""
        self._stream.close()

    def text_deltas(self) -> Iterator[str]:
        """Iterate over the answers' text, piece by piece as it is written.

        Raises:
            CozeChatFailedError: the chat failed; raised after all its text.
        """
        transcript = self._transcript
        return _Pieces(iter(self), lambda _: transcript.piece, transcript.check_failed, self._leave)

    def audio_deltas(self) -> Iterator[bytes]:
        """Iterate over the sound: 16-bit mono PCM of 24 kHz for wav input, Opus for ogg_opus.

        Raises:
            CozeChatFailedError: the chat failed; raised after all its sound.
        """
        transcript = self._transcript
        return _Pieces(iter(self), transcript.sound_of, transcript.check_failed, self._leave)

    def final_text(self) -> str:
        """Read to the end and return the answers' whole text.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self.text

    def final_chat(self) -> Chat:
        """Read to the end and return the chat with its status, usage and required action.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self._transcript.final_chat()

    def audio(self) -> bytes:
        """Read to the end and return the whole sound; see `audio_deltas`."""
        return b"".join(self.audio_deltas())

    def _exhaust(self) -> None:
        try:
            for _ in self:
                pass
        except BaseException as error:
            self._leave()
            forget_frames(error)
            raise
        self._transcript.check_failed()

    def _going_on(self) -> Iterator[ChatEvent]:
        # A chain that has raised would end silently.
        source = self._stream._chunks
        if self._failed or (source is not None and source.closed and not source.reader.done):
            self._failed = False
            self._events = map(self._transcript.add, chain.from_iterable(self._open()))
        return self._events

    def _open(self) -> Iterator[list[ChatEvent]]:
        """Send the request, unless it has been sent, and return what reads the response."""
        transcript, stream = self._transcript, self._stream
        if self._list_earlier is not None and transcript.earlier is None:
            transcript.earlier = earlier_ids(self._list_earlier())
        chunks = stream.chunks()
        transcript.logid, transcript.request = stream.logid, stream.request
        return chunks

    def _leave(self) -> None:
        if not self._entered:
            self.close()


class _AsyncPieces(_PiecesBase[AsyncIterator[ChatEvent], T]):
    """The asynchronous twin of `_Pieces`."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        async for event in self._events:
            try:
                piece = self._piece_of(event)
            except CozeError:
                self._leave()
                raise
            if piece:
                return piece
        self._check()
        raise StopAsyncIteration


class AsyncChatStream(_Transcribed):
    """The asynchronous twin of `ChatStream`."""

    _stream: AsyncEventStream[ChatEvent]

    def __init__(
        self,
        events: AsyncEventStream[ChatEvent],
        recover: AsyncRecover | None = None,
        earlier: AsyncEarlier | None = None,
    ) -> None:
        self._transcript = ChatTranscript()
        self._stream = events
        self._recover = recover
        self._list_earlier = earlier
        self._arrived: Iterator[ChatEvent] = iter(())
        self._recovered = False
        self._entered = False

    def __aiter__(self) -> AsyncIterator[ChatEvent]:
        return self if self._entered else AsyncLoop(self.__anext__, self._leave)

    async def __anext__(self) -> ChatEvent:
        while True:
            for event in self._arrived:
                return self._transcript.add(event)
            self._arrived = iter(await self._read())

    async def _read(self) -> list[ChatEvent]:
        if self._recovered:
            raise StopAsyncIteration
        transcript = self._transcript
        try:
            try:
                chunks = self._stream._chunks or await self._opened()
                return await chunks.read()
            except CozeStreamInterruptedError as cut:
                if self._recover is None:
                    raise
                with _recovering(cut):
                    chat = transcript.cut_chat()
                    saved = await self._recover(chat) if not transcript.ended else (chat, [])
                    missing = transcript.missing(*saved)
                self._recovered = True
                return missing
        except CozeStreamError as error:
            transcript.complete(error)
            forget_frames(error)
            raise

    async def _opened(self) -> Any:
        transcript = self._transcript
        if self._list_earlier is not None and transcript.earlier is None:
            transcript.earlier = earlier_ids(await self._list_earlier())
        chunks = await self._stream.chunks()
        transcript.logid, transcript.request = self._stream.logid, self._stream.request
        return chunks

    async def __aenter__(self) -> Self:
        try:
            await self._opened()
        except BaseException:
            self._stream.abandon()
            raise
        self._entered = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self._entered = False
        await self.aclose()

    async def aclose(self) -> None:
        """Close the stream, whatever is still to come; another task may call this."""
        await self._stream.aclose()

    def text_deltas(self) -> AsyncIterator[str]:
        """Iterate over the answers' text, piece by piece as it is written.

        Raises:
            CozeChatFailedError: the chat failed; raised after all its text.
        """
        transcript = self._transcript
        return _AsyncPieces(
            aiter(self), lambda _: transcript.piece, transcript.check_failed, self._leave
        )

    def audio_deltas(self) -> AsyncIterator[bytes]:
        """Iterate over the sound: 16-bit mono PCM of 24 kHz for wav input, Opus for ogg_opus.

        Raises:
            CozeChatFailedError: the chat failed; raised after all its sound.
        """
        transcript = self._transcript
        return _AsyncPieces(aiter(self), transcript.sound_of, transcript.check_failed, self._leave)

    async def final_text(self) -> str:
        """Read to the end and return the answers' whole text.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        await self._exhaust()
        return self.text

    async def final_chat(self) -> Chat:
        """Read to the end and return the chat with its status, usage and required action.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        await self._exhaust()
        return self._transcript.final_chat()

    async def audio(self) -> bytes:
        """Read to the end and return the whole sound; see `audio_deltas`."""
        return b"".join([sound async for sound in self.audio_deltas()])

    async def _exhaust(self) -> None:
        try:
            async for _ in self:
                pass
        except BaseException as error:
            forget_frames(error)
            raise
        self._transcript.check_failed()

    def _leave(self) -> None:
        if not self._entered:
            self._stream._leave()


def earlier_ids(messages: Sequence[Message]) -> set[str | None]:
    """Return the IDs of messages."""
    from ._answers import identity_of

    return {identity_of(message) for message in messages}


__all__: Final = ["AsyncChatStream", "ChatEvent", "ChatStream"]
