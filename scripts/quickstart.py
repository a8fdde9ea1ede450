"""Run the programs of examples/ one after the other, against a mock server of their own.

Where COZE_API_TOKEN and COZE_API_BASE are both set, the same programs run against that service.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
MOCK_TOKEN = "pat_quickstart"  # opens nothing but the mock
# What the programs know of the mock server by themselves.
IDS = ("WORKSPACE_ID", "PUBLISHED_BOT_ID")

GO_ON = """
That was a mock server. To go on, start one that stays, in a terminal of its own:

    make mock

and in another one, tell the programs where it is:

    export COZE_API_BASE=http://127.0.0.1:8700 COZE_API_TOKEN=any-word
    {python} examples/chat.py

README.md goes on from there."""


def main() -> int:
    """Run the journey; return the exit code of the first program that fails, or 0."""
    environment = dict(os.environ)
    if environment.get("COZE_API_TOKEN") and environment.get("COZE_API_BASE"):
        if not environment.get("WORKSPACE_ID"):
            print("WORKSPACE_ID must name the workspace that the bot is to be made in.")
            return 2
        return _run_journey(environment)
    if environment.get("COZE_API_TOKEN"):
        print("COZE_API_BASE isn't set, so this runs against the mock server.", flush=True)
    with (
        TemporaryDirectory(prefix="coze-quickstart-") as folder,
        _mock_server(Path(folder) / "mock.log") as base_url,
    ):
        code = _run_journey(_for_the_mock(environment, base_url))
    if code == 0:
        print(GO_ON.format(python=_python()))
    return code


def _for_the_mock(environment: Mapping[str, str], base_url: str) -> dict[str, str]:
    # The mock knows no bot that was published elsewhere.
    kept = {name: value for name, value in environment.items() if name not in IDS}
    return kept | {"COZE_API_TOKEN": MOCK_TOKEN, "COZE_API_BASE": base_url}


def _run_journey(environment: dict[str, str]) -> int:
    code, _ = _run_program("init_client.py", environment)
    if code != 0:
        return code
    code, printed = _run_program("bot_lifecycle.py", environment)
    if code != 0:
        return code
    made = re.search(r"^bot_id: (\S+)", printed, re.MULTILINE)
    if made is None:
        print("bot_lifecycle.py printed no line `bot_id: ...` for stream_chat.py to go on with.")
        return 1
    code, _ = _run_program("stream_chat.py", {"PUBLISHED_BOT_ID": made[1]} | environment)
    return code


def _python() -> str:
    """Return this Python as a command that can be typed in the repository."""
    program = Path(sys.executable)
    return str(program.relative_to(ROOT)) if program.is_relative_to(ROOT) else str(program)


def _run_program(name: str, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run one program, passing its output on as it arrives; return its exit code and its output."""
    print(f"\n$ {_python()} examples/{name}", flush=True)
    command = [sys.executable, "-u", str(EXAMPLES / name)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, bufsize=0) as program:
        assert program.stdout is not None
        printed = bytearray()
        try:
            while piece := program.stdout.read(65536):
                printed += piece
                sys.stdout.buffer.write(piece)
                sys.stdout.buffer.flush()
        except BaseException:
            program.terminate()
            raise
    return program.returncode, printed.decode(errors="replace")


@contextmanager
def _mock_server(log: Path) -> Iterator[str]:
    """Run the mock server on a free port; give its base URL."""
    program = str(Path(sys.executable).with_name("coze-mock"))
    command = [program, "--port", "0", "--token", MOCK_TOKEN]
    with (
        log.open("wb") as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as server,
    ):
        assert server.stdout is not None
        try:
            base_url = server.stdout.readline().strip()
            if not base_url:
                code = server.wait()
                print(log.read_text(encoding="utf-8"), file=sys.stderr)
                sys.exit(f"The mock server ended with code {code} before it was ready.")
            # Whatever else it prints is read, so that it never waits for us.
            Thread(target=server.stdout.read, daemon=True).start()
            print(f"The mock server answers at {base_url}", flush=True)
            yield base_url
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def _exit_on_signal(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    # A signal that ended this program at once would leave the mock server running.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _exit_on_signal)
    sys.exit(main())
