"""The command coze-mock, as a process of its own."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coze_mock import MockServer
from tests.mock.wire import Wire, asking


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command, started and ready, and its first line."""
    process = subprocess.Popen(
        [sys.executable, "-m", "coze_mock", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_tells_its_address_serves_and_ends_well(number: signal.Signals) -> None:
    arguments = ["--token", "pat_secret", "--chat-duration", "0", "--stream-interval", "0"]
    with running(*arguments) as (process, line):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+\n", line)
        wire = Wire(line.strip(), "pat_secret")
        chat = wire.chat(wire.published_bot())
        assert wire.retrieve(chat)["status"] == "completed"
        assert wire.refusal("GET", "/v1/bots", headers={"Authorization": "Bearer pat_other"}) == (
            401,
            700012006,
        )
        process.send_signal(number)
        output, errors = process.communicate(timeout=10)
        wire.close()

    assert process.returncode == 0
    assert errors == ""
    assert "secret" not in output


def test_it_ends_though_a_stream_is_under_way() -> None:
    with running("--stream-interval", "3600") as (process, line):
        wire = Wire(line.strip())
        body = asking(wire.published_bot(), stream=True)
        with wire.streaming("/v3/chat", json=body) as events:
            next(events)
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=10)
        wire.close()

    assert (process.returncode, errors) == (0, "")


def test_a_script_file_says_what_is_replied(tmp_path: Path) -> None:
    script = tmp_path / "replies.json"
    call = {"function_call": {"name": "get_weather", "arguments": {"city": "Oslo"}}}
    entry = {"question": "weather", "repeat": True, "reply": [call, "Wear a hat! 🎩"]}
    script.write_text(json.dumps({"replies": [entry]}), encoding="utf-8")

    with running("--script", str(script), "--stream-interval", "0") as (_, line):
        wire = Wire(line.strip())
        bot_id = wire.published_bot()
        for _ in range(2):
            body = asking(bot_id, "How's the weather?", stream=True)
            events = wire.stream("/v3/chat", json=body)
            assert events[-2][0] == "conversation.chat.requires_action"
        assert wire.stream("/v3/chat", json=asking(bot_id, stream=True))[-2][1]["status"] == (
            "completed"
        )
        wire.close()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--script", "/nowhere.json"], "/nowhere.json"),
        (["--chat-duration", "-1"], "0 or more"),
        (["--token", ""], "must not be empty"),
        (["--port", "{taken}"], "in use"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments: list[str], words: str) -> None:
    with MockServer() as server:
        port = server.base_url.rsplit(":", 1)[1]
        done = subprocess.run(
            [sys.executable, "-m", "coze_mock", *(one.format(taken=port) for one in arguments)],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    assert done.returncode == 1
    assert (done.stdout, done.stderr.count("\n")) == ("", 1)
    assert words in done.stderr
