"""The document says of each operation what is known of it, or a table says why it doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.contract.document import (
    EVENTS,
    JSON,
    OPERATIONS,
    Operation,
    Schema,
    component,
    events_of,
    whole,
    without_null,
)
from tests.contract.facts import COLLECTION, collected, kept, reduced
from tests.each import each

pytestmark = pytest.mark.contract

FACTS = kept()
FIELDS = [
    (operation_id, where) for operation_id in FACTS for where in FACTS[operation_id]["fields"]
]

MAIN_EVENTS = ("conversation.message.delta", "Message")
"""The event of each stream that its reference has in mind if it names none."""

READ_AS = {"integer or string": "integer"}
"""Numbers that also come as their digits, which a client reads as the number."""

REQUIRED_OTHERWISE = {
    # Messages are the same as those of a chat, where the reference requires both.
    ("conversations_create", "body.messages[].content"),
    ("conversations_create", "body.messages[].content_type"),
    # In OpenAPI every parameter of a path is required.
    ("bots_collaboration_modes_update", "path.bot_id"),
    ("connectors_bots_update", "path.bot_id"),
    ("connectors_bots_update", "path.connector_id"),
    ("api_apps_events_list", "path.api_app_id"),
    # Without it nobody would be added.
    ("enterprises_members_create", "body.users"),
    # Without it a tool call couldn't be answered.
    ("chat_create", "answer.data.required_action.submit_tool_outputs.tool_calls[].id"),
    # One object serves the chats of bots and of chatflows, and those of apps have no bot.
    ("chat_create", "answer.data.bot_id"),
    ("workflows_chat_stream", "event(conversation.chat.created).data.bot_id"),
    # One object serves both for messages, and a message without them says nothing.
    ("workflows_chat_stream", "body.additional_messages[].content"),
    ("workflows_chat_stream", "body.additional_messages[].content_type"),
}
"""Known fields that the document requires though the reference doesn't, or the other way round."""

TYPED_OTHERWISE = {
    # It is the frame's own field, and digits.
    ("workflows_runs_resume", "event.id"): "integer",
    # An ID is text, which every host takes, and which numbers are read as.
    ("benefit_limitations_create", "answer.data.benefit_id"): "string",
    ("bill_tasks_create", "answer.data.task_id"): "string",
    ("bill_tasks_list", "answer.data.task_infos[].task_id"): "string",
    # An ID is text, which every host takes, and a client reads a number as its text.
    ("audio_voiceprint_groups_list", "answer.data.items[].user_info.id"): "string",
    ("audio_voiceprint_groups_features_list", "answer.data.items[].user_info.id"): "string",
    (
        "datasets_documents_create",
        "body.document_bases[].source_info.source_file_id",
    ): "string",
}
"""Known fields whose type is another one than the reference's."""

LEFT_OUT = {
    # In the reference's example alone, and no more than the ID that was sent.
    ("audio_voiceprint_groups_features_update", "answer.data"),
    ("audio_voiceprint_groups_features_update", "answer.data.id"),
    # The official Python SDK sends it in place of `page_num`, to no effect.
    ("bots_list", "query.page_index"),
    ("apps_list", "query.page_index"),
    # No SDK sends it, and nobody says what it holds.
    ("audio_voices_clone", "body.audio"),
    # The official JavaScript SDK types it in place of `size`, to no effect.
    ("datasets_documents_list", "body.page_size"),
    # The official Go SDK has it, among fields that it has in common with files of text.
    ("datasets_images_list", "answer.data.photo_infos[].char_count"),
    # An official SDK has one type for several requests, of which this one doesn't take it.
    ("workflows_runs_stream", "body.is_async"),
    # Only the service's own chat window has a use for them.
    ("workflows_retrieve", "query.caller"),
    ("workflows_retrieve", "query.connector_id"),
    ("workflows_retrieve", "query.is_debug"),
    ("workflows_chat_stream", "body.execute_mode"),
    ("workflows_chat_stream", "body.suggest_reply_info"),
    # An official SDK repeats there what stands in the path and in the JWT.
    ("oauth_create_token", "body.account_id"),
    ("oauth_create_token", "body.enterprise_id"),
    # The reference has it in an example alone, and its table says that nothing comes.
    *(
        ("benefit_limitations_update", f"answer.data{field}")
        for field in ("", ".benefit_id", ".benefit_type", ".active_mode", ".started_at")
    ),
    *(
        ("benefit_limitations_update", f"answer.data.{field}")
        for field in ("ended_at", "limit", "status")
    ),
}
"""Known fields that the document doesn't have."""

BEYOND = {
    # The service is known to take or give them where the reference doesn't list them.
    "body.media_config",
    "body.connector_id",
    "answer.detail",
    # A failure is JSON where a success is bytes.
    "answer.code",
    "answer.msg",
    # The service gives them; what was read can be sent back.
    "body.data.create_time",
    "body.data.update_time",
    "variable_type",
    # The reference lists their names as values of the object that they stand in.
    "model_info_config.parameters",
    "model_info.parameters",
    "extra_params",
    "body.ext",
    # The reference has them in an example alone.
    "answer.data.suggest_reply_info",
    "origin_image_url",
    "shortcut_commands.components",
    "voice_data_list",
    "onboarding_mode",
    "customized_onboarding_prompt",
    "suggested_questions_show_mode",
    # The official SDKs know them.
    "space_bots.folder_id",
    "model_info.cache_type",
    "model_info.sp_anti_leak",
    "model_info.sp_current_time",
    "inserted_additional_messages",
    # The reference of other operations lists them for the same object.
    "last_error.code",
    "last_error.msg",
    "answer.data.section_id",
    "benefit_infos.benefit_id",
    *(f"answer.data.{name}" for name in ("entity_id", "entity_type")),
    *(f"answer.data.{name}" for name in ("trigger_time", "trigger_unit")),
    "answer.data.children_count",
    "answer.token",
    # The reference's pages leave them to one another.
    "body.scope",
    "answer.refresh_token",
    "answer.token_type",
    "answer.device_code",
    "answer.user_code",
    "answer.verification_uri",
    "answer.expires_in",
    "answer.interval",
    "answer.cost",
}
"""Fields of the document that aren't among the known ones of an operation, and those within."""


@each(("operation_id", "where"), FIELDS)
def test_every_known_field_is_in_the_document(operation_id: str, where: str) -> None:
    fact = FACTS[operation_id]["fields"][where]
    found = find(OPERATIONS[operation_id], where)
    assert (found is None) is ((operation_id, where) in LEFT_OUT)
    if found is None:
        return
    expected = TYPED_OTHERWISE.get((operation_id, where), fact["type"])
    assert kind(found.schema) in (expected, READ_AS.get(expected))
    if "required" in fact and (operation_id, where) not in REQUIRED_OTHERWISE:
        assert found.required == fact["required"]
    known = known_values(found.schema)
    assert [value for value in fact.get("values", ()) if value not in known] == []


@each("operation_id", OPERATIONS)
def test_the_document_has_the_operation_where_it_is(operation_id: str) -> None:
    operation, fact = OPERATIONS[operation_id], FACTS[operation_id]
    assert (operation.method, operation.path) == (fact["method"], fact["path"])
    assert operation.definition["x-coze-permissions"] == fact["permissions"]


def test_the_tables_of_exceptions_have_nothing_in_vain() -> None:
    assert set(FIELDS) >= LEFT_OUT
    for operation_id, where in REQUIRED_OTHERWISE:
        found = find(OPERATIONS[operation_id], where)
        assert found is not None
        assert found.required != FACTS[operation_id]["fields"][where]["required"]
    for (operation_id, where), type_ in TYPED_OTHERWISE.items():
        assert FACTS[operation_id]["fields"][where]["type"] != type_


def test_the_document_has_no_field_that_nobody_knows() -> None:
    beyond = {
        where
        for operation in OPERATIONS.values()
        for where in fields_of(operation)
        if where not in FACTS[operation.operation_id]["fields"]
    }
    explained = {
        name: {where for where in beyond if f".{name}." in f".{where.replace('[]', '')}."}
        for name in BEYOND
    }
    assert beyond - set[str]().union(*explained.values()) == set()
    assert [name for name, fields in explained.items() if not fields] == []


def fields_of(operation: Operation) -> Iterator[str]:
    """Where the fields of an operation's request and answer stand."""
    for one in operation.parameters:
        yield f"{one.place}.{one.name}"
    yield from fields_within(operation.body, "body")
    if JSON in operation.answers:
        yield from fields_within(operation.answers[JSON], "answer")


def fields_within(schema: Schema, where: str) -> Iterator[str]:
    core = whole(schema)
    if "items" in core:
        yield from fields_within(core["items"], f"{where}[]")
    for name, one in core.get("properties", {}).items():
        yield f"{where}.{name}"
        yield from fields_within(one, f"{where}.{name}")


def test_the_facts_that_are_kept_are_those_of_the_collection() -> None:
    # The collection is no part of the repository: where it is at hand, the copy is held to it.
    collections = [COLLECTION] if COLLECTION.is_file() else []
    found = [reduced(collected(one)) for one in collections]
    assert found == [FACTS for _ in collections]
    assert FACTS.keys() == OPERATIONS.keys()


class Found(NamedTuple):
    schema: Schema
    required: bool


def find(operation: Operation, where: str) -> Found | None:
    """What the document has at a place such as `body.additional_messages[].role`."""
    root, *steps = re.findall(r"\w+\([^)]*\)|[^.]+", where)
    found: Found | None
    if root in ("path", "query"):
        for one in operation.parameters:
            if (one.place, one.name) == (root, steps[0]):
                return Found(one.schema, one.required)
        return None
    found = Found(start(operation, root), True)
    for step in steps:
        name = step.rstrip("[]{}")
        schema = whole(found.schema)
        properties = schema.get("properties", {})
        name = next((one for one in properties if name in names(properties, one)), name)
        if name not in properties:
            return None
        found = Found(schema["properties"][name], name in schema.get("required", ()))
        if step.endswith("[]"):
            found = Found(without_null(found.schema)["items"], True)
        if step.endswith("{}"):
            found = Found(without_null(found.schema)["additionalProperties"], True)
    return found


def names(properties: dict[str, Schema], name: str) -> tuple[str, ...]:
    """All names that a response may have for a field."""
    also = properties[name].get("x-coze-also", ())
    return (name, also) if isinstance(also, str) else (name, *also)


def start(operation: Operation, root: str) -> Schema:
    if root == "body":
        return operation.body
    if root == "content":
        return component("ObjectStringItem")
    if root.startswith("event"):
        main = next(name for name in MAIN_EVENTS if name in events_of(operation))
        return EVENTS[root.removeprefix("event").strip("()") or main]
    # What only streams states its refusals where every operation states its failures.
    return operation.answers.get(JSON) or operation.refusal


def kind(schema: Schema) -> str:
    core = whole(schema)
    if core.get("type") == "array":
        return f"array of {kind(core['items'])}"
    if core.get("format") == "binary":
        return "file"
    types = core.get("type", "any")
    return types if isinstance(types, str) else " or ".join(sorted(types))


def known_values(schema: Schema, depth: int = 3) -> set[str]:
    """The values, or an object's fields with theirs, that the document lists, or names in words."""
    if depth == 0:
        return set()
    core = without_null(schema)
    words = f"{schema.get('description', '')} {core.get('description', '')}"
    values = {*map(str, core.get("enum", ())), *re.findall("`([^`]+)`", words)}
    if "const" in core:
        values |= EVENTS.keys()
    if "items" in core:
        values |= known_values(core["items"], depth - 1)
    for name, one in core.get("properties", {}).items():
        inner = known_values(one, depth - 1)
        values |= {name, *inner, *(f"{name}.{value}" for value in inner)}
    return values
