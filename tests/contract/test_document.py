"""What holds for the OpenAPI document itself, whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from openapi_schema_validator import OAS31Validator, oas31_format_checker
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.readers import read_from_filename

from tests.each import each

# A piece of the document: mappings, lists and scalars, as YAML gives them.
Node = Any

DOCUMENT_PATH = Path(__file__).parents[2] / "generated" / "coze-openapi.yaml"
DOCUMENT: Node = read_from_filename(str(DOCUMENT_PATH))[0]
SCHEMAS: dict[str, Node] = DOCUMENT["components"]["schemas"]

# Operation ID to method, path and tag.
OPERATIONS = {
    "files_upload": ("post", "/v1/files/upload", "files"),
    "files_retrieve": ("get", "/v1/files/retrieve", "files"),
    "bots_create": ("post", "/v1/bot/create", "bots"),
    "bots_update": ("post", "/v1/bot/update", "bots"),
    "bots_publish": ("post", "/v1/bot/publish", "bots"),
    "bots_unpublish": ("post", "/v1/bots/{bot_id}/unpublish", "bots"),
    "bots_retrieve": ("get", "/v1/bots/{bot_id}", "bots"),
    "bots_list": ("get", "/v1/bots", "bots"),
    "bots_versions_list": ("get", "/v1/bots/{bot_id}/versions", "bots versions"),
    "bots_collaboration_modes_update": (
        *("post", "/v1/bots/{bot_id}/collaboration_mode"),
        "bots collaboration_modes",
    ),
    "bots_collaborators_create": (
        *("post", "/v1/bots/{bot_id}/collaborators"),
        "bots collaborators",
    ),
    "bots_collaborators_delete": (
        *("delete", "/v1/bots/{bot_id}/collaborators/{user_id}"),
        "bots collaborators",
    ),
    "bots_retrieve_published": ("get", "/v1/bot/get_online_info", "bots"),
    "bots_list_published": ("get", "/v1/space/published_bots_list", "bots"),
    "datasets_create": ("post", "/v1/datasets", "datasets"),
    "datasets_list": ("get", "/v1/datasets", "datasets"),
    "datasets_update": ("put", "/v1/datasets/{dataset_id}", "datasets"),
    "datasets_delete": ("delete", "/v1/datasets/{dataset_id}", "datasets"),
    "datasets_process": ("post", "/v1/datasets/{dataset_id}/process", "datasets"),
    "datasets_documents_create": (
        *("post", "/open_api/knowledge/document/create"),
        "datasets documents",
    ),
    "datasets_documents_list": (
        *("post", "/open_api/knowledge/document/list"),
        "datasets documents",
    ),
    "datasets_documents_update": (
        *("post", "/open_api/knowledge/document/update"),
        "datasets documents",
    ),
    "datasets_documents_delete": (
        *("post", "/open_api/knowledge/document/delete"),
        "datasets documents",
    ),
    "datasets_images_list": ("get", "/v1/datasets/{dataset_id}/images", "datasets images"),
    "datasets_images_update": (
        *("put", "/v1/datasets/{dataset_id}/images/{document_id}"),
        "datasets images",
    ),
    "chat_create": ("post", "/v3/chat", "chat"),
    "chat_retrieve": ("get", "/v3/chat/retrieve", "chat"),
    "chat_cancel": ("post", "/v3/chat/cancel", "chat"),
    "chat_submit_tool_outputs": ("post", "/v3/chat/submit_tool_outputs", "chat"),
    "chat_messages_list": ("get", "/v3/chat/message/list", "chat messages"),
    "workflows_list": ("get", "/v1/workflows", "workflows"),
    "workflows_retrieve": ("get", "/v1/workflows/{workflow_id}", "workflows"),
    "workflows_versions_list": (
        *("get", "/v1/workflows/{workflow_id}/versions"),
        "workflows versions",
    ),
    "workflows_runs_create": ("post", "/v1/workflow/run", "workflows runs"),
    "workflows_runs_stream": ("post", "/v1/workflow/stream_run", "workflows runs"),
    "workflows_runs_resume": ("post", "/v1/workflow/stream_resume", "workflows runs"),
    "workflows_runs_resume_run": ("post", "/v1/workflows/resume", "workflows runs"),
    "workflows_runs_run_histories_retrieve": (
        *("get", "/v1/workflows/{workflow_id}/run_histories/{execute_id}"),
        "workflows runs run_histories",
    ),
    "workflows_runs_run_histories_execute_nodes_retrieve": (
        "get",
        "/v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}",
        "workflows runs run_histories execute_nodes",
    ),
    "workflows_chat_stream": ("post", "/v1/workflows/chat", "workflows chat"),
    "workflows_collaboration_modes_update": (
        *("post", "/v1/workflows/{workflow_id}/collaboration_mode"),
        "workflows collaboration_modes",
    ),
    "workflows_collaborators_create": (
        *("post", "/v1/workflows/{workflow_id}/collaborators"),
        "workflows collaborators",
    ),
    "workflows_collaborators_delete": (
        *("delete", "/v1/workflows/{workflow_id}/collaborators/{user_id}"),
        "workflows collaborators",
    ),
    "conversations_create": ("post", "/v1/conversation/create", "conversations"),
    "conversations_list": ("get", "/v1/conversations", "conversations"),
    "conversations_retrieve": ("get", "/v1/conversation/retrieve", "conversations"),
    "conversations_update": ("put", "/v1/conversations/{conversation_id}", "conversations"),
    "conversations_delete": ("delete", "/v1/conversations/{conversation_id}", "conversations"),
    "conversations_clear": ("post", "/v1/conversations/{conversation_id}/clear", "conversations"),
    "conversations_messages_create": (
        *("post", "/v1/conversation/message/create"),
        "conversations messages",
    ),
    "conversations_messages_list": (
        *("post", "/v1/conversation/message/list"),
        "conversations messages",
    ),
    "conversations_messages_retrieve": (
        *("get", "/v1/conversation/message/retrieve"),
        "conversations messages",
    ),
    "conversations_messages_update": (
        *("post", "/v1/conversation/message/modify"),
        "conversations messages",
    ),
    "conversations_messages_delete": (
        *("post", "/v1/conversation/message/delete"),
        "conversations messages",
    ),
    "conversations_messages_feedback_create": (
        *("post", "/v1/conversations/{conversation_id}/messages/{message_id}/feedback"),
        "conversations messages feedback",
    ),
    "conversations_messages_feedback_delete": (
        *("delete", "/v1/conversations/{conversation_id}/messages/{message_id}/feedback"),
        "conversations messages feedback",
    ),
    "users_me": ("get", "/v1/users/me", "users"),
    "workspaces_list": ("get", "/v1/workspaces", "workspaces"),
    "workspaces_create": ("post", "/v1/workspaces", "workspaces"),
    "workspaces_update": ("put", "/v1/workspaces/{workspace_id}", "workspaces"),
    **{
        f"workspaces_members_{name}": (
            *(method, "/v1/workspaces/{workspace_id}/members"),
            "workspaces members",
        )
        for name, method in {"list": "get", "create": "post", "delete": "delete"}.items()
    },
    "folders_list": ("get", "/v1/folders", "folders"),
    "folders_retrieve": ("get", "/v1/folders/{folder_id}", "folders"),
    "audio_speech_create": ("post", "/v1/audio/speech", "audio speech"),
    "audio_transcriptions_create": ("post", "/v1/audio/transcriptions", "audio transcriptions"),
    "audio_voices_list": ("get", "/v1/audio/voices", "audio voices"),
    "audio_voices_clone": ("post", "/v1/audio/voices/clone", "audio voices"),
    "audio_rooms_create": ("post", "/v1/audio/rooms", "audio rooms"),
    "audio_live_retrieve": ("get", "/v1/audio/live/{live_id}", "audio live"),
    "audio_voiceprint_groups_create": (
        *("post", "/v1/audio/voiceprint_groups"),
        "audio voiceprint_groups",
    ),
    "audio_voiceprint_groups_list": (
        *("get", "/v1/audio/voiceprint_groups"),
        "audio voiceprint_groups",
    ),
    "audio_voiceprint_groups_update": (
        *("put", "/v1/audio/voiceprint_groups/{group_id}"),
        "audio voiceprint_groups",
    ),
    "audio_voiceprint_groups_delete": (
        *("delete", "/v1/audio/voiceprint_groups/{group_id}"),
        "audio voiceprint_groups",
    ),
    "audio_voiceprint_groups_speaker_identify": (
        *("post", "/v1/audio/voiceprint_groups/{group_id}/speaker_identify"),
        "audio voiceprint_groups",
    ),
    "audio_voiceprint_groups_features_create": (
        *("post", "/v1/audio/voiceprint_groups/{group_id}/features"),
        "audio voiceprint_groups features",
    ),
    "audio_voiceprint_groups_features_list": (
        *("get", "/v1/audio/voiceprint_groups/{group_id}/features"),
        "audio voiceprint_groups features",
    ),
    "audio_voiceprint_groups_features_update": (
        *("put", "/v1/audio/voiceprint_groups/{group_id}/features/{feature_id}"),
        "audio voiceprint_groups features",
    ),
    "audio_voiceprint_groups_features_delete": (
        *("delete", "/v1/audio/voiceprint_groups/{group_id}/features/{feature_id}"),
        "audio voiceprint_groups features",
    ),
    "variables_retrieve": ("get", "/v1/variables", "variables"),
    "variables_update": ("put", "/v1/variables", "variables"),
    "templates_duplicate": ("post", "/v1/templates/{template_id}/duplicate", "templates"),
    "apps_list": ("get", "/v1/apps", "apps"),
    "enterprises_members_create": (
        *("post", "/v1/enterprises/{enterprise_id}/members"),
        "enterprises members",
    ),
    "enterprises_members_update": (
        *("put", "/v1/enterprises/{enterprise_id}/members/{user_id}"),
        "enterprises members",
    ),
    "enterprises_members_delete": (
        *("delete", "/v1/enterprises/{enterprise_id}/members/{user_id}"),
        "enterprises members",
    ),
    "enterprises_organizations_create": (
        *("post", "/v1/enterprises/{enterprise_id}/organizations"),
        "enterprises organizations",
    ),
    "enterprises_organizations_list": (
        *("get", "/v1/enterprises/{enterprise_id}/organizations"),
        "enterprises organizations",
    ),
    "organizations_update": ("put", "/v1/organizations/{organization_id}", "organizations"),
    "organizations_members_create": (
        *("post", "/v1/organizations/{organization_id}/members"),
        "organizations members",
    ),
    "organizations_members_list": (
        *("get", "/v1/organizations/{organization_id}/members"),
        "organizations members",
    ),
    "organizations_members_update": (
        *("put", "/v1/organizations/{organization_id}/members/{user_id}"),
        "organizations members",
    ),
    "organizations_members_delete": (
        *("delete", "/v1/organizations/{organization_id}/members/{user_id}"),
        "organizations members",
    ),
    "benefits_retrieve": ("get", "/v1/commerce/benefit/benefits/get", "benefits"),
    "benefit_limitations_create": (
        *("post", "/v1/commerce/benefit/limitations"),
        "benefit_limitations",
    ),
    "benefit_limitations_list": ("get", "/v1/commerce/benefit/limitations", "benefit_limitations"),
    "benefit_limitations_update": (
        *("put", "/v1/commerce/benefit/limitations/{benefit_id}"),
        "benefit_limitations",
    ),
    "bill_tasks_create": ("post", "/v1/commerce/benefit/bill_tasks", "bill_tasks"),
    "bill_tasks_list": ("get", "/v1/commerce/benefit/bill_tasks", "bill_tasks"),
    "apps_collaborators_create": (
        *("post", "/v1/apps/{app_id}/collaborators"),
        "apps collaborators",
    ),
    "apps_collaborators_delete": (
        *("delete", "/v1/apps/{app_id}/collaborators/{user_id}"),
        "apps collaborators",
    ),
    "plugins_retrieve": ("get", "/v1/plugins/{plugin_id}", "plugins"),
    "plugins_retrieve_many": ("get", "/v1/plugins/mget", "plugins"),
    "plugins_tools_call": ("post", "/v1/plugins/{plugin_id}/tools/call", "plugins tools"),
    "stores_plugins_list": ("get", "/v1/stores/plugins", "stores plugins"),
    "stores_categories_list": ("get", "/v1/stores/categories", "stores categories"),
    "copy_tasks_create": ("post", "/v1/entities/copy_tasks", "copy_tasks"),
    "copy_tasks_retrieve": ("get", "/v1/entities/copy_tasks/{task_id}", "copy_tasks"),
    "connectors_install": ("post", "/v1/connectors/{connector_id}/install", "connectors"),
    "connectors_bind": ("post", "/v1/connectors/{connector_id}/user_configs", "connectors"),
    "connectors_bots_update": (
        *("put", "/v1/connectors/{connector_id}/bots/{bot_id}"),
        "connectors bots",
    ),
    "api_apps_create": ("post", "/v1/api_apps", "api_apps"),
    "api_apps_list": ("get", "/v1/api_apps", "api_apps"),
    "api_apps_update": ("put", "/v1/api_apps/{api_app_id}", "api_apps"),
    "api_apps_delete": ("delete", "/v1/api_apps/{api_app_id}", "api_apps"),
    "api_apps_events_create": ("post", "/v1/api_apps/{api_app_id}/events", "api_apps events"),
    "api_apps_events_list": ("get", "/v1/api_apps/{api_app_id}/events", "api_apps events"),
    "api_apps_events_delete": ("delete", "/v1/api_apps/{api_app_id}/events", "api_apps events"),
    "oauth_create_token": ("post", "/api/permission/oauth2/token", "oauth"),
    "oauth_create_account_token": (
        *("post", "/api/permission/oauth2/account/{account_id}/token"),
        "oauth",
    ),
    "oauth_create_enterprise_token": (
        *("post", "/api/permission/oauth2/enterprise_id/{enterprise_id}/token"),
        "oauth",
    ),
    "oauth_create_device_code": ("post", "/api/permission/oauth2/device/code", "oauth"),
    "oauth_create_workspace_device_code": (
        *("post", "/api/permission/oauth2/workspace_id/{workspace_id}/device/code"),
        "oauth",
    ),
}
# What responds with JSON or, if that is asked for, with a stream; and what always streams.
STREAMING_OPERATIONS = {"chat_create": "ChatEvent", "chat_submit_tool_outputs": "ChatEvent"}
ONLY_STREAMING_OPERATIONS = {
    "workflows_runs_stream": "WorkflowEvent",
    "workflows_runs_resume": "WorkflowEvent",
    "workflows_chat_stream": "ChatEvent",
}
BINARY_OPERATIONS = {"audio_speech_create": "audio/*"}
# Changes that need no more than the IDs in their path or query.
WITHOUT_BODY = {"conversations_clear", "conversations_messages_delete"}
# What is called without a token of its own: to get one.
SECURITY: dict[str, Node] = {
    "oauth_create_token": [{}, {"clientSecret": []}, {"signedJwt": []}],
    "oauth_create_account_token": [{"signedJwt": []}],
    "oauth_create_enterprise_token": [{"signedJwt": []}],
    "oauth_create_device_code": [],
    "oauth_create_workspace_device_code": [],
}
DEPRECATED_OPERATIONS = {"bots_retrieve_published", "bots_list_published"}

UNIONS = {
    "ChatEvent": {
        "conversation.chat.created": "ConversationChatCreatedEvent",
        "conversation.chat.in_progress": "ConversationChatInProgressEvent",
        "conversation.chat.completed": "ConversationChatCompletedEvent",
        "conversation.chat.failed": "ConversationChatFailedEvent",
        "conversation.chat.requires_action": "ConversationChatRequiresActionEvent",
        "conversation.message.delta": "ConversationMessageDeltaEvent",
        "conversation.message.completed": "ConversationMessageCompletedEvent",
        "conversation.audio.delta": "ConversationAudioDeltaEvent",
        "error": "StreamErrorEvent",
        "done": "StreamDoneEvent",
    },
    "WorkflowEvent": {
        "Message": "WorkflowMessageEvent",
        "Interrupt": "WorkflowInterruptEvent",
        "Error": "WorkflowErrorEvent",
        "Done": "WorkflowDoneEvent",
        "PING": "WorkflowPingEvent",
    },
}
EVENTS = {name: schema for union in UNIONS.values() for name, schema in union.items()}
# Which events end a stream, which fail it, and what the events of a union may carry.
ENDINGS = {
    "ChatEvent": (["done"], ["error"], {"chat": "Chat", "message": "Message"}),
    "WorkflowEvent": (
        *(["Done", "Interrupt"], ["Error"]),
        {"message": "WorkflowMessage", "interrupt": "WorkflowEventInterrupt"},
    ),
}
WITHOUT_DATA = {"PING"}


# ---- Reading the document


def resolve(node: Node) -> Node:
    """Follow `$ref` until something else comes; siblings of a reference win over its target."""
    while isinstance(node, dict) and "$ref" in node:
        target = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        node = {**target, **siblings}
    return node


def operation(operation_id: str) -> Node:
    method, path, _ = OPERATIONS[operation_id]
    return DOCUMENT["paths"][path][method]


def parameters(operation_id: str) -> list[Node]:
    return [resolve(parameter) for parameter in operation(operation_id).get("parameters", [])]


def responses(operation_id: str) -> dict[str, Node]:
    return {
        status: resolve(answer) for status, answer in operation(operation_id)["responses"].items()
    }


def examples(media_type: Node) -> list[Node]:
    named = [resolve(example)["value"] for example in media_type.get("examples", {}).values()]
    return named + ([media_type["example"]] if "example" in media_type else [])


def errors(schema: Node, value: Node) -> list[str]:
    """What is wrong with a value, in the eyes of a schema of the document."""
    # The components come along, so that references of the schema find them.
    rooted = {**schema, "components": DOCUMENT["components"]}
    validator = OAS31Validator(rooted, format_checker=oas31_format_checker)
    return [error.message for error in validator.iter_errors(value)]


def subschemas(schema: Node) -> Iterator[Node]:
    """The schemas that a schema's values are made of, one level down, references unresolved."""
    yield from schema.get("properties", {}).values()
    yield from (schema[key] for key in ("items", "contentSchema") if key in schema)
    for key in ("oneOf", "anyOf", "allOf"):
        yield from schema.get(key, [])
    if isinstance(schema.get("additionalProperties"), dict):
        yield schema["additionalProperties"]


def reachable(schema: Node, seen: set[str]) -> set[str]:
    """Names of the component schemas that a schema leads to."""
    reference = schema.get("$ref")
    if reference is not None:
        name = reference.rsplit("/", 1)[1]
        if name in seen:
            return seen
        seen.add(name)
        schema = SCHEMAS[name]
    for subschema in subschemas(schema):
        reachable(subschema, seen)
    return seen


@cache
def schemas_of_requests() -> frozenset[str]:
    found: set[str] = set()
    for operation_id in OPERATIONS:
        for media_type in (
            operation(operation_id).get("requestBody", {}).get("content", {}).values()
        ):
            reachable(media_type["schema"], found)
    return frozenset(found)


@cache
def schemas_of_responses() -> frozenset[str]:
    found: set[str] = set()
    for operation_id in OPERATIONS:
        for answer in responses(operation_id).values():
            for media_type in answer["content"].values():
                reachable(media_type["schema"], found)
    return frozenset(found)


def properties(names: frozenset[str], *, required: bool) -> list[tuple[str, str]]:
    """Properties of some component schemas, either all the required or all the optional ones."""
    return [
        (name, key)
        for name in sorted(names)
        for key in SCHEMAS[name].get("properties", {})
        if (key in SCHEMAS[name].get("required", [])) is required
    ]


class Link(NamedTuple):
    operation_id: str
    name: str
    definition: Node


LINKS = [
    Link(operation_id, name, resolve(definition))
    for operation_id in OPERATIONS
    for name, definition in responses(operation_id)["200"].get("links", {}).items()
]
all_operations = each("operation_id", OPERATIONS)
with_envelope = each(
    "operation_id",
    [
        one
        for one in OPERATIONS
        if one not in ONLY_STREAMING_OPERATIONS and operation(one).get("x-coze-envelope", True)
    ],
)
all_schemas = each("name", SCHEMAS)
# A union of events has no example: each event has its own.
all_objects = each(
    "name", [name for name, schema in SCHEMAS.items() if "x-coze-events" not in schema]
)
all_links = each("link", LINKS)


# ---- The document as a whole


def test_it_is_valid_openapi() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.")
    assert [error.message for error in OpenAPIV31SpecValidator(DOCUMENT).iter_errors()] == []


def test_it_covers_exactly_the_operations_of_the_table() -> None:
    found = {
        definition["operationId"]: (method, path, *definition["tags"])
        for path, item in DOCUMENT["paths"].items()
        for method, definition in item.items()
    }
    assert found == OPERATIONS


def test_it_names_both_public_servers_the_international_one_first() -> None:
    assert [server["url"] for server in DOCUMENT["servers"]] == [
        "https://api.coze.com",
        "https://api.coze.cn",
    ]


# ---- Operations


@all_operations
def test_an_operation_id_begins_with_its_tag(operation_id: str) -> None:
    (tag,) = operation(operation_id)["tags"]
    assert operation_id.startswith(tag.replace(" ", "_") + "_")
    assert tag in [defined["name"] for defined in DOCUMENT["tags"]]


@all_operations
def test_an_operation_states_bearer_security(operation_id: str) -> None:
    security = SECURITY.get(operation_id, [{"bearerAuth": []}])
    assert operation(operation_id)["security"] == security
    for scheme in set[str]().union(*security):
        assert DOCUMENT["components"]["securitySchemes"][scheme]["scheme"] == "bearer"


@all_operations
def test_an_operation_names_its_permissions_and_its_page(operation_id: str) -> None:
    definition = operation(operation_id)
    for permission in definition["x-coze-permissions"]:
        assert f"`{permission}`" in definition["description"]
    assert definition["externalDocs"]["url"].startswith("https://docs.coze.cn/developer_guides/")
    assert definition["summary"]


@all_operations
def test_only_the_older_operations_are_deprecated(operation_id: str) -> None:
    deprecated = operation(operation_id).get("deprecated", False)
    assert deprecated is (operation_id in DEPRECATED_OPERATIONS)


@all_operations
def test_path_parameters_are_those_of_the_path(operation_id: str) -> None:
    _, path, _ = OPERATIONS[operation_id]
    named = {f"{{{one['name']}}}" for one in parameters(operation_id) if one["in"] == "path"}
    assert named == {part for part in path.split("/") if part.startswith("{")}


@each(
    ("operation_id", "name"),
    [(one, parameter["name"]) for one in OPERATIONS for parameter in parameters(one)],
)
def test_a_parameter_is_described_and_its_example_fits(operation_id: str, name: str) -> None:
    (parameter,) = (one for one in parameters(operation_id) if one["name"] == name)
    assert parameter["description"]
    assert errors(parameter["schema"], parameter["example"]) == []
    # Generators read the schema, people the parameter: both say the same.
    schema = parameter["schema"]
    assert "$ref" in schema or schema["description"] == parameter["description"]


@all_operations
def test_request_examples_fit(operation_id: str) -> None:
    body = operation(operation_id).get("requestBody")
    if body is None:
        assert OPERATIONS[operation_id][0] in ("get", "delete") or operation_id in WITHOUT_BODY
        return
    for media_type in body["content"].values():
        # A body that may be left out may also be empty.
        assert body.get("required", False) or errors(media_type["schema"], {}) == []
        assert examples(media_type)
        for example in examples(media_type):
            assert errors(media_type["schema"], example) == []


@all_operations
def test_response_examples_fit(operation_id: str) -> None:
    assert list(responses(operation_id)) == ["200", "400", "401", "default"]
    for answer in responses(operation_id).values():
        for media_type in answer["content"].values():
            assert examples(media_type)
            for example in examples(media_type):
                assert errors(media_type["schema"], example) == []


@with_envelope
def test_a_200_shows_a_success_and_a_failure(operation_id: str) -> None:
    content = responses(operation_id)["200"]["content"]
    shown = content["application/json"]["examples"]
    if operation_id in BINARY_OPERATIONS:
        assert content[BINARY_OPERATIONS[operation_id]]["examples"]["success"]["value"]
    else:
        assert resolve(shown["success"])["value"]["code"] == 0
    assert resolve(shown["failure"])["value"]["code"] in SCHEMAS["ErrorCode"]["enum"]
    assert "data" not in resolve(shown["failure"])["value"]


@all_operations
def test_each_response_has_the_log_id_header(operation_id: str) -> None:
    for answer in responses(operation_id).values():
        assert resolve(answer["headers"]["x-tt-logid"])["required"] is True


@with_envelope
def test_a_failure_fits_the_envelope_of_success(operation_id: str) -> None:
    # Business errors come with HTTP 200, with `data` left out or null.
    schema = responses(operation_id)["200"]["content"]["application/json"]["schema"]
    failure = {"code": 4200, "msg": "not found", "detail": {"logid": "1"}}
    assert errors(schema, failure) == []
    assert errors(schema, {**failure, "data": None, "detail": None}) == []


# ---- Event streams


@all_operations
def test_json_comes_first_and_streams_only_where_chats_and_workflows_run(
    operation_id: str,
) -> None:
    """But bytes come before JSON, which only a failure is there."""
    offered = list(responses(operation_id)["200"]["content"])
    streams = {**STREAMING_OPERATIONS, **ONLY_STREAMING_OPERATIONS}
    expected = [] if operation_id in ONLY_STREAMING_OPERATIONS else ["application/json"]
    if operation_id in BINARY_OPERATIONS:
        expected.insert(0, BINARY_OPERATIONS[operation_id])
    assert offered == expected + ["text/event-stream"] * (operation_id in streams)


@each(
    ("operation_id", "union"), [*STREAMING_OPERATIONS.items(), *ONLY_STREAMING_OPERATIONS.items()]
)
def test_a_stream_offers_one_schema_for_each_event(operation_id: str, union: str) -> None:
    offered = responses(operation_id)["200"]["content"]["text/event-stream"]["schema"]
    assert offered == {"$ref": f"#/components/schemas/{union}"}
    schema = SCHEMAS[union]
    references = {name: f"#/components/schemas/{one}" for name, one in UNIONS[union].items()}
    assert [one["$ref"] for one in schema["oneOf"]] == list(references.values())
    assert schema["discriminator"] == {"propertyName": "event", "mapping": references}


@each(("event", "name"), EVENTS.items())
def test_an_event_schema_takes_its_own_event_only(event: str, name: str) -> None:
    schema, reference = SCHEMAS[name], {"$ref": f"#/components/schemas/{name}"}
    assert schema["required"] == (["event"] if event in WITHOUT_DATA else ["event", "data"])
    assert schema["properties"]["event"]["const"] == event
    assert errors(reference, schema["example"]) == []
    assert errors(reference, {**schema["example"], "event": "other"}) != []


@each(
    ("name", "data"),
    [
        ("ConversationChatFailedEvent", {"code": 4013, "msg": "The model failed."}),
        ("ConversationChatFailedEvent", {"code": "720702204", "msg": "No such name."}),
        ("WorkflowDoneEvent", {}),
        ("WorkflowPingEvent", {}),
        ("StreamDoneEvent", {"debug_url": "https://www.coze.com/debug"}),
        ("StreamDoneEvent", "[DONE]"),
    ],
)
def test_an_event_takes_the_rarer_forms_of_its_data(name: str, data: Node) -> None:
    event = SCHEMAS[name]["properties"]["event"]["const"]
    assert errors({"$ref": f"#/components/schemas/{name}"}, {"event": event, "data": data}) == []


# ---- The document's own words, which generators of code read


def words(node: Node, word: str) -> Iterator[Node]:
    """The objects of a piece of the document that have a key."""
    if isinstance(node, dict):
        if word in node:
            yield node
        for value in node.values():
            yield from words(value, word)
    elif isinstance(node, list):
        for item in node:
            yield from words(item, word)


def at(schema: Node, path: str) -> Node:
    """The schema at a path of fields, null left aside."""
    for name in path.split("."):
        schema = without_null(schema)["properties"][name]
    return without_null(schema)


def without_null(schema: Node) -> Node:
    schema = resolve(schema)
    choices = [one for one in schema.get("oneOf", ()) if one != {"type": "null"}]
    return without_null(choices[0]) if len(choices) == 1 else schema


def test_the_document_has_no_word_of_its_own_but_these() -> None:
    def keys(node: Node) -> Iterator[str]:
        if isinstance(node, dict):
            yield from node
            for value in node.values():
                yield from keys(value)
        elif isinstance(node, list):
            for item in node:
                yield from keys(item)

    own = {key for key in keys(DOCUMENT) if key.startswith("x-coze-")}
    words: tuple[str, ...] = (
        "also",
        "arguments",
        "envelope",
        "events",
        "id",
        "max-bytes",
        "page",
        "permissions",
        "permissions-by",
        "result",
    )
    words += ("safe", "secret", "stream", "otherwise")
    assert own == {f"x-coze-{word}" for word in words}


@all_operations
def test_what_tells_of_pages_leads_to_fields_and_to_arguments(operation_id: str) -> None:
    """And every list that is asked for by a page's number or place has it."""
    page = operation(operation_id).get("x-coze-page")
    names = {one["name"] for one in parameters(operation_id)}
    for media_type in operation(operation_id).get("requestBody", {}).get("content", {}).values():
        for one in media_type["schema"].get("oneOf", [media_type["schema"]]):
            names |= resolve(one)["properties"].keys()
    assert (page is not None) is bool(names & PAGE_ARGUMENTS)
    if page is None:
        return
    schema = responses(operation_id)["200"]["content"]["application/json"]["schema"]
    found = {place: at(schema, page[place]) for place in RESPONSE_PLACES & page.keys()}
    types = {place: found[place]["type"] for place in found}
    assert {
        place: types[place] if isinstance(types[place], str) else types[place][0] for place in types
    } == {place: RESPONSE_TYPES[place] for place in found}
    assert "items" in found
    assert {page[place] for place in page.keys() - RESPONSE_PLACES} <= names
    assert page.keys() >= {"number", "size"} or page.keys() >= {"cursor", "next"}


PAGE_ARGUMENTS = {"page", "page_num", "page_index", "page_token", "after_id"}
RESPONSE_TYPES = {"items": "array", "total": "integer", "has_more": "boolean", "next": "string"}
RESPONSE_PLACES = RESPONSE_TYPES.keys()


@all_operations
def test_what_may_be_streamed_says_by_which_field_and_by_which_method(operation_id: str) -> None:
    told = operation(operation_id).get("x-coze-stream")
    assert (told is not None) is (
        operation_id in STREAMING_OPERATIONS or operation_id in BINARY_OPERATIONS
    )
    if told is not None:
        assert told.keys() - {"field"} == {"method"}
        assert ("field" in told) is (operation_id in STREAMING_OPERATIONS)
        (media_type,) = operation(operation_id)["requestBody"]["content"].values()
        if "field" in told:
            assert at(media_type["schema"], told["field"])["type"] == "boolean"
        others = [other for other in OPERATIONS if other != operation_id]
        tag = OPERATIONS[operation_id][2].replace(" ", "_")
        assert f"{tag}_{told['method']}" not in others


@all_operations
def test_rules_of_arguments_are_about_arguments_and_examples_obey_them(operation_id: str) -> None:
    told = operation(operation_id).get("x-coze-arguments", {})
    assert told.keys() <= {"needs", "at_least_one", "at_most_one"}
    names = {one["name"] for one in parameters(operation_id)}
    bodies = operation(operation_id).get("requestBody", {}).get("content", {}).values()
    # Without a body, its examples are those of its parameters.
    says = ("required",) if bodies else ("required", "example")
    shown = [{one["name"] for one in parameters(operation_id) if any(map(one.get, says))}]
    for media_type in bodies:
        names |= resolve(media_type["schema"]).get("properties", {}).keys()
        shown = [{*example, *shown[0]} for example in examples(media_type)]
    for group in told.get("at_least_one", ()):
        assert {*group} <= names
        assert all(given & {*group} for given in shown)
    for group in told.get("at_most_one", ()):
        assert {*group} <= names
        assert all(len(given & {*group}) < 2 for given in shown)
    for name, others in told.get("needs", {}).items():
        assert {name, *others} <= names
        assert all({*others} <= given for given in shown if name in given)


@each("name", UNIONS)
def test_a_union_of_events_says_which_of_them_end_the_stream(name: str) -> None:
    union = SCHEMAS[name]
    told = union["x-coze-events"]
    assert told.keys() == {"end", "failure", "accessors", "also"}
    assert {*told["also"].values()} <= {*told["end"], *told["failure"]}
    assert UNIONS[name].keys().isdisjoint(told["also"])
    assert (told["end"], told["failure"], told["accessors"]) == ENDINGS[name]
    assert {*told["end"], *told["failure"]} <= UNIONS[name].keys()
    for schema in told["accessors"].values():
        assert any(schema in reachable({"$ref": part["$ref"]}, set()) for part in union["oneOf"])


def test_each_union_of_events_is_known_here() -> None:
    assert [name for name in SCHEMAS if "x-coze-events" in SCHEMAS[name]] == list(UNIONS)


NAMED_BY_OTHERS = {"entity_id", "resource_id"}
"""What makers of devices name as they like, and words from a list."""


def test_an_id_in_a_path_or_a_query_is_marked_as_one_and_nothing_else_is() -> None:
    for operation_id in OPERATIONS:
        for one in parameters(operation_id):
            is_id = one["name"].endswith(("_id", "_uuid")) and one["name"] not in NAMED_BY_OTHERS
            assert resolve(one["schema"]).get("x-coze-id", False) is is_id, one["name"]
    for schema in words(DOCUMENT, "x-coze-id"):
        assert schema["x-coze-id"] is True
        assert schema["type"] in ("string", ["string", "null"])


# ---- Schemas


@all_objects
def test_a_schema_is_described_and_its_example_fits(name: str) -> None:
    assert SCHEMAS[name]["description"]
    assert errors({"$ref": f"#/components/schemas/{name}"}, SCHEMAS[name]["example"]) == []


@each(
    ("name", "key"),
    [(name, key) for name in SCHEMAS for key in SCHEMAS[name].get("properties", ())],
)
def test_a_property_is_described_and_its_example_and_its_default_fit(name: str, key: str) -> None:
    schema = SCHEMAS[name]["properties"][key]
    assert schema.get("description")
    for keyword in {"example", "default"} & set(schema):
        assert errors(schema, schema[keyword]) == []


@all_schemas
def test_what_a_schema_requires_is_among_its_properties(name: str) -> None:
    assert set(SCHEMAS[name].get("required", [])) <= set(SCHEMAS[name].get("properties", {}))


@all_objects
def test_a_schema_takes_fields_that_it_does_not_know(name: str) -> None:
    assert SCHEMAS[name].get("additionalProperties") is not False
    example = SCHEMAS[name]["example"]
    if isinstance(example, dict) and "additionalProperties" not in SCHEMAS[name]:
        unknown = {**example, "a_new_field": {"of": ["any", "kind"]}}
        assert errors({"$ref": f"#/components/schemas/{name}"}, unknown) == []


@each("name", [name for name, schema in SCHEMAS.items() if "enum" in schema])
def test_a_list_of_values_says_that_it_is_open(name: str) -> None:
    schema = SCHEMAS[name]
    assert "nown " in schema["description"]
    assert "the service" in schema["description"]
    for keyword in {"x-enum-varnames", "x-enum-descriptions"} & set(schema):
        assert len(set(schema[keyword])) == len(schema["enum"]) == len(set(schema["enum"]))
    if schema["type"] == "integer":
        assert {"x-enum-varnames", "x-enum-descriptions"} <= set(schema)


@all_schemas
def test_a_list_of_values_has_a_name(name: str) -> None:
    schema = SCHEMAS[name]
    assert not [key for key, one in schema.get("properties", {}).items() if "enum" in one]


@each(("name", "key"), properties(schemas_of_responses(), required=False))
def test_an_optional_field_of_an_answer_may_be_null(name: str, key: str) -> None:
    assert errors(SCHEMAS[name]["properties"][key], None) == []


@each(("name", "key"), properties(schemas_of_responses(), required=True))
def test_a_required_field_of_an_answer_is_not_null(name: str, key: str) -> None:
    assert errors(SCHEMAS[name]["properties"][key], None) != []


# The official Python SDK sends these as null where there are none, and the service takes it.
SENT_AS_NULL = {
    ("EnterMessage", "meta_data"),
    ("BotUnpublishRequest", "unpublish_reason"),
    ("MessageCreateRequest", "meta_data"),
    *(("MessageUpdateRequest", name) for name in ("content", "content_type", "meta_data")),
    *(("ConversationMessageListRequest", name) for name in ("chat_id", "before_id", "after_id")),
    ("TemplateDuplicateRequest", "name"),
    *product(("DatasetCreateRequest", "DatasetUpdateRequest"), ("description", "file_id")),
    ("DocumentBase", "update_rule"),
    *product(["ConnectorBotUpdateRequest"], ("audit_status", "reason")),
    *product(["RoomConfig"], SCHEMAS["RoomConfig"]["properties"].keys() - {"turn_detection"}),
    *product(["RoomAudioConfig"], SCHEMAS["RoomAudioConfig"]["properties"]),
    *product(["RoomVideoConfig"], SCHEMAS["RoomVideoConfig"]["properties"]),
    *product(["RoomTranslateConfig"], SCHEMAS["RoomTranslateConfig"]["properties"]),
    *product(["DocumentSourceInfo"], SCHEMAS["DocumentSourceInfo"]["properties"]),
    *product(["DocumentChunkStrategy"], SCHEMAS["DocumentChunkStrategy"]["properties"]),
    *product(["DocumentUpdateRequest"], ("document_name", "update_rule")),
    ("JwtBearerGrant", "scope"),
    *product(["Scope"], ("account_permission", "attribute_constraint")),
}


@each(("name", "key"), properties(schemas_of_requests() - schemas_of_responses(), required=False))
def test_a_field_of_a_request_is_left_out_rather_than_null(name: str, key: str) -> None:
    refused = errors(SCHEMAS[name]["properties"][key], None) != []
    assert refused == ((name, key) not in SENT_AS_NULL)


def test_no_schema_takes_the_name_of_the_generators_own_type() -> None:
    assert "File" not in SCHEMAS


def test_the_error_table_is_complete() -> None:
    documented = [1109, 3010, *range(4000, 4017), *range(4019, 4023), 4027, 4028]
    documented += [*range(4100, 4103), 4104, 4105, 4200, *range(4300, 4305), 4314, 4315, 5000, 6003]
    documented += [701231, 700012006, 702042018, 702042162, 720702204, 777074011, 777074044]
    assert SCHEMAS["ErrorCode"]["enum"] == documented


CHAT: dict[str, Node] = {"bot_id": "1", "user_id": "1"}
BOT: dict[str, Node] = {"space_id": "1", "name": "A"}


def chat_with_messages(number: int) -> Node:
    message = {"role": "user", "content": "Hi", "content_type": "text"}
    return {**CHAT, "additional_messages": [message] * number}


def update_with_datasets(number: int) -> Node:
    return {"bot_id": "1", "knowledge": {"dataset_ids": ["1"] * number}}


@each(
    ("name", "largest", "too_large"),
    [
        ("BotCreateRequest", {**BOT, "name": "n" * 20}, {**BOT, "name": "n" * 21}),
        ("BotCreateRequest", BOT, {**BOT, "name": ""}),
        ("BotUpdateRequest", {"bot_id": "1", "name": "n" * 20}, {"bot_id": "1", "name": ""}),
        ("BotCreateRequest", {**BOT, "description": "d" * 500}, {**BOT, "description": "d" * 501}),
        ("BotUpdateRequest", update_with_datasets(150), update_with_datasets(151)),
        ("PromptInfo", {"prompt": "p" * 20_000}, {"prompt": "p" * 20_001}),
        ("OnboardingInfo", {"prologue": "p" * 300}, {"prologue": "p" * 301}),
        (
            "OnboardingInfo",
            {"suggested_questions": ["q" * 50] * 99},
            {"suggested_questions": ["q" * 51]},
        ),
        (
            "BotUnpublishRequest",
            {"connector_id": "1", "unpublish_reason": "r" * 1024},
            {"connector_id": "1", "unpublish_reason": "r" * 1025},
        ),
        (
            "BotAddCollaboratorsRequest",
            {"collaborators": [{"user_id": "1"}]},
            {"collaborators": [{"user_id": "1"}, {"user_id": "2"}]},
        ),
        ("BotPublishRequest", {"bot_id": "1", "connector_ids": ["1024"]}, {"bot_id": "1"}),
        ("ChatCreateRequest", chat_with_messages(100), chat_with_messages(101)),
        ("MetaData", {f"{n}": "v" for n in range(16)}, {f"{n}": "v" for n in range(17)}),
        ("MetaData", {"k" * 64: "v" * 512}, {"k" * 65: "v"}),
        ("MetaData", {"k": "v" * 512}, {"k": "v" * 513}),
        ("MetaData", {"k": "v"}, {"": "v"}),
        ("MetaData", {"k": "v"}, {"k": ""}),
        ("FileUploadRequest", {"file": "1"}, {"file": ""}),
    ],
)
def test_a_limit_takes_what_it_allows_and_no_more(
    name: str, largest: Node, too_large: Node
) -> None:
    reference = {"$ref": f"#/components/schemas/{name}"}
    assert errors(reference, largest) == []
    assert errors(reference, too_large) != []


# ---- Links


@all_links
def test_a_link_leads_to_an_operation_and_its_parameters(link: Link) -> None:
    target = link.definition["operationId"]
    assert target in OPERATIONS
    assert set(link.definition.get("parameters", {})) <= {one["name"] for one in parameters(target)}


@each("link", [link for link in LINKS if "requestBody" in link.definition])
def test_a_link_fills_a_body_that_fits(link: Link) -> None:
    filled = link.definition["requestBody"]
    (media_type,) = operation(link.definition["operationId"])["requestBody"]["content"].values()
    schema = resolve(media_type["schema"])
    assert errors({**schema, "required": []}, evaluated(link, filled)) == []
    assert set(filled) <= set(schema["properties"])


@each(
    ("link", "name", "expression"),
    [(link, *one) for link in LINKS for one in link.definition.get("parameters", {}).items()],
)
def test_a_link_finds_its_values_in_the_examples(link: Link, name: str, expression: Node) -> None:
    (parameter,) = (
        one for one in parameters(link.definition["operationId"]) if one["name"] == name
    )
    value = evaluated(link, expression)
    # A literal stands for its text, which is all that a query or a path can hold.
    literal = value if expression != value else {"true": True, "false": False}.get(value, value)
    assert errors(parameter["schema"], literal) == []


def evaluated(link: Link, node: Node) -> Node:
    """A link's value with its runtime expressions replaced by what the examples hold."""
    if isinstance(node, dict):
        return {key: evaluated(link, value) for key, value in node.items()}
    if isinstance(node, list):
        return [evaluated(link, item) for item in node]
    if not (isinstance(node, str) and node.startswith("$")):
        return node
    if node.startswith("$request.") and "#" not in node:
        _, place, name = node.split(".")
        (parameter,) = (
            one
            for one in parameters(link.operation_id)
            if (one["in"], one["name"]) == (place, name)
        )
        return parameter["example"]
    source, pointer = node.split("#")
    definition = operation(link.operation_id)
    holder = {
        "$request.body": definition.get("requestBody"),
        "$response.body": responses(link.operation_id)["200"],
    }[source]
    found = [
        value
        for example in examples(holder["content"]["application/json"])
        for value in pointed_at(example, pointer)
    ]
    assert found, f"no example of {link.operation_id} holds {pointer}"
    return found[0]


def pointed_at(node: Node, pointer: str) -> list[Node]:
    """The value that a JSON pointer leads to, in a list that is empty if there is none."""
    for part in pointer.removeprefix("/").split("/"):
        try:
            node = node[int(part) if isinstance(node, list) else part]
        except (KeyError, IndexError, TypeError):
            return []
    return [node]
