"""The command coze-mock: as a process of its own where that is the point."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import zipapp
from pathlib import Path

import pytest

from coze_mock import MockServer, cli
from coze_mock.document import load_document
from coze_mock.examples import Examples
from tests.mock.commanding import commanded, refused, running, started
from tests.mock.wire import Wire, asking


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

    with commanded("--script", str(script), "--stream-interval", "0") as (base_url, _):
        wire = Wire(base_url)
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
        (["--chat-duration", "nan"], "0 or more"),
        (["--stream-interval", "inf"], "0 or more"),
        (["--port", "{taken}"], "127.0.0.1:{taken}: Address already in use"),
        (["--host", "no.such.host.invalid"], "no.such.host.invalid:0"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    with MockServer() as server:
        port = server.base_url.rsplit(":", 1)[1]
        said = refused(capfd, *(one.format(taken=port) for one in arguments))
    assert words.format(taken=port) in said


def test_a_program_that_is_refused_ends_with_an_error() -> None:
    command = [sys.executable, "-m", "coze_mock", "--token", ""]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_it_begins_with_a_world_unless_it_is_told_to_be_empty() -> None:
    for arguments, count in (([], 1), (["--empty"], 0)):
        with commanded(*arguments) as (base_url, _):
            wire = Wire(base_url)
            workspace = Examples(load_document()).arguments("bots_list")["workspace_id"]
            assert wire.data("GET", "/v1/bots", params={"workspace_id": workspace})["total"] == (
                count
            )
            wire.close()


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--version"])
    assert re.fullmatch(r"coze-mock \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_an_interruption_before_it_is_ready_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("coze_mock.server.mock_server.MockServer.__init__", interrupted)
    assert cli.main([]) == 130
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("host", ["", "0.0.0.0", "::"])
def test_it_warns_where_others_can_reach_it(host: str) -> None:
    with commanded("--host", host) as (base_url, errors):
        wire = Wire(base_url)
        assert wire.client.get("/docs").status_code == 200
        wire.close()
        said = errors.getvalue()
    assert "whoever reaches this machine" in said
    assert said.count("\n") == 1


def test_it_runs_from_an_archive(tmp_path: Path) -> None:
    """Where there is no folder on the disk to read the document and the page from."""
    root = Path(__file__).parents[2]
    folder = tmp_path / "program"
    shutil.copytree(
        root / "coze_mock", folder / "coze_mock", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(root / "generated" / "coze-openapi.yaml", folder / "coze_mock")
    program = (
        "import sys, coze_mock.cli\n"
        "assert 'program.pyz' in coze_mock.__file__, coze_mock.__file__\n"
        "sys.exit(coze_mock.cli.main())\n"
    )
    (folder / "__main__.py").write_text(program, encoding="utf-8")
    archive = tmp_path / "program.pyz"
    zipapp.create_archive(folder, archive)

    with started([sys.executable, str(archive), "--port", "0"]) as (_, line):
        wire = Wire(line.strip())
        assert "swagger-ui" in wire.client.get("/docs").text
        assert wire.client.get("/docs/swagger-ui.css").status_code == 200
        assert wire.chat(wire.published_bot())["status"] == "in_progress"
        wire.close()
