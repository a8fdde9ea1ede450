"""Defines the text of a chat's answers, for streams, polling and recovery alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from coze_api.models import Message, MessageContentType, MessageRole, MessageType
from coze_core.arrived import ArrivedTexts
from coze_core.ordering import oldest_first

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


def follow_ups_in(messages: Iterable[Message]) -> list[str]:
    """Return the questions that the bot suggests among messages."""
    return [
        message.content
        for message in messages
        if message.type == MessageType.FOLLOW_UP and isinstance(message.content, str)
    ]


def identity_of(message: Message) -> str | None:
    """Return the ID of a message as text, or None if it has none."""
    identity: object = message.id
    return None if identity is None or not identity else str(identity)


def in_order(messages: Sequence[Message]) -> list[Message]:
    """Return messages oldest first and each once; of copies the last one counts."""
    return oldest_first(messages, identity_of, lambda message: message.created_at)


class ArrivedAnswers(ArrivedTexts):
    """The texts of the answers that arrive in a stream, by ID, in the order in which they began."""

    def complete(self, message: Message) -> str:
        """Put the content of a completed message in place of what had arrived of it.

        Return what that adds to the end of its text; nothing if it changes what was there.
        """
        identity, text = identity_of(message), text_of(message)
        if is_answer_in_text(message):
            # Some hosts send an empty field for none.
            return self.take_over(identity, text or self.arrived(identity))
        # A message without an ID is not the answer that is being written.
        return self.take_over(identity, "") if identity is not None and identity in self else ""
