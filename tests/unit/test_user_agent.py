"""Requests name this client, in the headers and with the keys that the official SDKs send."""

import json
import platform
import sys
from importlib import metadata

import httpx
import pytest

from coze_ext._user_agent import user_agent_headers

OFFICIAL_KEYS = {"version", "lang", "lang_version", "os_name", "os_version"}
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture(autouse=True)
def _made_anew() -> None:
    user_agent_headers.cache_clear()


def test_user_agent_names_client_python_and_system() -> None:
    version = metadata.version("coze-openapi-client")
    assert user_agent_headers()["User-Agent"] == (
        f"coze-openapi-client/{version} python/{PYTHON} "
        f"{platform.system().lower()}/{platform.mac_ver()[0] or platform.release()}"
    )


def test_the_client_header_has_the_official_keys_and_names_this_client() -> None:
    facts = json.loads(user_agent_headers()["X-Coze-Client-User-Agent"])
    assert facts.keys() == OFFICIAL_KEYS | {"client"}
    assert facts["client"] == "coze-openapi-client"
    assert facts["version"] == metadata.version("coze-openapi-client")
    assert (facts["lang"], facts["lang_version"]) == ("python", PYTHON)


def test_a_system_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "")
    monkeypatch.setattr(platform, "release", lambda: "")
    monkeypatch.setattr(platform, "mac_ver", lambda: ("", ("", "", ""), ""))
    assert user_agent_headers()["User-Agent"].endswith(" unknown/unknown")
    facts = json.loads(user_agent_headers()["X-Coze-Client-User-Agent"])
    assert (facts["os_name"], facts["os_version"]) == ("unknown", "unknown")


def test_macos_has_a_version_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "mac_ver", lambda: ("15.1", ("a", "b", "c"), "arm64"))
    assert user_agent_headers()["User-Agent"].endswith("/15.1")


@pytest.mark.parametrize(
    "release", ["6.1.0-ü", "6.1\r\nX-Evil: 1", 'quote"and\\slash', "(comment) 1", "", "五"]
)
def test_a_system_of_any_name_makes_safe_headers(
    release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "release", lambda: release)
    monkeypatch.setattr(platform, "mac_ver", lambda: ("", ("", "", ""), ""))
    headers = httpx.Headers(user_agent_headers())
    for value in headers.values():
        assert value.isascii()
        assert value.isprintable()
    if release.startswith("quote"):
        assert headers["User-Agent"].endswith("/quote-and-slash")
    # Three of product/version: RFC 9110, section 10.1.5.
    assert len(headers["User-Agent"].split(" ")) == 3
    assert all(part.count("/") == 1 for part in headers["User-Agent"].split(" "))
    json.loads(headers["X-Coze-Client-User-Agent"])


def test_it_is_made_once() -> None:
    assert user_agent_headers() is user_agent_headers()
