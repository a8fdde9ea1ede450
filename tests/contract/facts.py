"""Facts about the service's operations: the copy that the repository keeps, and where it is from.

`facts.json` beside this file has, for each operation, its method, path, permissions and fields with
type, required flag and known values, as the service's reference has them, corrected by what the
official SDKs and the reference's own examples show. `python -m tests.contract.facts FILE` writes it
anew from the collection of facts that is kept outside of the repository, which has all of the
service's operations, and from the corrections beside it.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

Facts: TypeAlias = dict[str, Any]

KEPT = Path(__file__).with_name("facts.json")
COLLECTION = Path(
    os.environ.get("COZE_FACTS", Path(__file__).parents[3] / "shared" / "wire" / "facts.json")
)
"""The collection, where it is at hand."""


def collected(source: Path) -> Facts:
    """The facts of a collection, as the corrections beside it have them."""
    facts: Facts = json.loads(source.read_text(encoding="utf-8"))
    corrections = source.with_name(f"{source.stem}-extra.json")
    for name, described in json.loads(corrections.read_text(encoding="utf-8")).items():
        known = facts.setdefault(name, {**described, "request": {}, "response": {}})
        known["permission"] = described.get("permission") or known.get("permission", [])
        for side in ("request", "response"):
            for key, fields in described[side].items():
                _correct(known[side].setdefault(key, {}), fields)
        if "detail" in described["response"].get("body", {}):
            _lift_envelope(known["response"])
    return facts


def _correct(known: Facts, fields: Facts) -> None:
    for name, fact in fields.items():
        if replaced := re.search(r"replaces (\w+)", fact.get("note", "")):
            known.pop(replaced[1], None)
        # The fields of an object that is described by itself, as the object before it has them.
        for flat in [one for one in known if one.startswith(f"{name}.")]:
            del known[flat]
        known[name] = {**known.get(name, {}), **fact}


def _lift_envelope(objects: Facts) -> None:
    """Take the fields of the envelope out of objects to which a reference's table counts them."""
    for key in objects.keys() - {"body"}:
        for name in ("code", "msg", "detail"):
            objects[key].pop(name, None)


# The reference's name of each operation that the document covers; several for one that has several
# bodies.
REFERENCE_NAMES: Mapping[str, str | tuple[str, ...]] = {
    "files_upload": "upload_files",
    "files_retrieve": "retrieve_files",
    "bots_create": "create_bot",
    "bots_update": "update_bot",
    "bots_publish": "publish_bot",
    "bots_unpublish": "unpublish_agent",
    "bots_retrieve": "get_metadata_draft_published",
    "bots_list": "bots_list_draft_published",
    "bots_versions_list": "list_bot_versions",
    "bots_collaboration_modes_update": "switch_bot_develop_mode",
    "bots_collaborators_create": "add_bot_collaborator",
    "bots_collaborators_delete": "remove_bot_collaborator",
    "bots_retrieve_published": "get_metadata",
    "bots_list_published": "published_bots_list",
    "datasets_create": "create_dataset",
    "datasets_list": "list_dataset",
    "datasets_update": "update_dataset",
    "datasets_delete": "delete_dataset",
    "datasets_process": "get_dataset_progress",
    "datasets_documents_create": "create_knowledge_files",
    "datasets_documents_list": "list_knowledge_files",
    "datasets_documents_update": "modify_knowledge_files",
    "datasets_documents_delete": "delete_knowdge_files",
    "datasets_images_list": "get_images",
    "datasets_images_update": "update_image_caption",
    "chat_create": "chat_v3",
    "chat_retrieve": "retrieve_chat",
    "chat_cancel": "chat_cancel",
    "chat_submit_tool_outputs": "chat_submit_tool_outputs",
    "chat_messages_list": "list_chat_messages",
    "workflows_list": "get_workflow_list",
    "workflows_retrieve": "get_workflow_info",
    "workflows_versions_list": "list_workflow_version",
    "workflows_runs_create": "workflow_run",
    "workflows_runs_stream": "workflow_stream_run",
    "workflows_runs_resume": "workflow_resume",
    "workflows_runs_resume_run": "resume_workflow",
    "workflows_runs_run_histories_retrieve": "workflow_history",
    "workflows_runs_run_histories_execute_nodes_retrieve": "get_node_execute_history_response",
    "workflows_chat_stream": "workflow_chat",
    "workflows_collaboration_modes_update": "switch_workflow_develop_mode",
    "workflows_collaborators_create": "add_workflow_collaborator",
    "workflows_collaborators_delete": "remove_workflow_collaborator",
    "conversations_create": "create_conversation",
    "conversations_list": "list_conversations",
    "conversations_retrieve": "retrieve_conversation",
    "conversations_update": "edit_conversation",
    "conversations_delete": "delete_conversation",
    "conversations_clear": "clear_conversation_context",
    "conversations_messages_create": "create_message",
    "conversations_messages_list": "list_message",
    "conversations_messages_retrieve": "retrieve_message",
    "conversations_messages_update": "modify_message",
    "conversations_messages_delete": "delete_message",
    "conversations_messages_feedback_create": "message_feedback",
    "conversations_messages_feedback_delete": "delete_message_feedback",
    "users_me": "users_me",
    "workspaces_list": "list_workspace",
    "workspaces_create": "create_workspace",
    "workspaces_update": "update_workspace_info",
    "workspaces_members_list": "list_space_member",
    "workspaces_members_create": "add_space_member",
    "workspaces_members_delete": "remove_space_member",
    "folders_list": "workspace_list_folder",
    "folders_retrieve": "workspace_read_folder",
    "audio_speech_create": "text_to_speech",
    "audio_transcriptions_create": "audio_transcriptions",
    "audio_voices_list": "list_voices",
    "audio_voices_clone": "clone_voices",
    "audio_rooms_create": "create_room",
    "audio_live_retrieve": "audio_live_retrieve",
    "audio_voiceprint_groups_create": "create_voiceprint_group",
    "audio_voiceprint_groups_list": "list_voiceprint_group",
    "audio_voiceprint_groups_update": "update_voiceprint_group",
    "audio_voiceprint_groups_delete": "delete_voiceprint_group",
    "audio_voiceprint_groups_speaker_identify": "identify_voiceprint",
    "audio_voiceprint_groups_features_create": "create_voiceprint",
    "audio_voiceprint_groups_features_list": "list_voiceprint",
    "audio_voiceprint_groups_features_update": "update_voiceprint",
    "audio_voiceprint_groups_features_delete": "delete_voiceprint",
    "variables_retrieve": "read_variable",
    "variables_update": "update_variable",
    "templates_duplicate": "template_duplicate",
    "apps_list": "published_apps_list",
    "enterprises_members_create": "add_enterprise_member",
    "enterprises_members_update": "update_enterprise_people",
    "enterprises_members_delete": "remove_enterprise_member",
    "enterprises_organizations_create": "create_organization",
    "enterprises_organizations_list": "list_organization",
    "organizations_update": "update_organization_info",
    "organizations_members_create": "add_organization_people",
    "organizations_members_list": "list_organization_people",
    "organizations_members_update": "update_organization_people",
    "organizations_members_delete": "remove_organization_member",
    "benefits_retrieve": "get_benefit",
    "benefit_limitations_create": "create_device_quotas",
    "benefit_limitations_list": "get_device_quotas",
    "benefit_limitations_update": "update_device_quotas",
    "bill_tasks_create": "create_bill_task",
    "bill_tasks_list": "billing_file",
    "apps_collaborators_create": "add_app_collaborator",
    "apps_collaborators_delete": "remove_app_collaborator",
    "plugins_retrieve": "get_plugin",
    "plugins_retrieve_many": "batch_get_plugins_info",
    "plugins_tools_call": "call_plugin_tool",
    "stores_plugins_list": "list_plugin",
    "stores_categories_list": "list_plugin_category",
    "copy_tasks_create": "copy_resource_task",
    "copy_tasks_retrieve": "query_resource_copy_execution_result",
    "connectors_install": "install_channel",
    "connectors_bind": "bind_connector_config",
    "connectors_bots_update": "update_review_result",
    "api_apps_create": "create_callback_app",
    "api_apps_list": "list_callback_app",
    "api_apps_update": "update_callback_app",
    "api_apps_delete": "delete_callback_app",
    "api_apps_events_create": "subscribe_callback_message",
    "api_apps_events_list": "list_subscribed_callback_message",
    "api_apps_events_delete": "unsubscribe_callback_message",
    "oauth_create_token": (
        *("oauth_token_code", "oauth_token_refresh", "oauth_token_device", "oauth_token_jwt"),
    ),
    "oauth_create_account_token": "oauth_jwt_collaborate",
    "oauth_create_enterprise_token": "oauth_jwt_privilege",
    "oauth_create_device_code": "oauth_device_authorization",
    "oauth_create_workspace_device_code": "oauth_device_authorization_workspace",
}

_TYPES = {
    "String": "string",
    "Integer": "integer",
    "Long": "integer",
    "Double": "number",
    "Boolean": "boolean",
    "File": "file",
    "any": "any",
}
# Objects that the reference of one operation describes without saying by type where they stand.
_PLACES = {
    ("chat_v3", "request", "body.additional_messages"): "EnterMessage Object",
    ("chat_v3", "request", "body.shortcut_command"): "ShortcutCommandDetail Object",
    ("chat_v3", "response", "answer.data"): "Chat Object",
    # What an event of the stream carries, and how the reference of the other operation has it.
    ("chat_v3", "response", "event.data"): "Message Object",
    ("chat_submit_tool_outputs", "response", "event.data"): "ChatV3MessageDetail",
    # What the JSON text of a multimodal message holds.
    ("chat_v3", "request", "content"): "object_string object",
    ("workflow_chat", "request", "body.additional_messages"): "additional_messages object",
    ("workflow_chat", "response", "event(conversation.chat.created).data"): "Chat Object",
    ("workflow_chat", "response", "event.data"): "Message Object",
    ("workflow_stream_run", "response", "event.data"): "Message event",
    ("workflow_stream_run", "response", "event.data.usage"): "usage",
    ("workflow_stream_run", "response", "event(Interrupt).data"): "Interrupt event",
    ("workflow_stream_run", "response", "event(Error).data"): "Error event",
    ("workflow_stream_run", "response", "event(Done).data"): "Done event",
}
# Fields that the reference lists with others, though they stand elsewhere.
_ELSEWHERE = {
    ("chat_v3", "body"): {"event": "event"},
    ("chat_submit_tool_outputs", "ResponseDetail"): {"event": "event", "data": "event"},
    ("workflow_chat", "body"): {"event": "event", "data": "event"},
    ("workflow_stream_run", "body"): {"id": "event", "event": "event", "data": "event"},
    # All events in one table, and the envelope of a refusal.
    ("workflow_resume", "body"): {
        **dict.fromkeys(("id", "event"), "event"),
        **dict.fromkeys(
            ("node_seq_id", "node_title", "content", "content_type", "node_is_finish"),
            "event.data",
        ),
        **dict.fromkeys(("usage", "cost", "token"), "event.data"),
        **dict.fromkeys(("error_code", "error_message"), "event(Error).data"),
        "interrupt_data": "event(Interrupt).data",
    },
}


def kept() -> Facts:
    """The facts of the repository's own copy, by operation ID."""
    facts: Facts = json.loads(KEPT.read_text(encoding="utf-8"))
    return facts


def reduced(collection: Facts) -> Facts:
    """The facts about the operations that the document covers, each field by where it stands."""
    return {
        operation_id: _fact([named] if isinstance(named, str) else [*named], collection)
        for operation_id, named in REFERENCE_NAMES.items()
    }


def _fact(names: list[str], collection: Facts) -> Facts:
    described = collection[names[0]]
    found = [dict(_fields(name, collection[name])) for name in names]
    return {
        "method": described["method"],
        "path": described["path"],
        "permissions": described["permission"],
        "fields": {where: _together(where, found) for where in sorted(set[str]().union(*found))},
    }


def _together(where: str, found: list[Facts]) -> Facts:
    """What several references say of a field, which is required if all of them require it."""
    facts = [one[where] for one in found if where in one]
    together: Facts = {**facts[0]}
    if where.startswith("body.") and "required" in together and len(found) > 1:
        within = where.rpartition(".")[0] != "body"
        together["required"] = all(one["required"] for one in facts) and (
            within or len(facts) == len(found)
        )
    if "values" in together:
        together["values"] = [value for one in facts for value in one.get("values", ())]
    return together


def _fields(name: str, described: Facts) -> Iterator[tuple[str, Facts]]:
    request, response = described["request"], described["response"]
    for place in ("path", "query", "body"):
        yield from _object(name, "request", request, place, place)
    yield from _object(name, "response", response, "body", "answer")
    for (operation, side, place), key in _PLACES.items():
        if operation == name and (place == "content" or _is_data_of_an_event(place)):
            yield from _object(name, side, described[side], key, place)


def _is_data_of_an_event(place: str) -> bool:
    return re.fullmatch(r"event(\(.*\))?\.data", place) is not None


def _object(
    name: str, side: str, objects: Facts, key: str, place: str
) -> Iterator[tuple[str, Facts]]:
    """The fields of one of the objects that an operation's reference describes."""
    parents = [place]
    for label, fact in objects.get(key, {}).items():
        # A field within the one before it is marked so as often as it is deep.
        depth = label.count("»")
        field = label.replace("»", "").strip()
        where = f"{_ELSEWHERE.get((name, key), {}).get(field, parents[depth])}.{field}"
        kind = "Array of any" if fact["type"] == "Array" else fact["type"]
        if kind.lower().startswith("array of "):
            inside = f"{where}[]"
            kind = f"array of {_type(kind[len('array of ') :])}"
        else:
            inside = where
            kind = _type(kind)
        values = {} if kind == "boolean" or "values" not in fact else {"values": fact["values"]}
        required = {"required": fact["required"]} if "required" in fact else {}
        yield where, {"type": kind, **required, **values}
        parents[depth + 1 :] = [inside]
        named = re.fullmatch(r"(?:Object|Array) of (\w+)", fact["type"])
        further = _PLACES.get((name, side, where)) or (named and named[1])
        in_map = "".join(word.capitalize() for word in field.split("_"))
        if further is None and in_map in objects and "map" in fact["type"].lower():
            # The values of a map are described under its name.
            further, inside = in_map, f"{where}{{}}"
        if further in objects and not _is_data_of_an_event(where):
            yield from _object(name, side, objects, further, inside)


def _type(name: str) -> str:
    return " or ".join(sorted(_TYPES.get(one, "object") for one in name.split(" or ")))


def written(facts: Facts) -> str:
    """Facts as JSON with one field on each line."""
    operations = []
    for operation_id, fact in facts.items():
        head = [f"  {_json(key)}: {_json(fact[key])}" for key in ("method", "path", "permissions")]
        fields = [f"   {_json(name)}: {_json(one)}" for name, one in fact["fields"].items()]
        fields_text = ",\n".join(fields)
        lines = ",\n".join([*head, f'  "fields": {{\n{fields_text}\n  }}'])
        operations.append(f" {_json(operation_id)}: {{\n{lines}\n }}")
    return "{\n" + ",\n".join(operations) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else COLLECTION
    KEPT.write_text(written(reduced(collected(source))), encoding="utf-8")
