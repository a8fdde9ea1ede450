"""Finds what a stream that was cut lacks of what the service saved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from coze_api.models import (
    ConversationMessageCompletedEvent,
    ConversationMessageDeltaEvent,
    Message,
)
from coze_core.errors import CozeStreamInterruptedError

from ._answers import USER, ArrivedAnswers, identity_of, in_order, is_answer_in_text, text_of

MessageEvents = list[ConversationMessageDeltaEvent | ConversationMessageCompletedEvent]


def missing_events(
    answers: ArrivedAnswers,
    completed: Iterable[Message],
    saved: Sequence[Message],
    *,
    earlier: Collection[str | None],
    may_lack: bool,
) -> MessageEvents:
    """Return the events of messages that a stream would still have brought.

    They complete the text of the answers to that of what was saved.

    Args:
        answers: the answers that have arrived.
        completed: the messages that have arrived whole.
        saved: the messages that the chat has.
        earlier: IDs of its messages from before the stream.
        may_lack: whether what has arrived may not have been saved, as in a chat that failed.

    Raises:
        CozeStreamInterruptedError: what was saved doesn't go on from what has arrived.
    """
    # Some hosts list the question too, which is in no stream.
    new = [
        message
        for message in in_order(saved)
        if identity_of(message) not in earlier and message.role != USER
    ]
    if None in earlier and any(identity_of(message) is None for message in saved):
        raise CozeStreamInterruptedError(
            "messages were saved without IDs and can't be told from earlier ones"
        )
    try:
        return _Comparison(answers, completed, may_lack).rest_of(new)
    except _OutOfOrderError:
        # A list that begins with the newest message, without any other sign of it.
        return _Comparison(answers, completed, may_lack).rest_of(new[::-1])


class _OutOfOrderError(CozeStreamInterruptedError):
    """The saved answers are in another order than those that have arrived."""


class _Comparison:
    """One comparison of what has arrived with what was saved."""

    def __init__(
        self, answers: ArrivedAnswers, completed: Iterable[Message], may_lack: bool
    ) -> None:
        # What has arrived and hasn't been found in what was saved.
        self._arrived = {key: text for key, one in answers.items() if (text := one.getvalue())}
        self._completed = {identity_of(message) for message in completed} - {None}
        self._without_id = [message for message in completed if identity_of(message) is None]
        self._may_lack = may_lack
        self._has_new_text = False
        self._events: MessageEvents = []

    def rest_of(self, saved: Iterable[Message]) -> MessageEvents:
        for message in saved:
            self._compare(message)
        if self._arrived and not self._may_lack:
            # If they were saved under other IDs, answers would come twice.
            raise CozeStreamInterruptedError("what was saved lacks an answer that had arrived")
        return self._events

    def _compare(self, message: Message) -> None:
        identity = identity_of(message)
        is_whole = identity in self._completed if identity else self._was_completed(message)
        key = identity or self._key_without_id(message, is_whole)
        if self._arrived and key in self._arrived and next(iter(self._arrived)) != key:
            raise _OutOfOrderError("the saved answers are in another order")
        arrived = self._arrived.pop(key, "")
        if arrived and self._has_new_text:
            raise _OutOfOrderError("the saved answers are in another order")
        text = text_of(message)
        if text != arrived if is_whole else not text.startswith(arrived):
            raise CozeStreamInterruptedError("the saved answer differs from what had arrived")
        if is_whole:
            return
        self._has_new_text = self._has_new_text or (bool(text) and not arrived)
        if rest := text[len(arrived) :]:
            piece = replace(message, content=rest, reasoning_content=None)  # that comes whole
            self._events.append(ConversationMessageDeltaEvent(piece))
        self._events.append(ConversationMessageCompletedEvent(message))

    def _was_completed(self, message: Message) -> bool:
        """Return whether a message without an ID has arrived whole; each counts once."""
        for one in self._without_id:
            if (one.type, one.content) == (message.type, message.content):
                self._without_id.remove(one)
                return True
        return False

    def _key_without_id(self, message: Message, is_whole: bool) -> object:
        """Return the key of what has arrived of a message without an ID."""
        if not is_answer_in_text(message):
            return object()
        for key, text in self._arrived.items():
            is_this = text == text_of(message) if is_whole else key is None
            if is_this and not isinstance(key, str):
                return key
        return object()
