"""The client reads what Coze Studio answers, whatever it calls it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from coze_ext import Coze, TokenAuth
from coze_mock import MockServer
from coze_mock.studio.served import SERVED
from tests.contract.calls import TOKEN, example_arguments, method_of
from tests.contract.document import EVENT_STREAM, FORM, OPERATIONS
from tests.contract.test_client_requests import stream_method

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


@pytest.fixture(scope="module")
def studio() -> Iterator[MockServer]:
    with MockServer(token=TOKEN, studio=True, chat_duration=0.0, stream_interval=0.0) as server:
        server.world()
        yield server


def call(client: Coze, operation_id: str, streamed: bool, given: dict[str, Any]) -> Any:
    operation = OPERATIONS[operation_id]
    if not streamed:
        return method_of(client, operation)(**given)
    return [*stream_method(client, operation)(**given)]


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
