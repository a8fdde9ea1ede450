"""Coze Studio can read what the client sends, strict as it is, and the client what that answers."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_ext import Coze, CozeAPIError, CozeError, TokenAuth
from coze_mock import MockServer
from coze_mock.studio.served import ELSEWHERE, SERVED
from tests.contract.calls import TOKEN, arguments, body_of, example_arguments, method_of
from tests.contract.document import EVENT_STREAM, FORM, OPERATIONS, Json, Schema, without_null
from tests.contract.effort import effort
from tests.contract.test_client_requests import is_id, requests, stream_method

pytestmark = pytest.mark.contract

CALLS = [
    (name, streamed)
    for name in SERVED
    for streamed in (False, True)
    if FORM not in OPERATIONS[name].bodies
    and (
        EVENT_STREAM in OPERATIONS[name].answers if streamed else not OPERATIONS[name].only_streams
    )
]
served_calls = pytest.mark.parametrize(
    ("operation_id", "streamed"),
    CALLS,
    ids=lambda one: one if isinstance(one, str) else ("stream" if one else ""),
)


@pytest.fixture(scope="module")
def studio() -> Iterator[MockServer]:
    with MockServer(token=TOKEN, studio=True, chat_duration=0.0, stream_interval=0.0) as server:
        server.world()
        yield server


@pytest.fixture(scope="module")
def client(studio: MockServer) -> Iterator[Coze]:
    with Coze(auth=TokenAuth(TOKEN), base_url=studio.base_url, max_retries=0) as client:
        yield client


def with_digits(schema: Schema, value: Json) -> Json:
    """A value whose IDs are all digits, as Coze Studio's are."""
    core = without_null(schema)
    if is_id(core) and isinstance(value, str):
        return str(zlib.crc32(value.encode()) + 1)
    if isinstance(value, list) and "items" in core:
        return [with_digits(core["items"], item) for item in value]
    if isinstance(value, dict) and "properties" in core:
        named = core["properties"]
        return {name: with_digits(named.get(name, {}), one) for name, one in value.items()}
    return value


def call(client: Coze, operation_id: str, streamed: bool, given: dict[str, Any]) -> Any:
    operation = OPERATIONS[operation_id]
    if not streamed:
        return method_of(client, operation)(**given)
    return [*stream_method(client, operation)(**given)]


@served_calls
@effort(0.4)
@given(data=st.data())
def test_what_is_sent_can_be_read(
    operation_id: str, streamed: bool, data: st.DataObject, client: Coze, studio: MockServer
) -> None:
    operation = OPERATIONS[operation_id]
    parameters, body = data.draw(requests(operation_id, streamed))
    schemas = {one.name: one.schema for one in operation.parameters}
    parameters = {name: with_digits(schemas[name], one) for name, one in parameters.items()}
    fields = body_of(operation)["properties"]
    body = {name: with_digits(fields[name], one) for name, one in body.items()}
    try:
        call(client, operation_id, streamed, arguments(operation, parameters, body))
    except CozeAPIError as error:
        # There is no such bot or conversation, or a message has a type that isn't taken there.
        assert not error.msg.startswith("binding error"), error  # noqa: PT017 - no error is as well
    except CozeError:
        pass  # a stream with an event that says why it was refused
    expected = ELSEWHERE.get(operation_id, operation.path).split("/")
    path = studio.requests[-1].path.split("/")
    for part, one in zip(expected, path, strict=True):
        assert part.startswith("{") or part == one


# The examples name what the world has; these are about what ends by being asked for.
ONCE = {"chat_cancel", "conversations_delete", "datasets_delete", "datasets_documents_delete"}


@pytest.mark.parametrize(("operation_id", "streamed"), [one for one in CALLS if one[0] not in ONCE])
def test_what_is_answered_is_read(operation_id: str, streamed: bool, studio: MockServer) -> None:
    with Coze(auth=TokenAuth(TOKEN), base_url=studio.base_url, max_retries=0) as client:
        given = example_arguments(OPERATIONS[operation_id])
        if operation_id == "workflows_retrieve":
            given = {"workflow_id": studio.world()["chatflow_id"]}  # it serves those alone
        if operation_id == "workflows_chat_stream":
            given["parameters"] = {"CONVERSATION_NAME": "Dinner"}
        if operation_id == "datasets_documents_create":
            given["document_bases"][0].source_info.additional_properties["custom_content"] = "Soup"
        result = call(client, operation_id, streamed, given)
        if not streamed:
            assert result.logid == studio.requests[-1].logid
        else:
            assert result
