"""`cozectl auth`: signing in by a token and as an OAuth app, and out."""

from __future__ import annotations

import json
import socket
import stat
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from coze_cli import tokens
from coze_mock import CozeMock
from tests.cli.terminal import TOKEN, Terminal

SECRET = "pat_that_nobody_may_see"


@pytest.fixture(scope="module")
def open_server() -> Iterator[CozeMock]:
    """A server that takes the tokens that it hands out itself."""
    with CozeMock(stream_interval=0.0) as server:
        yield server


def test_a_token_is_kept_for_its_owner_alone(terminal: Terminal, server: CozeMock) -> None:
    told = terminal("auth", "login", "--stdin", "--base-url", server.base_url, stdin=f"{TOKEN}\n")
    assert told.code == 0
    assert TOKEN not in told.out + told.err
    kept = terminal.folder / "settings" / "token-default.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert TOKEN not in (terminal.folder / "settings" / "config.toml").read_text()
    status = terminal("auth", "status", "--json").json
    assert (status["method"], status["base_url"]) == ("token", server.base_url)
    assert status["user_name"]
    assert terminal("auth", "logout").code == 0
    assert not kept.exists()
    assert terminal("auth", "status").code == 2


def test_a_keyring_is_preferred_to_a_file(
    terminal: Terminal, server: CozeMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = Ring()
    monkeypatch.setattr(tokens, "keyring", lambda: ring)
    terminal("auth", "login", "--stdin", "--base-url", server.base_url, stdin=TOKEN)
    assert list(ring.kept) == [("cozectl", "default")]
    assert TOKEN not in "".join(
        path.read_text() for path in (terminal.folder / "settings").glob("*.json")
    )
    assert terminal("users", "me").code == 0
    terminal("auth", "logout")
    assert not ring.kept


def test_a_device_is_allowed_by_its_code(
    terminal: Terminal, open_server: CozeMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_server.oauth.device_app()
    shown: list[Any] = []

    def show(prompt: Any) -> None:
        shown.append(prompt)
        open_server.oauth.allow_device(prompt.user_code)

    monkeypatch.setattr(tokens, "show_device_code", show)
    words = ("--device", "--client-id", app.client_id, "--base-url", open_server.base_url)
    told = terminal("auth", "login", *words)
    assert told.code == 0, told.err
    assert len(shown) == 1
    assert terminal("auth", "status", "--json").json["method"] == "device"
    assert terminal("users", "me").code == 0
    assert len(shown) == 1


def test_the_browser_brings_the_code_of_a_pkce_app(
    terminal: Terminal, open_server: CozeMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    redirect = f"http://127.0.0.1:{port}/callback"
    app = open_server.oauth.pkce_app(redirect_uris=[redirect])
    browsing: list[threading.Thread] = []

    def browse(url: str) -> None:
        def allow() -> None:
            back = open_server.oauth.allow(url)
            urllib.request.urlopen(back, timeout=20).close()

        browsing.append(threading.Thread(target=allow))
        browsing[0].start()

    monkeypatch.setattr("click.launch", browse)
    told = terminal(
        "auth", "login", "--pkce", "--client-id", app.client_id, "--redirect-uri", redirect,
        "--base-url", open_server.base_url,
    )  # fmt: skip
    browsing[0].join()
    assert told.code == 0, told.err
    assert terminal("users", "me").code == 0


def test_a_service_app_signs_in_by_its_file(
    terminal: Terminal, open_server: CozeMock, tmp_path: Path
) -> None:
    config = tmp_path / "app.json"
    config.write_text(json.dumps(open_server.oauth.jwt_app().config(open_server.base_url)))
    words = ("--config", config, "--base-url", open_server.base_url)
    assert terminal("auth", "login", *words).code == 0
    assert terminal("users", "me").code == 0


def test_what_is_no_token_is_refused_and_not_shown(terminal: Terminal) -> None:
    told = terminal("auth", "login", "--stdin", stdin=f"{SECRET} \u2028x\n")
    assert told.code == 2
    assert SECRET not in told.out + told.err
    assert terminal("auth", "login", "--device").code == 2


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0
    name = "memory"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]
