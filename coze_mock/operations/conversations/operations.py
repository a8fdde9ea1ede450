"""Answers the operations on conversations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.errors import Code
from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import BOTS
from coze_mock.operations.chat.objects import CHATS, CONVERSATIONS, Conversation, Message
from coze_mock.operations.chat.questions import read_messages
from coze_mock.operations.conversations.history import add_messages, changed, new_conversation
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.state import MockState


def conversation_info(conversation: Conversation) -> dict[str, Any]:
    return {
        "id": conversation.id,
        "name": conversation.name,
        "meta_data": dict(conversation.meta_data),
        "creator_id": conversation.creator_id,
        "connector_id": conversation.connector_id,
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
        "last_section_id": conversation.section_id,
    }


RESOURCE = Resource()
PLAIN = Plain(RESOURCE, CONVERSATIONS, id="conversation_id", show=conversation_info)
PLAIN.retrieve("conversations_retrieve")


@RESOURCE.operation("conversations_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    bot_id = body.get("bot_id", "")
    if bot_id:
        state[BOTS].find(bot_id, code=Code.NO_SUCH_BOT)
    messages = body.get("messages", ())
    read_messages(state, messages)
    conversation = _same(call) if call.flag("get_or_create") else None
    if conversation is None:
        conversation = new_conversation(
            state,
            bot_id=bot_id,
            only_bot=bool(bot_id),
            name=body.get("name", ""),
            meta_data=body.get("meta_data", {}),
            connector_id=call.given("connector_id"),
            known_as=_known_as(call),
            session_name=call.session_name,
        )
        state[CONVERSATIONS].add(conversation)
    add_messages(state, conversation, messages)
    return Data(conversation_info(conversation))


def _known_as(call: Call) -> tuple[str, ...]:
    """What chatflows find a conversation by: whom it is with, and its name among theirs."""
    name = call.body.get("conversation_name", "")
    wanted = ("bot_id", "app_id", "workflow_id", "connector_id")
    return (*(str(call.given(one) or "") for one in wanted), name) if name else ()


def _same(call: Call) -> Conversation | None:
    """The conversation of the same name with the same app or bot, if there is one."""
    known_as = _known_as(call)
    found = call.state[CONVERSATIONS].values(
        lambda one: (
            bool(known_as) and one.known_as == known_as and one.is_seen_by(call.session_name)
        )
    )
    return found[-1] if found else None


@RESOURCE.operation("conversations_list")
async def list_conversations(call: Call) -> Answer:
    bot_id, connector_id = call.given("bot_id"), call.given("connector_id")
    call.state[BOTS].find(bot_id, code=Code.NO_SUCH_BOT)
    found = call.state[CONVERSATIONS].values(
        lambda one: (
            (one.bot_id, one.connector_id) == (bot_id, connector_id)
            and one.is_seen_by(call.session_name)
        )
    )
    newest_first = call.given("sort_order") != "ASC"
    ordered = sorted(found, key=lambda one: (one.created_at, int(one.id)), reverse=newest_first)
    return page(call, ordered, conversation_info)


@RESOURCE.operation("conversations_update")
async def update(call: Call) -> Answer:
    conversation = PLAIN.find(call)
    conversation.name = call.body["name"]
    changed(call.state, conversation)
    return Data(conversation_info(conversation))


@RESOURCE.operation("conversations_delete")
async def delete(call: Call) -> Answer:
    conversation = call.state[CONVERSATIONS].remove(call.path["conversation_id"])
    for chat_id in conversation.chat_ids:
        call.state[CHATS].drop(chat_id)
    return Done()


@RESOURCE.operation("conversations_clear")
async def clear(call: Call) -> Answer:
    conversation = PLAIN.find(call)
    conversation.section_id = call.state.new_id()
    changed(call.state, conversation)
    return Data({"id": conversation.section_id, "conversation_id": conversation.id})


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    """What the examples say of the conversation that the chats' part of the world has made."""
    shown = examples.data("conversations_retrieve")
    conversation = state[CONVERSATIONS].find(shown["id"])
    conversation.name = shown["name"]
    conversation.meta_data = shown["meta_data"]
    conversation.creator_id = shown["creator_id"]
    conversation.bot_id = examples.arguments("conversations_list")["bot_id"]
    conversation.section_id = shown["last_section_id"]
    answers = examples.data("conversations_messages_list")
    for one in (*answers, examples.data("conversations_messages_retrieve")):
        # They are hardly older than the world is: the service keeps none for ever.
        sent_at = int(state.now()) - 60
        message = Message(**{"type": "", **one, "created_at": sent_at, "updated_at": sent_at})
        conversation.messages[message.id] = message
    rated = examples.arguments("conversations_messages_feedback_delete")["message_id"]
    conversation.feedback[rated] = examples.body("conversations_messages_feedback_create")
    state[CONVERSATIONS].changed(conversation)
    return {"message_id": rated}
