"""Answers the tool calls of a chat, round after round, until it needs no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

from coze_api.models import Chat, ChatStatus, ToolCall, ToolCallType, ToolOutput
from coze_core.errors import CozeToolRoundsError
from coze_core.limits import check_range, check_type
from coze_core.steps import Ask, Deadline, Steps

from ._tools import Toolbox, name_of
from ._waiting import ChatPoll, ids_of, polling, too_late

_FUNCTION: Final = ToolCallType.FUNCTION


def calls_in(chat: Chat | None) -> list[ToolCall]:
    """Return the calls of functions that a chat waits for.

    There are none if it waits for something else as well, such as an answer to the question of a
    workflow: the outputs are taken all at once.
    """
    if chat is None or chat.status != ChatStatus.REQUIRES_ACTION or chat.required_action is None:
        return []
    submitted = chat.required_action.submit_tool_outputs
    calls = [] if submitted is None else submitted.tool_calls or []
    calls = [call for call in calls if call.type or name_of(call)]  # not its empty form
    return [] if any((call.type or _FUNCTION) != _FUNCTION for call in calls) else calls


class Rounds:
    """Counts how often the tool calls of a chat are answered.

    Raises:
        CozeArgumentError: `max_rounds` isn't a positive integer.
    """

    def __init__(self, max_rounds: int) -> None:
        check_type("max_rounds", max_rounds, int)
        check_range("max_rounds", max_rounds, 1, None)
        self._most = max_rounds
        self._count = 0

    def begin(self, chat: Chat) -> None:
        """Note that the calls that a chat waits for are answered.

        Raises:
            CozeToolRoundsError: there have been as many rounds as are allowed.
        """
        if self._count == self._most:
            raise CozeToolRoundsError(
                f"the bot calls tools again after {self._most} rounds", chat=chat, logid=chat.logid
            )
        self._count += 1


def submission(
    chat: Chat, outputs: Sequence[ToolOutput], arguments: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the arguments that submit outputs, of a chat that was started with `arguments`."""
    return {**ids_of(chat), "tool_outputs": outputs, "connector_id": arguments.get("connector_id")}


def running_tools(
    arguments: Mapping[str, Any], toolbox: Toolbox, rounds: Rounds, deadline: Deadline
) -> Steps[ChatPoll]:
    """Yield the steps of starting a chat and answering its tool calls, until it has ended.

    Raises:
        CozeChatFailedError: the chat failed, was canceled or has expired.
        CozeToolRoundsError: there were too many rounds.
        CozePollTimeoutError: time is over.
    """
    poll = yield from polling(lambda chats: chats.create(**arguments), deadline)
    while calls := calls_in(poll.chat):
        rounds.begin(poll.chat)
        outputs = yield Ask(partial(_answers, toolbox, calls))
        if deadline.left() == 0:
            raise too_late(poll.chat, deadline, "; it waits for the outputs of tools")
        submitted = submission(poll.chat, outputs, arguments)
        poll = yield from polling(partial(_submit, submitted), deadline)
    return poll


def _answers(toolbox: Toolbox, calls: Sequence[ToolCall], _: Any) -> Any:
    return toolbox.answers(calls)


def _submit(submitted: Mapping[str, Any], chats: Any) -> Any:
    return chats.submit_tool_outputs(**submitted)
