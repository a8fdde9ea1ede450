"""Holds the pages true: every block of code is run, and what it shows is what comes out.

The python blocks of a page, from its top to its end, are one program, in one namespace: a reader
can paste them one after the other. It runs against what `coze-mock` starts with, over a socket.
All that is prepared for it are the variables COZE_API_TOKEN and COZE_API_BASE.

A block that defines a test is run by pytest, as a file of its own. A text block shows what the
python block above it prints. Commands are run, or checked where a run would change this machine:
`commands.py` has what is done for each. IDs, log IDs, versions and ports are compared by their
shape.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import re
import shlex
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cozepy
import httpx
import pytest

import coze_core.errors
from coze_ext import Coze
from coze_mock import MockServer, cli, read_scripts
from tests.docs.blocks import APART, PAGES, PROGRAMS, ROOT, SESSIONS, Block, Page
from tests.docs.commands import CHECKS, finished, make_targets
from tests.docs.sessions import shown_by
from tests.docs.shape import shape_of

TOKEN = "pat_readme"


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with MockServer(token=TOKEN, stream_interval=0, chat_duration=0.05) as server:
        yield server


@pytest.fixture
def environment(
    server: MockServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """What the blocks of a page find: a folder, an environment, and a server as it starts."""
    server.clear()
    server.world()
    monkeypatch.chdir(tmp_path)
    for name, value in server.variables.items():
        monkeypatch.setenv(name, value)
    return server.variables


def ran(page: Page) -> dict[int, str]:
    """Run the blocks of a page, and return what each printed, by its line."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    printed: dict[int, str] = {}
    try:
        for block in page.program:
            before = clients_of(namespace)
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                exec(compile(block.at_its_place, page.name, "exec"), namespace)
            printed[block.line] = output.getvalue()
            after = clients_of(namespace)
            for client in before:
                if not any(client is one for one in after):
                    client.close()  # its name stands for another now
    finally:
        for client in clients_of(namespace):
            client.close()
    return printed


def clients_of(namespace: dict[str, Any]) -> list[Coze | httpx.Client]:
    """The clients that a program has made, and the HTTP clients that the official SDK opened."""
    found: list[Coze | httpx.Client] = []
    for value in namespace.values():
        if isinstance(value, cozepy.Coze):
            value = value._requester._sync_client
        if isinstance(value, Coze | httpx.Client):
            found.append(value)
    return found


def once(blocks: list[tuple[Page, Block]]) -> list[tuple[Page, Block]]:
    """Return the blocks without those that say the same as one before, on another page."""
    return list({block.code: (page, block) for page, block in reversed(blocks)}.values())


def by_name(page: Page) -> str:
    return page.name


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("page", PROGRAMS, ids=by_name)
def test_the_blocks_of_a_page_run_and_print_what_it_shows(page: Page) -> None:
    printed = ran(page)
    for text in page.in_language("text"):
        if text.follows in page.program:
            assert shape_of(text.code) == shape_of(printed[text.follows.line]), (
                f"{page.name}:{text.line}"
            )
        else:
            # The other texts are copied from a docstring.
            assert text.code in inspect.cleandoc(coze_core.errors.__doc__ or "") + "\n"


def test_the_tests_of_the_pages_pass_under_pytest(tmp_path: Path) -> None:
    blocks = once([(page, block) for page in PAGES for block in page.tests])
    for page, block in blocks:
        name = f"test_{page.path.stem.lower().replace('-', '_')}_line_{block.line}.py"
        (tmp_path / name).write_text(block.at_its_place, encoding="utf-8")
    done = finished(sys.executable, "-m", "pytest", "-W", "error", "-q", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    expected = sum(block.code.count("def test_") for _, block in blocks)
    assert f"{expected} passed" in done.stdout


def test_the_python_blocks_are_formatted_as_the_project_is(tmp_path: Path) -> None:
    for page in [*PROGRAMS, *APART]:
        for block in [*page.program, *page.tests]:
            (tmp_path / f"{page.path.stem}_{block.line}.py").write_text(block.code, "utf-8")
    config = ROOT / "pyproject.toml"
    ruff = (sys.executable, "-m", "ruff", "format", "--config", config, "--no-cache", "--diff")
    done = finished(*ruff, tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_python_blocks_are_clean_under_mypy(tmp_path: Path) -> None:
    files = {
        f"apart_{block.line}.py": block.at_its_place for page in APART for block in page.program
    }
    for page in PROGRAMS:
        # Each line stands where it stands in the page, so that messages name that.
        program = [""] * len(page.text.splitlines())
        for block in page.program:
            code = block.code.splitlines()
            program[block.line - 1 : block.line - 1 + len(code)] = code
        stem = re.sub(r"\W", "_", page.path.stem.lower())
        files[f"page_{stem}.py"] = "\n".join(program)
        files |= {f"test_{stem}_{block.line}.py": block.at_its_place for block in page.tests}
    for name, code_of_file in files.items():
        (tmp_path / name).write_text(code_of_file, encoding="utf-8")
    mypy = (sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml")
    done = finished(*mypy, *(tmp_path / name for name in files))
    assert done.returncode == 0, done.stdout


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("page", SESSIONS, ids=by_name)
def test_a_terminal_shows_what_a_page_says(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COZECTL_CONFIG_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for block in page.in_language("console"):
        commands, shown = split_session(block)
        printed = shown_by(commands, tmp_path)
        assert shape_of(printed) == shape_of(shown), f"{page.name}:{block.line}"


def test_the_commands_of_the_pages_do_what_they_show() -> None:
    blocks = [(page, one) for page in PAGES for one in page.in_language("console")]
    failed = []
    for page, block in once(blocks):
        if page in SESSIONS:
            continue
        try:
            check_commands(block)
        except Exception:  # noqa: BLE001 -- whatever it is, it is shown
            failed.append(f"{page.name}:{block.line}\n{traceback.format_exc()}")
    assert not failed, "\n".join(failed)


def split_session(block: Block) -> tuple[list[str], str]:
    """Return the commands of a block, and what the last one or all of them print.

    A command stands behind a prompt at the block's beginning, or right below the one before; a
    prompt further down is what a command printed.
    """
    lines = block.code.splitlines()
    commands = []
    while lines and lines[0].startswith("$ "):
        commands.append(lines.pop(0).removeprefix("$ "))
    assert commands
    return commands, "\n".join(lines)


def check_commands(block: Block) -> None:
    commands, shown = split_session(block)
    for command in commands:
        name, *arguments = shlex.split(command, comments=True)
        assert name in CHECKS, f"there is no check for {name}"
        CHECKS[name](arguments, shown if command is commands[-1] else "")


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_targets_and_programs_in_the_text_are_there(page: Page) -> None:
    for target in re.findall(r"`make ([a-z-]+)`", page.words):
        assert target in make_targets()
    for arguments in re.findall(r"`coze-mock ([^`]+)`", page.words):
        if arguments not in ("--help", "--version"):
            options = cli._parser().parse_args(arguments.split())
            assert not options.script or read_scripts(ROOT / options.script)


def test_every_block_of_a_program_is_of_a_kind_that_is_run_here() -> None:
    for page in PROGRAMS:
        assert {block.language for block in page.blocks} <= {"python", "text", "console"}
