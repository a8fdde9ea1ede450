"""Streams of a chat: its events, text, reasoning and sound, and their result."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from coze_api.models import Chat, ChatEvent, ChatUsage, Message
from coze_core.async_streams import AsyncEventStream
from coze_core.errors import CozeError, CozeStreamError, CozeStreamInterruptedError
from coze_core.iterators import AsyncPieces, Pieces
from coze_core.redaction import forget_frames
from coze_core.steps import POLL_INTERVAL, Deadline, Steps, carry_out, carry_out_async
from coze_core.streams import EventStream

from . import _chat
from ._answers import follow_ups_in
from ._documented import documented_by
from ._transcript import ChatTranscript
from ._waiting import ids_of, waiting

T = TypeVar("T")

RECOVERY_TIMEOUT: Final = 600.0
"""Seconds that recovery waits for the end of a chat whose stream was cut."""


@contextmanager
def _recovering(cut: CozeStreamInterruptedError) -> Iterator[None]:
    """Turn the error of a failed recovery into that of the cut stream, with the reason."""
    try:
        yield
    except CozeError as error:
        raise CozeStreamInterruptedError(
            f"{cut.message}; it couldn't be recovered: {error}", logid=cut.logid
        ) from error


def _settling(
    transcript: ChatTranscript, recover: bool, error: CozeStreamError
) -> Steps[list[ChatEvent]]:
    """Yield the steps of making an error good, and return the events that come in its place.

    Raises:
        CozeStreamError: it can't be made good.
    """
    try:
        if not isinstance(error, CozeStreamInterruptedError):
            raise error
        if transcript.ended_badly:
            return []  # `done` is promised for a normal end only
        if not recover:
            raise error
        with _recovering(error):
            chat = transcript.cut_chat()
            if transcript.ended:
                return transcript.missing(chat, [])
            deadline = Deadline(RECOVERY_TIMEOUT, POLL_INTERVAL)
            return transcript.missing(*(yield from waiting(chat, deadline, cancels=False)))
    except CozeStreamError as raised:
        transcript.complete(raised)
        forget_frames(raised)
        raise


class _Transcribed:
    """What a chat's stream has brought so far, blocking or not."""

    _transcript: ChatTranscript
    _chats: Any
    _goes_on: Mapping[str, str] | None

    def _set_up(self, chats: Any, goes_on: Mapping[str, str] | None) -> ChatTranscript:
        self._chats, self._goes_on = chats, goes_on
        self._transcript = ChatTranscript()
        return self._transcript

    @property
    def _unknown_past(self) -> Mapping[str, str] | None:
        """What names a chat whose messages from before the stream aren't known yet."""
        return self._goes_on if self._transcript.earlier is None else None

    @property
    def chat(self) -> Chat | None:
        """The chat as it was reported last; None before the first report."""
        return self._transcript.chat

    @property
    def chat_id(self) -> str | None:
        """ID of the chat; None before the stream has named it."""
        return None if self.chat is None else self.chat.id

    @property
    def conversation_id(self) -> str | None:
        """ID of the conversation; None before the stream has named it."""
        return None if self.chat is None else self.chat.conversation_id

    @property
    def messages(self) -> list[Message]:
        """The messages completed so far: answers, tool calls, follow-up questions."""
        return self._transcript.messages

    @property
    def text(self) -> str:
        """The text of the answers that has arrived so far."""
        return self._transcript.text

    @property
    def follow_ups(self) -> list[str]:
        """The questions that the bot suggests, as far as they have arrived."""
        return follow_ups_in(self.messages)

    @property
    def usage(self) -> ChatUsage | None:
        """The tokens used, which the service reports when the chat ends."""
        return None if self.chat is None else self.chat.usage

    def to_dict(self) -> dict[str, Any]:
        """Return what has arrived so far, as plain data."""
        return {
            "chat": None if self.chat is None else self.chat.to_dict(),
            "messages": [message.to_dict() for message in self.messages],
            "text": self.text,
            "logid": self._transcript.logid,
        }

    def _taking(self, events: Iterable[ChatEvent]) -> Iterator[ChatEvent]:
        return map(self._transcript.add, events)

    def _ids(self) -> Mapping[str, str]:
        """Return the arguments that name the chat to be canceled.

        Raises:
            CozeStreamError: the stream has not named its chat, or can't cancel it.
        """
        if self._chats is None or self.chat is None:
            raise CozeStreamError(
                "the chat can't be canceled before the stream has named it",
                logid=self._transcript.logid,
            )
        return ids_of(self.chat)


class ChatStream(_Transcribed, EventStream[ChatEvent]):
    """The stream of a chat's typed events, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated; iterating ends after the event
    `done`, or where the body ends after a chat that failed, was canceled or expired. Inside a
    `with` block a loop may be left and continued; outside of one, leaving a loop closes the stream,
    which leaves the chat at the service running: `cancel` ends it. A failed chat is an event like
    any other (`conversation.chat.failed`), which the methods that collect a result turn into an
    exception.

    Raises while it is iterated:
        CozeAPIError: the service refused the request.
        CozeStreamInterruptedError: the stream ended without `done`, or was closed.
        CozeStreamEventError: the service sent an `error` event.
        CozeStreamError: an event can't be understood, or is too large.
        CozeConnectionError, CozeTimeoutError: no response came.
        CozeResponseError: the response isn't an event stream.
    """

    def __init__(
        self,
        events: EventStream[ChatEvent],
        chats: _chat.Chat | None = None,
        *,
        recover: bool = False,
        goes_on: Mapping[str, str] | None = None,
    ) -> None:
        """Take over a stream of events.

        Args:
            events: the stream, which hasn't been opened.
            chats: the operations that recover and cancel its chat.
            recover: whether a cut is recovered.
            goes_on: the arguments that name a chat that has begun before, if its earlier messages
                have to be told from those of this stream.
        """
        super().__init__(*events._parts)
        transcript = self._set_up(chats, goes_on)
        within: Any = chats and chats._within
        self._settle = lambda error: carry_out(_settling(transcript, recover, error), within)

    def text_deltas(self) -> Iterator[str]:
        """Iterate over the answers' text, piece by piece as it is written.

        What is completed has the last word: if it goes on from what had arrived, its rest is the
        last piece; if it is another text, `text` and `final_text` have it.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or expired; raised after all its
                text.
        """
        return self._pieces(self._transcript.text_of)

    def reasoning_deltas(self) -> Iterator[str]:
        """Iterate over what the model thinks before it answers, piece by piece.

        Only models with deep thinking turned on let it be seen.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or expired; raised after all of it.
        """
        return self._pieces(self._transcript.reasoning_of)

    def audio_deltas(self) -> Iterator[bytes]:
        """Iterate over the sound: 16-bit mono PCM of 24 kHz for wav input, Opus for ogg_opus.

        It may go on after the chat is completed, up to `done`.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or expired; raised after all its
                sound.
        """
        return self._pieces(self._transcript.sound_of)

    def final_text(self) -> str:
        """Read to the end and return the answers' whole text.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or expired.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self._transcript.final_text()

    def final_chat(self) -> Chat:
        """Read to the end and return the chat with its status, usage and required action.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or expired.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self._transcript.final_chat()

    def audio(self) -> bytes:
        """Read to the end and return the whole sound; see `audio_deltas`."""
        return b"".join(self.audio_deltas())

    def cancel(self) -> Chat:
        """Cancel the chat at the service, close the stream, and return the chat as it ended.

        Leaving or closing the stream alone lets the chat go on, and its tokens be charged. A loop
        that goes on ends; `final_text` and its like then say that the chat was canceled.

        Raises:
            CozeStreamError: the stream has not named its chat yet.
            CozeBadRequestError: the chat has ended already (code 4104).
            CozeError: the service refused for another reason, or no response came.
        """
        canceled: Chat = self._chats.cancel(**self._ids())
        self._transcript.cancel(canceled)
        self.close()
        return canceled

    def _pieces(self, piece_of: Callable[[ChatEvent], T]) -> Iterator[T]:
        return Pieces(iter(self), piece_of, self._transcript.check_ended_well, self._leave)

    def _open(self) -> Any:
        if past := self._unknown_past:
            self._transcript.know(self._chats.messages.list(**past))
        chunks = super()._open()
        self._transcript.begin(self.logid, self._request)
        return chunks


class AsyncChatStream(_Transcribed, AsyncEventStream[ChatEvent]):
    """The asynchronous twin of `ChatStream`; `aclose` closes it."""

    def __init__(
        self,
        events: AsyncEventStream[ChatEvent],
        chats: _chat.AsyncChat | None = None,
        *,
        recover: bool = False,
        goes_on: Mapping[str, str] | None = None,
    ) -> None:
        """Take over a stream of events: see `ChatStream`."""
        super().__init__(*events._parts)
        transcript = self._set_up(chats, goes_on)
        within: Any = chats and chats._within
        self._settle = lambda error: carry_out_async(_settling(transcript, recover, error), within)

    @documented_by(ChatStream.text_deltas)
    def text_deltas(self) -> AsyncIterator[str]:
        return self._pieces(self._transcript.text_of)

    @documented_by(ChatStream.reasoning_deltas)
    def reasoning_deltas(self) -> AsyncIterator[str]:
        return self._pieces(self._transcript.reasoning_of)

    @documented_by(ChatStream.audio_deltas)
    def audio_deltas(self) -> AsyncIterator[bytes]:
        return self._pieces(self._transcript.sound_of)

    @documented_by(ChatStream.final_text)
    async def final_text(self) -> str:
        await self._exhaust()
        return self._transcript.final_text()

    @documented_by(ChatStream.final_chat)
    async def final_chat(self) -> Chat:
        await self._exhaust()
        return self._transcript.final_chat()

    @documented_by(ChatStream.audio)
    async def audio(self) -> bytes:
        return b"".join([sound async for sound in self.audio_deltas()])

    @documented_by(ChatStream.cancel)
    async def cancel(self) -> Chat:
        canceled: Chat = await self._chats.cancel(**self._ids())
        self._transcript.cancel(canceled)
        await self.aclose()
        return canceled

    def _pieces(self, piece_of: Callable[[ChatEvent], T]) -> AsyncIterator[T]:
        return AsyncPieces(aiter(self), piece_of, self._transcript.check_ended_well, self._leave)

    async def _opened(self) -> Any:
        chunks = self._chunks
        if chunks is None:
            if past := self._unknown_past:
                self._transcript.know(await self._chats.messages.list(**past))
            chunks = await super()._opened()
            self._transcript.begin(self.logid, self._request)
        return chunks


__all__: Final = ["AsyncChatStream", "ChatEvent", "ChatStream"]
