"""Defines the text of a chat's answers, for streams, polling and recovery alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import pairwise
from typing import Final

from coze_api.models import Message, MessageContentType, MessageRole, MessageType

# Looked up once: that is slow in Python 3.11.
TEXT: Final = MessageContentType.TEXT
ANSWER: Final = MessageType.ANSWER
USER: Final = MessageRole.USER


def is_answer_in_text(message: Message) -> bool:
    """Return whether a message is part of the answers' text.

    It is a text, not a card or sound, and an answer. Some hosts leave these fields out or empty:
    then it is a text, and an answer unless the user said it.
    """
    # Absent, null and empty mean the same, here and below.
    return (message.content_type == TEXT or not message.content_type) and (
        message.type == ANSWER or (not message.type and message.role != USER)
    )


def text_of(message: Message) -> str:
    """Return what a message adds to the answers' text, which may be nothing."""
    content: object = message.content  # whatever the document says
    return content if isinstance(content, str) and is_answer_in_text(message) else ""


def text_of_all(messages: Iterable[Message]) -> str:
    """Return the text of all answers among messages that come oldest first."""
    return "".join(map(text_of, messages))


def identity_of(message: Message) -> str | None:
    """Return the ID of a message as text, or None if it has none."""
    identity: object = message.id
    return None if identity is None or not identity else str(identity)


def in_order(messages: Sequence[Message]) -> list[Message]:
    """Return messages oldest first and each once; of copies the last one counts.

    Times of creation decide. If they tell nothing, a list whose IDs only fall begins with the
    newest message, and any other keeps its order.
    """
    ordered = list(messages)
    times = [_number(message.created_at) for message in ordered]
    if any(time is None for time in times) or len(set(times)) < 2:
        times = [_number(message.id) for message in ordered]
        only_falls = None not in times and _falls(times) and len(set(times)) == len(times)
        if only_falls:
            ordered.reverse()
    else:
        if _falls(times):
            ordered.reverse()  # those of the same second, too
        ordered.sort(key=lambda message: _number(message.created_at) or 0)
    return _each_once(ordered)


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 40 else None


def _falls(numbers: Sequence[int | None]) -> bool:
    known = [number for number in numbers if number is not None]
    return len(known) > 1 and all(one >= after for one, after in pairwise(known))


def _each_once(messages: Iterable[Message]) -> list[Message]:
    found: dict[object, Message] = {}
    for message in messages:
        # Two messages without an ID may or may not be the same.
        found[identity_of(message) or object()] = message
    return list(found.values())


class ArrivedAnswers(dict[object, StringIO]):
    """The texts of the answers that arrive in a stream, by ID, in the order in which they began.

    None is the key of an answer without an ID while it is being written. Once it is complete, its
    key is an object of its own.
    """

    def __missing__(self, identity: object) -> StringIO:
        key = identity if identity is None or isinstance(identity, str) else str(identity)
        answer = self.get(key)
        if answer is None:
            answer = self[key] = StringIO()
        return answer

    def text(self) -> str:
        """Return the text of all answers."""
        return "".join(answer.getvalue() for answer in self.values())

    def complete(self, message: Message) -> str:
        """Put the content of a completed message in place of what had arrived of it.

        Return what that adds to the end of its text; nothing if it changes what was there.
        """
        identity = identity_of(message)
        text = text_of(message)
        if identity is None and not is_answer_in_text(message):
            return ""  # not the answer that is being written
        answer = self.get(identity)
        arrived = "" if answer is None else answer.getvalue()
        if not text and is_answer_in_text(message):
            text = arrived  # some hosts send an empty field for none
        if answer is not None or text:
            answer = self[identity]
            answer.seek(0)
            answer.truncate()
            answer.write(text)
        if identity is None and None in self:
            self._close_the_one_without_id()
        return text.removeprefix(arrived) if text.startswith(arrived) else ""

    def _close_the_one_without_id(self) -> None:
        items = [(object() if key is None else key, answer) for key, answer in self.items()]
        self.clear()
        self.update(items)
