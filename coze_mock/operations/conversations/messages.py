"""Answers the operations on the messages of conversations, and on what users think of them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from coze_mock.errors import ApiError, Code
from coze_mock.operations.chat.objects import CONVERSATIONS, Conversation
from coze_mock.operations.chat.questions import read_messages
from coze_mock.operations.chat.render import message_info
from coze_mock.operations.conversations.history import (
    INTERMEDIATE,
    add_messages,
    change_message,
    changed,
    find_message,
    messages_of,
    remove_message,
)
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Fields, Resource

RESOURCE = Resource()

_RATED_SINCE = datetime(2025, 7, 11, tzinfo=timezone(timedelta(hours=8))).timestamp()


def _conversation(call: Call) -> Conversation:
    return call.state[CONVERSATIONS].find(call.given("conversation_id"))


@RESOURCE.operation("conversations_messages_create")
async def create(call: Call) -> Answer:
    conversation = _conversation(call)
    read_messages(call.state, [call.body])
    (message,) = add_messages(call.state, conversation, [call.body])
    return Data(message_info(message))


@RESOURCE.operation("conversations_messages_list")
async def list_messages(call: Call) -> Answer:
    found = messages_of(call.state, _conversation(call))
    if not call.flag("include_middle_message"):
        found = [one for one in found if one.type not in INTERMEDIATE]
    for name in ("chat_id", "bot_id"):
        wanted = call.given(name)
        if wanted:
            found = [one for one in found if getattr(one, name) == wanted]
    if call.given("order") != "asc":
        found.reverse()
    ids = [one.id for one in found]
    before, after = call.given("before_id"), call.given("after_id")
    if before in ids and after in ids:
        # Between two messages the page is the first one, not the last.
        found = found[: max(ids.index(before), ids.index(after) + 1)]
        before = None
    return page(call, found, message_info, before="before_id" if before else "", first="first_id")


@RESOURCE.operation("conversations_messages_retrieve")
async def retrieve(call: Call) -> Answer:
    return Data(
        message_info(find_message(call.state, _conversation(call), call.query["message_id"]))
    )


@RESOURCE.operation("conversations_messages_update")
async def update(call: Call) -> Answer:
    conversation = _conversation(call)
    message = find_message(call.state, conversation, call.query["message_id"])
    if "content" in call.body:
        read_messages(call.state, [{"role": message.role, **call.body}])
    message = change_message(
        call.state,
        conversation,
        message,
        **{
            name: call.body[name]
            for name in ("content", "content_type", "meta_data")
            if name in call.body
        },
    )
    return Fields({"message": message_info(message)})


@RESOURCE.operation("conversations_messages_delete")
async def delete(call: Call) -> Answer:
    conversation = _conversation(call)
    message = find_message(call.state, conversation, call.query["message_id"])
    remove_message(call.state, conversation, message)
    return Data(message_info(message))


@RESOURCE.operation("conversations_messages_feedback_create")
async def create_feedback(call: Call) -> Answer:
    """See "Submit feedback on a message" in the Coze reference."""
    conversation = _conversation(call)
    message = find_message(call.state, conversation, call.path["message_id"])
    if not (message.type == "answer" and message.content_type == "text" and message.chat_id):
        raise ApiError(Code.BAD_PARAMETER, "only text answers of chats can be rated")
    if message.created_at < _RATED_SINCE:
        raise ApiError(Code.BAD_PARAMETER, "only messages since 2025-07-11 can be rated")
    conversation.feedback[message.id] = dict(call.body)
    changed(call.state, conversation)
    return Done()


@RESOURCE.operation("conversations_messages_feedback_delete")
async def delete_feedback(call: Call) -> Answer:
    conversation = _conversation(call)
    message = find_message(call.state, conversation, call.path["message_id"])
    if conversation.feedback.pop(message.id, None) is None:
        raise ApiError(Code.NOT_FOUND, "nobody has rated the message")
    changed(call.state, conversation)
    return Done()
