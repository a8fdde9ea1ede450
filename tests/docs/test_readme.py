"""Holds the README true: every block of code in it is run, and what it shows is what comes out.

The python blocks, from the top of the page to its end, are one program, in one namespace: a reader
can paste them one after the other. It runs against a mock server over a socket. All that is
prepared for it:

- the environment: COZE_API_TOKEN, COZE_API_BASE, WORKSPACE_ID, and PUBLISHED_BOT_ID, a bot of that
  workspace which is published to the API channel;
- a working folder with a file `avatar.png`;
- three questions that the bot, or the server, answers in a way of its own: REPLIES, CutsStories.

A block that defines a test is run by pytest, as a file of its own. A text block shows what the
python block above it prints. Commands are run, or checked where a run would change this machine:
CHECKS has what is done for each. IDs, log IDs, versions and ports are compared by their shape.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import cozepy
import httpx
import pytest
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import coze_core.errors
from coze_api.models import PromptInfo
from coze_ext import (
    ChatStream,
    Coze,
    CozeChatFailedError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    TokenAuth,
    user_message,
)
from coze_mock import (
    Failure,
    Fault,
    FollowUp,
    Limits,
    MockServer,
    Script,
    StreamError,
    Text,
    cli,
    read_scripts,
)
from tests.docs.shape import shape_of

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOKEN = "pat_readme"
WORKSPACE = "7300000000000000001"
STORY = "Tell me a long story."

REPLIES = (
    Script((Text("Hello 👋"), FollowUp("How are you?")), question="Say hello", repeat=True),
    Script((Text("Once upon a time there was a cook."),), question=STORY, repeat=True),
    *read_scripts(ROOT / "examples" / "tool_call.json"),
)


class CutsStories:
    """ASGI middleware that ends the stream of a long story after its fourth piece of text."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = b""
        pieces = 0

        async def read() -> Message:
            nonlocal asked
            message = await receive()
            asked += message.get("body", b"")
            return message

        async def write(message: Message) -> None:
            nonlocal pieces
            is_piece = b"conversation.message.delta" in message.get("body", b"")
            if is_piece and STORY.encode() in asked:
                pieces += 1
            if pieces == 4 and is_piece:
                await send({**message, "more_body": False})
            elif pieces < 4:
                await send(message)

        await self._app(scope, read, write)


# The page, and its blocks.


@dataclass(frozen=True)
class Block:
    """A block of code; `line` is the number of its first line in the README, from 1."""

    language: str
    line: int
    code: str
    follows: Block | None
    """The block above it, where nothing but blank lines stands between the two."""

    @property
    def is_test(self) -> bool:
        """Whether pytest runs it."""
        return self.language == "python" and "def test_" in self.code

    @property
    def at_its_place(self) -> str:
        """The code on the line on which it stands in the README, so that messages name that."""
        return "\n" * (self.line - 1) + self.code


def read_blocks(page: str) -> list[Block]:
    """Find the blocks of code, each between two lines with three backticks."""
    blocks: list[Block] = []
    above: Block | None = None
    opened: tuple[str, int] | None = None
    lines: list[str] = []
    for number, line in enumerate(page.splitlines(), 1):
        if opened is None:
            if line.startswith("```"):
                opened = line.removeprefix("```"), number + 1
                lines = []
            elif line:
                assert not re.match(r"\s*(```|~~~)", line), f"line {number}: an odd fence"
                above = None
        elif line == "```":
            above = Block(*opened, "".join(f"{one}\n" for one in lines), above)
            blocks.append(above)
            opened = None
        else:
            lines.append(line)
    assert opened is None, "the last block has no end"
    return blocks


PAGE = README.read_text(encoding="utf-8")
BLOCKS = read_blocks(PAGE)
PROGRAM = [block for block in BLOCKS if block.language == "python" and not block.is_test]
TESTS = [block for block in BLOCKS if block.is_test]
TEXTS = [block for block in BLOCKS if block.language == "text"]
CONSOLES = [block for block in BLOCKS if block.language == "console"]


def at_line(block: Block) -> str:
    return f"line {block.line}"


def test_every_block_is_of_a_kind_that_is_run_here() -> None:
    assert {block.language for block in BLOCKS} <= {"python", "text", "console"}
    assert PROGRAM
    assert TESTS
    assert CONSOLES


# Python.


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with MockServer(
        token=TOKEN,
        stream_interval=0,
        chat_duration=0.05,
        middleware=[Middleware(CutsStories)],
    ) as server:
        server.add_scripts(REPLIES)
        yield server


@pytest.fixture(scope="module")
def environment(server: MockServer) -> dict[str, str]:
    """What the blocks find in the environment; the bot is published."""
    with Coze(auth=TokenAuth(TOKEN), base_url=server.base_url) as coze:
        prompt = PromptInfo(prompt="You teach beginners to cook.")
        bot = coze.bots.create(space_id=WORKSPACE, name="Cook", prompt_info=prompt)
        coze.bots.publish(bot_id=bot.bot_id)
    return {
        "COZE_API_TOKEN": TOKEN,
        "COZE_API_BASE": server.base_url,
        "WORKSPACE_ID": WORKSPACE,
        "PUBLISHED_BOT_ID": bot.bot_id,
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }


@dataclass
class Ran:
    """What came of a block."""

    printed: str
    error: BaseException | None


@pytest.fixture(scope="module")
def ran(
    environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[int, Ran]]:
    """What came of each block of the program, by its line."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "avatar.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    namespace: dict[str, Any] = {"__name__": "__main__"}
    results: dict[int, Ran] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in environment.items():
            patch.setenv(name, value)
        for block in PROGRAM:
            before = clients_of(namespace)
            results[block.line] = run_block(block, namespace)
            after = clients_of(namespace)
            for client in before:
                if not any(client is one for one in after):
                    client.close()  # its name stands for another now
        yield results
    for client in clients_of(namespace):
        client.close()


def clients_of(namespace: dict[str, Any]) -> list[Coze]:
    return [value for value in namespace.values() if isinstance(value, Coze)]


def run_block(block: Block, namespace: dict[str, Any]) -> Ran:
    printed = io.StringIO()
    error: BaseException | None = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(block.at_its_place, README.name, "exec"), namespace)
        except Exception as raised:  # noqa: BLE001 -- whatever it is, the test of the block shows it
            error = raised
    return Ran(printed.getvalue(), error)


@pytest.mark.parametrize("block", PROGRAM, ids=at_line)
def test_a_python_block_runs(block: Block, ran: dict[int, Ran]) -> None:
    if error := ran[block.line].error:
        raise error


@pytest.mark.parametrize("block", TEXTS, ids=at_line)
def test_a_text_block_shows_what_is_printed(block: Block, ran: dict[int, Ran]) -> None:
    if block.follows in PROGRAM:
        assert shape_of(block.code) == shape_of(ran[block.follows.line].printed)
    else:
        # The other texts are copied from a docstring.
        assert block.code in inspect.cleandoc(coze_core.errors.__doc__ or "") + "\n"


@pytest.mark.parametrize("block", TESTS, ids=at_line)
def test_a_block_with_a_test_passes_under_pytest(block: Block, tmp_path: Path) -> None:
    (tmp_path / "test_of_a_reader.py").write_text(block.at_its_place, encoding="utf-8")
    done = finished(sys.executable, "-m", "pytest", "-W", "error", "-q", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert f"{block.code.count('def test_')} passed" in done.stdout


def test_the_python_blocks_are_formatted_as_the_project_is(tmp_path: Path) -> None:
    for block in [*PROGRAM, *TESTS]:
        (tmp_path / f"line_{block.line}.py").write_text(block.code, encoding="utf-8")
    config = ROOT / "pyproject.toml"
    ruff = (sys.executable, "-m", "ruff", "format", "--config", config, "--no-cache", "--diff")
    done = finished(*ruff, tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_python_blocks_are_clean_under_mypy(tmp_path: Path) -> None:
    # Each line stands where it stands in the README, so that messages name that.
    program = [""] * len(PAGE.splitlines())
    for block in PROGRAM:
        code = block.code.splitlines()
        program[block.line - 1 : block.line - 1 + len(code)] = code
    files = {"readme.py": "\n".join(program)}
    files |= {f"test_{block.line}.py": block.at_its_place for block in TESTS}
    for name, code_of_file in files.items():
        (tmp_path / name).write_text(code_of_file, encoding="utf-8")
    mypy = (sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml")
    done = finished(*mypy, *(tmp_path / name for name in files))
    assert done.returncode == 0, done.stdout


# Commands.


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
    """The targets are there; of quickstart, the output is compared with a run of its script."""
    assert arguments
    assert set(arguments) <= make_targets()
    if arguments != ["quickstart"]:
        assert not shown
        return
    said_by_make, _, journey = shape_of(shown).partition("The mock server answers at ")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert said_by_make.splitlines() == [
        "Making .venv with Python <version>",
        "Installing the client and the mock server",
    ]
    assert 'echo "Making $(VENV) with $$("$$python" -V)"' in makefile
    assert 'echo "Installing the client and the mock server"' in makefile
    done = finished(sys.executable, ROOT / "scripts" / "quickstart.py")
    assert done.returncode == 0, done.stdout
    assert "The mock server answers at " + journey == shape_of(done.stdout)


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


@pytest.mark.parametrize("block", CONSOLES, ids=at_line)
def test_a_command_does_what_is_shown(block: Block) -> None:
    # A command stands behind a prompt at the block's beginning, or right below the one before; a
    # prompt further down is what a command printed.
    lines = block.code.splitlines()
    commands = []
    while lines and lines[0].startswith("$ "):
        commands.append(lines.pop(0).removeprefix("$ "))
    assert commands
    for command in commands:
        name, *arguments = shlex.split(command)
        assert name in CHECKS, f"there is no check for {name}"
        CHECKS[name](arguments, "\n".join(lines) if command is commands[-1] else "")


# The words between the blocks.


def words() -> str:
    """The page without its blocks."""
    return re.sub(r"^```.*?^```$", "", PAGE, flags=re.MULTILINE | re.DOTALL)


def test_links_lead_to_something() -> None:
    targets = re.findall(r"\]\(([^)]+)\)", words())
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", words(), re.MULTILINE)
    }
    for target in targets:
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif not target.startswith("https://"):
            assert (ROOT / target).exists(), target


def test_targets_and_programs_in_the_text_are_there() -> None:
    for target in re.findall(r"`make ([a-z-]+)`", words()):
        assert target in make_targets()
    for arguments in re.findall(r"`coze-mock ([^`]+)`", words()):
        if arguments == "--help":
            continue
        options = cli._parser().parse_args(arguments.split())
        assert options.faults or read_scripts(ROOT / options.script)


def test_every_method_of_the_client_is_named(coze: Coze) -> None:
    for resource in (coze.files, coze.bots, coze.chat, coze.chat.messages):
        for name, _ in inspect.getmembers(resource, inspect.ismethod):
            if not name.startswith("_"):
                assert re.search(rf"\b{name}\b", PAGE), name


def test_every_fault_of_the_mock_server_is_named() -> None:
    for kind in get_args(Fault):
        assert f"`{kind.__name__}`" in PAGE, kind


def test_the_python_that_is_asked_for_is_the_one_that_the_package_asks_for() -> None:
    needed = PROJECT["requires-python"].removeprefix(">=")
    assert f"Python {needed} or later" in words()


def test_the_mock_server_keeps_as_much_as_is_said() -> None:
    (number,) = re.findall(r"the newest (\d+) files, bots and chats", words())
    limits = Limits()
    assert limits.files == limits.bots == limits.chats == int(number)


@pytest.fixture
def coze(environment: dict[str, str]) -> Iterator[Coze]:
    with Coze(auth=TokenAuth(TOKEN), base_url=environment["COZE_API_BASE"]) as coze:
        yield coze


def ask(coze: Coze, environment: dict[str, str], question: str) -> ChatStream:
    return coze.chat.stream(
        bot_id=environment["PUBLISHED_BOT_ID"],
        user_id="1",
        additional_messages=[user_message(question)],
    )


@pytest.mark.parametrize(
    "arguments", [{"name": "x" * 21}, {"name": ""}, {"name": 5}, {"name": "x", "description": 5}]
)
def test_an_argument_that_is_not_allowed_is_named_and_nothing_is_sent(
    server: MockServer, coze: Coze, arguments: dict[str, Any]
) -> None:
    before = server.requests
    with pytest.raises((ValueError, TypeError), match=list(arguments)[-1]):
        coze.bots.create(space_id=WORKSPACE, **arguments)
    assert server.requests == before


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (StreamError(code=5000, msg="broken"), CozeStreamEventError),
        (Failure(code=4013, msg="broken"), CozeChatFailedError),
    ],
)
def test_a_stream_that_ends_badly_says_why_and_keeps_its_text(
    server: MockServer,
    environment: dict[str, str],
    coze: Coze,
    end: StreamError | Failure,
    kind: type[CozeStreamError],
) -> None:
    server.script("Once upon", end, question="Tell me how it ends.")
    stream = ask(coze, environment, "Tell me how it ends.")
    with pytest.raises(kind) as raised:
        stream.final_text()
    error = raised.value
    assert isinstance(error, CozeStreamEventError | CozeChatFailedError)
    assert (error.code, error.msg, error.text) == (end.code, end.msg, "Once upon")
    assert stream.chat
    assert (error.chat_id, error.conversation_id) == (stream.chat.id, stream.chat.conversation_id)
    assert error.logid == stream.logid == server.requests[-1].logid


def test_a_failed_chat_is_an_event_in_a_loop_over_events(
    server: MockServer, environment: dict[str, str], coze: Coze
) -> None:
    server.script(Failure(code=4013, msg="broken"), question="Tell me how it ends.")
    events = [event.event for event in ask(coze, environment, "Tell me how it ends.")]
    assert events[-2:] == ["conversation.chat.failed", "done"]


def test_the_official_sdk_has_more_and_a_cut_stream_looks_complete_there(
    environment: dict[str, str], coze: Coze
) -> None:
    for resource in ("workflows", "knowledge", "audio"):
        assert hasattr(cozepy.Coze, resource)
        assert not hasattr(coze, resource)
    assert hasattr(cozepy, "DeviceOAuthApp")

    with pytest.raises(CozeStreamInterruptedError):
        ask(coze, environment, STORY).final_text()

    # Its constructor has no annotations.
    with cozepy.SyncHTTPClient(trust_env=False) as http_client:  # type: ignore[no-untyped-call]
        theirs = cozepy.Coze(
            cozepy.TokenAuth(TOKEN),
            base_url=environment["COZE_API_BASE"],
            http_client=http_client,
        )
        events = theirs.chat.stream(
            bot_id=environment["PUBLISHED_BOT_ID"],
            user_id="1",
            additional_messages=[cozepy.Message.build_user_question_text(STORY)],
        )
        last = [event.event for event in events][-1]
    assert last == cozepy.ChatEventType.CONVERSATION_MESSAGE_DELTA
