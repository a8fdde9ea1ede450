"""The world that the server begins with: what the examples of the document name is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from coze_ext import user_message
from coze_mock import CozeMock, MockServer
from coze_mock.document import Operation, load_document
from coze_mock.examples import Examples
from tests.mock.oauth import JWT_GRANT, door, service_app
from tests.mock.wire import Wire

DOCUMENT = load_document()
EXAMPLES = Examples(DOCUMENT)


def _examples() -> Iterator[Any]:
    """Every example of a request: the operation, and the example's body."""
    for operation in DOCUMENT.operations:
        body = DOCUMENT.resolve(operation.described.get("requestBody", {})).get("content", {})
        for media_type, described in (body or {"": {"example": None}}).items():
            for name, value in EXAMPLES.all_of(described):
                yield pytest.param(
                    operation, media_type, value, id=f"{operation.operation_id}-{name}"
                )


@pytest.fixture(scope="module")
def shared() -> Iterator[MockServer]:
    with MockServer(stream_interval=0, chat_duration=0) as server:
        yield server


@pytest.mark.parametrize(("operation", "media_type", "body"), [*_examples()])
def test_every_example_of_the_document_can_be_executed(
    shared: MockServer, operation: Operation, media_type: str, body: Any
) -> None:
    shared.clear()
    shared.world()
    wire = Wire(shared.base_url)
    given = EXAMPLES.arguments(operation.operation_id)
    places: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}}
    for parameter in operation.parameters:
        if parameter.name in given:
            places[parameter.location][parameter.name] = given[parameter.name]
    sent: dict[str, Any] = {}
    if media_type == "application/json":
        sent["json"] = body
    elif media_type:
        (schema,) = _schemas(operation)
        sent["files"] = {
            name: ("example.bin", str(value))
            for name, value in body.items()
            if schema["properties"][name].get("format") == "binary"
        }
        texts = {name: value for name, value in body.items() if name not in sent["files"]}
        # As parts without a file's name, so that it is a multipart form without any file, too.
        sent["files"] |= {name: (None, _text(value)) for name, value in texts.items()}
    response = wire.client.request(
        operation.method,
        operation.path.format(**places["path"]),
        params={name: _text(value) for name, value in places["query"].items()},
        headers={**places["header"], **_proof(shared, operation, body)},
        **sent,
    )
    wire.close()

    assert response.status_code == 200, response.text
    if response.headers["content-type"] == "application/json":
        assert response.json().get("code", 0) == 0, response.text


def _schemas(operation: Operation) -> Iterator[Any]:
    body = DOCUMENT.resolve(operation.described["requestBody"])
    for described in body["content"].values():
        yield DOCUMENT.resolve(described["schema"])


def _proof(server: MockServer, operation: Operation, body: Any) -> dict[str, str]:
    """What stands in place of a token where one is asked for: a JWT, or nothing."""
    if operation.takes_token:
        return {}
    if body.get("grant_type") != JWT_GRANT:
        return {"Authorization": ""}
    with door(server) as app:
        return {"Authorization": f"Bearer {app.jwt(service_app(server))}"}


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(_text, value))
    return json.dumps(value) if isinstance(value, bool) else str(value)


def test_the_world_tells_what_to_begin_with(coze_mock: CozeMock) -> None:
    world = coze_mock.world()

    with coze_mock.client() as coze:
        assert [bot.id for bot in coze.bots.list(workspace_id=world["workspace_id"])] == [
            world["bot_id"]
        ]


def test_a_server_is_empty_until_it_is_told(coze_mock: CozeMock) -> None:
    assert (coze_mock.bots, coze_mock.files, coze_mock.chats) == ((), (), ())
    coze_mock.world()
    coze_mock.clear()
    assert (coze_mock.bots, coze_mock.files, coze_mock.chats) == ((), (), ())


async def test_the_fixture_makes_clients_and_bots(coze_mock: CozeMock) -> None:
    coze_mock.script("Yes.", repeat=True)
    bot_id = coze_mock.bot(prompt="You say yes.", workspace_id="5")

    with coze_mock.client() as coze:
        stream = coze.chat.stream(
            bot_id=bot_id, user_id="1", additional_messages=[user_message("Is it?")]
        )
        assert stream.final_text() == "Yes."
    async with coze_mock.async_client(max_retries=0) as async_coze:
        found = await async_coze.bots.retrieve(bot_id=bot_id)
        assert found.prompt_info is not None
        assert found.prompt_info.prompt == "You say yes."
    draft = coze_mock.bot("Draft", connector_ids=())
    assert [bot.id for bot in coze_mock.bots if bot.online] == [bot_id]
    assert coze_mock.bots[-1].id == draft


def test_programs_that_make_a_client_of_their_own_find_the_server(
    coze_mock: CozeMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COZE_API_TOKEN", raising=False)
    monkeypatch.setenv("COZE_API_BASE", "http://elsewhere.invalid")
    program = "from coze_ext import Coze; print(Coze().bots.list(workspace_id='5').total)"
    coze_mock.bot(workspace_id="5")

    with coze_mock.environment():
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
    assert done.stdout == "1\n"
    assert os.environ["COZE_API_BASE"] == "http://elsewhere.invalid"
    assert "COZE_API_TOKEN" not in os.environ
