"""Whatever the service may answer by the document, the client takes it in, and loses nothing.

Answers come with fields that are absent, null or unknown, with values that the document doesn't
list, with any characters, and with numbers of 64 bits.
"""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api import AuthenticatedClient
from coze_api.types import EmptyResult
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
    method_of,
    plain,
    same,
)
from tests.contract.document import JSON, OPERATIONS, Json, Operation, component
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
