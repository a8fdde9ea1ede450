"""Streams chats with a chatflow, by its script."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.chat.objects import (
    CHATS,
    CONVERSATIONS,
    Chat,
    Conversation,
    Message,
    Outcome,
    Turn,
)
from coze_mock.operations.chat.operations import check_idle
from coze_mock.operations.chat.questions import read_messages
from coze_mock.operations.chat.replies import Failure
from coze_mock.operations.chat.stream import EventStream, frame, stream_turn
from coze_mock.operations.chat.turns import Answer, Note, count_tokens
from coze_mock.operations.conversations.history import add_messages, channel_of, new_conversation
from coze_mock.operations.resource import Call
from coze_mock.operations.workflows.objects import (
    WAITING_CHATS,
    ChatWaiting,
    Waiting,
    Workflow,
)
from coze_mock.operations.workflows.render import debug_url
from coze_mock.operations.workflows.scripts import (
    Interrupt,
    NodeMessage,
    Output,
    Ping,
    RunPart,
)
from coze_mock.state.state import MockState

_NO_SUCH_NAME = 720702204
CONVERSATION_NAMES = ("", "Default")
_MOST_ANSWERS = 3


def stream_chat(call: Call, workflow: Workflow) -> EventStream:
    """Start a chat, or go on with what the last one in its conversation asked.

    Raises ApiError by the rules of the Coze reference, "Run a chatflow".
    """
    state, body = call.state, call.body
    messages = body["additional_messages"]
    if messages[-1]["role"] != "user":
        raise ApiError(Code.BAD_PARAMETER, "the last of additional_messages must be the user's")
    texts = read_messages(state, messages)
    now = state.now()
    conversation, is_found = _conversation_of(call)
    check_idle(state, conversation, now)
    chat = Chat(
        id=state.new_id(),
        conversation_id=conversation.id,
        section_id=conversation.section_id,
        bot_id="",  # whether it has one or not, the chat of a chatflow doesn't tell
        question=shorten(texts[-1], 1000),
        question_tokens=count_tokens(*texts),
        follow_ups=False,
        created_at=int(now),
        meta_data={},
        saved=True,
    )
    plan = _Plan(state, workflow, chat)
    if is_found:
        add_messages(state, conversation, messages, chat=chat)
        outcome = plan.carry_out(texts[-1], body.get("parameters", {}))
    else:
        outcome = Outcome(
            "failed", code=_NO_SUCH_NAME, msg="no such conversation name", bare=True, digits=True
        )
    turn = Turn(
        started_at=now,
        created_until=now,
        ends_at=None,
        messages=tuple(item.message for item in plan.items),
        outcome=outcome,
        input_tokens=chat.question_tokens,
        output_tokens=plan.output_tokens,
    )
    chat.turns.append(turn)
    conversation.chat_ids.append(chat.id)
    state[CONVERSATIONS].add(conversation)
    state[CHATS].add(chat)
    done = frame("done", {"debug_url": debug_url(chat.id, workflow.id)})
    return stream_turn(state, chat, turn, tuple(plan.items), done=done)


def _conversation_of(call: Call) -> tuple[Conversation, bool]:
    """The conversation that a chat is held in, and whether there is one of the name that it gives.

    A new one is not stored yet.
    """
    state, body = call.state, call.body
    if "conversation_id" in body:
        conversation = state[CONVERSATIONS].find(body["conversation_id"])
        if conversation.only_bot and conversation.bot_id != body.get("bot_id"):
            raise ApiError(Code.NO_PERMISSION, "the conversation was created for another bot")
        return conversation, True
    name = body.get("parameters", {}).get("CONVERSATION_NAME", "")
    app_id = body.get("app_id")
    known = state[CONVERSATIONS].values(
        lambda one: (
            bool(one.known_as)
            and app_id in one.known_as
            and one.known_as[-1] == name
            and one.is_seen_by(call.session_name)
        )
    )
    if app_id and known:
        return known[-1], True
    bot_id = body.get("bot_id", "")
    conversation = new_conversation(
        state,
        bot_id=bot_id,
        connector_id=channel_of(body),
        session_name=call.session_name,
    )
    return conversation, not app_id or name in CONVERSATION_NAMES


class _Plan:
    """Collects what a chatflow says in one chat, part by part."""

    def __init__(self, state: MockState, workflow: Workflow, chat: Chat) -> None:
        self._state = state
        self._workflow = workflow
        self._chat = chat
        self.items: list[Answer | Note] = []
        self.output_tokens = 0

    def carry_out(self, question: str, parameters: Mapping[str, Any]) -> Outcome:
        parts: Sequence[RunPart] = self._workflow.script or (_default(question, parameters),)
        waits = self._state[WAITING_CHATS]
        asked = waits.get(self._chat.conversation_id)
        if asked is not None and asked.workflow_id == self._workflow.id:
            waiting = asked.waiting
            if not waiting.interrupt.fits(question):
                waiting.misfits += 1
                if waiting.misfits < _MOST_ANSWERS:
                    return self._ask(waiting)
                waits.drop(self._chat.conversation_id)
                return Outcome("failed", Code.BAD_PARAMETER, "three answers did not fit")
            waits.drop(self._chat.conversation_id)
            parts = waiting.rest or (Output(question),)
        for index, part in enumerate(parts):
            match part:
                case NodeMessage(text):
                    self._say(text)
                case Output():
                    self._say(part.text())
                case Interrupt():
                    return self._ask(Waiting(self._state.new_id(), part, tuple(parts[index + 1 :])))
                case Failure(code, msg, bare):
                    return Outcome("failed", code=code, msg=msg, bare=bare, digits=True)
                case Ping():
                    pass  # chats have no heartbeat
        self._note("generate_answer_finish", '{"finish_reason":0,"FinData":""}')
        return Outcome("completed")

    def _ask(self, waiting: Waiting) -> Outcome:
        chat_id = self._chat.conversation_id
        self._state[WAITING_CHATS].add(ChatWaiting(chat_id, self._workflow.id, waiting))
        if waiting.interrupt.question:
            self._say(waiting.interrupt.question)
        self._note("interrupt", waiting.interrupt.data())
        self._note("generate_answer_finish", '{"finish_reason":1,"FinData":""}')
        return Outcome("requires_action")

    def _say(self, text: str) -> None:
        if text:
            self.items.append(Answer(self._message("answer", text)))
            self.output_tokens += count_tokens(text)

    def _note(self, kind: str, data: str) -> None:
        content = {"msg_type": kind, "data": data, "from_module": None, "from_unit": None}
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        self.items.append(Note(self._message("verbose", text)))

    def _message(self, kind: str, content: str) -> Message:
        return Message(
            id=self._state.new_id(),
            conversation_id=self._chat.conversation_id,
            chat_id=self._chat.id,
            section_id=self._chat.section_id,
            bot_id="",
            type=kind,
            content=content,
            created_at=self._chat.created_at,
        )


def _default(question: str, parameters: Mapping[str, Any]) -> Output:
    """What a chatflow without a script says: the same to the same question."""
    given = json.dumps(dict(parameters), ensure_ascii=False, sort_keys=True) if parameters else ""
    return Output(f"You said: {shorten(question, 1000)} {shorten(given, 1000)}".rstrip())
