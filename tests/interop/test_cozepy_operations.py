"""The official SDK calls every operation that it has, and understands what the mock answers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import cozepy
import pytest
from cozepy.bots import BotsClient
from cozepy.connectors import ConnectorsClient
from cozepy.enterprises import EnterprisesClient
from cozepy.workflows.runs import WorkflowsRunsClient

from coze_mock import MockServer
from tests.interop import (
    channels,
    conversations,
    dataset_pairs,
    enterprise_pairs,
    signing_in,
    sound_and_apps,
    workflows,
    working_together,
)
from tests.interop.every_pair import PAIRS
from tests.interop.pairs import (
    NOT_IN_THE_SDK,
    SPACE,
    TOKEN,
    World,
    blocking_http,
    official,
    world,
)


def events_of(events: Sequence[cozepy.ChatEvent]) -> tuple[list[str], str]:
    """The names of a stream's events, each once, and the text of its pieces."""
    delta = cozepy.ChatEventType.CONVERSATION_MESSAGE_DELTA
    pieces = [one.message.content for one in events if one.event == delta and one.message]
    return list(dict.fromkeys(str(one.event.value) for one in events)), "".join(pieces)


STREAMED = [
    "conversation.chat.created",
    "conversation.chat.in_progress",
    "conversation.message.delta",
    "conversation.message.completed",
    "conversation.chat.completed",
]
"""The kinds of events of a streamed answer; the SDK gives no event for `done`."""

# What the SDK makes of an answer, and what that has to be.
EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "upload a file": lambda file, there: (
        (file.id, file.file_name, file.bytes),
        (there.server.files[-1].id, "avatar.png", 11),
    ),
    "retrieve a file": lambda file, there: ((file.id, file.bytes), (there.file_id, 4)),
    "create a bot with little": lambda bot, there: (bot.bot_id, there.server.bots[-1].id),
    "create a bot with everything": lambda bot, there: (bot.bot_id, there.server.bots[-1].id),
    "update a bot": lambda _, there: (there.server.bots[0].draft.config["name"], "Chef"),
    "publish a bot": lambda bot, there: (
        (bot.bot_id, bot.version),
        (there.bot_id, there.server.bots[0].latest_version),
    ),
    "publish a bot to channels": lambda _, there: (
        {*there.server.bots[0].online},
        {"1024", "999"},
    ),
    "unpublish a bot": lambda _, there: ({*there.server.bots[0].online}, set()),
    "retrieve a published bot by the deprecated operation": lambda bot, there: (
        (bot.bot_id, bot.name, bot.version),
        (there.bot_id, "Cook", there.server.bots[0].latest_version),
    ),
    "retrieve a bot": lambda bot, there: ((bot.bot_id, bot.name), (there.bot_id, "Cook")),
    "retrieve a bot's draft": lambda bot, there: ((bot.bot_id, bot.name), (there.bot_id, "Cook")),
    "list bots by the deprecated operation": lambda bots, there: (
        [(bot.bot_id, bot.bot_name) for bot in bots],
        [(there.bot_id, "Cook")],
    ),
    "list bots": lambda bots, there: (
        [(bot.id, bot.name, bot.is_published) for bot in bots],
        [(there.bot_id, "Cook", True)],
    ),
    "list the bots that are not published": lambda bots, _: (bots, []),
    "start a chat": lambda chat, there: (
        (chat.id, chat.status),
        (there.server.chats[-1].id, cozepy.ChatStatus(chat.status)),
    ),
    "go on with a conversation": lambda chat, there: (
        chat.conversation_id,
        there.conversation_id,
    ),
    "start a chat with everything": lambda chat, _: (chat.meta_data, {"source": "test"}),
    "stream a chat": lambda events, _: (events_of(events)[0], STREAMED),
    "retrieve a chat": lambda chat, there: (
        (chat.id, chat.status),
        (there.ended_id, cozepy.ChatStatus.COMPLETED),
    ),
    "list the messages of a chat": lambda messages, _: (
        [(one.type, one.content) for one in messages][1],
        (cozepy.MessageType.ANSWER, "Yes."),
    ),
    "cancel a chat": lambda chat, there: (
        (chat.id, chat.status),
        (there.running["chat_id"], cozepy.ChatStatus.CANCELED),
    ),
    "submit the output of a tool": lambda chat, there: (
        (chat.id, chat.status),
        (there.waiting["chat_id"], cozepy.ChatStatus.IN_PROGRESS),
    ),
    "submit the output of a tool, streamed": lambda events, _: (
        events_of(events),
        (
            # First comes what the tool said.
            [*STREAMED[:2], STREAMED[3], STREAMED[2], *STREAMED[4:]],
            "Sunny.",
        ),
    ),
    **channels.EXPECTED,
    **conversations.EXPECTED,
    **sound_and_apps.EXPECTED,
    **dataset_pairs.EXPECTED,
    **enterprise_pairs.EXPECTED,
    **signing_in.EXPECTED,
    **workflows.EXPECTED,
    **working_together.EXPECTED,
}


@pytest.mark.parametrize("name", PAIRS)
def test_the_sdk_understands_the_answer(name: str) -> None:
    with world() as there, official(there) as coze:
        understood, expected = EXPECTED[name](PAIRS[name].official(coze, there), there)
    assert understood == expected


def test_the_sdk_polls_a_chat_to_its_end() -> None:
    with (
        MockServer(token=TOKEN, chat_duration=0.0) as server,
        blocking_http() as http_client,
    ):
        coze = cozepy.Coze(cozepy.TokenAuth(TOKEN), server.base_url, http_client)
        bot_id = coze.bots.create(space_id=SPACE, name="Cook").bot_id
        coze.bots.publish(bot_id=bot_id)
        server.script("Soup!")
        polled = coze.chat.create_and_poll(
            bot_id=bot_id,
            user_id="u1",
            additional_messages=[cozepy.Message.build_user_question_text("What?")],
        )
    assert polled.messages is not None
    assert polled.messages[1].content == "Soup!"


@pytest.mark.parametrize("operation_id", sorted(NOT_IN_THE_SDK))
def test_what_the_sdk_lacks_it_really_lacks(operation_id: str) -> None:
    """A newer SDK that has it is to be compared with as well."""
    name = operation_id.removeprefix("bots_")
    words = {*name.split("_")} & {"versions", "collaboration", "collaborators", "collaborator"}
    assert not [one for one in dir(BotsClient) if words & {*one.split("_")}]


def test_the_sdk_neither_installs_channels_nor_binds_devices() -> None:
    assert [one for one in dir(ConnectorsClient) if one.startswith(("install", "bind"))] == []


def test_the_sdk_resumes_no_run_that_is_not_streamed() -> None:
    assert [one for one in dir(WorkflowsRunsClient) if "resume" in one] == ["resume"]


def test_the_sdk_knows_nothing_more_of_enterprises() -> None:
    """A newer SDK that does is to be compared with as well."""
    missing = enterprise_pairs.RESOURCES_NOT_IN_THE_SDK
    assert not missing & {*dir(cozepy.Coze), *dir(EnterprisesClient)}


def test_the_sdk_lacks_what_is_named_as_lacking() -> None:
    """A newer SDK that has it is to be compared with as well."""
    resources = ("plugins", "stores", "copy_tasks", "apps.collaborators", "workflows.collaborators")
    methods = ("workspaces.create", "workspaces.update", "workflows.collaboration_modes")
    coze = cozepy.Coze(cozepy.TokenAuth(TOKEN))

    def has(path: str) -> bool:
        *outer, name = path.split(".")
        return name in dir(functools.reduce(getattr, outer, coze))

    assert [path for path in (*resources, *methods) if has(path)] == []
