"""Whatever the service may answer by the document, the client takes it in, and loses nothing.

Answers come with fields that are absent, null or unknown, with values that the document doesn't
list, with any characters, and with numbers of 64 bits.
"""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache, partial
from itertools import product
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api import AuthenticatedClient, models
from coze_core.json import plain as to_plain
from coze_core.models import Model
from coze_core.plans import plan_of
from coze_core.responses import EmptyResult
from coze_ext import CozeError, CozeResponseError, CozeServerError
from tests.contract.calls import (
    BASE_URL,
    TOKEN,
    async_coze,
    coze,
    encoded,
    endpoint_of,
    example_arguments,
    example_request,
    is_model,
    method_of,
    model_name,
    plain,
    same,
    says,
)
from tests.contract.document import (
    DOCUMENT,
    JSON,
    OPERATIONS,
    Json,
    Operation,
    Schema,
    at,
    component,
    put_at,
    schema_at,
    without_null,
)
from tests.contract.effort import effort
from tests.contract.strategies import served
from tests.each import each

pytestmark = pytest.mark.contract

LOG_ID = "20251010143200F0E1D2C3B4A59687"
WITH_JSON = [one.operation_id for one in OPERATIONS.values() if not one.only_streams]


class Service:
    """Answers every request with what it is told to."""

    def __init__(self) -> None:
        self.answer_with(b"")

    def answer_with(
        self, body: bytes, *, status: int = 200, content_type: str = "application/json"
    ) -> None:
        self._body, self._status, self._content_type = body, status, content_type

    def __call__(self, request: httpx.Request) -> httpx.Response:
        headers = {"content-type": self._content_type, "x-tt-logid": LOG_ID}
        return httpx.Response(self._status, content=self._body, headers=headers, request=request)


SERVICE = Service()
COZE = coze(SERVICE)
ASYNC_COZE = async_coze(SERVICE)
PLAIN_CLIENT = AuthenticatedClient(
    BASE_URL, TOKEN, httpx_args={"transport": httpx.MockTransport(SERVICE)}
)
"""The generated package's own client, for its endpoint functions."""


def call_both(operation: Operation) -> list[Any]:
    """The results of an operation by the blocking client and by the asynchronous one."""
    arguments = example_arguments(operation)

    async def call() -> Any:
        return await method_of(ASYNC_COZE, operation)(**arguments)

    return [method_of(COZE, operation)(**arguments), asyncio.run(call())]


@cache
def successes(operation_id: str) -> st.SearchStrategy[Json]:
    """Envelopes of success, with the data that the operation gives."""
    operation = OPERATIONS[operation_id]
    envelopes = served(operation.answers[JSON])
    if operation.data is None or operation.result == ".":
        return envelopes.map(lambda envelope: {**envelope, "code": 0})
    schema = without_null(operation.data)
    return st.builds(
        lambda envelope, data: {**envelope, "code": 0, **put_at(operation.result, data)},
        envelopes,
        served(operation.data).filter(lambda data: is_said(schema, data)),
    )


def is_said(schema: Schema, data: Json) -> bool:
    """Whether data that requires nothing says anything which is documented: else it is lacking."""
    if not isinstance(data, dict) or not data or schema.get("required"):
        return True
    return any(data.get(name) is not None for name in schema.get("properties", data))


@cache
def envelopes(operation_id: str, *, success: bool) -> st.SearchStrategy[Json]:
    """Any envelopes that come with the HTTP status of success, or with another."""
    operation = OPERATIONS[operation_id]
    return served(operation.answers[JSON] if success else component("ErrorResponse"))


@pytest.mark.parametrize(
    "operation_id",
    [one.operation_id for one in OPERATIONS.values() if not (one.gives_bytes or one.only_streams)],
)
@effort()
@given(data=st.data(), escaped=st.booleans())
def test_a_result_is_what_came(operation_id: str, data: st.DataObject, escaped: bool) -> None:
    operation = OPERATIONS[operation_id]
    envelope = data.draw(successes(operation_id))
    SERVICE.answer_with(encoded(envelope, escaped=escaped))
    for result in call_both(operation):
        check_result(operation, result, envelope)


def check_result(operation: Operation, result: Any, envelope: Json) -> None:
    assert result.logid == LOG_ID
    if operation.data is None:
        assert isinstance(result, EmptyResult)
    elif operation.page:
        items = operation.page["items"]
        schema = schema_at(items, operation.answers[JSON])
        assert says(schema, at(items, envelope) or [], plain(result.items))
        assert result.total == at(operation.page.get("total", "nowhere"), envelope)
    else:
        assert says(operation.data, at(operation.result, envelope), plain(result))


LISTS = [one.operation_id for one in OPERATIONS.values() if one.gives_list]


def success_without(operation: Operation, *, is_null: bool) -> bytes:
    content = put_at(operation.result, None) if is_null else {}
    return encoded({"code": 0, "msg": "", **content})


OBJECTS = [
    one.operation_id
    for one in OPERATIONS.values()
    if one.data and not one.gives_list and one.result != "."
]


@each(("operation_id", "is_null"), product(OBJECTS, [False, True]))
def test_a_success_without_its_object_is_told(operation_id: str, is_null: bool) -> None:
    operation = OPERATIONS[operation_id]
    SERVICE.answer_with(success_without(operation, is_null=is_null))
    own = partial(method_of(COZE, operation), **example_arguments(operation))
    for call in (own, plain_endpoint(operation)):
        with pytest.raises(CozeResponseError, match="lacks its data") as told:
            call()
        assert told.value.logid == LOG_ID


@each(("operation_id", "is_null"), product(LISTS, [False, True]))
def test_a_success_without_its_list_is_an_empty_list(operation_id: str, is_null: bool) -> None:
    operation = OPERATIONS[operation_id]
    SERVICE.answer_with(success_without(operation, is_null=is_null))
    for result in call_both(operation):
        assert list(getattr(result, "items", result)) == []
        assert result.logid == LOG_ID


@pytest.mark.parametrize("operation_id", WITH_JSON)
@effort()
@given(data=st.data(), escaped=st.booleans())
def test_an_endpoint_function_says_what_the_everyday_client_says(
    operation_id: str, data: st.DataObject, escaped: bool
) -> None:
    """With a client that knows nothing but how to send: both read a response by the same means."""
    operation = OPERATIONS[operation_id]
    status = data.draw(st.sampled_from([200, 400, 401, 403, 429, 499, 500, 503, 520]))
    envelope = data.draw(envelopes(operation_id, success=status == 200))
    SERVICE.answer_with(encoded(envelope, escaped=escaped), status=status)
    check_outcomes(operation)


@each("operation_id", WITH_JSON)
def test_a_gateways_page_is_the_same_error_everywhere(operation_id: str) -> None:
    page = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
    SERVICE.answer_with(page, status=502, content_type="text/html")
    error = check_outcomes(OPERATIONS[operation_id])
    assert isinstance(error, CozeServerError)
    assert (error.http_status, error.snippet) == (502, "502 Bad Gateway")


def check_outcomes(operation: Operation) -> Any:
    """Compare what an operation returns or raises by its method and by its endpoint functions."""
    endpoint, request = endpoint_of(operation), example_request(operation)
    own = outcome(lambda: method_of(COZE, operation)(**example_arguments(operation)))
    plain_one = outcome(lambda: endpoint.sync(client=PLAIN_CLIENT, **request))
    detailed = outcome(lambda: endpoint.sync_detailed(client=PLAIN_CLIENT, **request))
    if isinstance(own, CozeError):
        assert type(own) is type(plain_one) is type(detailed)
        assert str(own) == str(plain_one) == str(detailed)
        assert own.args == plain_one.args == detailed.args
    else:
        assert alike(own, plain_one)
        assert (detailed.status_code, detailed.headers["x-tt-logid"]) == (200, LOG_ID)
        if hasattr(own, "items"):  # a page knows its client beside what came
            assert alike(detailed.parsed.items, own.items)
        else:
            assert alike(detailed.parsed, own)
        assert own.logid == plain_one.logid == detailed.parsed.logid == LOG_ID
    return own


def alike(left: Any, right: Any) -> bool:
    return type(left) is type(right) and bool(left == right)


def outcome(call: Callable[[], Any]) -> Any:
    """Return what a call returns, or the error that it raises."""
    try:
        return call()
    except CozeError as error:
        return error


def plain_endpoint(operation: Operation) -> Callable[[], Any]:
    """Return the call of an operation's endpoint function by the generated package's client."""
    request = example_request(operation)
    return lambda: endpoint_of(operation).sync(client=PLAIN_CLIENT, **request)


# Each model by itself: what a whole answer holds only by chance is tried here for every field.

MADE = {name: getattr(models, name, None) for name in DOCUMENT["components"]["schemas"]}
"""What the generated package has for each schema of the document."""
MODELS: dict[str, type[Model]] = {name: kind for name, kind in MADE.items() if is_model(kind)}
ENUMERATIONS: dict[str, type[Enum]] = {
    name: kind for name, kind in MADE.items() if isinstance(kind, type) and issubclass(kind, Enum)
}
NEW_FIELD = {"field_of_tomorrow": {"nested": [None, 1.5, "x"]}}
UNTYPED: list[Json] = [
    *(None, "", "value of tomorrow", "true", "12", 0, 987_654_321, 2.0, -0.5, True, [], {}, [None]),
]
"""What may stand in any field, whatever its type: hosts differ in how they say nothing."""


def values_for(schema: Schema) -> list[Json]:
    """What may come in a field: what is of no type, all that the document lists, and more."""
    values = list(UNTYPED)
    core = without_null(schema)
    values += core.get("enum", ())
    for choice in core.get("oneOf", ()):
        values += values_for(choice)
    if core.get("type") == "object" and "properties" in core:
        values += [least(core), {**least(core), **NEW_FIELD}]
    if "items" in core:
        values += [[one] for one in values_for(core["items"])]
    return values


def least(schema: Schema) -> Json:
    """A value with as little in it as a schema allows."""
    core = without_null(schema)
    if "const" in core or "enum" in core:
        return core.get("const") or core["enum"][0]
    choices = core.get("oneOf") or core.get("anyOf")
    if choices:
        return least(choices[0])
    if core["type"] == "object":
        properties = core.get("properties", {})
        return {name: least(properties[name]) for name in core.get("required", ())}
    type_ = core["type"] if isinstance(core["type"], str) else core["type"][0]
    return {"string": "x", "integer": 1, "number": 0.5, "boolean": False, "array": []}[type_]


@each("name", MODELS)
def test_a_model_gives_back_the_least_that_may_come_and_what_nobody_knows(name: str) -> None:
    for content in (least(component(name)), {**least(component(name)), **NEW_FIELD}):
        assert same(MODELS[name].from_dict(content).to_dict(), content)


def properties() -> Iterator[tuple[str, str, Schema]]:
    """Each property of each model, with its schema."""
    for name in MODELS:
        for field, schema in component(name)["properties"].items():
            yield name, field, schema


def fields_and_values() -> Iterator[tuple[str, str, Json]]:
    for name, field, schema in properties():
        # What tells the events apart; and a file, which is no JSON.
        if "const" not in schema and schema.get("format") != "binary":
            for value in values_for(schema):
                yield name, field, value


@each(("name", "field", "value"), fields_and_values())
def test_a_model_gives_back_whatever_came_in_its_fields(name: str, field: str, value: Json) -> None:
    """Absent, null and empty fields, and values that the document doesn't know.

    What says the same in another type comes back as documented, all else as it came.
    """
    model, schema = MODELS[name], component(name)
    its_schema = schema["properties"][field]
    content = {**least(schema), field: value}
    meant = understood(its_schema, value)
    expected = {**content, field: value if meant is UNREADABLE else meant}
    if expected[field] is None:
        # A list that must be there is empty rather than None.
        del expected[field]
        if is_list(its_schema) and field in schema.get("required", ()):
            expected[field] = []
    assert same(model.from_dict(content).to_dict(), expected)
    assert same(model.from_json(encoded(content)).to_dict(), expected)


UNREADABLE = object()


def understood(schema: Schema, value: Json) -> Json:
    """What a value means in the place of a schema: None for nothing, UNREADABLE if nobody knows."""
    core = without_null(schema)
    if value is None:
        return None
    kind = "boolean" if isinstance(value, bool) else JSON_TYPES[type(value)]
    choices = [without_null(one) for one in core.get("oneOf") or core.get("anyOf") or ()]
    if isinstance(core.get("type"), list):
        choices = [{**core, "type": one} for one in core["type"]]
    if choices:
        # The first of its type, or else the first of all.
        core = next((one for one in choices if one.get("type") == kind), choices[0])
        if isinstance(value, dict):
            # An object of which no field is known is nobody's.
            known = {name for one in choices for name in one.get("properties", ())}
            return value if known & value.keys() else UNREADABLE
    if "type" not in core:
        return value
    if isinstance(value, dict) and "properties" in core:
        lists = [name for name in core.get("required", ()) if is_list(core["properties"][name])]
        return {**{name: [] for name in lists}, **value}
    if isinstance(value, list) and core["type"] == "array":
        items = [understood(core["items"], item) for item in value]
        return UNREADABLE if any(item is None or item is UNREADABLE for item in items) else items
    if value in ("", [], {}) and kind in EMPTY.get(core["type"], ()):
        return [] if core["type"] == "array" else None
    if kind == core["type"]:
        return value
    turn = TURNED.get((core["type"], kind))
    return UNREADABLE if turn is None else turn(value)


def is_list(schema: Schema) -> bool:
    return bool(without_null(schema).get("type") == "array")


EMPTY = {
    "object": ("string", "array"),
    "array": ("string", "object"),
    "integer": ("string",),
    "number": ("string",),
    "boolean": ("string",),
}
"""Of which types the empty value says that there is nothing, where another type is documented."""
JSON_TYPES = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
TURNED: dict[tuple[str, str], Callable[[Any], Json]] = {
    ("string", "boolean"): lambda value: "true" if value else "false",
    ("string", "integer"): str,
    ("string", "number"): str,
    ("integer", "boolean"): int,
    ("integer", "string"): lambda value: int(value) if value.isdecimal() else UNREADABLE,
    ("integer", "number"): lambda value: int(value) if value.is_integer() else UNREADABLE,
    ("number", "boolean"): float,
    ("number", "integer"): float,
    ("number", "string"): lambda value: float(value) if value[-1:].isdecimal() else UNREADABLE,
    ("boolean", "integer"): lambda value: {0: False, 1: True}.get(value, UNREADABLE),
    ("boolean", "string"): lambda value: {"true": True, "false": False}.get(value, UNREADABLE),
}
"""How a value of another type, named second, says what the documented type says."""


@each("name", ENUMERATIONS)
def test_an_enumeration_is_open(name: str) -> None:
    """A value that the document doesn't list is a member like those that it does."""
    kind, listed = ENUMERATIONS[name], component(name)["enum"]
    assert {member.value for member in kind} == set(listed)
    new = [987_654_321, -1] if issubclass(kind, int) else ["value of tomorrow", "", "UPPER", "名"]
    for value in [*listed, *new]:
        member = kind(value)
        assert isinstance(member, kind)
        assert (member, member.value, str(member)) == (value, value, str(value))
        assert to_plain(member) is member.value
        assert pickle.loads(pickle.dumps(member)) == member
    assert {member.value for member in kind} == set(listed), "the new ones were kept"


@each(
    ("name", "field", "kind"),
    [
        (name, field, ENUMERATIONS[enumeration])
        for name, field, schema in properties()
        if (enumeration := model_name(schema)) in ENUMERATIONS
    ],
)
def test_a_field_with_an_enumeration_has_its_members(
    name: str, field: str, kind: type[Enum]
) -> None:
    model, schema = MODELS[name], component(name)
    new = 987_654_321 if issubclass(kind, int) else "value of tomorrow"
    for value in (least(schema["properties"][field]), new):
        built = model.from_dict({**least(schema), field: value})
        member = getattr(built, plan_of(model).by_name[field].attribute)
        assert (type(member), member) == (kind, value)
