"""What is done for each command that a page shows: a run, or a check where a run would do harm."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from coze_ext import Coze
from coze_mock import MockServer, cli
from tests.docs.blocks import ROOT
from tests.docs.shape import shape_of

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOKEN = "pat_readme"


def finished(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; what it wrote to stdout and stderr is in `stdout`."""
    of_coze = ("COZE_", "WORKSPACE_ID", "PUBLISHED_BOT_ID", "USER_ID", "IMAGE_FILE_PATH")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(of_coze)
    }
    settings = {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^\.PHONY: (\S+)$", makefile, re.MULTILINE))


def check_make(arguments: list[str], shown: str) -> None:
    """The targets are there."""
    assert arguments
    assert set(arguments) <= make_targets()
    assert not shown


def check_pip(arguments: list[str], shown: str) -> None:
    """Ask pip what it would install; dependencies are the business of the tests of the wheel."""
    assert arguments[0] == "install"
    assert not shown
    for extra in re.findall(r"\[(.+)\]", arguments[-1]):
        assert extra in PROJECT["optional-dependencies"]
    unchanged = ("--dry-run", "--no-deps", "--no-build-isolation", "--no-input")
    done = finished(sys.executable, "-m", "pip", *arguments, *unchanged)
    assert done.returncode == 0, done.stdout
    assert "Would install coze-openapi-client-" in done.stdout


def check_coze_mock(arguments: list[str], shown: str) -> None:
    """The server starts and says what is shown, on a free port in place of its usual one."""
    program = str(Path(sys.executable).with_name("coze-mock"))
    command = [program, *arguments, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT) as server:
        assert server.stdout is not None
        try:
            printed = [server.stdout.readline() for _ in shown.splitlines()]
            assert shape_of("".join(printed)) == shape_of(shown)
            page = httpx.get(printed[-1].split()[-1], trust_env=False)
            assert page.status_code == 200
            assert "text/html" in page.headers["content-type"]
        finally:
            server.terminate()
    assert f":{cli._parser().get_default('port')}\n" in shown


def check_export(arguments: list[str], shown: str) -> None:
    """The variable is one that the client reads, and takes."""
    assert not shown
    ((name, value),) = (argument.split("=", 1) for argument in arguments)
    with pytest.MonkeyPatch.context() as patch:
        for variable, usual in {"COZE_API_TOKEN": TOKEN, "COZE_API_BASE": ""}.items():
            patch.setenv(variable, usual)
        assert name in os.environ
        patch.setenv(name, value)
        Coze().close()


def check_curl(arguments: list[str], shown: str) -> None:
    """The mock server answers the request as is shown, on a free port in place of its usual one."""
    url, option, body = arguments
    assert option == "--json"
    path = url.removeprefix(f"http://127.0.0.1:{cli._parser().get_default('port')}")
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    with MockServer(faults=True) as server:
        answer = httpx.post(f"{server.base_url}{path}", content=body, headers=headers)
    assert answer.json()["code"] == 0
    assert shape_of(answer.text) == shape_of(shown)


CHECKS: dict[str, Callable[[list[str], str], None]] = {
    "make": check_make,
    "pip": check_pip,
    "coze-mock": check_coze_mock,
    "curl": check_curl,
    "export": check_export,
}
