"""The runner of the examples: what it hands to them, and that nothing is left running."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from threading import Timer
from urllib.parse import urlsplit

import pytest

from coze_mock import MockServer
from scripts import quickstart

ROOT = Path(__file__).resolve().parents[2]
OURS = ("COZE_API_TOKEN", "COZE_API_BASE", "WORKSPACE_ID", "PUBLISHED_BOT_ID", "USER_ID")

SHOW = "import os; print('{name}', *(os.environ.get(key) for key in {keys}))\n"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in OURS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stand-ins for the examples: each prints its name and what it was handed."""
    for name in ("init_client", "bot_lifecycle", "stream_chat"):
        (tmp_path / f"{name}.py").write_text(SHOW.format(name=name, keys=OURS))
    with (tmp_path / "bot_lifecycle.py").open("a") as lifecycle:
        lifecycle.write("print('bot_id: 7399')\n")
    monkeypatch.setattr(quickstart, "EXAMPLES", tmp_path)
    return tmp_path


def mock_port(output: str) -> int:
    """Return the port of the mock server whose address was printed."""
    address = re.search(r"^The mock server answers at (\S+)$", output, re.MULTILINE)
    assert address, output
    port = urlsplit(address[1]).port
    assert port
    return port


def assert_nothing_listens(port: int) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_the_journey_runs_against_a_mock_server_that_is_stopped_afterwards() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "quickstart.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"^bot_id: \d+$", run.stdout, re.MULTILINE)
    assert run.stdout.index("bot_lifecycle.py") < run.stdout.index("stream_chat.py")
    assert_nothing_listens(mock_port(run.stdout))


@pytest.mark.usefixtures("programs")
def test_the_mock_gets_values_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COZE_API_TOKEN", "pat_of_the_user")
    monkeypatch.setenv("PUBLISHED_BOT_ID", "1")
    assert quickstart.main() == 0
    printed = capfd.readouterr().out
    base = f"http://127.0.0.1:{mock_port(printed)}"
    handed = f"{quickstart.MOCK_TOKEN} {base} None"
    assert f"init_client {handed} None None\n" in printed
    assert f"bot_lifecycle {handed} None None\n" in printed
    assert f"stream_chat {handed} 7399 None\n" in printed
    assert "pat_of_the_user" not in printed


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize("published", [None, "42"])
def test_a_named_service_is_used_as_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], published: str | None
) -> None:
    monkeypatch.setenv("COZE_API_TOKEN", "pat_x")
    monkeypatch.setenv("COZE_API_BASE", "https://coze.example/base")
    monkeypatch.setenv("WORKSPACE_ID", "5")
    if published:
        monkeypatch.setenv("PUBLISHED_BOT_ID", published)
    assert quickstart.main() == 0
    printed = capfd.readouterr().out
    assert "mock" not in printed
    handed = "pat_x https://coze.example/base 5"
    assert f"stream_chat {handed} {published or 7399} None\n" in printed


@pytest.mark.usefixtures("programs")
def test_a_named_service_needs_a_workspace(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COZE_API_TOKEN", "pat_x")
    monkeypatch.setenv("COZE_API_BASE", "https://coze.example")
    assert quickstart.main() == 2
    assert "WORKSPACE_ID" in capfd.readouterr().out


@pytest.mark.parametrize("name", ["init_client", "bot_lifecycle", "stream_chat"])
def test_a_program_that_fails_ends_the_journey_with_its_code(
    programs: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    (programs / f"{name}.py").write_text("raise SystemExit(3)\n")
    assert quickstart.main() == 3
    printed = capfd.readouterr().out
    assert printed.splitlines()[-1].endswith(f"python examples/{name}.py")
    assert_nothing_listens(mock_port(printed))


def test_output_is_passed_on_while_the_program_runs(programs: Path) -> None:
    """The program prints half a line, then waits for a word that comes only once that was seen."""
    (programs / "init_client.py").write_text("print('half', end=''); assert input() == 'seen'\n")
    code = (
        "import sys, pathlib; from scripts import quickstart;"
        "quickstart.EXAMPLES = pathlib.Path(sys.argv[1]); sys.exit(quickstart.main())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, programs],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        # Output that is held back would leave both sides waiting for ever.
        watchdog = Timer(60, run.kill)
        watchdog.daemon = True
        watchdog.start()
        seen = b""
        while not seen.endswith(b"half"):
            piece = run.stdout.read(1)
            assert piece, f"the runner ended after {seen!r}"
            seen += piece
        run.stdin.write(b"seen\n")
        run.stdin.close()
        run.stdout.read()
        watchdog.cancel()
    assert run.returncode == 0


def test_the_commands_that_say_how_to_go_on_work() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "quickstart.py"],
        capture_output=True,
        text=True,
        check=True,
    )
    go_on = run.stdout.partition("To go on")[2]
    start, exports, program = (
        line.strip() for line in go_on.splitlines() if line.startswith("    ")
    )
    assert start == "make mock"
    with MockServer(stream_interval=0, chat_duration=0.05) as server:  # as `make mock`, but faster
        server.world()
        exports = exports.replace("http://127.0.0.1:8700", server.base_url)
        assert server.base_url in exports
        done = subprocess.run(
            ["sh", "-c", f"{exports}\n{program}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "status: completed" in done.stdout
