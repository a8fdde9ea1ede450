"""`cozectl run`: what a run says, asks and gives."""

from __future__ import annotations

import json
from pathlib import Path

from coze_mock import CozeMock, Failure, Interrupt
from tests.cli.terminal import Terminal


def test_a_run_says_what_its_nodes_write(cozectl: Terminal, server: CozeMock) -> None:
    workflow = server.workflow(None, "Sunny.", {"output": "sun"})
    told = cozectl("run", workflow, "-p", "city=Paris", "-p", "days=3")
    assert told.code == 0
    assert told.out.splitlines()[0] == "Sunny."
    assert json.loads(told.out.splitlines()[1]) == {"output": "sun"}
    assert _parameters(server) == {"city": "Paris", "days": 3}


def test_parameters_may_come_from_files(
    cozectl: Terminal, server: CozeMock, tmp_path: Path
) -> None:
    workflow = server.workflow(None, {"output": "done"})
    (tmp_path / "input.yaml").write_text("city: Paris\ntags: [a, b]\n")
    (tmp_path / "article.md").write_text("# Title")
    words = ("--input", f"@{tmp_path / 'input.yaml'}", "-p", f"text=@{tmp_path / 'article.md'}")
    told = cozectl("run", workflow, *words, "--json")
    assert told.json["output"] == {"output": "done"}
    assert _parameters(server) == {"city": "Paris", "tags": ["a", "b"], "text": "# Title"}


def test_what_a_run_asks_is_asked_at_the_terminal(cozectl: Terminal, server: CozeMock) -> None:
    workflow = server.workflow(None, Interrupt("Which town?"), "Sunny.", {"output": "sun"})
    told = cozectl.sees("run", workflow, answers="Lisbon\n")
    assert told.code == 0
    assert told.out.index("Which town?") < told.out.index("Sunny.")


def test_a_program_is_told_that_a_run_waits(cozectl: Terminal, server: CozeMock) -> None:
    workflow = server.workflow(None, Interrupt("Which town?"), "Sunny.")
    told = cozectl("run", workflow, "--json")
    assert told.code == 1
    waits = told.json["interrupt"]
    resumed = cozectl(
        "workflows", "runs", "resume", workflow, waits["event_id"], waits["type"], "Lisbon"
    )
    assert resumed.code == 0
    assert "Sunny." in resumed.out


def test_a_run_that_takes_long_can_be_waited_for(cozectl: Terminal, server: CozeMock) -> None:
    workflow = server.workflow(None, {"output": "done"})
    assert "done" in cozectl("run", workflow, "--wait", "--json").json["output"]
    assert cozectl("run", workflow, "--wait").out == "output: done\n"


def test_a_failed_run_is_an_error(cozectl: Terminal, server: CozeMock) -> None:
    workflow = server.workflow(None, "Half.", Failure(4200, "a node is gone"))
    told = cozectl("run", workflow)
    assert told.code != 0
    assert "a node is gone" in told.err


def _parameters(server: CozeMock) -> object:
    return server.requests[-1].json["parameters"]
