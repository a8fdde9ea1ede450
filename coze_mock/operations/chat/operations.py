"""Answers the operations on chats and on their messages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import API_CONNECTOR, BOTS, Bot, BotVersion
from coze_mock.operations.bots.operations import online_version
from coze_mock.operations.chat import render
from coze_mock.operations.chat.defaults import default_reply, default_tool_reply
from coze_mock.operations.chat.objects import (
    CHATS,
    CONVERSATIONS,
    Chat,
    Conversation,
    ToolCall,
    Turn,
)
from coze_mock.operations.chat.questions import read_messages
from coze_mock.operations.chat.replies import (
    FunctionCall,
    Part,
    Script,
    Text,
)
from coze_mock.operations.chat.stream import stream_turn
from coze_mock.operations.chat.turns import count_tokens, plan_turn
from coze_mock.operations.conversations.history import (
    INTERMEDIATE,
    add_messages,
    channel_of,
    chats_of,
    context_of,
    new_conversation,
    plain_text,
)
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()

# A chat keeps so much of its question, in characters: enough for follow-ups.
_KEPT_QUESTION = 1000
_WEATHER = Script(
    reply=(
        FunctionCall("get_weather", {"city": "Oslo"}),
        Text("It is 24 °C in Oslo: a day for a cold soup 🥒"),
    ),
    question="weather like in Oslo",
    repeat=True,
)
_VARIABLE = re.compile(r"\{\{\s*([A-Za-z_]+)\s*\}\}")


@RESOURCE.operation("chat_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    now = state.now()
    bot = state[BOTS].find(body["bot_id"], code=Code.NO_SUCH_BOT)
    shown = _version(bot, body)
    streamed = body.get("stream", False)
    saved = body.get("auto_save_history", True)
    if not streamed and not saved:
        raise ApiError(Code.HISTORY_NEEDED, "stream=false needs auto_save_history=true")
    messages = body.get("additional_messages", ())
    texts = read_messages(state, messages, saved=saved)
    conversation = _conversation_of(call, bot)
    check_idle(state, conversation, now)
    question = _question(state, conversation, texts, body)
    prompt = _prompt(shown.config, body.get("custom_variables", {}))

    chat = Chat(
        id=state.new_id(),
        conversation_id=conversation.id,
        section_id=conversation.section_id,
        bot_id=bot.id,
        question=shorten(question, _KEPT_QUESTION),
        question_tokens=count_tokens(*texts),
        follow_ups=_suggests_replies(shown.config),
        created_at=int(now),
        meta_data=body.get("meta_data", {}),
        saved=saved,
    )
    seen = _context_tokens(state, conversation)
    if saved:
        add_messages(state, conversation, messages, chat=chat)
    parts: tuple[Part, ...] = ()
    if _is_asked(state, messages):
        parts = state.scripts.take(bot.id, question) or default_reply(prompt, question)
    turn, items = plan_turn(
        state,
        chat,
        parts,
        started_at=now,
        streamed=streamed,
        input_tokens=count_tokens(prompt) + seen + chat.question_tokens,
    )
    chat.turns.append(turn)
    conversation.chat_ids.append(chat.id)
    state[CONVERSATIONS].add(conversation)
    state[CHATS].add(chat)
    if streamed:
        return stream_turn(state, chat, turn, items)
    # However short the chat is, its first answer comes before its end.
    status = "created" if now < turn.created_until else "in_progress"
    return Data(render.chat_info(chat, now, status=status))


@RESOURCE.operation("chat_retrieve")
async def retrieve(call: Call) -> Answer:
    chat = _find_chat(call.state, call.query)
    return Data(render.chat_info(chat, call.state.now()))


@RESOURCE.operation("chat_cancel")
async def cancel(call: Call) -> Answer:
    chat = _find_chat(call.state, call.body)
    now = call.state.now()
    if not chat.is_running(now):
        status = chat.status(now)
        raise ApiError(Code.NOT_CANCELABLE, f"a chat that is {status} can't be canceled")
    chat.end(now)
    chat.canceled = True
    return Data(render.chat_info(chat, now) | {"required_action": render.NO_ACTION})


@RESOURCE.operation("chat_submit_tool_outputs")
async def submit_tool_outputs(call: Call) -> Answer:
    state = call.state
    chat = _find_chat(state, call.query, for_tools=True)
    now = state.now()
    outcome = chat.turns[-1].outcome
    if chat.status(now) != "requires_action":
        raise ApiError(Code.BAD_PARAMETER, f"chat {chat.id} does not wait for tool outputs")
    outputs = {given["tool_call_id"]: given["output"] for given in call.body["tool_outputs"]}
    waiting = {tool_call.id: tool_call.call for tool_call in outcome.tool_calls}
    if outputs.keys() != waiting.keys():
        raise ApiError(Code.BAD_PARAMETER, "tool_outputs must answer each of the tool calls")
    conversation = state[CONVERSATIONS].find(chat.conversation_id)
    check_idle(state, conversation, now)

    streamed = call.body.get("stream", False)
    turn, items = plan_turn(
        state,
        chat,
        outcome.rest or _reply_to_tools(state, chat, waiting, outputs),
        started_at=now,
        streamed=streamed,
        input_tokens=count_tokens(*outputs.values()),
        before=[("tool_response", output) for output in outputs.values()],
    )
    chat.turns.append(turn)
    del chat.turns[: -state.settings.limits.turns]
    while state[CHATS].changed(chat) > state.settings.limits.bot_bytes and len(chat.turns) > 1:
        del chat.turns[0]
    if streamed:
        return stream_turn(state, chat, turn, items)
    return Data(render.chat_info(chat, now, status="in_progress"))


@RESOURCE.operation("chat_messages_list")
async def list_messages(call: Call) -> Answer:
    """What the bot said, without the user's question (Coze reference, "List chat messages")."""
    chat = _find_chat(call.state, call.query)
    return Data([render.message_info(one) for one in chat.messages(call.state.now())])


def _version(bot: Bot, body: Mapping[str, Any]) -> BotVersion:
    """The state of the bot that is talked to."""
    # The official Go SDK sends what its user left out as an empty string.
    wanted = body.get("bot_version") or None
    if body.get("publish_status") == "unpublished_draft":
        if wanted is not None:
            raise ApiError(Code.BAD_PARAMETER, "bot_version can't be set for a draft")
        return bot.draft
    online = online_version(bot, body.get("connector_id") or API_CONNECTOR)
    if wanted is None:
        return online
    for version, _ in bot.published:
        if version.version == wanted:
            return version
    raise ApiError(Code.NOT_FOUND, f"bot {bot.id} has no version {shorten(wanted)}")


def _conversation_of(call: Call, bot: Bot) -> Conversation:
    """The conversation that a chat is to be held in, or a new one that is not stored yet."""
    conversation_id = call.query.get("conversation_id")
    if conversation_id is None:
        return new_conversation(
            call.state,
            bot_id=bot.id,
            connector_id=channel_of(call.body),
            session_name=call.session_name,
        )
    conversation = call.state[CONVERSATIONS].find(conversation_id)
    if conversation.only_bot and conversation.bot_id != bot.id:
        raise ApiError(Code.NO_PERMISSION, "the conversation was created for another bot")
    return conversation


def check_idle(state: MockState, conversation: Conversation, now: float) -> None:
    # Coze Studio lets several chats of a conversation run at a time.
    if state.settings.studio:
        return
    if any(chat.is_running(now) for chat in chats_of(state, conversation)):
        raise ApiError(Code.CONVERSATION_BUSY, "the conversation already has a running chat")


def _question(
    state: MockState, conversation: Conversation, texts: list[str], body: Mapping[str, Any]
) -> str:
    if texts:
        return texts[-1]
    if "shortcut_command" in body:
        return f"/{body['shortcut_command']['command_id']}"
    asked = [one for one in context_of(state, conversation) if one.role == "user"]
    return plain_text(asked[-1]) if asked else ""


def _is_asked(state: MockState, messages: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a chat has anything to answer: Coze Studio takes no question from anywhere else."""
    return not state.settings.studio or (bool(messages) and messages[-1]["role"] == "user")


def _prompt(config: Mapping[str, Any], variables: Mapping[str, str]) -> str:
    """The bot's prompt with the variables filled in; unknown ones stay as they are."""
    prompt = (config.get("prompt_info") or {}).get("prompt") or ""
    return _VARIABLE.sub(lambda found: variables.get(found.group(1), found.group()), prompt)


def _suggests_replies(config: Mapping[str, Any]) -> bool:
    return (config.get("suggest_reply_info") or {}).get("reply_mode") != "disable"


def _context_tokens(state: MockState, conversation: Conversation) -> int:
    """The tokens of what was said before, which the model reads again."""
    return sum(
        count_tokens(plain_text(message), message.reasoning_content)
        for message in context_of(state, conversation)
        if message.type not in INTERMEDIATE or message.type == "function_call"
    )


def _reply_to_tools(
    state: MockState,
    chat: Chat,
    waiting: Mapping[str, FunctionCall],
    outputs: Mapping[str, str],
) -> tuple[Part, ...]:
    """The next script for these outputs, taken in place of a question, or the default reply."""
    scripted = state.scripts.take(chat.bot_id, "\n".join(outputs.values()))
    named = ((waiting[call_id].name, output) for call_id, output in outputs.items())
    return scripted or default_tool_reply(chat.question, named)


def _find_chat(state: MockState, ids: Mapping[str, Any], *, for_tools: bool = False) -> Chat:
    """The chat that a request names.

    Raises ApiError: 4002 or 4001 when there is no such conversation or chat in it. A chat that was
    not saved can't be seen (4001), and tool outputs for it are the service's error 5000.
    """
    conversation = state[CONVERSATIONS].find(ids["conversation_id"])
    chat = state[CHATS].get(ids["chat_id"])
    if chat is None or chat.conversation_id != conversation.id:
        raise ApiError(Code.NO_SUCH_CHAT, f"there is no chat {shorten(ids['chat_id'])}")
    if not chat.saved:
        if for_tools:
            raise ApiError(Code.INTERNAL, "the chat was not saved: auto_save_history was false")
        raise ApiError(Code.NO_SUCH_CHAT, "the chat was not saved: auto_save_history was false")
    return chat


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    """A chat that waits for tool outputs, one that runs until it is canceled, and a tool call."""
    state.add_scripts([_WEATHER])
    waiting = examples.data("chat_retrieve", "requiresAction")
    asked = waiting["required_action"]["submit_tool_outputs"]["tool_calls"][0]
    call = FunctionCall(**asked["function"])
    turn = _add_example(state, waiting, call)
    turn.ends_at = turn.started_at
    turn.outcome = replace(turn.outcome, tool_calls=(ToolCall(asked["id"], call),))
    _add_example(state, examples.data("chat_cancel"), Text("I teach you one dish a day."))
    return {"conversation_id": waiting["conversation_id"], "chat_id": waiting["id"]}


def _add_example(state: MockState, shown: Mapping[str, Any], part: Part) -> Turn:
    """Keep a chat that an example names, in a conversation of its own, and return its turn."""
    created_at = min(shown["created_at"], int(state.now()))
    question = "What can you do?"
    conversation = new_conversation(state, bot_id=shown["bot_id"])
    conversation.id = shown["conversation_id"]
    conversation.chat_ids.append(shown["id"])
    chat = Chat(
        id=shown["id"],
        conversation_id=conversation.id,
        section_id=conversation.section_id,
        bot_id=shown["bot_id"],
        question=question,
        question_tokens=count_tokens(question),
        follow_ups=True,
        created_at=created_at,
        meta_data={},
        saved=True,
    )
    turn, _ = plan_turn(
        state, chat, (part,), started_at=created_at, streamed=True, input_tokens=614
    )
    chat.turns.append(turn)
    state[CONVERSATIONS].add(conversation)
    state[CHATS].add(chat)
    return turn
