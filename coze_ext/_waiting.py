"""Waiting for a chat's end as steps, for blocking and async clients alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from msgspec import Struct

from coze_api.models import Chat as ChatModel
from coze_api.models import Message
from coze_core.errors import (
    CozeBadRequestError,
    CozeConnectionError,
    CozeError,
    CozePollTimeoutError,
    CozeTimeoutError,
)
from coze_core.lines import beginning
from coze_core.responses import ResultList
from coze_core.steps import POLL_INTERVAL, Deadline, Late, Pause, Steps, look

# Seconds that the last requests for a chat have at least: its cancellation, and the reading of its
# messages.
_LAST_REQUEST_TIMEOUT: Final = 2.0
_UNREAD: Final = "the chat has ended, but was not read"


class ChatPoll(Struct, frozen=True):
    """A chat that has ended, and its messages.

    Attributes:
        chat: the chat; its status says how it ended.
        messages: the messages of the chat, oldest first.
    """

    chat: ChatModel
    messages: ResultList[Message]

    @property
    def text(self) -> str:
        """The text of all answers."""
        from ._answers import text_of_all  # on first use, here and below

        return text_of_all(self.messages)

    @property
    def follow_ups(self) -> list[str]:
        """The questions that the bot suggests."""
        from ._answers import follow_ups_in

        return follow_ups_in(self.messages)

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call that found the chat ended."""
        return self.chat.logid

    def to_dict(self) -> dict[str, Any]:
        """Return the chat and its messages as plain data."""
        return {
            "chat": self.chat.to_dict(),
            "messages": [message.to_dict() for message in self.messages],
        }

    def __repr__(self) -> str:
        shown = beginning(self.text)
        return f"ChatPoll(status={str(self.chat.status)!r}, text={shown!r}, logid={self.logid!r})"


Ended: TypeAlias = tuple[ChatModel, ResultList[Message]]


def polling(
    start: Callable[[Any], Any], deadline: Deadline, *, cancels: bool = True
) -> Steps[ChatPoll]:
    """Yield the steps of starting a chat, or going on with it, and waiting for its end.

    `cancels` says whether a chat that takes too long is cancelled.

    Raises:
        CozeChatFailedError: the chat failed, was canceled or has expired.
    """
    chat = yield deadline.ask(start)
    chat, messages = yield from waiting(chat, deadline, cancels=cancels)
    poll = ChatPoll(chat, messages)
    from ._outcomes import bad_end, ends_badly

    if ends_badly(chat):
        raise bad_end(chat, messages, poll.text, logid=chat.logid)
    return poll


def waiting(chat: ChatModel, deadline: Deadline, *, cancels: bool) -> Steps[Ended]:
    """Yield the steps of waiting for a chat's end, and return the chat with its messages.

    `cancels` says whether a chat that takes too long is cancelled.
    """
    from ._answers import in_order
    from ._outcomes import bad_end, ends_badly, is_running

    ids = ids_of(chat)
    while is_running(chat):
        found = yield from look(lambda chats: chats.retrieve(**ids), deadline)
        if isinstance(found, Late):
            if found.cause is not None:
                yield Pause(deadline.left())  # if a retry would have been too late
            chat = yield from _ending(chat, deadline, cancels, found)
        else:
            chat = found
    try:
        messages = yield deadline.ask(
            lambda chats: chats.messages.list(**ids), _LAST_REQUEST_TIMEOUT
        )
    except CozeError as error:
        if ends_badly(chat):  # which says more than that its messages can't be read
            raise bad_end(chat, [], "", logid=chat.logid) from error
        if isinstance(error, CozeTimeoutError) and deadline.cut_short(error):
            raise too_late(chat, deadline, what=_UNREAD) from error
        raise
    messages[:] = in_order(messages)
    return chat, messages


def ids_of(chat: ChatModel) -> Mapping[str, str]:
    """Return the arguments that name a chat.

    Raises:
        CozeError: the service has left an ID out, so that the chat can't be asked for.
    """
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    if not all(ids.values()):
        raise CozeError(
            "the service didn't name the chat: it has no ID, or its conversation has none",
            logid=chat.logid,
        )
    return ids


def _ending(chat: ChatModel, deadline: Deadline, cancels: bool, late: Late) -> Steps[ChatModel]:
    """Cancel a chat whose time is over, or return it if it has ended by itself.

    Raises:
        CozePollTimeoutError: the chat hasn't ended by itself.
    """
    from ._outcomes import is_running

    if not cancels:
        raise too_late(chat, deadline) from late.cause
    ids = ids_of(chat)
    try:
        chat = yield deadline.ask(lambda chats: chats.cancel(**ids), _LAST_REQUEST_TIMEOUT)
    except (CozeTimeoutError, CozeConnectionError) as error:
        raise too_late(chat, deadline, "; whether it was cancelled is not known") from error
    except CozeBadRequestError as error:
        from coze_api.models import ErrorCode

        if ErrorCode(error.code or 0) is not ErrorCode.CHAT_NOT_CANCELABLE:
            raise
        # It has ended in the meantime: ask once more, as soon as the service allows it.
        yield Pause(max(0.0, POLL_INTERVAL - late.since_last_look))
        try:
            chat = yield deadline.ask(lambda chats: chats.retrieve(**ids), _LAST_REQUEST_TIMEOUT)
        except CozeTimeoutError as unread:
            raise too_late(chat, deadline, what=_UNREAD) from unread
        if is_running(chat):
            raise
        return chat
    raise too_late(chat, deadline, " and was cancelled") from late.cause


def too_late(
    chat: ChatModel, deadline: Deadline, ending: str = "", *, what: str = "the chat did not end"
) -> CozePollTimeoutError:
    """Return the error of a chat that did not end, or was not read, in time."""
    return CozePollTimeoutError(
        f"{what} within {deadline.timeout} seconds{ending}", chat=chat, logid=chat.logid
    )
