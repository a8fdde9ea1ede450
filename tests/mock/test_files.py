"""What an upload keeps of a file, and which uploads are refused."""

from __future__ import annotations

import hashlib
import socket
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coze_mock import Limits, MockServer
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

UPLOAD = "/v1/files/upload"


def form(content: bytes, boundary: bytes = b"+++", name: bytes = b"file") -> bytes:
    """A form with one file, written by hand."""
    return (
        b"--%b\r\n" % boundary
        + b'Content-Disposition: form-data; name="%b"; filename="a.bin"\r\n' % name
        + b"Content-Type: application/octet-stream\r\n\r\n"
        + content
        + b"\r\n--%b--\r\n" % boundary
    )


def content_type(boundary: str = "+++") -> dict[str, str]:
    return {"Content-Type": f"multipart/form-data; boundary={boundary}"}


def test_an_upload_is_kept_with_name_size_and_time(wire: Wire, clock: Clock) -> None:
    data = wire.data("POST", UPLOAD, files={"file": ("头像.png", b"12345")})

    assert data == {
        "id": data["id"],
        "bytes": 5,
        "file_name": "头像.png",
        "created_at": int(clock.now),
    }
    assert wire.data("GET", "/v1/files/retrieve", params={"file_id": data["id"]}) == data


@pytest.mark.parametrize("name", ["/etc/passwd", "C:\\Users\\me\\passwd", "passwd"])
def test_a_file_name_is_kept_without_its_folder(wire: Wire, name: str) -> None:
    data = wire.data("POST", UPLOAD, files={"file": (name, b"x")})

    assert data["file_name"] == "passwd"


def test_the_bytes_arrive_unchanged(coze_mock: MockServer, wire: Wire) -> None:
    """However they are cut into chunks, and however much they look like the form around them."""
    like_the_form = st.sampled_from(
        [b"--+++", b"\r\n--+++", b"\r\n--", b"--+++--", b"\r\n--+++x", b"\r", b"\n", b"\x00\xff"]
    )

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(like_the_form | st.binary(max_size=9), min_size=1), st.data())
    def check(parts: list[bytes], data: st.DataObject) -> None:
        content = b"".join(parts) or b"x"
        boundary = b"b0undary"
        body = form(content, boundary)
        cuts = sorted(data.draw(st.sets(st.integers(1, len(body) - 1), max_size=8)))

        def chunks() -> Iterator[bytes]:
            for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True):
                yield body[start:end]

        wire.data("POST", UPLOAD, content=chunks(), headers=content_type("b0undary"))
        file = coze_mock.files[-1]
        assert (file.bytes, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())

    check()


def test_a_large_file_passes_through_without_being_held(coze_mock: MockServer, wire: Wire) -> None:
    block = bytes(64 * 1024)
    blocks = 512

    def body() -> Iterator[bytes]:
        yield form(b"").split(b"\r\n--+++--")[0]
        for _ in range(blocks):
            yield block
        yield b"\r\n--+++--\r\n"

    tracemalloc.start()
    wire.data("POST", UPLOAD, content=body(), headers=content_type())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert coze_mock.files[-1].bytes == blocks * len(block) == 32 * 1024 * 1024
    assert peak < 4 * 1024 * 1024


@pytest.mark.parametrize(
    ("files", "refusal"),
    [
        ([("file", ("a.bin", b""))], (400, 4300)),
        ([("file", ("a.bin", b"a")), ("file", ("b.bin", b"b"))], (200, 4301)),
        ([("file", ("a.bin", b"a")), ("other", ("b.bin", b"b"))], (200, 4301)),
    ],
)
def test_an_upload_takes_one_file_that_is_not_empty(
    wire: Wire, files: Any, refusal: tuple[int, int]
) -> None:
    assert wire.refusal("POST", UPLOAD, files=files) == refusal


def test_a_file_that_is_too_large_is_refused_once_it_was_sent() -> None:
    with MockServer(limits=Limits(file_bytes=1000)) as server:
        wire = Wire(server.base_url)
        wire.upload(bytes(1000))
        for size in (1001, 3_000_000):
            assert wire.refusal("POST", UPLOAD, files={"file": bytes(size)}) == (400, 4302)
        wire.close()


@pytest.mark.parametrize(
    "upload",
    [
        {"files": {"data": ("a.bin", b"a")}},
        {"files": {"file": (None, b"not a file but a field")}},
        {"content": b"", "headers": content_type()},
        {"content": b"--+++--\r\n", "headers": content_type()},
        {"content": form(b"x")[:-9], "headers": content_type()},
        {"content": form(b"x"), "headers": content_type("another")},
        {"content": b"--+++\r\nnot a header\r\n\r\nx\r\n--+++--", "headers": content_type()},
        {"content": form(b"x"), "headers": {"Content-Type": "multipart/form-data"}},
        {"content": form(b"x"), "headers": content_type("x" * 5000)},
        {"content": form(b"x"), "headers": {"Content-Type": "application/octet-stream"}},
        {"content": form(b"x")},
        {"json": {"file": "x"}},
    ],
)
def test_what_is_no_form_with_a_file_is_refused(wire: Wire, upload: dict[str, Any]) -> None:
    assert wire.refusal("POST", UPLOAD, **upload) == (400, 4000)


def test_a_refused_upload_is_read_to_its_end(wire: Wire) -> None:
    """So a client that is still sending gets to read why, instead of a broken connection."""
    large = {"file": bytes(5_000_000)}
    refused = wire.refusal("POST", UPLOAD, files=large, headers={"Authorization": "none"})

    assert refused == (401, 4100)
    assert wire.upload()


def test_a_client_that_goes_away_while_uploading_leaves_no_trace(
    coze_mock: MockServer, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = coze_mock.base_url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(
            b"POST /v1/files/upload HTTP/1.1\r\nHost: mock\r\nContent-Length: 1000000\r\n"
            b"Authorization: Bearer pat_x\r\n"
            b"Content-Type: multipart/form-data; boundary=+++\r\n\r\n" + form(b"x")[:-20]
        )
        for _ in range(1000):
            if coze_mock.requests:
                break
            wire.client.get("/nothing")

    assert wire.upload()
    assert len(coze_mock.requests) == 2
    assert len(coze_mock.files) == 1
    assert caplog.text == ""


def test_an_unknown_file_is_not_found(wire: Wire) -> None:
    for file_id in ("1", "\x00", "x" * 1000, "７"):
        refusal = wire.refusal("GET", "/v1/files/retrieve", params={"file_id": file_id})
        assert refusal == (200, 4200)
