"""The document as Coze Studio serves it: by the document's own words, and one table of the rest."""

from __future__ import annotations

import copy
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openapi_schema_validator import OAS31Validator

from coze_mock.studio.served import SERVED
from tests.contract.document import (
    DOCUMENT,
    EVENT_STREAM,
    JSON,
    OPERATIONS,
    Json,
    Operation,
    Schema,
    events_of,
    resolve,
    violations,
    without_null,
)
from tests.contract.world import World

_OF_BOTS = {
    "data.model_info.response_format: '0' is not one of ['text', 'markdown', 'json']": (
        "it is a number there: 0 text, 1 Markdown, 2 JSON"
    ),
    "data.default_user_input_type: '' is not one of ['text', 'voice', 'call']": "always empty",
}
DEVIATIONS: Mapping[str, Mapping[str, str]] = {
    "bots_retrieve": _OF_BOTS,
    "bots_retrieve_published": _OF_BOTS,
    "conversations_list": {
        "data: 'conversations' is a required property": "null where there are none",
    },
    "workflows_retrieve": {
        "data: 'workflow_detail' is a required property": "it knows the role of a chatflow alone",
    },
}
"""What its answers have that no word of the document tells: by operation, and why."""


# ---- What is asked


def requests_of_studio() -> dict[str, Any]:
    """The document of the requests that it takes."""
    document: dict[str, Any] = copy.deepcopy({**DOCUMENT})
    document["paths"] = {}
    for name in SERVED:
        operation = OPERATIONS[name]
        definition = copy.deepcopy({**operation.definition})
        told = definition.get("x-coze-otherwise", {})
        parameters = [copy.deepcopy({**resolve(one)}) for one in definition.get("parameters", ())]
        path = path_of(operation)
        for one in parameters:
            if one["in"] == "path" and f"{{{one['name']}}}" not in path:
                one["in"] = "query"
        parameters += [
            {"name": name, "in": "query", "required": True, "schema": {"const": value}}
            for name, value in told.get("query", {}).items()
        ]
        definition["parameters"] = parameters
        definition.pop("links", None)
        document["paths"].setdefault(path, {})[operation.method.lower()] = definition
        _count_and_number(document, operation, told)
    _with_digits(document)
    return document


def path_of(operation: Operation) -> str:
    """Where it serves an operation."""
    return str(operation.definition.get("x-coze-otherwise", {}).get("path", operation.path))


def _count_and_number(document: dict[str, Any], operation: Operation, told: Schema) -> None:
    """Let a body have numbers for IDs, and pages from 0, where it takes them so."""
    for schema in operation.bodies.values():
        fields = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]["properties"]
        for name in told.get("numbers", ()):
            fields[name] = {**fields[name], "items": {"type": "integer", "minimum": 1}}
        for name in told.get("from_zero", ()):
            fields[name] = {**fields[name], "minimum": 0, "maximum": 9}


def _with_digits(node: Any) -> None:
    """Let every ID be digits."""
    if isinstance(node, dict):
        if node.get("x-coze-id") is True and node.get("type") == "string":
            node["pattern"] = "^[1-9][0-9]{0,17}$"
        for value in node.values():
            _with_digits(value)
    elif isinstance(node, list):
        for value in node:
            _with_digits(value)


def with_digits(schema: Schema, value: Json) -> Json:
    """A value whose IDs are all digits, as those of Coze Studio are."""
    core = without_null(schema)
    if "x-coze-id" in core and isinstance(value, str):
        return str(zlib.crc32(value.encode()) + 1)
    if isinstance(value, list) and "items" in core:
        return [with_digits(core["items"], item) for item in value]
    if isinstance(value, dict) and "properties" in core:
        named = core["properties"]
        return {name: with_digits(named.get(name, {}), one) for name, one in value.items()}
    return value


class StudioWorld(World):
    """Its mock server, and things in it, of which tokens can make only some."""

    is_studio = True

    def bot(self, *, space_id: str = "1", connector_ids: Sequence[str] = ()) -> str:
        return self.server.bot(workspace_id=space_id, connector_ids=["1024", *connector_ids])

    def publish(self, *_: Any) -> str:
        """Nothing: bots are published from the start, and no version of them can be asked for."""
        return "0"

    def source(self, format_type: int) -> dict[str, Any]:
        file = {"file": ("a.png" if format_type == 2 else "a.txt", b"Simmer.")}
        return {"tos_uri": self.call("/v1/files/upload", files=file)["uri"]}

    def message(self) -> dict[str, str]:
        where = {"conversation_id": self.chat()["conversation_id"]}
        listed = self._envelope("/v1/conversation/message/list", params=where, json={})
        return {**where, "message_id": listed["data"][0]["id"]}

    def settle(
        self, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
    ) -> None:
        places = {one.name for one in OPERATIONS[operation_id].parameters}
        moved = {name: query[name] for name in places & query.keys() if name == "execute_id"}
        if moved:
            path = {"workflow_id": query["workflow_id"], **moved}
        super().settle(operation_id, path, query, body)
        if moved:
            query.update(path)
        if operation_id == "datasets_documents_list":
            # To a schema 1.0 is an integer, and Studio reads none there.
            body.update({name: int(body[name]) for name in {"page", "size"} & body.keys()})
        if operation_id == "datasets_process":
            body["document_ids"] = [int(one) for one in body["document_ids"]]
        if operation_id == "workflows_runs_create":
            # One that isn't streamed can't ask there.
            body["workflow_id"] = self.server.workflow(None, "It will rain.", {"output": "rain"})
        if operation_id == "workflows_retrieve":
            path["workflow_id"] = self.server.workflow(None, mode="chatflow")
        if operation_id == "workflows_chat_stream" and not body.get("conversation_id"):
            body["parameters"] = {"CONVERSATION_NAME": "Dinner"}
        for message in (body or {}).get("additional_messages") or ():
            if message.get("type") not in (None, "question", "answer"):
                del message["type"]


# ---- What is answered


def answer_faults(operation: Operation, content: bytes) -> list[str]:
    """What is wrong with a success, in the eyes of the document, once its words are followed."""
    schema = operation.answers[JSON]
    envelope = json.loads(content)
    if operation.definition.get("x-coze-envelope") == "optional" and "code" not in envelope:
        envelope = {"data": envelope}
    said = {name: value for name, value in envelope.items() if value is not None}
    documented = as_documented(schema, {"code": 0, "msg": "", **said})
    known = DEVIATIONS.get(operation.operation_id, {})
    found = [one for error in _validator(schema).iter_errors(documented) for one in _leaves(error)]
    return [one for one in found if one not in known]


def _validator(schema: Schema) -> OAS31Validator:
    return OAS31Validator({**schema, "components": DOCUMENT["components"]})


def _leaves(error: Any) -> Iterator[str]:
    """What is wrong, and where: of what may be null as well, in the object."""
    if error.context:
        for one in error.context:
            if one.schema_path[0] == 0:
                yield from _leaves(one)
        return
    where = ".".join(str(step) for step in error.absolute_path)
    yield f"{where}: {error.message}"


def stream_faults(operation: Operation, content: bytes) -> Iterator[str]:
    """What is wrong with a stream: every event is the document's, and the last one ends it."""
    union = resolve(operation.answers[EVENT_STREAM])
    told = resolve(union)["x-coze-events"]
    schemas = events_of(operation)
    names = []
    for frame in content.decode().removesuffix("\n\n").split("\n\n"):
        fields = dict(line.partition(":")[::2] for line in frame.split("\n"))
        name = fields["event"].strip()
        name = told.get("also", {}).get(name, name)
        names.append(name)
        text = fields.get("data", "").strip()
        event = {"event": name, **({"id": int(fields["id"])} if "id" in fields else {})}
        if text:
            event["data"] = json.loads(text)
        elif "data" in schemas[name].get("required", ()):
            event["data"] = "[DONE]"
        yield from violations(schemas[name], as_documented(schemas[name], event))
    if names[-1] not in (*told["end"], *told["failure"]):
        yield f"the stream ends with {names[-1]}"


def as_documented(schema: Schema, value: Json) -> Json:
    """A value with the document's own names and types: what another name or type says is kept."""
    core = without_null(schema)
    choices = [resolve(one) for one in core.get("oneOf", ()) if one != {"type": "null"}]
    if isinstance(value, list) and "items" in core:
        return [as_documented(core["items"], one) for one in value]
    if isinstance(value, dict):
        known: dict[str, Schema] = dict(core.get("properties", {}))
        for choice in choices:
            known = {**choice.get("properties", {}), **known}
        return _named(known, value)
    also = core.get("x-coze-also", {})
    if isinstance(value, str) and isinstance(also, Mapping) and value in also:
        return also[value]
    if type(value) is int and core.get("type") == "string":
        return str(value)
    if isinstance(value, str) and value.isdigit() and core.get("type") == "integer":
        return int(value)
    return value


def _named(known: Mapping[str, Schema], value: Mapping[str, Json]) -> dict[str, Json]:
    names = {}
    for name, schema in known.items():
        also = resolve(schema).get("x-coze-also", ())
        for other in [also] if isinstance(also, str) else also:
            if other not in known and value.get(name) is None:
                names[other] = name
    found = {}
    for name, one in value.items():
        own = names.get(name, name)
        if one is None and own in known:
            continue  # it says nothing
        found[own] = as_documented(known[own], one) if own in known else one
    return found
