"""The OpenAPI document as the contract tests read it: operations, their parts, what is valid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeAlias

from openapi_schema_validator import OAS31Validator
from openapi_spec_validator.readers import read_from_filename

Json: TypeAlias = Any
"""A value as JSON has it."""
Schema: TypeAlias = Mapping[str, Any]

DOCUMENT_PATH = Path(__file__).parents[2] / "generated" / "coze-openapi.yaml"
DOCUMENT: Schema = read_from_filename(str(DOCUMENT_PATH))[0]

JSON = "application/json"
EVENT_STREAM = "text/event-stream"
FORM = "multipart/form-data"


def resolve(node: Schema) -> Schema:
    """Follow `$ref` until something else comes; siblings of a reference win over its target."""
    while "$ref" in node:
        target: Any = DOCUMENT
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    return node


def component(name: str) -> Schema:
    """A schema of the document's components, by name."""
    schema: Schema = DOCUMENT["components"]["schemas"][name]
    return schema


def without_null(schema: Schema) -> Schema:
    """What a schema says of values other than null."""
    schema = resolve(schema)
    choices = [one for one in schema.get("oneOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        return without_null(choices[0])
    if isinstance(schema.get("type"), list):
        types = [name for name in schema["type"] if name != "null"]
        return {**schema, "type": types[0] if len(types) == 1 else types}
    return schema


@dataclass(frozen=True)
class Parameter:
    """A parameter in the path or the query of an operation."""

    name: str
    place: str
    required: bool
    schema: Schema


@dataclass(frozen=True)
class Operation:
    """One operation: where it is, what it takes, and what it answers."""

    operation_id: str
    method: str
    path: str
    definition: Schema

    @cached_property
    def tag(self) -> str:
        """Its one tag, spelled as an identifier."""
        (tag,) = self.definition["tags"]
        return str(tag).replace(" ", "_")

    @cached_property
    def name(self) -> str:
        """What is left of its ID without the tag: the name of the client's method."""
        return self.operation_id.removeprefix(f"{self.tag}_")

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        return tuple(
            Parameter(one["name"], one["in"], one.get("required", False), one["schema"])
            for one in map(resolve, self.definition.get("parameters", ()))
        )

    @cached_property
    def bodies(self) -> Mapping[str, Schema]:
        """The schemas of its request body by media type; none when it takes no body."""
        content = resolve(self.definition.get("requestBody", {})).get("content", {})
        return {media_type: one["schema"] for media_type, one in content.items()}

    @cached_property
    def answers(self) -> Mapping[str, Schema]:
        """The schemas of its answer with HTTP status 200, by media type."""
        content = resolve(self.definition["responses"]["200"])["content"]
        return {media_type: one["schema"] for media_type, one in content.items()}

    @cached_property
    def data(self) -> Schema | None:
        """What its envelope holds on success; None when it answers nothing."""
        properties: Schema = resolve(self.answers[JSON])["properties"]
        return without_null(properties["data"]) if "data" in properties else None

    @cached_property
    def gives_list(self) -> bool:
        """Whether it returns a list, at once or page by page."""
        data = self.data or {}
        return "items" in data or "x-coze-page" in self.definition

    @cached_property
    def links(self) -> Mapping[str, Schema]:
        """Its links to other operations, by name."""
        links: Schema = resolve(self.definition["responses"]["200"]).get("links", {})
        return links


def _operations() -> Iterator[Operation]:
    for path, item in DOCUMENT["paths"].items():
        for method, definition in item.items():
            yield Operation(definition["operationId"], method.upper(), path, definition)


OPERATIONS: Mapping[str, Operation] = {one.operation_id: one for one in _operations()}


@cache
def _event_schemas() -> Mapping[str, Schema]:
    schemas: dict[str, Schema] = {}
    for operation in OPERATIONS.values():
        for one in resolve(operation.answers.get(EVENT_STREAM, {})).get("oneOf", ()):
            schema = resolve(one)
            schemas[schema["properties"]["event"]["const"]] = schema
    return schemas


EVENTS: Mapping[str, Schema] = _event_schemas()
"""The schema of each event of an event stream, by the event's name."""


def violations(schema: Schema, value: Json) -> list[str]:
    """What is wrong with a value, in the eyes of a schema of the document."""
    # The components come along, so that references within the schema find them.
    validator = OAS31Validator({**schema, "components": DOCUMENT["components"]})
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for error in validator.iter_errors(value)
    ]
