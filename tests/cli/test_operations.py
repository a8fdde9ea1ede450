"""Each operation of the API is a command, which sends what the same call of the client sends."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import pytest

from coze_ext import Coze, CozeError, TokenAuth
from coze_mock import CozeMock
from tests.cli.terminal import TOKEN, Terminal
from tests.contract.calls import example_arguments, method_of
from tests.contract.document import OPERATIONS, Operation
from tests.contract.recording import Received, RecordingServer
from tests.each import each

# Signing in is another command, `cozectl auth`.
COMMANDS = {
    identity: operation
    for identity, operation in OPERATIONS.items()
    if operation.definition["tags"][0] != "oauth"
}


@pytest.fixture(scope="module")
def recorder() -> Iterator[RecordingServer]:
    with RecordingServer() as recorder:
        recorder.answer = b'{"code": 4000, "msg": "whatever"}'
        yield recorder


@each("operation_id", COMMANDS)
def test_a_command_sends_what_its_method_sends(
    operation_id: str, recorder: RecordingServer, terminal: Terminal, tmp_path: Path
) -> None:
    operation = COMMANDS[operation_id]
    arguments = example_arguments(operation)
    called = _sent(recorder, lambda: _call(recorder, operation, arguments))
    words = [*_path_of(operation), *_options(arguments, tmp_path)]
    settings = ("--base-url", recorder.base_url)
    terminal._monkeypatch.setenv("COZE_API_TOKEN", TOKEN)
    typed = _sent(recorder, lambda: terminal(*words, *settings))
    assert _facts(typed) == _facts(called)


@each("operation_id", COMMANDS)
def test_a_command_says_what_it_takes(operation_id: str, terminal: Terminal) -> None:
    operation = COMMANDS[operation_id]
    told = terminal(*_path_of(operation), "--help")
    assert told.code == 0
    for name in example_arguments(operation):
        assert f"--{name.replace('_', '-')}" in told.out


@each("operation_id", COMMANDS)
def test_what_a_command_lacks_is_named(operation_id: str, terminal: Terminal) -> None:
    operation = COMMANDS[operation_id]
    wanted = {one.name for one in operation.parameters if one.required}
    wanted |= set(operation.body.get("required", ()))
    told = terminal(*_path_of(operation), "--base-url", "http://127.0.0.1:9")
    if wanted - {"stream"}:
        assert told.code == 2
        assert "missing" in told.err
    assert "Traceback" not in told.err


def test_what_an_operation_needs_may_be_given_by_its_place(cozectl: Terminal, bot_id: str) -> None:
    by_name = cozectl("bots", "retrieve", "--bot-id", bot_id, "--json")
    assert cozectl("bots", "retrieve", bot_id, "--json") == by_name
    assert by_name.json["name"] == "Cook"
    assert cozectl("bots", "retrieve", bot_id, "more").code == 2


def test_a_list_goes_on_over_all_pages(cozectl: Terminal, server: Any) -> None:
    for number in range(25):
        server.bot(f"Bot {number}", workspace_id="7300000000000000009")
    words = ("bots", "list", "7300000000000000009", "--page-size", "10", "--json")
    assert len(cozectl(*words).json) == 10
    assert len(cozectl(*words, "--max", "13").json) == 13
    assert len(cozectl(*words, "--all").json) == 25


def test_people_read_times_and_programs_get_numbers(cozectl: Terminal, bot_id: str) -> None:
    for_people = cozectl("bots", "retrieve", bot_id).out
    (line,) = [line for line in for_people.splitlines() if line.startswith("create_time")]
    assert line.count("-") >= 2
    assert ":" in line
    assert cozectl("bots", "retrieve", bot_id, "--json").json["create_time"] > 1_000_000_000


def test_people_write_times_as_they_do(cozectl: Terminal, server: CozeMock) -> None:
    words = ("bill-tasks", "create", "--started-at", "2026-11-01", "--ended-at", "1798761599")
    assert cozectl(*words).code in (0, 1, 3)
    body = server.requests[-1].json
    assert body["ended_at"] == 1798761599
    assert body["started_at"] == datetime(2026, 11, 1).astimezone().timestamp()
    assert cozectl(*words[:3], "the day before").code == 2


def test_a_table_shows_names_and_ids_whole(
    cozectl: Terminal, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    for width in (26, 60, 200):
        monkeypatch.setenv("COLUMNS", str(width))
        told = cozectl("bots", "list", ids["workspace_id"])
        assert ids["bot_id"] in told.out
        assert max(map(len, click.unstyle(told.out).splitlines())) <= width
        assert width == 26 or "Dish of the day" in told.out
        assert width == 200 or "--json also has" in told.err
    piped = cozectl("bots", "list", ids["workspace_id"], "--format", "text")
    assert ids["bot_id"] in piped.out


def test_any_request_can_be_sent(cozectl: Terminal, bot_id: str) -> None:
    read = cozectl("api", "get", f"/v1/bots/{bot_id}", "-q", "is_published=true")
    assert read.json["data"]["name"] == "Cook"
    body = cozectl.folder / "body.yaml"
    body.write_text("name: Trip\n")
    made = cozectl("api", "POST", "/v1/conversation/create", "-d", f"@{body}")
    assert made.json["data"]["name"] == "Trip"


def test_sound_goes_to_a_file_or_a_program(cozectl: Terminal, ids: dict[str, str]) -> None:
    voice = ids["voice_id"]
    words = ("audio", "speech", "create", "Good morning", voice, "--response-format", "wav")
    target = cozectl.folder / "morning.wav"
    written = cozectl(*words, "-o", target, "--json")
    assert target.read_bytes().startswith(b"RIFF")
    assert written.json == {"file": str(target), "bytes": target.stat().st_size}


def _sent(recorder: RecordingServer, call: Any) -> Received:
    recorder.received.clear()
    call()
    (received,) = recorder.received
    return received


def _call(recorder: RecordingServer, operation: Operation, arguments: Mapping[str, Any]) -> None:
    with Coze(auth=TokenAuth(TOKEN), base_url=recorder.base_url) as coze:
        try:
            found = method_of(coze, operation)(**arguments)
            for _ in found if hasattr(found, "__next__") else ():
                pass
        except CozeError:
            pass


def _path_of(operation: Operation) -> list[str]:
    tags: list[str] = operation.definition["tags"][0].split(" ")
    first = "chats" if tags[0] == "chat" else tags[0]
    return [name.replace("_", "-") for name in (first, *tags[1:], operation.name)]


def _options(arguments: Mapping[str, Any], folder: Path) -> Iterator[str]:
    for name, value in arguments.items():
        option = f"--{name.replace('_', '-')}"
        if isinstance(value, bool):
            yield option if value else f"--no-{name.replace('_', '-')}"
        elif isinstance(value, bytes):
            path = folder / "upload"
            path.write_bytes(value)
            yield from (option, str(path))
        elif isinstance(value, list) and all(isinstance(one, str) for one in value):
            for one in value:
                yield from (option, one)
        elif isinstance(value, list | dict) or hasattr(value, "to_dict"):
            plain = value.to_dict() if hasattr(value, "to_dict") else value
            yield from (option, json.dumps(plain, default=lambda one: one.to_dict()))
        else:
            yield from (option, str(value))


def _facts(received: Received) -> Any:
    """What was asked for: a form's boundary and the name of its file are each call's own."""
    is_form = received.headers.get("content-type", "").startswith("multipart/")
    body = b"form" if is_form else received.body
    return received.method, received.target, body, received.headers.get("authorization")
