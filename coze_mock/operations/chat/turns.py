"""Plans a turn of a chat: from the parts of a reply to its messages, its stream and its end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from coze_mock.operations.chat.defaults import default_follow_ups
from coze_mock.operations.chat.objects import Chat, Message, Outcome, ToolCall, Turn
from coze_mock.operations.chat.replies import (
    Audio,
    Failure,
    FollowUp,
    FunctionCall,
    Part,
    RawEvent,
    Reasoning,
    StreamError,
    Text,
)
from coze_mock.state.state import MockState

# A piece of a streamed answer: a character of Chinese, Japanese or Korean, or a word with the space
# after it. The pieces of a text, put together again, are the text.
_SINGLE = (
    r"\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
    r"\U00020000-\U0003ffff"
)
_PIECE = re.compile(rf"[{_SINGLE}]|[^\s{_SINGLE}]{{1,64}}\s{{0,8}}|\s{{1,64}}")

_ORDER = {"answer": 1, "follow_up": 2}

ANSWERS_ARE_IN = json.dumps(
    {"msg_type": "generate_answer_finish", "data": "", "from_module": None, "from_unit": None},
    separators=(",", ":"),
)


@dataclass(frozen=True)
class Answer:
    """Streamed piece by piece, and then whole, unless the chat breaks off in the middle of it."""

    message: Message
    whole: bool = True


@dataclass(frozen=True)
class Note:
    """Streamed only whole: function calls, tool responses, verbose messages, follow-ups."""

    message: Message


@dataclass(frozen=True)
class Speech:
    """Streamed as audio that belongs to a message."""

    message: Message
    audio: Audio


@dataclass(frozen=True)
class Break:
    """Where the stream breaks off with an error event."""

    code: int
    msg: str


StreamItem: TypeAlias = Answer | Note | Speech | RawEvent | Break


def pieces(text: str) -> Iterator[str]:
    """A text in the pieces in which it is streamed, which are also counted as its tokens."""
    return (match.group() for match in _PIECE.finditer(text))


def count_tokens(*texts: str) -> int:
    """A plausible number of tokens for some texts: the number of their pieces."""
    return sum(1 for text in texts for _ in pieces(text))


def plan_turn(
    state: MockState,
    chat: Chat,
    parts: tuple[Part, ...],
    *,
    started_at: float,
    streamed: bool,
    input_tokens: int,
    before: Iterable[tuple[str, str]] = (),
) -> tuple[Turn, tuple[StreamItem, ...]]:
    """Plan what the bot does with a reply: the turn, and what a stream of it consists of.

    ``before`` are messages, pairs of type and content, that stand before the reply's own. The IDs
    are given out here, so a chat reads the same whether it was streamed or not.
    """
    planner = _Planner(state, chat, int(started_at))
    for kind, content in before:
        planner.note(kind, content)
    outcome = planner.plan(parts)
    settings = state.settings
    waits = not streamed and not chat.turns
    turn = Turn(
        started_at=started_at,
        created_until=started_at + (settings.created_duration if waits else 0),
        ends_at=None if streamed else started_at + settings.chat_duration,
        messages=_listed(planner.items),
        outcome=outcome,
        input_tokens=input_tokens,
        output_tokens=planner.output_tokens,
    )
    return turn, tuple(planner.items)


class _Planner:
    """Collects what a reply consists of, part by part."""

    def __init__(self, state: MockState, chat: Chat, created_at: int) -> None:
        self._state = state
        self._chat = chat
        self._created_at = created_at
        self.items: list[StreamItem] = []
        self.output_tokens = 0

    def plan(self, parts: tuple[Part, ...]) -> Outcome:
        reasoning = ""
        follow_ups: list[FollowUp] = []
        for index, part in enumerate(parts):
            match part:
                case Reasoning(text):
                    reasoning += text
                case Text(text):
                    breaks_off = isinstance(_at(parts, index + 1), Failure | StreamError)
                    self._answer(text, reasoning, whole=not breaks_off)
                    reasoning = ""
                case Audio():
                    self._speak(part)
                case RawEvent():
                    self.items.append(part)
                case FollowUp():
                    follow_ups.append(part)
                case FunctionCall():
                    self._answer("", reasoning)
                    calls = _leading_calls(parts[index:])
                    return self._calls(calls, rest=parts[index + len(calls) :])
                case Failure(code, msg, bare):
                    self._answer("", reasoning, whole=False)
                    return Outcome("failed", code=code, msg=msg, bare=bare)
                case StreamError(code, msg):
                    self._answer("", reasoning, whole=False)
                    self.items.append(Break(code, msg))
                    return Outcome("failed", code=code, msg=msg)
        self._answer("", reasoning)
        self._finish(follow_ups)
        return Outcome("completed")

    def note(self, kind: str, content: str) -> None:
        self.items.append(Note(self._message(kind, content)))

    def _answer(self, text: str, reasoning: str, *, whole: bool = True) -> None:
        if text or reasoning:
            self.items.append(Answer(self._message("answer", text, reasoning), whole))
            self.output_tokens += count_tokens(text, reasoning)

    def _speak(self, audio: Audio) -> None:
        answers = [item.message for item in self.items if isinstance(item, Answer)]
        message = answers[-1] if answers else self._message("answer", "")
        self.items.append(
            Speech(replace(message, content_type="audio", reasoning_content=""), audio)
        )

    def _calls(self, calls: tuple[FunctionCall, ...], rest: tuple[Part, ...]) -> Outcome:
        for call in calls:
            content = f'{{"name":{_json(call.name)},"arguments":{_object(call.arguments_text())}}}'
            self.output_tokens += count_tokens(content)
            self.note("function_call", content)
        return Outcome(
            "requires_action",
            tool_calls=tuple(ToolCall(self._state.new_id(), call) for call in calls),
            rest=rest,
        )

    def _finish(self, follow_ups: list[FollowUp]) -> None:
        self.note("verbose", ANSWERS_ARE_IN)
        if not follow_ups and self._chat.follow_ups:
            follow_ups = list(default_follow_ups(self._chat.question))
        for follow_up in follow_ups:
            self.note("follow_up", follow_up.text)

    def _message(self, kind: str, content: str, reasoning: str = "") -> Message:
        return Message(
            id=self._state.new_id(),
            conversation_id=self._chat.conversation_id,
            chat_id=self._chat.id,
            section_id=self._chat.section_id,
            bot_id=self._chat.bot_id,
            type=kind,
            content=content,
            created_at=self._created_at,
            reasoning_content=reasoning,
        )


def _listed(items: Iterable[StreamItem]) -> tuple[Message, ...]:
    """The messages that can be listed afterwards, in the order in which the service lists them.

    That isn't the order of the stream: the answers come after the steps that led to them, and after
    the message that says that all of them are in (Coze reference, "List chat messages").
    """
    kept = [
        item.message
        for item in items
        if isinstance(item, Note) or (isinstance(item, Answer) and item.whole)
    ]
    return tuple(sorted(kept, key=lambda message: _ORDER.get(message.type, 0)))


def _at(parts: tuple[Part, ...], index: int) -> Part | None:
    return parts[index] if index < len(parts) else None


def _leading_calls(parts: tuple[Part, ...]) -> tuple[FunctionCall, ...]:
    calls: list[FunctionCall] = []
    for part in parts:
        if not isinstance(part, FunctionCall):
            break
        calls.append(part)
    return tuple(calls)


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _object(arguments: str) -> str:
    """The arguments as they stand in a function_call message: as an object if they are one."""
    try:
        value = json.loads(arguments)
    except ValueError:
        return _json(arguments)
    return arguments if isinstance(value, dict) else _json(arguments)
