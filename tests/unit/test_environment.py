"""What the environment says of proxies, certificates and logs is followed, or refused by name."""

from __future__ import annotations

import io
import logging
import os
import ssl
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_core.pools import pools_of
from coze_ext import CozeArgumentError, CozeTimeoutError, TokenAuth
from tests.each import each
from tests.twins import TOKEN, Twin
from tests.unit.bodies import envelope

PROXY = "http://user:geheim@proxy.example:3128"
VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*VARIABLES, "COZE_LOG", "SSLKEYLOGFILE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


async def proxy_of(twin: Twin, base_url: str) -> str | None:
    """The host of the proxy that a client without an HTTP client of its own goes through."""
    async with twin.within(twin.coze_class(auth=TokenAuth(TOKEN), base_url=base_url)) as coze:
        (pool,) = pools_of(coze._http_client)
        url = getattr(pool, "_proxy_url", None)
        return None if url is None else url.host.decode()


COM = "https://api.coze.com"


@pytest.mark.filterwarnings("ignore:base_url. the token travels")
@pytest.mark.parametrize(
    ("exceptions", "base_url", "is_direct"),
    [
        ("", COM, False),
        ("*", COM, True),
        ("coze.com", COM, True),
        (".coze.com", COM, True),
        ("*.coze.com", COM, True),
        ("ze.com", COM, False),
        ("api.coze.com:443", COM, True),
        ("api.coze.com:80", COM, False),
        ("https://api.coze.com", COM, True),
        ("http://api.coze.com", COM, False),
        ("all://api.coze.com", COM, True),
        ("API.Coze.com", COM, True),
        ("api.coze.com.", COM, True),
        ("api.coze.com", f"{COM}.", True),
        ("api.coze.com/8", COM, False),
        ("api.coze.com:8443", f"{COM}:8443", True),
        ("*. . /8", COM, False),
        ("localhost\napi.coze.com", COM, True),
        ("fd00::/8", COM, False),
        ("fd00::/8", "https://[fd00::5]", True),
        ("[fd00::5]:443", "https://[fd00::5]", True),
        ("[::1]", COM, False),
        ("10.0.0.0/8", "https://10.2.3.4", True),
        ("10.9.9.9/8", "https://10.2.3.4", True),
        ("a b,c;; d:x:y [ ] ::: //", COM, False),
        ("", "https://127.8.9.1", True),
        ("", "https://[::1]:8443", True),
        ("", "https://localhost", True),
        ("", "https://coze.localhost", True),
        ("studio.example:80", "http://studio.example", True),
        ("studio.example:443", "http://studio.example", False),
    ],
)
async def test_a_proxy_serves_all_hosts_but_this_machine_and_the_exceptions(
    twin: Twin,
    monkeypatch: pytest.MonkeyPatch,
    exceptions: str,
    base_url: str,
    is_direct: bool,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", PROXY)
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", exceptions)
    assert await proxy_of(twin, base_url) == (None if is_direct else "proxy.example")


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
async def test_a_socks_proxy_serves_with_the_package_for_it(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://proxy.example")
    assert await proxy_of(twin, COM) == "proxy.example"

    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(CozeArgumentError, match=f"a {scheme} proxy without the package for it"):
        await proxy_of(twin, COM)
    monkeypatch.setenv("ALL_PROXY", PROXY)
    assert await proxy_of(twin, COM) == "proxy.example"


async def test_a_proxy_that_httpx_does_not_know_is_refused(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: str) -> None:
        raise ValueError

    monkeypatch.setenv("ALL_PROXY", "socks5h://user:geheim@proxy.example")
    monkeypatch.setattr(httpx, "Proxy", refused)
    with pytest.raises(CozeArgumentError, match="which this version of httpx doesn't know"):
        await proxy_of(twin, COM)


SPACED = "text with spaces, line breaks or control characters"
INVALID = "text that is not a valid URL"
FOREIGN = "a URL with another scheme"
NO_PROXIES = {
    "http://user:geheim@proxy\n": SPACED,
    "http://pro xy": SPACED,
    "http://proxy\x7f": SPACED,
    "http://user:geheim@proxy:99999": "",
    "http://user:geheim@proxy:0": "",
    "http://user:geheim@": "",
    "http://[geheim": "",
    "http://proxy:geheim": INVALID,
    "socks4://user:geheim@proxy": FOREIGN,
    "ftp://user:geheim@proxy": FOREIGN,
    "://geheim": "",
    "//geheim": "",
    " ": SPACED,
    "http://" + "a" * 64: "",
}


@each(
    ("name", "value"),
    [
        *(("HTTPS_PROXY", value) for value in NO_PROXIES),
        *((name, "http://pro xy") for name in ("https_proxy", "ALL_PROXY", "all_proxy")),
    ],
)
def test_a_proxy_that_is_none_is_refused_by_the_variables_name(
    twin: Twin, name: str, value: str
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv(name, value)
        with pytest.raises(CozeArgumentError, match=f"^{name}: expected the URL of") as caught:
            twin.coze_class(auth=TokenAuth(TOKEN), base_url=COM)
    assert "geheim" not in f"{caught.value!r} {caught.value}"
    assert NO_PROXIES[value] in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SSL_CERT_FILE", "/nonexistent.pem", "a file of .+pem': No such file or directory"),
        ("SSL_CERT_FILE", ".", "a file of certificates in PEM form, got '.': .+"),
        ("SSL_CERT_FILE", __file__, "a file of .+: no certificate in it"),
        ("SSL_CERT_DIR", "/nonexistent", "folders of .+ got '/nonexistent': no such folder"),
        ("SSL_CERT_DIR", __file__, "folders of .+: no such folder"),
        ("SSLKEYLOGFILE", "/nonexistent/keys", "a file that can be .+/keys': No such file or .+"),
        ("COZE_LOG", "loud", "info or debug, got 'loud'"),
    ],
)
def test_what_cannot_be_used_is_refused_by_the_variables_name(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(CozeArgumentError, match=f"^{name}: expected {words}$"):
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=COM)


def test_certificates_that_are_nowhere_are_nobodys_argument(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> ssl.SSLContext:
        raise FileNotFoundError(2, "No such file or directory", "cacert.pem")

    monkeypatch.setattr(httpx, "create_ssl_context", fail)
    with pytest.raises(FileNotFoundError, match=r"cacert\.pem"):
        twin.coze_class(auth=TokenAuth(TOKEN), base_url=COM)


def test_folders_of_certificates_may_be_missing_if_one_is_there(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_DIR", os.pathsep.join(["/nonexistent", str(tmp_path)]))
    made: list[Any] = []
    make = ssl.create_default_context

    def watched(**given: Any) -> ssl.SSLContext:
        made.append(given)
        return make(**given)

    monkeypatch.setattr(ssl, "create_default_context", watched)
    twin.coze_class(auth=TokenAuth(TOKEN), base_url=COM)
    assert made == [{"capath": f"/nonexistent{os.pathsep}{tmp_path}"}]


async def test_an_http_client_of_ones_own_has_settings_of_its_own(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    http_client = twin.http_client(lambda _: envelope({}))
    monkeypatch.setenv("HTTPS_PROXY", "://")
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent.pem")
    twin.coze_class(auth=TokenAuth(TOKEN), base_url=COM, http_client=http_client)


@pytest.mark.parametrize(
    ("asked", "levels"),
    [("", []), ("info", ["INFO"]), ("DEBUG", ["DEBUG", "INFO"])],
)
async def test_the_log_goes_to_stderr_where_it_is_asked_for(
    twin: Twin,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    asked: str,
    levels: list[str],
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    logger = logging.getLogger("coze_ext")
    monkeypatch.setattr(logger, "handlers", [])
    logger.setLevel(logging.NOTSET)
    monkeypatch.setenv("COZE_LOG", asked)
    try:
        for _ in range(2):  # a second client doesn't log twice
            coze = twin.coze(lambda _: envelope({"bot_id": "73"}))
        await twin.value(coze.bots.retrieve(bot_id="73"))
    finally:
        logger.setLevel(logging.NOTSET)
    written = capsys.readouterr().err
    lines = [line for line in written.splitlines() if "coze_ext" in line]
    assert [line.split()[2] for line in lines] == levels
    assert TOKEN not in written


@pytest.mark.parametrize("stderr", ["closed", "none"])
async def test_a_log_that_cannot_be_written_stops_nothing(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, stderr: str
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    logger = logging.getLogger("coze_ext")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setenv("COZE_LOG", "debug")
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed if stderr == "closed" else None)
    try:
        coze = twin.coze(lambda _: envelope({"bot_id": "73"}))
        assert (await twin.value(coze.bots.retrieve(bot_id="73"))).bot_id == "73"
    finally:
        logger.setLevel(logging.NOTSET)


async def test_a_program_that_has_set_up_logging_is_told_once(
    twin: Twin,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("COZE_LOG", "info")
    logger = logging.getLogger("coze_ext")
    monkeypatch.setattr(logger, "handlers", [])
    try:
        coze: Any = twin.coze(lambda _: envelope({"bot_id": "73"}))
        await twin.value(coze.bots.retrieve(bot_id="73"))
    finally:
        logger.setLevel(logging.NOTSET)
    assert capsys.readouterr().err == ""
    assert len([one for one in caplog.records if one.name == "coze_ext"]) == 1


@pytest.mark.parametrize("step", ["connect", "read", "write", "pool"])
async def test_a_timeout_says_how_long_was_waited_for_what(twin: Twin, step: str) -> None:
    def late(request: httpx.Request) -> httpx.Response:
        kind: type[httpx.TimeoutException] = getattr(httpx, f"{step.title()}Timeout")
        raise kind("", request=request)

    coze = twin.coze(late, timeout=httpx.Timeout(9, **{step: 1.5}))
    calls: list[Callable[[], Any]] = [
        lambda: coze.bots.retrieve(bot_id="73"),
        lambda: coze.chat.stream(bot_id="73", user_id="u").final_text(),
        lambda: coze.chat.create_and_poll(bot_id="73", user_id="u"),
    ]
    for call in calls:
        with pytest.raises(CozeTimeoutError, match=rf"within 1\.5 seconds, the {step} timeout"):
            await twin.value(call())
