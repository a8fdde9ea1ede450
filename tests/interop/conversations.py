"""The same calls about conversations, their messages, users and workspaces, by either client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import cozepy
from cozepy.conversations.message.feedback import FeedbackType

from coze_api import models
from coze_ext import image, text, user_message
from coze_mock.operations.chat.objects import Conversation
from tests.interop.pairs import SPACE, Pair, World


def conversation(there: World) -> Conversation:
    """The conversation with the chat that has ended."""
    return next(one for one in there.server.conversations if one.id == there.conversation_id)


def question_of(there: World) -> dict[str, str]:
    """The IDs of the question that was asked in it."""
    (question_id,) = conversation(there).messages
    return {"conversation_id": there.conversation_id, "message_id": question_id}


def answer_of(there: World) -> dict[str, str]:
    """The IDs of the answer that was given in it."""
    chat = next(one for one in there.server.chats if one.id == there.ended_id)
    answer = next(one for one in chat.turns[0].messages if one.type == "answer")
    return {"conversation_id": there.conversation_id, "message_id": answer.id}


PAIRS: Mapping[str, Pair] = {
    "create a conversation": Pair(
        "conversations_create",
        lambda coze, _: coze.conversations.create(),
        lambda coze, _: coze.conversations.create(),
    ),
    "create a conversation with everything": Pair(
        "conversations_create",
        lambda coze, there: coze.conversations.create(
            messages=[
                cozepy.Message.build_user_question_objects(
                    [
                        cozepy.MessageObjectString.build_text("What is it? 何ですか"),
                        cozepy.MessageObjectString.build_image(file_id=there.file_id),
                    ]
                )
            ],
            meta_data={"source": "test"},
            bot_id=there.bot_id,
            name="Dinner 🍲",
            connector_id="1024",
        ),
        lambda coze, there: coze.conversations.create(
            messages=[user_message([text("What is it? 何ですか"), image(there.file_id)])],
            meta_data={"source": "test"},
            bot_id=there.bot_id,
            name="Dinner 🍲",
            connector_id="1024",
        ),
    ),
    "list conversations": Pair(
        "conversations_list",
        lambda coze, there: list(
            coze.conversations.list(bot_id=there.bot_id, page_num=1, page_size=7)
        ),
        lambda coze, there: list(
            coze.conversations.list(bot_id=there.bot_id, page_num=1, page_size=7)
        ),
    ),
    "retrieve a conversation": Pair(
        "conversations_retrieve",
        lambda coze, there: coze.conversations.retrieve(conversation_id=there.conversation_id),
        lambda coze, there: coze.conversations.retrieve(conversation_id=there.conversation_id),
    ),
    "rename a conversation": Pair(
        "conversations_update",
        lambda coze, there: coze.conversations.update(
            conversation_id=there.conversation_id, name="Supper"
        ),
        lambda coze, there: coze.conversations.update(
            conversation_id=there.conversation_id, name="Supper"
        ),
    ),
    "delete a conversation": Pair(
        "conversations_delete",
        lambda coze, there: coze.conversations.delete(conversation_id=there.conversation_id),
        lambda coze, there: coze.conversations.delete(conversation_id=there.conversation_id),
    ),
    "clear a conversation": Pair(
        "conversations_clear",
        lambda coze, there: coze.conversations.clear(conversation_id=there.conversation_id),
        lambda coze, there: coze.conversations.clear(conversation_id=there.conversation_id),
    ),
    "create a message": Pair(
        "conversations_messages_create",
        lambda coze, there: coze.conversations.messages.create(
            conversation_id=there.conversation_id,
            role=cozepy.MessageRole.USER,
            content="No nuts, please",
            content_type=cozepy.MessageContentType.TEXT,
        ),
        lambda coze, there: coze.conversations.messages.create(
            conversation_id=there.conversation_id,
            role=models.MessageRole.USER,
            content="No nuts, please",
            content_type=models.MessageContentType.TEXT,
        ),
    ),
    "list messages": Pair(
        "conversations_messages_list",
        lambda coze, there: list(
            coze.conversations.messages.list(conversation_id=there.conversation_id)
        ),
        lambda coze, there: list(
            coze.conversations.messages.list(conversation_id=there.conversation_id)
        ),
    ),
    "list the messages of a chat in its conversation": Pair(
        "conversations_messages_list",
        lambda coze, there: list(
            coze.conversations.messages.list(
                conversation_id=there.conversation_id,
                order="asc",
                chat_id=there.ended_id,
                after_id=question_of(there)["message_id"],
                limit=7,
            )
        ),
        lambda coze, there: list(
            coze.conversations.messages.list(
                conversation_id=there.conversation_id,
                order="asc",
                chat_id=there.ended_id,
                after_id=question_of(there)["message_id"],
                limit=7,
            )
        ),
    ),
    "retrieve a message": Pair(
        "conversations_messages_retrieve",
        lambda coze, there: coze.conversations.messages.retrieve(**answer_of(there)),
        lambda coze, there: coze.conversations.messages.retrieve(**answer_of(there)),
    ),
    "change a message": Pair(
        "conversations_messages_update",
        lambda coze, there: coze.conversations.messages.update(
            **question_of(there),
            content="Which soup?",
            content_type=cozepy.MessageContentType.TEXT,
            meta_data={"source": "test"},
        ),
        lambda coze, there: coze.conversations.messages.update(
            **question_of(there),
            content="Which soup?",
            content_type="text",
            meta_data={"source": "test"},
        ),
    ),
    "change the data of a message": Pair(
        "conversations_messages_update",
        lambda coze, there: coze.conversations.messages.update(
            **question_of(there), meta_data={"source": "test"}
        ),
        lambda coze, there: coze.conversations.messages.update(
            **question_of(there), meta_data={"source": "test"}
        ),
    ),
    "delete a message": Pair(
        "conversations_messages_delete",
        lambda coze, there: coze.conversations.messages.delete(**question_of(there)),
        lambda coze, there: coze.conversations.messages.delete(**question_of(there)),
    ),
    "rate an answer": Pair(
        "conversations_messages_feedback_create",
        lambda coze, there: coze.conversations.messages.feedback.create(
            **answer_of(there),
            feedback_type=FeedbackType.UNLIKE,
            reason_types=["too short"],
            comment="Four minutes?",
        ),
        lambda coze, there: coze.conversations.messages.feedback.create(
            **answer_of(there),
            feedback_type=models.MessageFeedbackType.UNLIKE,
            reason_types=["too short"],
            comment="Four minutes?",
        ),
    ),
    "withdraw a rating": Pair(
        "conversations_messages_feedback_delete",
        lambda coze, there: coze.conversations.messages.feedback.delete(**rated(there)),
        lambda coze, there: coze.conversations.messages.feedback.delete(**rated(there)),
    ),
    "look up the own user": Pair(
        "users_me", lambda coze, _: coze.users.me(), lambda coze, _: coze.users.me()
    ),
    "list workspaces": Pair(
        "workspaces_list",
        lambda coze, _: list(coze.workspaces.list()),
        lambda coze, _: list(coze.workspaces.list()),
    ),
    "list the workspaces of a user": Pair(
        "workspaces_list",
        lambda coze, _: list(coze.workspaces.list(user_id="7", coze_account_id="8", page_size=7)),
        lambda coze, _: list(coze.workspaces.list(user_id="7", coze_account_id="8", page_size=7)),
    ),
}


def rated(there: World) -> dict[str, str]:
    """The IDs of the answer, after somebody has rated it."""
    ids = answer_of(there)
    conversation(there).feedback[ids["message_id"]] = {"feedback_type": "like"}
    return ids


# What the SDK makes of an answer, and what that has to be.
EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "create a conversation": lambda made, there: (made.id, there.server.conversations[-1].id),
    "create a conversation with everything": lambda made, there: (
        (made.id, made.name, made.meta_data),
        (there.server.conversations[-1].id, "Dinner 🍲", {"source": "test"}),
    ),
    "list conversations": lambda found, there: (
        [one.id for one in found],
        [
            there.running["conversation_id"],
            there.waiting["conversation_id"],
            there.conversation_id,
        ],
    ),
    "retrieve a conversation": lambda found, there: (
        (found.id, found.name, found.last_section_id),
        (there.conversation_id, "What?", conversation(there).section_id),
    ),
    "rename a conversation": lambda found, there: (
        (found.id, found.name),
        (there.conversation_id, "Supper"),
    ),
    "delete a conversation": lambda _, there: (
        [one for one in there.server.conversations if one.id == there.conversation_id],
        [],
    ),
    "clear a conversation": lambda section, there: (
        (section.id, section.conversation_id),
        (conversation(there).section_id, there.conversation_id),
    ),
    "create a message": lambda message, there: (
        (message.id, message.content),
        ([*conversation(there).messages][-1], "No nuts, please"),
    ),
    "list messages": lambda messages, there: (
        [(one.content, one.role.value, one.chat_id) for one in messages],
        [("Yes.", "assistant", there.ended_id), ("What?", "user", there.ended_id)],
    ),
    "list the messages of a chat in its conversation": lambda messages, _: (
        [one.content for one in messages],
        ["Yes."],
    ),
    "retrieve a message": lambda message, there: (
        (message.id, message.type, message.content),
        (answer_of(there)["message_id"], cozepy.MessageType.ANSWER, "Yes."),
    ),
    "change a message": lambda message, there: (
        (message.id, message.content, message.meta_data),
        (question_of(there)["message_id"], "Which soup?", {"source": "test"}),
    ),
    "change the data of a message": lambda message, _: (
        (message.content, message.meta_data),
        ("What?", {"source": "test"}),
    ),
    "delete a message": lambda message, there: (
        (message.content, conversation(there).messages),
        ("What?", {}),
    ),
    "rate an answer": lambda _, there: (
        conversation(there).feedback,
        {
            answer_of(there)["message_id"]: {
                "feedback_type": "unlike",
                "reason_types": ["too short"],
                "comment": "Four minutes?",
            }
        },
    ),
    "withdraw a rating": lambda _, there: (conversation(there).feedback, {}),
    "look up the own user": lambda user, there: (
        user.user_id,
        there.server.bots[0].owner_user_id,
    ),
    "list workspaces": lambda found, _: (
        [(one.id, one.workspace_type.value) for one in found][1:],
        [(SPACE, "team")],
    ),
    "list the workspaces of a user": lambda found, _: (found, []),
}

# Which deliberate differences a call has.
DIFFERENT: Mapping[str, set[str]] = {
    "create a conversation": {"no empty body"},
    "create a conversation with everything": {"sparse items"},
    "create a message": {"no null"},
    "list messages": {"no null", "no default order"},
    "list the messages of a chat in its conversation": {"no null"},
    "change the data of a message": {"no null"},
}
