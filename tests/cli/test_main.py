"""What all commands have in common: settings, errors, exit codes, what they import."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coze_mock import CozeMock, Rejection, Status
from tests.cli.terminal import TOKEN, Terminal
from tests.each import each


@each(
    ("fault", "code"),
    [
        (Rejection(4000, "bad"), 2 - 1),
        (Rejection(4100, "no"), 3),
        (Rejection(4101, "no"), 3),
        (Rejection(4200, "gone"), 4),
        (Rejection(4008, "slow down"), 5),
        (Status(500), 1),
    ],
)
def test_an_exit_code_says_what_went_wrong(
    fault: object, code: int, cozectl: Terminal, server: CozeMock
) -> None:
    server.clear()
    server.fail(fault, repeat=True)  # type: ignore[arg-type]
    told = cozectl("users", "me")
    assert told.code == code
    assert told.out == ""
    assert told.err.startswith("cozectl: ")
    assert told.err.count("\n") == 1
    assert "log ID" in told.err


def test_a_service_that_is_not_there_has_a_code_of_its_own(cozectl: Terminal) -> None:
    told = cozectl("users", "me", "--base-url", "http://127.0.0.1:9")
    assert (told.code, told.err.count("\n")) == (6, 1)


def test_without_a_token_the_error_says_how_to_sign_in(terminal: Terminal) -> None:
    told = terminal("users", "me")
    assert told.code == 2
    assert "cozectl auth login" in told.err


def test_what_the_client_refuses_is_a_wrong_argument(cozectl: Terminal) -> None:
    told = cozectl("bots", "retrieve", "a/b")
    assert told.code == 2
    assert "bot_id" in told.err


def test_a_profile_has_settings_and_the_command_line_the_last_word(
    cozectl: Terminal,
) -> None:
    assert cozectl("profile", "set", "far", "--base-url", "http://127.0.0.1:9").code == 0
    assert cozectl("--profile", "far", "users", "me").code == 2  # no token is kept for it
    assert cozectl("profile", "use", "far", "--json").json["name"] == "far"
    assert cozectl("users", "me").code == 0  # the environment counts before what is kept
    shown = cozectl("profile", "show", "--json").json
    assert shown == {"name": "far", "base_url": "http://127.0.0.1:9"}
    names = {one["name"]: one["in_use"] for one in cozectl("profile", "list", "--json").json}
    assert names == {"default": False, "far": True}
    assert cozectl("profile", "remove", "far").code == 0
    assert cozectl("profile", "show", "--json").json == {"name": "default"}
    assert cozectl("--profile", "gone", "users", "me").code == 2


@each("name", ["", "a/b", "a/../../b", "..", "-b", "a\0b", "a" * 61])
def test_a_profile_that_could_be_no_file_is_refused(terminal: Terminal, name: str) -> None:
    for told in (
        terminal("profile", "set", "--", name),
        terminal(f"--profile={name}" if name else "--profile=/", "auth", "login", stdin=TOKEN),
    ):
        assert told.code == 2
        assert "a profile can't be named" in told.err
    assert not list(terminal.folder.iterdir())


@each("name", ["work", "arbeit.zürich", "7", "a" * 60])
def test_a_profile_may_have_any_word_for_a_name(
    terminal: Terminal, server: CozeMock, name: str
) -> None:
    chosen = f"--profile={name}", f"--base-url={server.base_url}"
    assert terminal(*chosen, "auth", "login", "--stdin", stdin=TOKEN).code == 0
    assert terminal(*chosen, "users", "me").code == 0


def test_help_and_version_need_no_client() -> None:
    program = (
        "import sys; from coze_cli.main import run; run(['--version']);"
        "print(sorted({'rich', 'prompt_toolkit', 'yaml', 'keyring', 'httpx', 'coze_ext'}"
        " & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.splitlines()[1] == "[]"


def test_completion_knows_commands_and_values(terminal: Terminal) -> None:
    from click.shell_completion import ShellComplete

    from coze_cli.main import command

    complete = ShellComplete(command, {}, "cozectl", "_COZECTL_COMPLETE")
    assert "chat" in [one.value for one in complete.get_completions([], "ch")]
    assert [one.value for one in complete.get_completions(["bots"], "pul")] == ["pull"]
    emotions = complete.get_completions(["audio", "speech", "create", "--emotion"], "ha")
    assert [one.value for one in emotions] == ["happy", "hate"]
    for shell in ("bash", "zsh", "fish"):
        assert "_COZECTL_COMPLETE" in terminal("completion", shell).out


def test_every_command_of_ones_own_can_give_json() -> None:
    import click

    from coze_cli.main import command

    def leaves(one: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
        if isinstance(one, click.Group):
            for name in one.list_commands(click.Context(one)):
                child = one.get_command(click.Context(one), name)
                assert child is not None
                yield from leaves(child, f"{path} {name}")
        else:
            yield path, one

    found = dict(leaves(command, "cozectl"))
    del found["cozectl mock"]  # which takes the options of coze-mock
    assert len(found) > 130
    lacking = [
        path for path, one in found.items() if not any("--json" in it.opts for it in one.params)
    ]
    assert lacking == []


def test_settings_are_for_their_owner_alone(cozectl: Terminal) -> None:
    cozectl("profile", "set", "work", "--bot", "7400000000000000001")
    path = Path(cozectl.folder, "settings", "config.toml")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("cozectl")
def test_a_reader_that_has_enough_is_no_error() -> None:
    ran = subprocess.run(
        f"{sys.executable} -m coze_cli bots list 7362519304827510793 --json | head -c 1",
        shell=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("[", "")


def test_json_is_whole_where_a_list_is_empty(cozectl: Terminal) -> None:
    assert json.loads(cozectl("bots", "list", "7300000000000000077", "--json").out) == []
