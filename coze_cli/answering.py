"""Asks the questions of a batch, none of them twice, whatever interrupts it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from coze_core.lines import one_line
from coze_ext import AsyncCoze, CozeError

from .journal import Journal, Question
from .showing import plain


async def answer_all(
    coze: AsyncCoze,
    journal: Journal,
    bot_id: str,
    user_id: str,
    concurrency: int,
    advance: Callable[[], None],
) -> None:
    """Ask what has no answer yet, and keep each answer as it comes."""
    left = iter(journal.left())

    async def work() -> None:
        for question in left:
            try:
                outcome = await _outcome(coze, journal, question, bot_id, user_id)
            except CozeError as error:
                outcome = {"error": one_line(str(error)), "logid": error.logid}
            journal.answer(question, outcome)
            advance()

    async with coze, asyncio.TaskGroup() as group:
        for _ in range(min(concurrency, len(journal.questions))):
            group.create_task(work())


async def _outcome(
    coze: AsyncCoze, journal: Journal, question: Question, bot_id: str, user_id: str
) -> dict[str, Any]:
    """Ask a question, unless an earlier run did, and return its answer.

    A question has a conversation of its own, which is on disk before the question is asked: what
    was said there tells whether it was.
    """
    conversation_id = journal.conversations.get(question.id)
    if conversation_id is None:
        conversation_id = (await coze.conversations.create()).id
        journal.ask(question, conversation_id)
    else:
        chat_id = await _chat_in(coze, conversation_id)
        if chat_id is not None:
            poll = await coze.chat.poll(conversation_id=conversation_id, chat_id=chat_id)
            return _answered(poll.text, conversation_id, chat_id, poll.chat.usage, poll.logid)
    talk = coze.conversation(bot_id=bot_id, user_id=user_id, conversation_id=conversation_id)
    stream = talk.ask(question.text, recover=True)
    text = await stream.final_text()
    return _answered(text, conversation_id, stream.chat_id, stream.usage, stream.logid)


async def _chat_in(coze: AsyncCoze, conversation_id: str) -> str | None:
    """Return the ID of the chat of a conversation; None if nothing was asked there."""
    async for message in coze.conversations.messages.list(conversation_id=conversation_id):
        if message.chat_id:
            return message.chat_id
    return None


def _answered(
    text: str, conversation_id: str, chat_id: str | None, usage: Any, logid: str | None
) -> dict[str, Any]:
    return {
        "text": text,
        "conversation_id": conversation_id,
        "chat_id": chat_id,
        "usage": plain(usage),
        "logid": logid,
    }
