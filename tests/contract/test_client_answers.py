"""Whatever the service may answer by the document, the client takes it in, and loses nothing.

Answers come with fields that are absent, null or unknown, with values that the document doesn't
list, with any characters, and with numbers of 64 bits.
"""

from __future__ import annotations

import asyncio
import pickle
from enum import Enum
from functools import cache
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api import AuthenticatedClient, models
from coze_api.types import EmptyResult, Model, to_plain
from coze_ext import CozeResponseError
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
)
from tests.contract.document import (
    DOCUMENT,
    JSON,
    OPERATIONS,
    Json,
    Operation,
    Schema,
    component,
    without_null,
)
from tests.contract.effort import effort
from tests.contract.strategies import served

pytestmark = pytest.mark.contract

LOG_ID = "20251010143200F0E1D2C3B4A59687"
all_operations = pytest.mark.parametrize("operation_id", OPERATIONS)


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
    if operation.data is None:
        return envelopes.map(lambda envelope: {**envelope, "code": 0})
    return st.builds(
        lambda envelope, data: {**envelope, "code": 0, "data": data},
        envelopes,
        served(operation.data),
    )


@cache
def envelopes(operation_id: str, *, success: bool) -> st.SearchStrategy[Json]:
    """Any envelopes that come with the HTTP status of success, or with another."""
    operation = OPERATIONS[operation_id]
    return served(operation.answers[JSON] if success else component("ErrorResponse"))


@all_operations
@effort(4)
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
    elif "items" in operation.data:
        assert same([plain(item) for item in result], envelope["data"])
    elif hasattr(result, "items"):
        # A page has its list under a name of its own, and nothing that a page has not.
        (name,) = (key for key, one in operation.data["properties"].items() if "items" in one)
        assert same([plain(item) for item in result.items], envelope["data"][name])
        assert result.total == envelope["data"].get("total")
    else:
        assert same(plain(result), envelope["data"])


@pytest.mark.parametrize("data", [{}, {"data": None}], ids=["absent", "null"])
@pytest.mark.parametrize(
    "operation_id", [one.operation_id for one in OPERATIONS.values() if one.data]
)
def test_a_success_without_its_data_is_told(operation_id: str, data: Json) -> None:
    operation = OPERATIONS[operation_id]
    SERVICE.answer_with(encoded({"code": 0, "msg": "", **data}))
    with pytest.raises(CozeResponseError, match="lacks its data") as told:
        method_of(COZE, operation)(**example_arguments(operation))
    assert told.value.logid == LOG_ID


@all_operations
@effort(4)
@given(data=st.data(), escaped=st.booleans())
def test_an_endpoint_function_gives_the_whole_envelope(
    operation_id: str, data: st.DataObject, escaped: bool
) -> None:
    operation = OPERATIONS[operation_id]
    status = data.draw(st.sampled_from([200, 400, 401, 403, 429, 499, 500, 503, 520]))
    envelope = data.draw(envelopes(operation_id, success=status == 200))
    SERVICE.answer_with(encoded(envelope, escaped=escaped), status=status)
    answer = call_endpoint(operation)
    assert answer.status_code == status
    assert same(plain(answer.parsed), envelope)


@all_operations
def test_an_endpoint_function_gives_a_gateways_page_as_it_is(operation_id: str) -> None:
    page = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
    SERVICE.answer_with(page, status=502, content_type="text/html")
    answer = call_endpoint(OPERATIONS[operation_id])
    assert (answer.status_code, answer.content, answer.parsed) == (502, page, None)


def call_endpoint(operation: Operation) -> Any:
    """Call the plain endpoint function of an operation."""
    return endpoint_of(operation).sync_detailed(client=PLAIN_CLIENT, **example_request(operation))


# Each model by itself: what a whole answer holds only by chance is tried here for every field.

MADE = {name: getattr(models, name, None) for name in DOCUMENT["components"]["schemas"]}
"""What the generated package has for each schema of the document."""
MODELS: dict[str, type[Model]] = {name: kind for name, kind in MADE.items() if is_model(kind)}
ENUMERATIONS: dict[str, type[Enum]] = {
    name: kind for name, kind in MADE.items() if isinstance(kind, type) and issubclass(kind, Enum)
}
NEW_FIELD = {"field_of_tomorrow": {"nested": [None, 1.5, "x"]}}
UNTYPED: list[Json] = [None, "", "value of tomorrow", 0, 987_654_321, -0.5, True, [], {}, [None]]
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
    return {"string": "x", "integer": 1, "number": 0.5, "boolean": False, "array": []}[core["type"]]


@pytest.mark.parametrize("name", MODELS)
def test_a_model_gives_back_whatever_came_in_its_fields(name: str) -> None:
    """Absent, null and empty fields, values and fields that the document doesn't know."""
    model, schema = MODELS[name], component(name)
    for content in (least(schema), {**least(schema), **NEW_FIELD}):
        assert same(model.from_dict(content).to_dict(), content)
    for field, its_schema in schema["properties"].items():
        if "const" in its_schema:
            continue  # what tells the events apart
        for value in values_for(its_schema):
            content = {**least(schema), field: value}
            assert same(model.from_dict(content).to_dict(), content), (field, value)


@pytest.mark.parametrize("name", ENUMERATIONS)
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


@pytest.mark.parametrize("name", MODELS)
def test_a_field_with_an_enumeration_has_its_members(name: str) -> None:
    model, schema = MODELS[name], component(name)
    for field, its_schema in schema["properties"].items():
        kind = ENUMERATIONS.get(model_name(its_schema) or "")
        if kind is None:
            continue
        new = 987_654_321 if issubclass(kind, int) else "value of tomorrow"
        for value in (least(its_schema), new):
            built = model.from_dict({**least(schema), field: value})
            member = getattr(built, model._FIELDS[field])
            assert (type(member), member) == (kind, value)
