"""Streams of a chat: the events, and what they add up to (text, chat, usage, audio)."""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from typing import Final, Self, TypeAlias

from msgspec.structs import replace

from coze_api.api.chat.chat_create import ChatCreateEvent
from coze_api.models import (
    Chat,
    ChatStatus,
    ChatUsage,
    ConversationAudioDeltaEvent,
    ConversationChatCompletedEvent,
    ConversationChatFailedEvent,
    ConversationChatRequiresActionEvent,
    ConversationMessageCompletedEvent,
    ConversationMessageDeltaEvent,
    Message,
    MessageContentType,
    MessageType,
    StreamDoneEvent,
)
from coze_api.types import AsyncEventStream, EventStream, known

from ._errors import (
    CozeChatFailedError,
    CozeError,
    CozeStreamError,
    CozeStreamInterruptedError,
)
from ._streams import stated

ChatEvent: TypeAlias = ChatCreateEvent
"""An event of a chat stream: `event` names it, `chat` and `message` are what it carries."""

Recover: TypeAlias = Callable[[Chat], tuple[Chat, Sequence[Message]]]
"""Waits for the end of a chat, and gives it with the messages that the service saved."""
AsyncRecover: TypeAlias = Callable[[Chat], Awaitable[tuple[Chat, Sequence[Message]]]]

Earlier: TypeAlias = Callable[[], Sequence[Message]]
"""Gives the messages that a chat has from before this stream, which may go on with it."""
AsyncEarlier: TypeAlias = Callable[[], Awaitable[Sequence[Message]]]

_ENDINGS: Final = {
    ChatStatus.COMPLETED: ConversationChatCompletedEvent,
    ChatStatus.FAILED: ConversationChatFailedEvent,
    ChatStatus.REQUIRES_ACTION: ConversationChatRequiresActionEvent,
}
_ENDING_EVENTS: Final = tuple(_ENDINGS.values())
# Taken out of their enumerations once: Python 3.11 takes long to look a member up.
_TEXT: Final = MessageContentType.TEXT
_ANSWER: Final = MessageType.ANSWER


@contextmanager
def _recovering(cut: CozeStreamInterruptedError) -> Iterator[None]:
    """Say of a recovery that fails that the stream was cut, and why it couldn't be recovered."""
    try:
        yield
    except CozeError as error:
        raise CozeStreamInterruptedError(
            f"{cut.message}; it couldn't be recovered: {error}", logid=cut.logid
        ) from error


class ChatTranscript:
    """What the events of a chat's stream have brought so far.

    Attributes:
        chat: the chat as it was reported last; None before the first report.
        messages: the messages completed so far: answers, calls of tools, follow-up questions.
    """

    def __init__(self) -> None:
        self.chat: Chat | None = None
        self.messages: list[Message] = []
        # By ID, None where a message has none: absent, null and empty say the same.
        self._answers: defaultdict[object, StringIO] = defaultdict(StringIO)
        # IDs of the answers that come in pieces and aren't complete.
        self._streamed: set[object] = set()
        # IDs of the messages from before the stream; None as long as nobody has asked.
        self._earlier: set[object] | None = None
        self._failure: ConversationChatFailedEvent | None = None
        self._ended = False
        # What the last event added to the answers' text.
        self._piece = ""

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The text of the answers that has arrived so far."""
        return "".join(answer.getvalue() for answer in self._answers.values())

    @property
    def usage(self) -> ChatUsage | None:
        """The tokens used, which the service reports when the chat ends."""
        return None if self.chat is None else known(self.chat.usage)

    def _add(self, event: ChatEvent) -> None:
        # Nearly all events of a chat are deltas.
        if type(event) is ConversationMessageDeltaEvent:
            message = event.data
            self._piece = ""
            # `_text_of`, without a call for each of them.
            if message.content_type == _TEXT and (message.type == _ANSWER or not message.type):
                piece = message.content
                if piece:
                    self._piece = piece
                    identity = message.id or None
                    self._streamed.add(identity)
                    self._answers[identity].write(piece)
        else:
            self._piece = ""
            self._add_other(event)

    def _add_other(self, event: ChatEvent) -> None:
        if isinstance(event, ConversationMessageCompletedEvent):
            message = event.data
            self.messages.append(message)
            # An answer comes in pieces and then once more whole; without pieces, the whole counts.
            identity = message.id or None
            if identity in self._streamed:
                self._streamed.remove(identity)
            elif piece := self._text_of(message):
                self._piece = piece
                self._answers[identity].write(piece)
        elif event.chat is not None:
            self.chat = event.chat
            self.chat.logid = self.chat.logid or self.logid
            self._ended = isinstance(event, _ENDING_EVENTS)
        if isinstance(event, ConversationChatFailedEvent):
            self._ended = True
            self._failure = event

    @staticmethod
    def _text_of(message: Message) -> str:
        """Give the text that a message adds to the answers'; empty where it is no answer."""
        if message.content_type != _TEXT or (message.type and message.type != _ANSWER):
            return ""
        return message.content or ""  # null, whatever the document says

    def _arrived(self, message: Message) -> str:
        answer = self._answers.get(message.id or None)
        return "" if answer is None else answer.getvalue()

    def _cut_chat(self) -> Chat:
        if self.chat is None:
            raise CozeStreamInterruptedError("it hadn't named its chat yet")
        return self.chat

    def _missing(self, chat: Chat, messages: Sequence[Message]) -> list[ChatEvent]:
        """Make the events that the stream would still have brought, so that nothing comes twice.

        Raises:
            CozeStreamInterruptedError: what was saved doesn't go on from what had arrived.
        """
        ending = None if self._ended else _ENDINGS.get(chat.status)
        if not self._ended and ending is None:
            raise CozeStreamInterruptedError(f"the chat's status is {str(chat.status)!r}")
        lacking = self._answers.keys() - {message.id or None for message in messages}
        if lacking and ending not in (None, ConversationChatFailedEvent):
            # Under other IDs than those that they came with, answers would come twice.
            raise CozeStreamInterruptedError("what was saved lacks an answer that had arrived")
        missing: list[ChatEvent] = []
        completed = {message.id for message in self.messages} | (self._earlier or set())
        for message in messages:
            if message.id in completed:
                continue
            arrived = self._arrived(message)
            content = message.content or ""  # null, whatever the document says
            if not content.startswith(arrived):
                raise CozeStreamInterruptedError("the saved answer differs from what had arrived")
            if message.type == _ANSWER and content != arrived:
                rest = replace(message, content=content[len(arrived) :])
                missing.append(ConversationMessageDeltaEvent(rest))
            missing.append(ConversationMessageCompletedEvent(message))
        if ending is not None:
            missing.append(ending(chat))
        return [*missing, StreamDoneEvent("[DONE]")]

    def _complete(self, error: CozeStreamError) -> CozeStreamError:
        """Complete an exception of the stream by what had arrived before it."""
        if self.chat is not None:
            error.chat_id = self.chat.id
            error.conversation_id = self.chat.conversation_id
        error.text = self.text
        return error

    def _check_failed(self, logid: str | None) -> None:
        """Turn a failed chat into an exception.

        Raises:
            CozeChatFailedError: the chat failed.
        """
        if self._failure is None:
            return
        chat = self._failure.chat
        code, msg = stated(self._failure.data if chat is None else chat.last_error)
        raise self._complete(
            CozeChatFailedError(
                msg or "the chat failed, and no reason was given",
                code=code,
                chat=chat,
                logid=logid,
            )
        )

    def _sound_of(self, event: ChatEvent, logid: str | None) -> bytes:
        """Give the piece of sound that an event carries, empty for all but audio deltas."""
        if not isinstance(event, ConversationAudioDeltaEvent):
            return b""
        try:
            return base64.b64decode(event.message.content, validate=True)
        except (binascii.Error, TypeError, ValueError):
            raise self._complete(
                CozeStreamError("an audio event's content is no base64", logid=logid)
            ) from None

    def _final_chat(self, logid: str | None) -> Chat:
        if self.chat is None:
            raise self._complete(CozeStreamError("the stream brought no chat", logid=logid))
        return self.chat


class ChatStream(ChatTranscript):
    """The stream of a chat's events, each one typed, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated; iterating ends after the event
    `done`. An `error` event and a cut raise; a failed chat is an event like any other
    (`conversation.chat.failed`), which the methods that collect a result turn into an exception.

    Raises while it is iterated:
        CozeAPIError: the service refused the request.
        CozeStreamInterruptedError: the stream ended without `done`; it carries the chat's ID, the
            conversation's, and the text so far.
        CozeStreamEventError: the service sent an `error` event.
        CozeStreamError: an event can't be understood, or is too large.
        CozeConnectionError, CozeTimeoutError: no answer came.
    """

    def __init__(
        self,
        events: EventStream[ChatEvent],
        recover: Recover | None = None,
        earlier: Earlier | None = None,
    ) -> None:
        super().__init__()
        self._events = events
        self._recover = recover
        self._list_earlier = earlier

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return self._events.logid

    def __iter__(self) -> Iterator[ChatEvent]:
        try:
            try:
                self._note_earlier()
                for event in self._events:
                    self._add(event)
                    yield event
            except CozeStreamInterruptedError as cut:
                if self._recover is None:
                    raise
                with _recovering(cut):
                    chat = self._cut_chat()
                    saved = self._recover(chat) if not self._ended else (chat, [])
                    missing = self._missing(*saved)
                for event in missing:
                    self._add(event)
                    yield event
        except CozeStreamError as error:
            self._complete(error)
            raise

    def __enter__(self) -> Self:
        self._note_earlier()
        self._events.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection up, whatever is still to come."""
        self._events.close()

    def _note_earlier(self) -> None:
        if self._list_earlier is not None and self._earlier is None:
            self._earlier = {message.id for message in self._list_earlier()}

    def text_deltas(self) -> Iterator[str]:
        """Iterate over the answers' text alone, piece by piece as it is written.

        Raises:
            CozeChatFailedError: the chat failed, when all its text has been given.
        """
        for _ in self:
            if self._piece:
                yield self._piece
        self._check_failed(self.logid)

    def audio_deltas(self) -> Iterator[bytes]:
        """Iterate over the sound alone: 16-bit mono PCM of 24 kHz for wav input, Opus for ogg_opus.

        Raises:
            CozeChatFailedError: the chat failed, when all its sound has been given.
        """
        for event in self:
            if sound := self._sound_of(event, self.logid):
                yield sound
        self._check_failed(self.logid)

    def final_text(self) -> str:
        """Read to the end and give the answers' whole text.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self.text

    def final_chat(self) -> Chat:
        """Read to the end and give the chat with its status, its usage, and what it requires.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self._final_chat(self.logid)

    def audio(self) -> bytes:
        """Read to the end and give the whole sound; see `audio_deltas`."""
        return b"".join(self.audio_deltas())

    def _exhaust(self) -> None:
        for _ in self:
            pass
        self._check_failed(self.logid)


class AsyncChatStream(ChatTranscript):
    """The asynchronous twin of `ChatStream`."""

    def __init__(
        self,
        events: AsyncEventStream[ChatEvent],
        recover: AsyncRecover | None = None,
        earlier: AsyncEarlier | None = None,
    ) -> None:
        super().__init__()
        self._events = events
        self._recover = recover
        self._list_earlier = earlier

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return self._events.logid

    async def __aiter__(self) -> AsyncIterator[ChatEvent]:
        try:
            try:
                await self._note_earlier()
                async for event in self._events:
                    self._add(event)
                    yield event
            except CozeStreamInterruptedError as cut:
                if self._recover is None:
                    raise
                with _recovering(cut):
                    chat = self._cut_chat()
                    saved = await self._recover(chat) if not self._ended else (chat, [])
                    missing = self._missing(*saved)
                for event in missing:
                    self._add(event)
                    yield event
        except CozeStreamError as error:
            self._complete(error)
            raise

    async def __aenter__(self) -> Self:
        await self._note_earlier()
        await self._events.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Give the connection up, whatever is still to come."""
        await self._events.aclose()

    async def _note_earlier(self) -> None:
        if self._list_earlier is not None and self._earlier is None:
            self._earlier = {message.id for message in await self._list_earlier()}

    async def text_deltas(self) -> AsyncIterator[str]:
        """Iterate over the answers' text alone, piece by piece as it is written.

        Raises:
            CozeChatFailedError: the chat failed, when all its text has been given.
        """
        async for _ in self:
            if self._piece:
                yield self._piece
        self._check_failed(self.logid)

    async def audio_deltas(self) -> AsyncIterator[bytes]:
        """Iterate over the sound alone: 16-bit mono PCM of 24 kHz for wav input, Opus for ogg_opus.

        Raises:
            CozeChatFailedError: the chat failed, when all its sound has been given.
        """
        async for event in self:
            if sound := self._sound_of(event, self.logid):
                yield sound
        self._check_failed(self.logid)

    async def final_text(self) -> str:
        """Read to the end and give the answers' whole text.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        await self._exhaust()
        return self.text

    async def final_chat(self) -> Chat:
        """Read to the end and give the chat with its status, its usage, and what it requires.

        Raises:
            CozeChatFailedError: the chat failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        await self._exhaust()
        return self._final_chat(self.logid)

    async def audio(self) -> bytes:
        """Read to the end and give the whole sound; see `audio_deltas`."""
        return b"".join([sound async for sound in self.audio_deltas()])

    async def _exhaust(self) -> None:
        async for _ in self:
            pass
        self._check_failed(self.logid)
