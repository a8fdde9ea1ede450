"""The result of the events of a chat's stream: text, messages, chat and failure."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any, Final

import httpx

from coze_api.models import (
    Chat,
    ChatEvent,
    ChatStatus,
    ChatUsage,
    ConversationAudioDeltaEvent,
    ConversationChatCompletedEvent,
    ConversationChatFailedEvent,
    ConversationChatRequiresActionEvent,
    ConversationMessageCompletedEvent,
    ConversationMessageDeltaEvent,
    Message,
    StreamDoneEvent,
)
from coze_core.errors import CozeChatFailedError, CozeStreamError, CozeStreamInterruptedError
from coze_core.events import stated
from coze_core.redaction import forget_token

from ._answers import ANSWER, TEXT, USER, ArrivedAnswers, identity_of
from ._recovery import missing_events

_ENDINGS: Final = {
    ChatStatus.COMPLETED: ConversationChatCompletedEvent,
    ChatStatus.FAILED: ConversationChatFailedEvent,
    ChatStatus.REQUIRES_ACTION: ConversationChatRequiresActionEvent,
}
_ENDING_EVENTS: Final = tuple(_ENDINGS.values())


class ChatTranscript:
    """What the events of a chat's stream have brought so far.

    Attributes:
        chat: the chat as it was reported last; None before the first report.
        messages: the messages completed so far: answers, tool calls, follow-up questions.
        logid: ID of the log that the service wrote of the call; None before the stream is open.
        ended: whether the chat has ended, as far as the events tell.
        piece: what the last event added to the end of the answers' text.
        earlier: IDs of the messages from before the stream; None until they are known.
    """

    def __init__(self) -> None:
        self.chat: Chat | None = None
        self.messages: list[Message] = []
        self._answers = ArrivedAnswers()
        self.logid: str | None = None
        # Its token is removed from exceptions.
        self.request: httpx.Request | None = None
        self.earlier: set[str | None] | None = None
        self._failure: ConversationChatFailedEvent | None = None
        self.ended = False
        self.piece = ""

    @property
    def text(self) -> str:
        """The text of the answers that has arrived so far."""
        return self._answers.text()

    @property
    def usage(self) -> ChatUsage | None:
        """The tokens used, which the service reports when the chat ends."""
        return None if self.chat is None else self.chat.usage

    def add(self, event: ChatEvent) -> ChatEvent:
        """Add an event, and return it."""
        # Nearly all events of a chat are deltas.
        if type(event) is ConversationMessageDeltaEvent:
            message = event.data
            self.piece = ""
            # The same as `text_of`, without a call for each.
            if (message.content_type == TEXT or not message.content_type) and (
                message.type == ANSWER or (not message.type and message.role != USER)
            ):
                piece = message.content
                if piece:
                    try:
                        self._answers[message.id or None].write(piece)
                    except TypeError:  # an ID or a text of another type
                        self._add_oddity(message)
                    else:
                        self.piece = piece
        else:
            self.piece = ""
            self._add_other(event)
        return event

    def _add_other(self, event: ChatEvent) -> None:
        if isinstance(event, ConversationMessageCompletedEvent):
            message = event.data
            self.messages.append(message)
            self.piece = self._answers.complete(message)
        elif event.chat is not None:
            self.chat = event.chat
            self.chat.logid = self.chat.logid or self.logid
            self.ended = isinstance(event, _ENDING_EVENTS)
        if isinstance(event, ConversationChatFailedEvent):
            self.ended = True
            self._failure = event

    def _add_oddity(self, message: Message) -> None:
        """Add a piece of an answer whose types aren't those of the document."""
        if isinstance(message.content, str):
            self.piece = message.content
            self._answers[identity_of(message)].write(message.content)

    def cut_chat(self) -> Chat:
        """Return the chat of a stream that was cut.

        Raises:
            CozeStreamInterruptedError: the stream had not named it yet.
        """
        if self.chat is None:
            raise CozeStreamInterruptedError("it hadn't named its chat yet")
        return self.chat

    def missing(self, chat: Chat, messages: Sequence[Message]) -> list[ChatEvent]:
        """Return the events that the stream would still have brought.

        Raises:
            CozeStreamInterruptedError: what was saved doesn't go on from what had arrived.
        """
        ending = None if self.ended else _ENDINGS.get(chat.status)
        if not self.ended and ending is None:
            raise CozeStreamInterruptedError(f"the chat's status is {str(chat.status)!r}")
        missing: list[ChatEvent] = []
        if ending is not None:
            missing += missing_events(
                self._answers,
                self.messages,
                messages,
                earlier=self.earlier or (),
                may_lack=ending is ConversationChatFailedEvent,
            )
            ended: Any = ending(chat)
            missing.append(ended)
        return [*missing, StreamDoneEvent("[DONE]")]

    def complete(self, error: CozeStreamError) -> CozeStreamError:
        """Return an error of the stream with what had arrived before it."""
        if self.chat is not None:
            error.chat_id = self.chat.id
            error.conversation_id = self.chat.conversation_id
        error.text = self.text
        forget_token(error, self.request)
        return error

    def check_failed(self) -> None:
        """Raise the error of a chat that failed.

        Raises:
            CozeChatFailedError: the chat failed.
        """
        if self._failure is not None:
            raise self._failed(self._failure)

    def _failed(self, failure: ConversationChatFailedEvent) -> CozeStreamError:
        # Made here, because tracebacks that show locals show those of the frame that raises.
        chat = failure.chat
        told = failure.data if chat is None else chat.last_error
        if chat is not None and told is None:
            told = chat.additional_properties.get("last_error")
        code, msg = stated(told)
        return self.complete(
            CozeChatFailedError(
                msg or "the chat failed, and no reason was given",
                code=code,
                chat=chat,
                logid=self.logid,
            )
        )

    def sound_of(self, event: ChatEvent) -> bytes:
        """Return the piece of sound in an event; empty for all but audio deltas."""
        if not isinstance(event, ConversationAudioDeltaEvent):
            return b""
        try:
            return base64.b64decode(event.data.content or "", validate=True)
        except (binascii.Error, TypeError, ValueError):
            raise self.complete(
                CozeStreamError("the content of an audio event is not base64", logid=self.logid)
            ) from None

    def final_chat(self) -> Chat:
        """Return the chat as it ended.

        Raises:
            CozeStreamError: the stream brought none.
        """
        if self.chat is None:
            raise self.complete(CozeStreamError("the stream brought no chat", logid=self.logid))
        return self.chat
