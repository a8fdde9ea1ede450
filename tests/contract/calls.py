"""Calls of the client, made of what the document says of an operation."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeGuard

import httpx

from coze_api import models
from coze_core.files import File
from coze_core.json import plain as to_plain
from coze_core.models import Model
from coze_ext import AsyncCoze, Coze, TokenAuth
from tests.contract.document import Json, Operation, Schema, resolve, without_null

TOKEN = "pat_contract"
BASE_URL = "http://localhost:8700"


def coze(handler: Callable[[httpx.Request], httpx.Response]) -> Coze:
    """A client whose requests `handler` answers within this process, each only once."""
    http_client = httpx.Client(transport=httpx.MockTransport(handler))
    return Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client, max_retries=0)


def async_coze(handler: Callable[[httpx.Request], httpx.Response]) -> AsyncCoze:
    """The same, asynchronous."""
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
    return AsyncCoze(
        auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client, max_retries=0
    )


def method_of(client: Coze | AsyncCoze, operation: Operation) -> Callable[..., Any]:
    """The method of a client that calls an operation."""
    resource: Any = client
    for step in operation.definition["tags"][0].split(" "):
        resource = getattr(resource, step)
    method: Callable[..., Any] = getattr(resource, operation.name)
    return method


def endpoint_of(operation: Operation) -> Any:
    """The module of the endpoint functions of an operation."""
    return importlib.import_module(f"coze_api.api.{operation.tag}.{operation.operation_id}")


def body_of(operation: Operation) -> Schema:
    """The schema of an operation's body; one without fields when it takes none."""
    return operation.body


def files_of(operation: Operation) -> list[str]:
    """The fields of an operation's form that are files."""
    properties = body_of(operation)["properties"]
    return [name for name, one in properties.items() if one.get("format") == "binary"]


def arguments(operation: Operation, parameters: Mapping[str, Json], body: Json) -> dict[str, Any]:
    """The keyword arguments of an operation's method for these parameters and this body."""
    schemas = {one.name: one.schema for one in operation.parameters} | body_of(operation)[
        "properties"
    ]
    given = {**parameters, **(body or {})}
    return {name: as_argument(schemas[name], value) for name, value in given.items()}


def as_argument(schema: Schema, value: Json) -> Any:
    """What stands for a JSON value in a call: objects are models, or mappings if they are maps."""
    name = model_name(schema)
    core = without_null(schema)
    if isinstance(value, dict) and name is not None:
        model = getattr(models, name)
        # An object that only maps names to values has no model.
        return model.from_dict(value) if is_model(model) else dict(value)
    if isinstance(value, list) and "items" in core:
        return [as_argument(core["items"], item) for item in value]
    return value


def is_model(value: object) -> TypeGuard[type[Model]]:
    return isinstance(value, type) and issubclass(value, Model)


def model_name(schema: Schema) -> str | None:
    """The name of the component that a schema refers to, null or not."""
    for choice in [schema, *schema.get("oneOf", ())]:
        if "$ref" in choice:
            return str(choice["$ref"]).rsplit("/", 1)[1]
    return None


def example_arguments(operation: Operation) -> dict[str, Any]:
    """Arguments for what a call must have, as the document's examples give them."""
    parameters = {one.name: resolve(one.schema)["example"] for one in operation.parameters}
    body = body_of(operation)
    # Of several bodies the first.
    (schema,) = operation.bodies.values() or [body]
    first = resolve(schema.get("oneOf", [schema])[0])
    # Where arguments need each other, the example as a whole has what they need.
    has_rules = "x-coze-arguments" in operation.definition
    has_fields = bool(body["properties"])
    needed = body["example"] if has_rules and has_fields else first.get("required", ())
    example = {name: body["example"][name] for name in needed}
    example |= dict.fromkeys(files_of(operation), b"We are open.")
    has_all = has_rules and not has_fields
    wanted = {one.name for one in operation.parameters if one.required or has_all}
    given = {name: value for name, value in parameters.items() if name in wanted}
    return arguments(operation, given, example)


def example_request(operation: Operation) -> dict[str, Any]:
    """The same, as an endpoint function takes it: the body is one model."""
    given = example_arguments(operation)
    names = {one.name for one in operation.parameters}
    request = {name: value for name, value in given.items() if name in names}
    if operation.bodies:
        (schema,) = operation.bodies.values()
        fields = {name: value for name, value in given.items() if name not in names}
        # The defaults of pages are those of methods alone.
        usual = operation.page_defaults
        fields = {name: usual[name] for name in usual.keys() & operation.fields} | fields
        fields |= {name: File.of(fields[name]) for name in files_of(operation)}
        request["body"] = getattr(models, model_name(schema) or "")(**fields)
    return request


def encoded(content: Json, *, escaped: bool = False) -> bytes:
    """JSON as a service may write it. Half of a surrogate pair goes only in escapes."""
    try:
        return json.dumps(content, ensure_ascii=escaped).encode()
    except UnicodeEncodeError:
        return json.dumps(content).encode()


def says(schema: Schema, came: Json, given: Json) -> bool:
    """Whether `given` says all that came where a schema of the document stands, and no more.

    A field that the schema names and that came as null may as well be absent, and is.
    """
    schema = resolve(schema)
    choices = schema.get("oneOf") or schema.get("anyOf")
    if choices:
        return any(says(choice, came, given) for choice in choices)
    if isinstance(came, dict) and "properties" in schema:
        named = schema["properties"]
        stayed = {key for key, value in came.items() if value is not None or key not in named}
        return (
            isinstance(given, dict)
            and given.keys() == stayed
            and all(says(named.get(key, {}), came[key], given[key]) for key in stayed)
        )
    values = schema.get("additionalProperties")
    if isinstance(came, dict) and isinstance(values, dict) and isinstance(given, dict):
        # A map: what it holds is of one kind.
        return came.keys() == given.keys() and all(
            says(values, value, given[name]) for name, value in came.items()
        )
    if isinstance(came, list) and "items" in schema:
        return (
            isinstance(given, list)
            and len(given) == len(came)
            and all(says(schema["items"], *pair) for pair in zip(came, given, strict=True))
        )
    if isinstance(came, int) and "number" in schema.get("type", ()):
        # A model reads a float; an argument stays as it was given.
        came = float(came) if isinstance(given, float) else came
    return same(came, given)


def same(left: Any, right: Any) -> bool:
    """Whether two values are the same JSON: 1 is neither 1.0 nor true there."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def plain(value: Any) -> Json:
    """The JSON of a result."""
    return value.to_dict() if isinstance(value, Model) else to_plain(value)
