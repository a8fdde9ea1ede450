"""Whatever can be read can be uploaded, and what fails as it is read is named."""

# ruff: noqa: SIM115, PTH123 -- open files are what is given

from __future__ import annotations

import bz2
import functools
import gzip
import io
import json
import lzma
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import anyio
import httpcore
import httpx
import pytest
from starlette.datastructures import UploadFile
from werkzeug.datastructures import FileStorage

from coze_api import AuthenticatedClient
from coze_api.api.files import AsyncFiles, Files
from coze_core.files import File
from coze_ext import Coze, CozeArgumentError, CozeFileError, TokenAuth
from tests.faults.world import CONTENT, SHA256, World
from tests.twins import TOKEN, AsyncTwin, BlockingTwin, Twin

Maker: TypeAlias = Callable[[Path], Any]

# A warning of an awaitable that nobody awaited is a failure, as every other one is.


class OnlyRead:
    """Something with nothing but `read`, which returns what a function says."""

    def __init__(self, read: Callable[[int, int], Any]) -> None:
        self._read = read
        self._calls = 0

    def read(self, size: int = -1, /) -> Any:
        self._calls += 1
        return self._read(self._calls, size)


class Proxy:
    """An uploaded file as Django has it: the methods are those of an inner file."""

    name = "proxy.txt"

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.read, self.seek, self.tell = inner.read, inner.seek, inner.tell


class InThreads:
    """A file as aiofiles has it: every method is async but for `readable` and `fileno`."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.name = inner.name
        self.fileno, self.readable = inner.fileno, inner.readable

    @property
    def closed(self) -> bool:
        return bool(self._inner.closed)

    async def read(self, size: int = -1) -> bytes:
        return bytes(await anyio.to_thread.run_sync(self._inner.read, size))

    async def seek(self, offset: int, whence: int = 0) -> int:
        return int(await anyio.to_thread.run_sync(self._inner.seek, offset, whence))

    async def tell(self) -> int:
        return int(await anyio.to_thread.run_sync(self._inner.tell))

    async def seekable(self) -> bool:
        return bool(self._inner.seekable())


class Pipe(InThreads):
    """A file that can't go back, and says so."""

    async def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation(f"no seek to {offset} from {whence}")

    async def seekable(self) -> bool:
        return False


class Vast(InThreads):
    """A file of more bytes than any upload may have, which knows where it is."""

    position = 3

    async def seek(self, offset: int, whence: int = 0) -> int:
        self.position = offset + (10**15 if whence == io.SEEK_END else 0)
        return self.position

    async def tell(self) -> int:
        return self.position


class OnlyAsyncRead:
    """A body that comes over the network, as HTTP clients have it."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    async def read(self, size: int = -1) -> bytes:
        await anyio.lowlevel.checkpoint()
        return self._content.read(min(size, 1000))


class OnlyToItsEnd(OnlyAsyncRead):
    """A body that can't be read once it has ended."""

    _has_ended = False

    async def read(self, size: int = -1) -> bytes:
        assert not self._has_ended
        piece = await super().read(size)
        self._has_ended = not piece
        return piece


def written(folder: Path, open_: Callable[..., Any] = open, name: str = "a.txt") -> Path:
    path = folder / name
    with open_(path, "wb") as file:
        file.write(CONTENT)
    return path


def member(folder: Path) -> Any:
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("member.txt", CONTENT)
    with zipfile.ZipFile(folder / "a.zip") as archive:
        return archive.open("member.txt")


def gzip_in_a_pipe(_: Path) -> Any:
    """It says that it can seek, and can't."""
    reading, writing = os.pipe()
    os.write(writing, gzip.compress(CONTENT))
    os.close(writing)
    return gzip.open(os.fdopen(reading, "rb"))


def spooled(_: Path) -> Any:
    file = tempfile.SpooledTemporaryFile()
    file.write(CONTENT)
    return file


def temporary(_: Path) -> Any:
    file = tempfile.NamedTemporaryFile()
    file.write(CONTENT)
    file.flush()
    return file


def by_pieces(kind: type) -> Maker:
    def make(_: Path) -> Any:
        content = io.BytesIO(CONTENT)
        return OnlyRead(lambda _, size: kind(content.read(size)))

    return make


# What is uploaded, and the name that it gets.
READABLE: dict[str, tuple[Maker, str]] = {
    "gzip": (lambda folder: gzip.open(written(folder, gzip.open, "a.txt.gz")), "a.txt"),
    "gzip in a pipe": (gzip_in_a_pipe, "file"),
    "bz2": (lambda folder: ("a.txt", bz2.open(written(folder, bz2.open))), "a.txt"),
    "lzma": (lambda folder: ("a.txt", lzma.open(written(folder, lzma.open))), "a.txt"),
    "member of an archive": (member, "member.txt"),
    "spooled": (spooled, "file"),
    "temporary": (lambda folder: ("a", temporary(folder)), "a"),
    "opened by a name of bytes": (lambda folder: open(bytes(written(folder)), "rb"), "a.txt"),
    "opened by a descriptor": (lambda folder: open(os.open(written(folder), 0), "rb"), "file"),
    "bytearray": (lambda _: bytearray(CONTENT), "file"),
    "view of bytes": (lambda _: memoryview(CONTENT), "file"),
    "view with gaps": (lambda _: memoryview(bytes(2 * len(CONTENT)))[::2], "file"),
    "read as bytearrays": (by_pieces(bytearray), "file"),
    "read as views": (by_pieces(memoryview), "file"),
    "read alone": (by_pieces(bytes), "file"),
    "Django": (lambda _: Proxy(io.BytesIO(CONTENT)), "proxy.txt"),
    "werkzeug": (lambda _: FileStorage(io.BytesIO(CONTENT), "form.txt", "part"), "form.txt"),
    "File": (lambda _: File(io.BytesIO(CONTENT), "own.txt", "text/plain"), "own.txt"),
    "File without a name": (lambda folder: File(written(folder).open("rb")), "a.txt"),
    "File of bytes": (lambda _: File(CONTENT, "own.txt"), "own.txt"),  # type: ignore[arg-type]
    "pair with a File": (lambda _: ("x.txt", File(io.BytesIO(CONTENT), "own.txt")), "x.txt"),
    "pair within a pair": (lambda _: ("x.txt", ("y.txt", CONTENT)), "x.txt"),
}
# Of these only reading tells the size.
WITHOUT_SIZE = {
    "gzip",
    "gzip in a pipe",
    "bz2",
    "lzma",
    "member of an archive",
    "read as bytearrays",
    "read as views",
    "read alone",
}
ASYNC: dict[str, tuple[Maker, str]] = {
    "aiofiles": (lambda folder: InThreads(written(folder).open("rb")), "a.txt"),
    "anyio": (lambda folder: anyio.AsyncFile(written(folder).open("rb")), "a.txt"),
    "starlette": (lambda _: UploadFile(io.BytesIO(CONTENT), filename="form.txt"), "form.txt"),
    "with its size": (
        lambda _: UploadFile(io.BytesIO(CONTENT), size=len(CONTENT), filename="form.txt"),
        "form.txt",
    ),
    "read alone": (lambda _: OnlyAsyncRead(CONTENT), "file"),
    "read to its end": (lambda _: OnlyToItsEnd(CONTENT), "file"),
    "pipe": (lambda folder: Pipe(written(folder).open("rb")), "a.txt"),
    "pair": (lambda folder: ("x.txt", InThreads(written(folder).open("rb"))), "x.txt"),
    "File": (lambda folder: File(InThreads(written(folder).open("rb")), "own.txt"), "own.txt"),
}


def close(given: Any) -> None:
    given = given[1] if isinstance(given, tuple) else given
    given = getattr(given, "payload", given)
    given = getattr(given, "wrapped", getattr(given, "_inner", given))
    beneath: Any = getattr(given, "fileobj", None)
    for one in (given, beneath):
        if isinstance(one, io.IOBase) or hasattr(one, "_closer"):
            one.close()


@pytest.mark.parametrize("name", READABLE)
async def test_whatever_can_be_read_is_uploaded(
    twin: Twin, world: World, tmp_path: Path, name: str
) -> None:
    make, file_name = READABLE[name]
    given = make(tmp_path)
    told: list[tuple[int, int | None]] = []
    async with world.coze(twin) as coze:
        stored = await twin.value(
            coze.files.upload(file=given, progress=lambda *numbers: told.append(numbers))
        )
    close(given)
    assert (stored.bytes, stored.file_name) == (len(CONTENT), file_name)
    assert told[-1] == (len(CONTENT), None if name in WITHOUT_SIZE else len(CONTENT))
    assert ("content-length" in world.server.requests[-1].headers) is (name not in WITHOUT_SIZE)
    if name != "view with gaps":
        assert world.server.files[-1].sha256 == SHA256


@pytest.mark.anyio
@pytest.mark.parametrize("name", ASYNC)
async def test_an_async_file_is_uploaded_by_the_async_client(
    world: World, tmp_path: Path, name: str
) -> None:
    make, file_name = ASYNC[name]
    told: list[tuple[int, int | None]] = []
    given = make(tmp_path)
    async with world.coze(AsyncTwin()) as coze:
        stored = await coze.files.upload(
            file=given, progress=lambda sent, total: told.append((sent, total))
        )
    close(given)
    assert (stored.bytes, stored.file_name) == (len(CONTENT), file_name)
    assert world.server.files[-1].sha256 == SHA256
    assert told[-1][0] == len(CONTENT)
    has_no_size = name in ("starlette", "read alone", "read to its end", "pipe")
    assert told[-1][1] is None if has_no_size else told[-1][1] == len(CONTENT)


@pytest.mark.parametrize("name", ASYNC)
def test_an_async_file_is_refused_by_the_blocking_client(tmp_path: Path, name: str) -> None:
    given = ASYNC[name][0](tmp_path)
    with (
        Coze(auth=TokenAuth(TOKEN), base_url="http://127.0.0.1:9", max_retries=0) as coze,
        pytest.raises(CozeArgumentError, match=r"^file.*: expected .*isn't async, .*AsyncCoze"),
    ):
        coze.files.upload(file=given)
    close(given)


@pytest.mark.anyio
async def test_an_async_file_is_refused_by_the_generated_client() -> None:
    client = AuthenticatedClient(base_url="http://127.0.0.1:9", token=TOKEN)
    for file in (OnlyAsyncRead(CONTENT), File(OnlyAsyncRead(CONTENT))):
        with pytest.raises(CozeArgumentError, match=r"^file.*isn't async, .*AsyncCoze"):
            await AsyncFiles(client).upload(file=file)
    refused: Any = OnlyAsyncRead(CONTENT)
    with pytest.raises(CozeArgumentError, match=r"^file.*isn't async, .*AsyncCoze"):
        Files(client).upload(file=refused)


@pytest.mark.anyio
async def test_an_async_file_that_is_too_large_is_left_where_it_was(tmp_path: Path) -> None:
    given = Vast(written(tmp_path).open("rb"))
    async with AsyncTwin.coze_class(auth=TokenAuth(TOKEN), base_url="http://127.0.0.1:9") as coze:
        with pytest.raises(CozeArgumentError, match=r"^file: expected"):
            await coze.files.upload(file=given)
    close(given)
    assert given.position == Vast.position


class Counting(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Knows the sizes of the pieces in which a body comes."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        self.sizes = [len(piece) for piece in request.stream]
        return httpx.Response(200, json={"code": 0, "data": {"id": "1"}})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.AsyncByteStream)
        self.sizes = [len(piece) async for piece in request.stream]
        return httpx.Response(200, json={"code": 0, "data": {"id": "1"}})


MEBIBYTE = 1024 * 1024


async def test_a_file_is_sent_in_pieces_of_a_mebibyte(twin: Twin, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(4 * MEBIBYTE))
    transport = Counting()
    coze = twin.coze_class(
        auth=TokenAuth(TOKEN), http_client=twin.http_class(transport=transport), max_retries=0
    )
    await twin.value(coze.files.upload(file=path))
    first, *whole, last = transport.sizes
    assert (set(whole), first <= MEBIBYTE, last < MEBIBYTE) == ({MEBIBYTE}, True, True)
    assert sum(transport.sizes) > 4 * MEBIBYTE


@pytest.mark.anyio
async def test_an_async_file_of_many_pieces_is_sent_whole() -> None:
    content = os.urandom(300_000)
    given = UploadFile(io.BytesIO(content), filename="a.bin")
    transport = Redirecting(429)
    coze = AsyncTwin.coze_class(
        auth=TokenAuth(TOKEN), http_client=httpx.AsyncClient(transport=transport)
    )
    await coze.files.upload(file=given)
    assert [content in body for body in transport.bodies] == [True, True]


def test_a_file_that_is_made_by_hand_is_named_in_messages() -> None:
    given: Any = 5
    words = r"expected a path, bytes, a binary file or \(name, content\), got int$"
    with pytest.raises(CozeArgumentError, match=f"^file: {words}"):
        File.of(given)
    with pytest.raises(CozeArgumentError, match=f"^x: {words}"):
        File.of(given, argument="x")


def test_a_file_is_left_where_it_was_when_its_size_is_told() -> None:
    given = io.BytesIO(CONTENT)
    given.seek(3)
    assert File.of(given).size() == len(CONTENT)
    assert given.tell() == 3


@pytest.mark.anyio
async def test_an_async_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    closed = InThreads(written(tmp_path).open("rb"))
    close(closed)
    in_text_mode: Any = InThreads(written(tmp_path).open())
    in_text_mode.encoding = "utf-8"
    for_writing = InThreads((tmp_path / "b.txt").open("wb"))
    async with AsyncTwin.coze_class(auth=TokenAuth(TOKEN), base_url="http://127.0.0.1:9") as coze:
        for given, words in (
            (closed, "an open file, got one that is closed"),
            (in_text_mode, r"a file open in binary mode \('rb'\), got one in text mode"),
            (for_writing, "a file open for reading, got one that isn't open for reading"),
        ):
            with pytest.raises(CozeArgumentError, match=f"^file: expected {words}$"):
                await coze.files.upload(file=given)
            close(given)


class Redirecting(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers the first request with a status, and reads bodies without keeping them for httpx."""

    def __init__(self, status: int) -> None:
        self._status = status
        self.bodies: list[bytes] = []

    def _answer(self, body: bytes) -> httpx.Response:
        self.bodies.append(body)
        if len(self.bodies) == 1:
            return httpx.Response(self._status, headers={"location": "/x", "retry-after": "0"})
        return httpx.Response(200, json={"code": 0, "data": {"id": "1"}})

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        return self._answer(b"".join(request.stream))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.AsyncByteStream)
        return self._answer(b"".join([piece async for piece in request.stream]))


@pytest.mark.anyio
@pytest.mark.parametrize("status", [307, 429])
async def test_an_async_file_that_is_sent_again_starts_from_its_beginning(
    tmp_path: Path, status: int
) -> None:
    """After a redirect as after a refusal."""
    transport = Redirecting(status)
    given = InThreads(written(tmp_path).open("rb"))
    async with httpx.AsyncClient(transport=transport, follow_redirects=True) as http_client:
        coze = AsyncTwin.coze_class(
            auth=TokenAuth(TOKEN), base_url="http://127.0.0.1", http_client=http_client
        )
        await coze.files.upload(file=given)
    close(given)
    assert [body.count(CONTENT) for body in transport.bodies] == [1, 1]


async def test_a_file_that_can_be_read_once_is_not_sent_again_by_a_redirect(twin: Twin) -> None:
    files = [by_pieces(bytes)(Path())]
    if isinstance(twin, AsyncTwin):
        files.append(OnlyAsyncRead(CONTENT))
    for file in files:
        http_client = twin.http_class(transport=Redirecting(307), follow_redirects=True)
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url="http://127.0.0.1", http_client=http_client
        )
        with pytest.raises(CozeFileError, match=r"^file: expected a file that can be sent again, "):
            await twin.value(coze.files.upload(file=file))


# ---- files that fail as they are read


class Changing(io.FileIO):
    """A file that somebody changes as soon as a piece of it was read."""

    def __init__(self, path: Path, size: int) -> None:
        path.write_bytes(bytes(200_000))
        super().__init__(path)
        self._path, self._size = path, size

    def read(self, size: int | None = -1, /) -> Any:
        content = super().read(size)
        os.truncate(self._path, self._size)
        return content


def failing(error: BaseException) -> Callable[[int, int], Any]:
    def read(calls: int, _: int) -> bytes:
        if calls == 1:
            return b"It begins well."
        raise error

    return read


def non_blocking(_: Path) -> Any:
    """A pipe into which nobody has written yet."""
    reading, _writing = os.pipe()
    os.set_blocking(reading, False)
    return os.fdopen(reading, "rb", buffering=0)


def cut_gzip(folder: Path) -> Any:
    path = folder / "cut.gz"
    path.write_bytes(gzip.compress(os.urandom(1000))[:-20])
    return gzip.open(path)


async def later() -> bytes:
    raise AssertionError


class Awaitable:
    """What some libraries return in place of a coroutine."""

    def __await__(self) -> Any:
        raise AssertionError


no_size: Any = lambda: b"x"  # noqa: E731 -- it lacks what others take


AT_FIRST = "the 200000 bytes that the file had at first"
NONE = "None, as a file that doesn't block has nothing to read yet"
TO_ITS_END = "a file that can be read to its end, got "
FAILING: dict[str, tuple[Maker, str]] = {
    "grows": (
        lambda folder: Changing(folder / "a", 300_000),
        f"{AT_FIRST}, got more: it changed while it was sent",
    ),
    "shrinks": (
        lambda folder: Changing(folder / "a", 100_000),
        f"{AT_FIRST}, got only 100000: it changed while it was sent",
    ),
    "has nothing yet": (non_blocking, f"bytes from a read, got {NONE}"),
    "None": (
        lambda _: OnlyRead(lambda calls, _: None if calls > 1 else b"x"),
        f"bytes from a read, got {NONE}",
    ),
    "text": (lambda _: OnlyRead(lambda *_: "x"), "bytes from a read, got str"),
    "number": (lambda _: OnlyRead(lambda *_: 5), "bytes from a read, got int"),
    "awaitable": (
        lambda _: OnlyRead(lambda *_: later()),
        "bytes from a read, got one whose read is async",
    ),
    "awaitable of a library": (
        lambda _: OnlyRead(lambda *_: Awaitable()),
        "bytes from a read, got one whose read is async",
    ),
    "too much": (
        lambda _: OnlyRead(lambda _, size: bytes(size + 1)),
        "at most 65536 bytes from a read, got 65537 bytes",
    ),
    "OSError": (
        lambda _: OnlyRead(failing(OSError(5, "I/O"))),
        rf"{TO_ITS_END}OSError: \[Errno 5\] I/O",
    ),
    "ValueError": (lambda _: OnlyRead(failing(ValueError("no"))), f"{TO_ITS_END}ValueError: no"),
    "deep within the standard library": (
        lambda _: OnlyRead(failing(json.JSONDecodeError("no", "", 0))),
        f"{TO_ITS_END}JSONDecodeError: no: .*",
    ),
    "StopIteration": (lambda _: OnlyRead(failing(StopIteration())), f"{TO_ITS_END}StopIteration: "),
    "another call": (
        lambda _: OnlyRead(failing(httpx.ReadError("no"))),
        f"{TO_ITS_END}ReadError: no",
    ),
    "another connection": (
        lambda _: OnlyRead(failing(httpcore.ReadError("no"))),
        f"{TO_ITS_END}ReadError: no",
    ),
    "no size": (lambda _: OnlyRead(no_size), f"{TO_ITS_END}TypeError: .*"),
    "gzip that is cut": (cut_gzip, f"{TO_ITS_END}EOFError: .*"),
    "empty": (lambda _: OnlyRead(lambda *_: b""), "1 to 536870912 bytes, got 0"),
}


@pytest.mark.parametrize("name", FAILING)
async def test_a_file_that_fails_as_it_is_read_is_named(
    twin: Twin, world: World, tmp_path: Path, name: str
) -> None:
    make, words = FAILING[name]
    given = make(tmp_path)
    async with world.coze(twin) as coze:
        with pytest.raises(CozeFileError, match=f"^file: expected {words}$"):
            await twin.value(coze.files.upload(file=given))
        close(given)
        assert world.server.files == ()
        await twin.value(coze.files.upload(file=CONTENT))


@pytest.mark.anyio
async def test_an_async_file_that_fails_as_it_is_read_is_named(world: World) -> None:
    class Failing:
        def __init__(self, given: Any) -> None:
            self._given = given

        async def read(self, _: int = -1) -> Any:
            await anyio.lowlevel.checkpoint()
            return self._given

    async with world.coze(AsyncTwin()) as coze:
        for given, words in ((None, "None"), ("x", "str"), (bytes(65_537), "at most 65536")):
            with pytest.raises(CozeFileError, match=f"^file: expected .*{words}"):
                await coze.files.upload(file=Failing(given))
        assert world.server.files == ()
        await coze.files.upload(file=CONTENT)


async def test_what_is_no_failure_of_a_file_comes_out_as_it_is(twin: Twin, world: World) -> None:
    """Signal handlers raise exceptions of the program's own while a file is read, too."""

    class TimeLimitError(Exception):
        pass

    async with world.coze(twin) as coze:
        for error in (TimeLimitError(), MemoryError()):
            with pytest.raises(type(error)) as caught:
                await twin.value(coze.files.upload(file=OnlyRead(failing(error))))
            assert caught.value is error
        await twin.value(coze.files.upload(file=CONTENT))


# ---- progress


async def told_later(*_: object) -> None:
    raise AssertionError


class ToldLater:
    async def __call__(self, *_: object) -> None:
        raise AssertionError


@pytest.mark.parametrize(
    "progress", [told_later, functools.partial(told_later, 1), ToldLater(), lambda *_: told_later()]
)
async def test_progress_that_would_have_to_be_awaited_is_refused(
    twin: Twin, world: World, progress: Any
) -> None:
    async with world.coze(twin) as coze:
        for given in (CONTENT, File(io.BytesIO(CONTENT), progress=progress)):
            said = {} if isinstance(given, File) else {"progress": progress}
            with pytest.raises(CozeArgumentError, match=r"^progress: expected .* isn't async"):
                await twin.value(coze.files.upload(file=given, **said))
        assert world.server.files == ()
        await twin.value(coze.files.upload(file=CONTENT))


@pytest.mark.parametrize("progress", [told_later, ToldLater(), 5])
def test_progress_that_cannot_be_called_is_refused_before_anything_is_read(progress: Any) -> None:
    words = (
        "a callable, got int" if progress == 5 else "a callable that isn't async, got one that is"
    )
    with pytest.raises(CozeArgumentError, match=f"^progress: expected {words}$"):
        File.of(CONTENT, progress=progress)
    with pytest.raises(CozeArgumentError, match=f"^progress: expected {words}$"):
        File.of(File(io.BytesIO(CONTENT), progress=progress))


# ---- names


class PathOfBytes(os.PathLike[bytes]):
    def __fspath__(self) -> bytes:
        return b"a.txt"


def test_a_name_is_written_as_browsers_write_it() -> None:
    """WHATWG HTML, section 4.10.21.8 "Multipart form data"."""
    bodies: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(request.read())
        return httpx.Response(200, json={"code": 0, "data": {"id": "1"}})

    coze = BlockingTwin().coze(answer)
    coze.files.upload(file=('a"b\r\nc\nd 你好 👋.txt', b"x"))
    assert 'filename="a%22b%0D%0Ac%0Ad 你好 👋.txt"\r\n'.encode() in bodies[0]


def names() -> Iterator[tuple[str, Any, str]]:
    yield "half a surrogate in a folder", "/tmp/\ud800/a.txt", "a path that the system can encode"
    yield "half a surrogate in a name", ("a\ud800.txt", b"x"), "file name: expected text that UTF-8"
    yield "not UTF-8", os.fsdecode(b"\xff.txt"), "file name: expected text that UTF-8"
    yield "null", "a\0.txt", "a path, got text with a null"
    yield "bytes", PathOfBytes(), "a path of text, got one of bytes"
    yield "a class", Path, "a path, bytes, a binary file"
    yield "a number", File(io.BytesIO(b"x"), 5), "file name: expected a string, got int"  # type: ignore[arg-type]
    yield "empty", File(io.BytesIO(b"x"), ""), "a file name, got an empty string"
    yield "long", ("a" * 1025, b"x"), "at most 1024 characters, got 1025"
    yield "text as payload", File("a.txt"), "payload: expected .*got str"  # type: ignore[arg-type]
    yield "media type", File(io.BytesIO(b"x"), "a", "a/b\r\nX: 1"), "mime_type: expected a media"
    yield "no text as type", File(io.BytesIO(b"x"), "a", 5), "mime_type: expected"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"), [pytest.param(*rest, id=id_) for id_, *rest in names()]
)
async def test_a_name_that_no_form_can_have_is_refused(twin: Twin, given: Any, words: str) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise AssertionError

    with pytest.raises(CozeArgumentError, match=f"^file: .*{words}"):
        await twin.value(twin.coze(answer).files.upload(file=given))


async def test_a_path_that_is_not_utf8_is_refused_unless_it_is_named(
    twin: Twin, world: World, tmp_path: Path
) -> None:
    path = written(tmp_path, name=os.fsdecode(b"\xff.txt"))
    async with world.coze(twin) as coze:
        for given in (path, path.open("rb")):
            with pytest.raises(CozeArgumentError, match=r"^file: file name: expected text"):
                await twin.value(coze.files.upload(file=given))
            close(given)
        await twin.value(coze.files.upload(file=("named.txt", path)))
    assert [file.file_name for file in world.server.files] == ["named.txt"]
