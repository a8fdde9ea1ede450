"""Tools that look at a client find its operations, with their arguments."""

from __future__ import annotations

import inspect
import typing
from typing import Any
from unittest.mock import create_autospec

import pydantic
import pytest

from coze_ext import ChatPoll, TokenAuth
from tests.twins import TOKEN, Twin

PATHS = ("bots.retrieve", "bots.versions.list", "chat.create_and_poll", "chat.messages.list")


def found(client: Any, path: str) -> Any:
    for name in path.split("."):
        client = getattr(client, name)
    return client


@pytest.mark.parametrize("path", PATHS)
def test_a_mock_of_a_client_has_its_operations(twin: Twin, path: str) -> None:
    mocked = found(create_autospec(twin.coze_class, instance=True), path)
    with pytest.raises(TypeError):
        mocked(no_such_argument=1)


async def test_a_mocked_operation_returns_what_it_is_told(twin: Twin) -> None:
    mocked = create_autospec(twin.coze_class, instance=True)
    mocked.chat.create_and_poll.return_value = "polled"
    polled = await twin.value(mocked.chat.create_and_poll(bot_id="73", user_id="u"))
    assert polled == "polled"
    mocked.chat.create_and_poll.assert_called_once_with(bot_id="73", user_id="u")


@pytest.mark.parametrize(
    "name",
    ["create", "stream", "create_and_poll", "submit_tool_outputs_stream", "cancel"],
)
def test_the_types_of_all_arguments_can_be_read_and_made_a_model_of(twin: Twin, name: str) -> None:
    """As tools for agents do it."""
    method = getattr(twin.coze_class(auth=TokenAuth(TOKEN)).chat, name)
    types = typing.get_type_hints(method)
    parameters = inspect.signature(method).parameters
    assert {*parameters, "return"} == set(types)
    fields: dict[str, Any] = {
        one: (types[one], ... if given.default is given.empty else given.default)
        for one, given in parameters.items()
    }
    model = pydantic.create_model(name, **fields)
    assert set(model.model_json_schema()["properties"]) == set(parameters)


def test_what_is_polled_for_is_known(twin: Twin) -> None:
    method = twin.coze_class(auth=TokenAuth(TOKEN)).chat.create_and_poll
    assert typing.get_type_hints(method)["return"] is ChatPoll
