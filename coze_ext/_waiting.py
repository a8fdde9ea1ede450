"""Waiting for a chat's end as a sequence of steps, for blocking and async clients alike."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator
from typing import Any, Final, TypeAlias

from msgspec import Struct

from coze_api.models import Chat as ChatModel
from coze_api.models import ChatStatus, Message
from coze_core.errors import (
    CozeBadRequestError,
    CozeConnectionError,
    CozePollTimeoutError,
    CozeTimeoutError,
)
from coze_core.limits import check_type, refuse
from coze_core.responses import ResultList

from ._retries import TimeIsUpError

POLL_INTERVAL: Final = 1.0
"""Seconds between two requests for a chat's status: the service allows one a second."""


# As many characters of an answer as a line has room for.
_SHOWN: Final = 80


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
        text = self.text
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        return f"ChatPoll(status={str(self.chat.status)!r}, text={shown!r}, logid={self.logid!r})"


RECOVERY_TIMEOUT: Final = 600.0
"""Seconds that recovery waits for the end of a chat whose stream was cut."""

_LAST_REQUEST_TIMEOUT: Final = 2.0
"""Seconds that the last requests for a chat have at least: its cancellation, and the reading of its
messages."""

_UNREAD: Final = "the chat has ended, but was not read"


class Deadline:
    """The time that a chat may take, counted from now; None is forever."""

    def __init__(self, timeout: float | None, interval: float, *, cancels: bool = True) -> None:
        if timeout is not None:
            check_type("timeout", timeout, int, float)
            if not timeout > 0:
                refuse("timeout", "seconds above 0 or None", timeout)
        check_type("poll_interval", interval, int, float)
        if not interval >= POLL_INTERVAL:  # NaN isn't either
            refuse("poll_interval", f"at least {POLL_INTERVAL:g} second", interval)
        self._end = math.inf if timeout is None else time.monotonic() + timeout
        self._timeout = timeout
        self.interval = interval
        self.cancels = cancels

    def left(self) -> float:
        """Return the seconds to the end; 0 if it is over."""
        return max(0.0, self._end - time.monotonic())

    def pause(self) -> float:
        """Return the seconds to the next request; fewer than the interval if time ends first."""
        return min(self.interval, self.left())

    def for_request(self, at_least: float) -> float | None:
        """Return the seconds that a request has from now on; None is forever."""
        return None if self._end == math.inf else max(self.left(), at_least)

    def cut_short(self, error: CozeTimeoutError) -> bool:
        """Return whether a request ended by this deadline rather than the client's timeout."""
        return isinstance(error, TimeIsUpError) or self.left() == 0

    def error(
        self, chat: ChatModel, ending: str = "", *, what: str = "the chat did not end"
    ) -> CozePollTimeoutError:
        return CozePollTimeoutError(
            f"{what} within {self._timeout} seconds{ending}", chat=chat, logid=chat.logid
        )


def _is_running(chat: ChatModel) -> bool:
    # An unknown status ends the waiting too: the caller sees it and can decide.
    return chat.status in (ChatStatus.CREATED, ChatStatus.IN_PROGRESS)


class Pause(Struct, frozen=True):
    """A step: wait for so many seconds."""

    seconds: float


class Ask(Struct, frozen=True):
    """A step: send a request that ends by the deadline, or has `at_least` so many seconds."""

    request: Callable[[Any], Any]
    at_least: float = 0.0


Step: TypeAlias = Pause | Ask
Ended: TypeAlias = "tuple[ChatModel, ResultList[Message]]"


def waiting(chat: ChatModel, deadline: Deadline) -> Generator[Step, Any, Ended]:
    """Yield the steps of waiting for a chat's end, and return the chat with its messages.

    The caller carries out each step, and sends the result or throws the error.
    """
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    while _is_running(chat):
        pause = deadline.pause()
        yield Pause(pause)
        # At the end of the time a request would come too soon after the last one.
        if pause < deadline.interval or deadline.left() == 0:
            chat = yield from _ending(chat, deadline, None, pause)
            break
        try:
            chat = yield Ask(lambda chats: chats.retrieve(**ids))
        except CozeTimeoutError as error:
            if not deadline.cut_short(error):
                raise
            yield Pause(deadline.left())  # if a retry would have been too late
            chat = yield from _ending(chat, deadline, error, 0.0)
            break
    try:
        messages = yield Ask(lambda chats: chats.messages.list(**ids), _LAST_REQUEST_TIMEOUT)
    except CozeTimeoutError as error:
        if not deadline.cut_short(error):
            raise
        raise deadline.error(chat, what=_UNREAD) from error
    from ._answers import in_order

    messages[:] = in_order(messages)
    return chat, messages


def _ending(
    chat: ChatModel, deadline: Deadline, late: CozeTimeoutError | None, since_last_look: float
) -> Generator[Step, Any, ChatModel]:
    """Cancel a chat whose time is over, or return it if it has ended by itself.

    Raises:
        CozePollTimeoutError: the chat hasn't ended by itself.
    """
    if not deadline.cancels:
        raise deadline.error(chat) from late
    ids = {"chat_id": chat.id, "conversation_id": chat.conversation_id}
    try:
        chat = yield Ask(lambda chats: chats.cancel(**ids), _LAST_REQUEST_TIMEOUT)
    except (CozeTimeoutError, CozeConnectionError) as error:
        raise deadline.error(chat, "; whether it was cancelled is not known") from error
    except CozeBadRequestError as error:
        from coze_api.models import ErrorCode

        if error.code != ErrorCode.CHAT_NOT_CANCELABLE:
            raise
        # It has ended in the meantime: ask once more, as soon as the service allows it.
        yield Pause(max(0.0, POLL_INTERVAL - since_last_look))
        try:
            chat = yield Ask(lambda chats: chats.retrieve(**ids), _LAST_REQUEST_TIMEOUT)
        except CozeTimeoutError as unread:
            raise deadline.error(chat, what=_UNREAD) from unread
        if _is_running(chat):
            raise
        return chat
    raise deadline.error(chat, " and was cancelled") from late
