"""Sequences of requests along the document's links, each made of what the one before answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pytest
from hypothesis import Phase, seed, settings

from coze_mock import FunctionCall
from coze_mock.operations.audio.objects import VOICES
from coze_mock.operations.datasets.objects import DATASETS, DOCUMENTS
from tests.contract import administration, together, workflows
from tests.contract.conformance import (
    Case,
    Response,
    check,
    is_success,
    is_valid,
    load_sequences,
    new_session,
    operation_id,
    own_body,
)
from tests.contract.document import OPERATIONS
from tests.contract.effort import SEED, effort
from tests.contract.replies import REPLIES, chosen
from tests.contract.rules import obey_rules, pair_up
from tests.contract.world import CHAT_DURATION, World

pytestmark = pytest.mark.contract

RATING = {"conversations_messages_feedback_create", "conversations_messages_feedback_delete"}

PATHS: Mapping[str, Collection[str]] = {
    "building bots": {
        "files_upload",
        "files_retrieve",
        "chat_create",
        *(one for one in OPERATIONS if one.startswith("bots_")),
    },
    "filling datasets": {
        one for one in OPERATIONS if one.startswith("datasets_") and "_images_" not in one
    },
    "describing images": {
        "datasets_create",
        "datasets_documents_create",
        *(one for one in OPERATIONS if one.startswith("datasets_images_")),
    },
    "chatting": {
        "files_upload",
        "bots_create",
        "bots_publish",
        *(one for one in OPERATIONS if one.startswith("chat_")),
    },
    "conversing": {
        "chat_create",
        *(
            one
            for one in OPERATIONS
            if one.startswith("conversations_") and "_messages_" not in one
        ),
        *("conversations_messages_create", "conversations_messages_list"),
    },
    "adding messages": {
        *("chat_create", "conversations_create"),
        *(one for one in OPERATIONS if one.startswith("conversations_messages_")),
    }
    - RATING,
    "rating": {"chat_create", "conversations_messages_list", *RATING},
    "finding one's way": {
        *("users_me", "workspaces_list", "bots_list", "bots_create"),
        *("workspaces_members_list", "folders_list", "folders_retrieve"),
    },
    "working together": {
        *(one for one in OPERATIONS if one.startswith("workspaces_") and one != "workspaces_list"),
        "bots_create",
    },
    "finding tools": {one for one in OPERATIONS if one.startswith(("stores_", "plugins_"))},
    "running workflows": {
        one for one in OPERATIONS if one.startswith("workflows_") and "_collaborat" not in one
    },
    "sharing workflows": {one for one in OPERATIONS if one.startswith("workflows_collaborat")},
    "administering": {
        one for one in OPERATIONS if one.startswith(("enterprises_", "organizations_"))
    },
    "limiting and billing": {
        one for one in OPERATIONS if one.startswith(("benefit", "bill_tasks_"))
    },
    "speaking": {
        one
        for one in OPERATIONS
        if one.startswith(("audio_speech_", "audio_transcriptions_", "audio_voices_"))
    },
    "grouping speakers": {
        one
        for one in OPERATIONS
        if one.startswith("audio_voiceprint_groups_") and "_features_" not in one
    },
    "telling speakers apart": {
        *("audio_voiceprint_groups_create", "audio_voiceprint_groups_list"),
        *(one for one in OPERATIONS if one.startswith("audio_voiceprint_groups_features_")),
    },
    "being told of events": {one for one in OPERATIONS if one.startswith("api_apps_")},
    "remembering and copying": {
        *("variables_retrieve", "variables_update", "apps_list"),
        *("templates_duplicate", "bots_retrieve", "bots_publish"),
        *("apps_collaborators_create", "apps_collaborators_delete"),
        *("copy_tasks_create", "copy_tasks_retrieve"),
    },
}
"""Operations among which sequences lead: fewer make for deeper ones."""

BEGIN_WITH_THE_WORLD = {
    *("speaking", "remembering and copying", "finding one's way", "finding tools"),
}
"""Paths that lead from what no operation makes: voices of the system, apps, templates, plugins."""

TOOL_CALLS = [reply for reply in REPLIES if isinstance(reply[0], FunctionCall)] * len(REPLIES)
"""Half of all replies, for a chat can be answered only if it requires that."""

LISTED = ("question", "answer", "")
"""The types of messages that every list has."""

REACHED_BY_LISTS = {"datasets_list", "datasets_documents_list", "datasets_images_list"}
"""Lists whose first item links lead on from: with nothing in them they lead nowhere."""

ROUNDS = 50
"""How often a few sequences are tried, until each link was followed."""

SETTINGS = settings(effort(0.3), derandomize=False, stateful_step_count=40, phases=[Phase.generate])


def links_among(operation_ids: Collection[str]) -> set[str]:
    """The document's links among some operations, as schemathesis names them."""
    places = {one.operation_id: f"{one.method} {one.path}" for one in OPERATIONS.values()}
    return {
        f"{places[source.operation_id]} -> [200] {name} -> {places[link['operationId']]}"
        for source in OPERATIONS.values()
        for name, link in source.links.items()
        if {source.operation_id, link["operationId"]} <= {*operation_ids}
    }


def test_every_link_is_on_a_path() -> None:
    assert set[str]().union(*map(links_among, PATHS.values())) == links_among(OPERATIONS)


@pytest.mark.parametrize("path", PATHS)
def test_sequences_along_the_links_obey_the_document(path: str) -> None:
    world = World()
    pace = 0.0
    missing = links_among(PATHS[path])
    schema = load_sequences(PATHS[path])
    session = new_session()

    class Sequence(schema.as_state_machine()):  # type: ignore[misc]  # made at run time
        def setup(self) -> None:
            world.server.clear()
            if path in BEGIN_WITH_THE_WORLD:
                world.begun = world.server.world()

        def before_call(self, case: Case) -> None:
            world.pass_time(pace)
            if is_valid(case):
                make_plausible(
                    world, operation_id(case), case.path_parameters, case.query, own_body(case)
                )

        def get_call_kwargs(self, case: Case) -> dict[str, Any]:  # noqa: ARG002 - as inherited
            return {"base_url": world.server.base_url, "session": session}

        def validate_response(self, response: Response, case: Case, **_: Any) -> None:
            check(case, response, world.server.base_url, probe_auth=False)

        def step(self, input: Any) -> Any:  # noqa: A002 - as inherited
            output = super().step(input)
            if not is_success(output.response):
                # A refusal has HTTP status 200 too, yet no link leads on from it.
                return None
            if input.transition is not None and input.is_applied:
                missing.discard(input.transition.id)
            return output

    try:
        for number in range(ROUNDS):
            # In every other round chats end within a few requests, so that tools can be called.
            pace = CHAT_DURATION / (2 if number % 2 else 20)
            seed(SEED + number)(Sequence).run(settings=SETTINGS)
            if not missing:
                break
    finally:
        session.close()
        world.close()
    # Every link was followed, and to a success.
    assert missing == set()


def make_plausible(
    world: World, operation: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Keep a valid request to the rules, and to optional references that lead somewhere."""
    server = world.server
    if operation == "datasets_documents_create":
        world.fit(body)
    if operation == "api_apps_create":
        # Sequences know no channels.
        body["app_type"] = "normal"
    obey_rules(operation, body)
    together.make_plausible(world, operation, query, body)
    if operation.startswith("workflows_"):
        workflows.make_plausible(world, operation, path, query, body)
    if operation.startswith(administration.TAGS):
        administration.make_plausible(world, operation, path, query, body)
    there = {
        "bot_id": {bot.id for bot in server.bots},
        "dataset_id": {one.id for one in server.state[DATASETS].values()},
        "document_id": {one.id for one in server.state[DOCUMENTS].values()},
    }
    for name in there.keys() & path.keys():
        if path[name] not in there[name]:
            # A link may take it from a body, where it needs not fit into a path.
            path[name] = "1"
    if body and "document_ids" in body:
        # Schemathesis adds others to the one that it takes from a link.
        known = [one for one in body["document_ids"] if one in there["document_id"]]
        body["document_ids"] = known or body["document_ids"]
    if operation in REACHED_BY_LISTS:
        _make_found(world, operation, path, query, body)
    if isinstance(query.get("is_published"), bool):
        # What schemathesis takes from a link it spells as Python does.
        query["is_published"] = str(query["is_published"]).lower()
    if operation == "audio_voices_clone":
        _drop_unknown(body, "voice_id", {voice.id for voice in server.state[VOICES].values()})
    if operation == "audio_voiceprint_groups_list":
        # Words that no group's name begins with would find none.
        query.pop("name", None)
        query.pop("user_id", None)
    if operation == "api_apps_update":
        body.pop("callback_url", None)
    if operation in ("api_apps_list", "api_apps_events_list"):
        query.pop("page_token", None)
        query.pop("app_type", None)
    if operation == "templates_duplicate":
        path["template_id"] = world.begun["template_id"]
    if operation == "apps_list":
        query |= {"workspace_id": world.begun["workspace_id"], "publish_status": "all"}
    if operation in ("variables_retrieve", "variables_update"):
        place = query if operation == "variables_retrieve" else body
        place.pop("connector_id", None)
        _drop_unknown(place, "app_id", {world.begun["app_id"]})
        if "app_id" not in place and place.get("bot_id") != world.begun["bot_id"]:
            place["bot_id"] = world.begun["bot_id"]
    if operation in ("bots_create", "bots_update"):
        _drop_unknown(body, "icon_file_id", {file.id for file in server.files})
    if operation == "workspaces_list":
        pair_up(query)
    if operation == "conversations_create" and body:
        body.pop("connector_id", None)
        if "bot_id" in body:
            body["bot_id"] = world.bot(connector_ids=["1024"])
    if operation == "conversations_list":
        if query["bot_id"] not in {bot.id for bot in server.bots}:
            query["bot_id"] = world.bot()
        for name in ("connector_id", "page_num"):
            query.pop(name, None)
    if operation == "conversations_messages_list" and body:
        for name in ("chat_id", "bot_id", "before_id"):
            body.pop(name, None)
        # A message may be gone, or be one that only lists of all messages have.
        said = [one for chat in server.chats for turn in chat.turns for one in turn.messages]
        said += [one for where in server.conversations for one in where.messages.values()]
        _drop_unknown(body, "after_id", {one.id for one in said if one.type in LISTED})
    if operation == "datasets_images_list":
        # Words that nobody describes an image by would find none.
        query.pop("keyword", None)
        query.pop("has_caption", None)
    if operation in ("datasets_create", "datasets_update"):
        _drop_unknown(body, "file_id", {file.id for file in server.files})
    if operation == "chat_create":
        if body["bot_id"] not in {bot.id for bot in server.bots if bot.online}:
            # The links of a conversation know no bot.
            body["bot_id"] = world.bot(connector_ids=["1024"])
        reply = chosen([*REPLIES, *TOOL_CALLS], body["user_id"])
        server.script(*reply, bot_id=body["bot_id"])
        body.pop("connector_id", None)
        versions = {version.version for bot in server.bots for version, _ in bot.published}
        _drop_unknown(body, "bot_version", versions)
        _drop_unknown(query, "conversation_id", {one.id for one in server.conversations})
    if operation == "chat_submit_tool_outputs":
        # No link knows all the calls that a chat waits for.
        waiting = [
            call.id
            for chat in server.chats
            if chat.id == query.get("chat_id")
            for call in chat.turns[-1].outcome.tool_calls
        ]
        first = body["tool_outputs"][0]
        if waiting:
            body["tool_outputs"] = [{**first, "tool_call_id": call_id} for call_id in waiting]


def _make_found(
    world: World, operation: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Let a list be of something that is there, if there is any."""
    state = world.server.state
    if operation == "datasets_list":
        for name in ("name", "format_type", "page_num"):
            query.pop(name, None)
        for dataset in state[DATASETS].values():
            query["space_id"] = dataset.space_id
    images = operation == "datasets_images_list"
    for document in state[DOCUMENTS].values():
        if images and document.format_type == 2:
            path["dataset_id"] = document.dataset_id
            query.pop("page_num", None)
        elif operation == "datasets_documents_list":
            body["dataset_id"] = document.dataset_id
            body.pop("page", None)


def _drop_unknown(values: dict[str, Any], name: str, known: Collection[str]) -> None:
    if values.get(name) not in known:
        values.pop(name, None)
