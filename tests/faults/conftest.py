"""The fixtures of the tests of faults."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_mock import MockServer
from tests.faults.world import NOW, Clock, World, published_bot


@pytest.fixture(scope="package", autouse=True)
def _frozen_heap() -> Iterator[None]:
    """Keep out of the garbage collector's sight what other tests have left, which is much.

    Tests that collect after each of their steps would go through all of it every time.
    """
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The client's time, which passes only while it sleeps."""
    clock = Clock()
    clock.rule(monkeypatch)
    return clock


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"stream_interval": 0.0, "chat_duration": 0.0, "clock": lambda: NOW}


@pytest.fixture
def world(coze_mock: MockServer) -> World:
    return World(coze_mock, published_bot(coze_mock.base_url))


@dataclass(frozen=True)
class Remote:
    """A mock server in a process of its own, whose sockets and memory aren't counted with ours."""

    base_url: str
    bot_id: str

    def fail(self, *faults: dict[str, Any], **rule: Any) -> None:
        """Ask for faults, in place of those that wait."""
        httpx.delete(f"{self.base_url}/_mock/faults")
        body = {"faults": list(faults), **rule}
        asked = httpx.post(f"{self.base_url}/_mock/faults", json=body)
        assert asked.json()["code"] == 0, asked.text

    def behave(self) -> None:
        httpx.delete(f"{self.base_url}/_mock/faults")


@pytest.fixture(scope="session")
def remote_server() -> Iterator[Remote]:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "coze_mock", "--port", "0", "--faults"),
            *("--stream-interval", "0", "--chat-duration", "0"),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        base_url = process.stdout.readline().strip()
        yield Remote(base_url, published_bot(base_url))
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def remote(remote_server: Remote) -> Iterator[Remote]:
    """A mock server in a process of its own, without faults at first."""
    yield remote_server
    remote_server.behave()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of this machine that vouches for itself, with its private key."""
    # Here, for `make test-lowest` has no tools.
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("certificate") / "self_signed.pem"
    path.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + made.public_bytes(Encoding.PEM)
    )
    return path
