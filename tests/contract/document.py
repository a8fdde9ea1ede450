"""The OpenAPI document as the contract tests read it: operations, their parts, what is valid."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from openapi_schema_validator import OAS31Validator

Json: TypeAlias = Any
"""A value as JSON has it."""
Schema: TypeAlias = Mapping[str, Any]

DOCUMENT_PATH = Path(__file__).parents[2] / "generated" / "coze-openapi.yaml"

# libyaml reads it ten times faster; PyYAML's wheels carry it, some builds don't.
_SafeLoader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _JsonLoader(_SafeLoader):  # type: ignore[misc]  # the base is chosen at run time
    """Reads YAML as an OpenAPI document means it: a date is a string, as in JSON."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML declares it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in _SafeLoader.yaml_implicit_resolvers.items()
    }


DOCUMENT: Schema = yaml.load(DOCUMENT_PATH.read_bytes(), Loader=_JsonLoader)

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


def whole(schema: Schema) -> Schema:
    """What a schema says of values other than null: of several objects, the fields of all."""
    core = without_null(schema)
    several = [resolve(one) for one in core.get("oneOf", ()) if one != {"type": "null"}]
    return merged(several) if several and all("properties" in one for one in several) else core


def at(path: str, value: Json) -> Json:
    """What stands at a path of fields such as `data.items`; None where something is missing.

    A full stop is the path of the value itself, and `data[0]` that of a list's first item.
    """
    for name, first in _steps(path):
        value = value.get(name) if isinstance(value, dict) else None
        if first:
            value = value[0] if value else None
    return value


def put_at(path: str, value: Json) -> dict[str, Json]:
    """An object that has nothing but a value at a path of fields."""
    for name, first in reversed(_steps(path)):
        value = {name: [value] if first and value is not None else value}
    return dict(value)


def schema_at(path: str, schema: Schema) -> Schema:
    """The schema of what stands there."""
    for name, first in _steps(path):
        schema = whole(schema)["properties"][name]
        if first:
            schema = without_null(schema)["items"]
    return without_null(schema)


def _steps(path: str) -> list[tuple[str, bool]]:
    """The fields of a path, and whether the first item of each is meant."""
    return [(name.removesuffix("[0]"), name.endswith("[0]")) for name in path.split(".") if name]


def merged(schemas: list[Schema]) -> Schema:
    """One object for several, with the fields of all; required are those that all require."""
    required = [set(one.get("required", ())) for one in schemas]
    fields = [name for one in schemas for name in one["properties"]]
    return {
        "type": "object",
        "required": sorted(set.intersection(*required)),
        "properties": {name: merged_field(name, schemas) for name in fields},
        "example": schemas[0]["example"],
    }


def merged_field(name: str, schemas: list[Schema]) -> Schema:
    found: list[Schema] = [one["properties"][name] for one in schemas if name in one["properties"]]
    constants = [one["const"] for one in found if "const" in one]
    if not constants:
        return found[0]
    return {**{key: one for key, one in found[0].items() if key != "const"}, "enum": constants}


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
            if one["in"] != "header"  # which is always the same, and no argument
        )

    @cached_property
    def bodies(self) -> Mapping[str, Schema]:
        """The schemas of its request body by media type; none when it takes no body."""
        content = resolve(self.definition.get("requestBody", {})).get("content", {})
        return {media_type: one["schema"] for media_type, one in content.items()}

    @cached_property
    def body(self) -> Schema:
        """The schema of its body, or what the alternatives of its body have together."""
        schema: Schema = next(iter(self.bodies.values()), {"properties": {}})
        return merged(list(map(resolve, schema["oneOf"]))) if "oneOf" in schema else resolve(schema)

    @cached_property
    def answers(self) -> Mapping[str, Schema]:
        """The schemas of its answer with HTTP status 200, by media type."""
        content = resolve(self.definition["responses"]["200"])["content"]
        return {media_type: one["schema"] for media_type, one in content.items()}

    @cached_property
    def result(self) -> str:
        """Where in its envelope what it returns stands."""
        if self.page:
            return self.page["items"].partition(".")[0]
        where = self.definition.get("x-coze-result", "data")
        return str(where[0] if isinstance(where, list) else where)

    @cached_property
    def refusal(self) -> Schema:
        """The schema of the envelope of its failures."""
        content = resolve(self.definition["responses"]["default"])["content"]
        schema: Schema = content[JSON]["schema"]
        return schema

    @cached_property
    def only_streams(self) -> bool:
        """Whether it has no other answer than an event stream."""
        return JSON not in self.answers

    @cached_property
    def data(self) -> Schema | None:
        """What its envelope holds on success; None when it answers nothing."""
        if self.only_streams:
            return None
        properties: Schema = resolve(self.answers[JSON])["properties"]
        if self.result != "." and _steps(self.result)[0][0] not in properties:
            return None
        return schema_at(self.result, self.answers[JSON])

    @cached_property
    def page(self) -> Mapping[str, str]:
        """How its pages follow each other; empty when it has none."""
        page: Mapping[str, str] = self.definition.get("x-coze-page", {})
        return page

    @property
    def gives_bytes(self) -> bool:
        """Whether its success is bytes; what is JSON beside them is a failure."""
        return bool(self.answers.keys() - {JSON, EVENT_STREAM})

    @cached_property
    def gives_list(self) -> bool:
        """Whether it returns a list, at once or page by page."""
        return "items" in (self.data or {}) or bool(self.page)

    @cached_property
    def fields(self) -> Mapping[str, Schema]:
        """The fields of its body of JSON, by name."""
        fields: Schema = self.body["properties"] if JSON in self.bodies else {}
        return fields

    def obeyed_by(self, given: Collection[str]) -> bool:
        """Whether arguments of these names obey the operation's rules."""
        rules: Schema = self.definition.get("x-coze-arguments", {})
        return (
            all({*given} & {*group} for group in rules.get("at_least_one", ()))
            and all(len({*given} & {*group}) < 2 for group in rules.get("at_most_one", ()))
            and all(
                {*others} <= {*given}
                for name, others in rules.get("needs", {}).items()
                if name in given
            )
        )

    @cached_property
    def page_defaults(self) -> Mapping[str, Json]:
        """Which page of what size is asked for, by argument, where nobody says it."""
        schemas = {**{one.name: one.schema for one in self.parameters}, **self.fields}
        wanted = [self.page[key] for key in ("number", "size") if key in self.page]
        defaults = {name: resolve(schemas[name]).get("default") for name in wanted}
        return {name: default for name, default in defaults.items() if default is not None}

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
    return {
        name: schema
        for operation in OPERATIONS.values()
        for name, schema in events_of(operation).items()
    }


def events_of(operation: Operation) -> Mapping[str, Schema]:
    """The schema of each event of an operation's stream, by the event's name."""
    union = resolve(operation.answers.get(EVENT_STREAM, {})).get("oneOf", ())
    return {one["properties"]["event"]["const"]: one for one in map(resolve, union)}


EVENTS: Mapping[str, Schema] = _event_schemas()
"""The schema of each event of any event stream, by the event's name."""


def violations(schema: Schema, value: Json) -> list[str]:
    """What is wrong with a value, in the eyes of a schema of the document."""
    # The components come along, so that references within the schema find them.
    validator = OAS31Validator({**schema, "components": DOCUMENT["components"]})
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for error in validator.iter_errors(value)
    ]
