"""Large uploads cost no memory, hold nothing else up, and tell how far they have come."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from coze_ext import AsyncCoze, Coze, TokenAuth
from tests.faults.world import CONTENT, SHA256, World
from tests.twins import TOKEN, Twin

MEBIBYTE = 1024 * 1024
LARGEST = 512 * MEBIBYTE


@contextmanager
def drain() -> Iterator[tuple[str, list[int]]]:
    """A service that takes uploads as fast as they come, and the sizes of what came.

    The mock server looks into each form, which takes longer than sending it.
    """
    sizes: list[int] = []

    def serve() -> None:
        with listening:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, connection.makefile("rb") as request:
                    while serve_one(connection, request):
                        pass

    def serve_one(connection: socket.socket, request: Any) -> bool:
        length = 0
        line = b""
        while (line := request.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        if not line:
            return False
        left = length
        while left:
            left -= request.readinto(memoryview(buffer)[: min(left, len(buffer))])
        sizes.append(length)
        data = {"id": "1", "bytes": length, "file_name": "x", "created_at": 1}
        body = json.dumps({"code": 0, "msg": "", "data": data}).encode()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        connection.sendall(head % len(body) + body)
        return True

    buffer = bytearray(MEBIBYTE)
    listening = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", sizes
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    """A file of the largest size that there may be, which takes no room."""
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(LARGEST)
    return path


@pytest.mark.parametrize("form", ["path", "file"])
@pytest.mark.parametrize("kind", ["blocking", "async"])
def test_the_largest_upload_adds_little_memory(large_file: Path, kind: str, form: str) -> None:
    with drain() as (base_url, sizes):
        program = "tests.faults.upload_process"
        done = subprocess.run(
            [sys.executable, "-m", program, base_url, kind, form, str(large_file)],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )

    result = json.loads(done.stdout)
    assert result["grown"] < 32 * MEBIBYTE
    assert result["told"] == LARGEST
    assert LARGEST < sizes[-1] < LARGEST + 1000


class Gate(io.RawIOBase):
    """A file whose reading waits until it is let through."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)
        self.reached = threading.Event()
        self.open = threading.Event()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._content.seek(offset, whence)

    def tell(self) -> int:
        return self._content.tell()

    def read(self, size: int = -1) -> bytes:
        self.reached.set()
        assert self.open.wait(20), "the event loop stood still"
        return self._content.read(size)


@pytest.mark.anyio
async def test_a_file_that_is_slow_to_read_holds_up_nothing_else(world: World) -> None:
    """The loop goes on while the file is read: it is what lets the reading through."""
    gate = Gate(CONTENT)
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while not gate.open.is_set():
            await anyio.lowlevel.checkpoint()
            ticks += gate.reached.is_set()
            if ticks == 1000:
                gate.open.set()

    async with httpx.AsyncClient(verify=False, timeout=30) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth(TOKEN), base_url=world.server.base_url, http_client=http_client
        )
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(tick)
            stored = await coze.files.upload(file=gate)

    assert stored.bytes == len(CONTENT)
    assert ticks == 1000


class OnceOnly(io.RawIOBase):
    """A file that can be read once, and whose size only reading tells."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        return self._content.read(size)


FORMS: dict[str, Callable[[Path], Any]] = {
    "path": lambda path: path,
    "path as text": str,
    "bytes": lambda path: path.read_bytes(),
    "file": lambda path: path.open("rb"),
    "unbuffered file": lambda path: path.open("rb", buffering=0),
    "pair of name and path": lambda path: ("x.bin", path),
    "pair of name and bytes": lambda path: ("x.bin", path.read_bytes()),
    "read once": lambda path: OnceOnly(path.read_bytes()),
}


@pytest.mark.parametrize("size", [1, 65_536, 65_537, 3_000_000])
@pytest.mark.parametrize("form", FORMS)
async def test_progress_rises_to_the_total(
    twin: Twin, world: World, tmp_path: Path, form: str, size: int
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"a" * size)
    told: list[tuple[int, int | None]] = []
    file = FORMS[form](path)
    async with world.coze(twin) as coze:
        stored = await twin.value(
            coze.files.upload(file=file, progress=lambda *numbers: told.append(numbers))
        )
    if hasattr(file, "close"):
        assert not file.closed  # what was given stays the giver's
        file.close()

    assert stored.bytes == size
    sent = [numbers[0] for numbers in told]
    assert sent == sorted(set(sent))
    assert sent[-1] == size
    assert {total for _, total in told} == {None if form == "read once" else size}


async def test_progress_is_told_from_where_the_file_is_read(twin: Twin, world: World) -> None:
    """In async clients that is a worker thread, and never the event loop's."""
    threads: set[threading.Thread] = set()
    async with world.coze(twin) as coze:
        await twin.value(
            coze.files.upload(
                file=CONTENT, progress=lambda *_: threads.add(threading.current_thread())
            )
        )
    assert len(threads) == 1
    assert (threading.current_thread() in threads) is (twin.coze_class is Coze)


async def test_what_progress_raises_ends_the_upload(twin: Twin, world: World) -> None:
    class EnoughError(Exception):
        pass

    def stop(sent: int, total: int | None) -> None:
        raise EnoughError(f"{sent} of {total}")

    async with world.coze(twin) as coze:
        with pytest.raises(EnoughError):
            await twin.value(coze.files.upload(file=CONTENT, progress=stop))
        await twin.value(coze.files.upload(file=CONTENT))

    assert [file.sha256 for file in world.server.files] == [SHA256]
