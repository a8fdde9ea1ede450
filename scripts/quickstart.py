"""Run the programs of examples/ one after the other, against a mock server of their own.

Where COZE_API_TOKEN and COZE_API_BASE are both set, the same programs run against that service.
"""

import os
import re
import signal
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from types import FrameType

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
MOCK_TOKEN = "pat_quickstart"  # opens nothing but the mock
MOCK_WORKSPACE = "7300000000000000001"


def main() -> int:
    """Run the journey; return the exit code of the first program that fails, or 0."""
    with TemporaryDirectory(prefix="coze-quickstart-") as name:
        folder = Path(name)
        picture = folder / "avatar.png"
        _write_picture(picture)
        # What the caller has set wins.
        environment = {"USER_ID": "quickstart", "IMAGE_FILE_PATH": str(picture)} | os.environ
        if environment.get("COZE_API_TOKEN") and environment.get("COZE_API_BASE"):
            if not environment.get("WORKSPACE_ID"):
                print("WORKSPACE_ID must name the workspace that the bot is to be made in.")
                return 2
            return _run_journey(environment)
        if environment.get("COZE_API_TOKEN"):
            print("COZE_API_BASE isn't set, so this runs against the mock server.", flush=True)
        with _mock_server(folder / "mock.log") as base_url:
            return _run_journey(_for_the_mock(environment, base_url))


def _for_the_mock(environment: Mapping[str, str], base_url: str) -> dict[str, str]:
    # The mock knows no bot that was published elsewhere, and no proxy leads to it.
    direct = ",".join(filter(None, [environment.get("no_proxy"), "127.0.0.1"]))
    ours = {
        "COZE_API_TOKEN": MOCK_TOKEN,
        "COZE_API_BASE": base_url,
        "WORKSPACE_ID": MOCK_WORKSPACE,
        "NO_PROXY": direct,
        "no_proxy": direct,
    }
    return {key: value for key, value in environment.items() if key != "PUBLISHED_BOT_ID"} | ours


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


def _run_program(name: str, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run one program, passing its output on as it arrives; return its exit code and its output."""
    print(f"\n$ python examples/{name}", flush=True)
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


def _write_picture(path: Path, *, size: int = 64) -> None:
    """Write a picture that can serve as an avatar: a PNG, `size` pixels square, of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    row = b"\x00" + bytes((77, 83, 232)) * size
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(row * size))
        + chunk(b"IEND", b"")
    )


if __name__ == "__main__":
    # A signal that ended this program at once would leave the mock server running.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _exit_on_signal)
    sys.exit(main())
