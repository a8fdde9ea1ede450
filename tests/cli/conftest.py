"""A terminal whose environment names a mock server, with a folder of its own for settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coze_mock import CozeMock
from tests.cli.terminal import TOKEN, Terminal


@pytest.fixture(scope="module")
def running() -> Iterator[CozeMock]:
    with CozeMock(token=TOKEN, stream_interval=0.0, chat_duration=0.05) as server:
        yield server


@pytest.fixture
def server(running: CozeMock) -> CozeMock:
    """A mock server with nothing from before."""
    running.clear()
    return running


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Terminal:
    for name in ("COZE_API_TOKEN", "COZE_API_BASE", "COZE_PROFILE", "COZE_LOG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COZECTL_CONFIG_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Terminal(monkeypatch, capsys, tmp_path)


@pytest.fixture
def cozectl(terminal: Terminal, server: CozeMock, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal with a token for the mock server in its environment."""
    for name, value in server.variables.items():
        monkeypatch.setenv(name, value)
    return terminal


@pytest.fixture
def ids(server: CozeMock) -> dict[str, str]:
    """The IDs of the objects that the document's examples name, which the server then has."""
    return server.world()


@pytest.fixture
def bot_id(server: CozeMock) -> str:
    return server.bot("Cook", prompt="You cook.")
