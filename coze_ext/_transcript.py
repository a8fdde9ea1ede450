"""The result of the events of a chat's stream: text, messages, chat and failure."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection, Sequence
from typing import Any, Final

import httpx

from coze_api.models import (
    Chat,
    ChatEvent,
    ChatStatus,
    ConversationAudioDeltaEvent,
    ConversationChatCompletedEvent,
    ConversationChatFailedEvent,
    ConversationChatRequiresActionEvent,
    ConversationMessageCompletedEvent,
    ConversationMessageDeltaEvent,
    Message,
    StreamDoneEvent,
)
from coze_core.arrived import ArrivedTexts
from coze_core.errors import CozeChatFailedError, CozeStreamError, CozeStreamInterruptedError
from coze_core.events import UnknownEvent
from coze_core.redaction import forget_token

from ._answers import ANSWER, TEXT, USER, ArrivedAnswers, identity_of
from ._outcomes import after_unknown, bad_end, ended, ends_badly, going_on, is_running
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
        request: the request of the stream, whose token is removed from exceptions.
        ended: whether the chat has ended, as far as the events tell.
        ended_badly: whether it has ended without being completed or asking for tool outputs.
        piece: what the last event added to the end of the answers' text.
        earlier: IDs of the messages from before the stream; None until they are known.
    """

    def __init__(self) -> None:
        self.chat: Chat | None = None
        self.messages: list[Message] = []
        self.logid: str | None = None
        self.request: httpx.Request | None = None
        self.earlier: Collection[str | None] | None = None
        self.ended = False
        self.ended_badly = False
        self.piece = ""
        self._reasoning_rest = ""
        # Where each completed message stands, by its ID and its type.
        self._places: dict[tuple[str | None, object], int] = {}
        self._answers = ArrivedAnswers()
        self._reasoning = ArrivedTexts()
        # What a failure that carries no chat says of itself.
        self._told: object = None
        # Whether nothing that still comes changes how the chat ended.
        self._is_final = False

    @property
    def text(self) -> str:
        """The text of the answers that has arrived so far."""
        return self._answers.text()

    def begin(self, logid: str | None, request: httpx.Request | None) -> None:
        """Note what opened the stream, or its next part, where a chat goes on."""
        self.logid, self.request = logid, request
        if self.chat is not None:
            self._report(going_on(self.chat))
            self.ended = False

    def know(self, earlier: Sequence[Message]) -> None:
        """Note the messages from before the stream, unless they are known."""
        if self.earlier is None:
            self.earlier = {identity_of(message) for message in earlier}

    def add(self, event: ChatEvent) -> ChatEvent:
        """Add an event, and return it."""
        # Nearly all events of a chat are deltas.
        if type(event) is ConversationMessageDeltaEvent:
            message = event.data
            self.piece = ""
            if message.reasoning_content:
                self._reasoning[identity_of(message)].write(_reasoning_of(message))
            # The same as `text_of`, without a call for each.
            if (message.content_type == TEXT or not message.content_type) and (
                message.type == ANSWER or (not message.type and message.role != USER)
            ):
                piece = message.content
                if piece:
                    self._answers[message.id or None].write(piece)
                    self.piece = piece
        else:
            self.piece = ""
            self._add_other(event)
        return event

    def _add_other(self, event: ChatEvent) -> None:
        if isinstance(event, ConversationMessageCompletedEvent):
            message = event.data
            self._keep(message)
            self.piece = self._answers.complete(message)
            whole = _reasoning_of(message)
            self._reasoning_rest = whole and self._reasoning.take_over(identity_of(message), whole)
        elif self._is_final:
            pass
        elif isinstance(event, ConversationChatFailedEvent):
            chat = event.chat or self.chat
            unread = event.additional_properties.get("data")
            self._told = None if event.chat else unread or event.data
            self._report(chat and (chat if ends_badly(chat) else ended(chat, "failed", {})))
            self.ended = self.ended_badly = self._is_final = True
        elif event.chat is not None:
            self._report(event.chat)
            self.ended = isinstance(event, _ENDING_EVENTS)
            self.ended_badly = ends_badly(event.chat)
        elif isinstance(event, UnknownEvent) and (after := after_unknown(self.chat, event)):
            self._report(after)
            self._told = None if after.last_error else event.data
            self.ended = not is_running(after)
            self.ended_badly = self.ended and (ends_badly(after) or after.status not in _ENDINGS)

    def _keep(self, message: Message) -> None:
        """Keep a completed message. Some hosts complete one twice; the last time counts."""
        key = identity_of(message), message.type
        place = self._places.get(key) if key[0] is not None else None
        if place is None:
            self._places[key] = len(self.messages)
            self.messages.append(message)
        else:
            self.messages[place] = message

    def _report(self, chat: Chat | None) -> None:
        if chat is not None:
            chat.logid = chat.logid or self.logid
        self.chat = chat

    def cancel(self, chat: Chat) -> None:
        """Note that the chat was canceled, whatever still comes."""
        self.chat = ended(chat, "canceled", {})
        self.ended = self.ended_badly = self._is_final = True

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
            event: Any = ending(chat)
            missing.append(event)
        return [*missing, StreamDoneEvent("[DONE]")]

    def complete(self, error: CozeStreamError) -> CozeStreamError:
        """Return an error of the stream with what had arrived before it."""
        if self.chat is not None:
            error.chat_id = self.chat.id
            error.conversation_id = self.chat.conversation_id
        error.text = self.text
        forget_token(error, self.request)
        return error

    def check_ended_well(self) -> None:
        """Raise the error of a chat that has ended, but neither well nor to ask for tool outputs.

        Raises:
            CozeChatFailedError: the chat failed, was canceled or has expired.
        """
        if self.ended_badly:
            raise self._failure()

    def _failure(self) -> CozeStreamError:
        # Made here, because tracebacks that show locals show those of the frame that raises.
        error: CozeChatFailedError = bad_end(
            self.chat, self.messages, self.text, told=self._told, logid=self.logid
        )
        return self.complete(error)

    def text_of(self, _: ChatEvent) -> str:
        """Return what the event that was added last adds to the end of the answers' text."""
        return self.piece

    def reasoning_of(self, event: ChatEvent) -> str:
        """Return the piece of the model's reasoning in the event that was added last."""
        if isinstance(event, ConversationMessageDeltaEvent):
            return _reasoning_of(event.data)
        return self._reasoning_rest if isinstance(event, ConversationMessageCompletedEvent) else ""

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

    def final_text(self) -> str:
        """Return the whole text of the answers.

        Raises:
            CozeChatFailedError: see `check_ended_well`.
        """
        self.check_ended_well()
        return self.text

    def final_chat(self) -> Chat:
        """Return the chat as it ended.

        Raises:
            CozeChatFailedError: see `check_ended_well`.
            CozeStreamError: the stream brought none.
        """
        self.check_ended_well()
        if self.chat is None:
            raise self.complete(CozeStreamError("the stream brought no chat", logid=self.logid))
        return self.chat


def _reasoning_of(message: Message) -> str:
    reasoning: object = message.reasoning_content  # whatever the document says
    return reasoning if isinstance(reasoning, str) else ""
