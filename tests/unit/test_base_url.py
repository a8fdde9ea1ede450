"""The base URL is the service's, a gateway's or one's own; anything else is refused at once."""

import linecache
import warnings

import httpx
import pytest

from coze_core.errors import CozeArgumentError
from coze_ext import AsyncCoze, Coze, TokenAuth
from coze_ext._base_url import COZE_CN_BASE_URL, COZE_COM_BASE_URL, parse_base_url
from tests.each import each


def test_the_default_is_the_international_service() -> None:
    assert parse_base_url(None, {}) == COZE_COM_BASE_URL == "https://api.coze.com"
    assert parse_base_url(None, {"COZE_API_BASE": ""}) == COZE_COM_BASE_URL


def test_the_environment_names_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COZE_API_BASE", COZE_CN_BASE_URL)
    assert parse_base_url() == COZE_CN_BASE_URL == "https://api.coze.cn"


def test_the_argument_goes_before_the_environment() -> None:
    assert parse_base_url(COZE_CN_BASE_URL, {"COZE_API_BASE": "ftp://ignored"}) == COZE_CN_BASE_URL


@pytest.mark.parametrize(
    ("value", "base_url"),
    [
        ("https://api.coze.com/", "https://api.coze.com"),
        ("https://api.coze.com///", "https://api.coze.com"),
        ("HTTPS://API.Coze.com", "https://api.coze.com"),
        ("https://gateway.example/coze", "https://gateway.example/coze"),
        ("https://gateway.example/X/", "https://gateway.example/X"),
        ("https://gateway.example/a/b%20c//", "https://gateway.example/a/b%20c"),
        ("https://gateway.example/@team/coze", "https://gateway.example/@team/coze"),
        ("https://gateway.example:8443/coze/", "https://gateway.example:8443/coze"),
        ("https://gateway.example:443", "https://gateway.example"),
        ("http://127.0.0.1:8700", "http://127.0.0.1:8700"),
        ("http://127.1.2.3/", "http://127.1.2.3"),
        ("http://[::1]:8700/", "http://[::1]:8700"),
        ("http://[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]"),
        ("http://localhost:8700/api/", "http://localhost:8700/api"),
        ("http://localhost.:1/", "http://localhost.:1"),
        ("https://api.coze.com:65535", "https://api.coze.com:65535"),
        # The longest part of a name, and the longest names, without and with a dot at the end.
        (f"https://{'a' * 63}.example", f"https://{'a' * 63}.example"),
        (f"https://{'a.' * 126}a", f"https://{'a.' * 126}a"),
        (f"https://{'a.' * 127}/", f"https://{'a.' * 127}"),
        ("http://coze.localhost", "http://coze.localhost"),
        ("https://10.0.0.7", "https://10.0.0.7"),
        ("https://coze_server:8888", "https://coze_server:8888"),
        ("https://bücher.example/café", "https://xn--bcher-kva.example/caf%C3%A9"),
    ],
)
def test_any_http_url_is_taken_without_the_slash_at_its_end(value: str, base_url: str) -> None:
    assert parse_base_url(value, {}) == base_url
    assert parse_base_url(httpx.URL(value), {}) == base_url
    # What came out may go in again.
    assert parse_base_url(base_url, {}) == base_url


REFUSED = [
    "",
    " ",
    "api.coze.com",
    "//api.coze.com",
    "/v3",
    "ftp://api.coze.com",
    "ws://api.coze.com",
    "file:///etc/passwd",
    "https:",
    "https://",
    "https:///v3",
    "https:api.coze.com",
    "https://:8443",
    "https://api.coze.com:0",
    "https://api.coze.com:65536",
    "https://api.coze.com:port",
    "https://api.coze.com?",
    "https://api.coze.com/?a=b",
    "https://api.coze.com/#",
    "https://api.coze.com/#part",
    "https://user@api.coze.com",
    "https://user:s3cret@api.coze.com",
    "https://:s3cret@api.coze.com",
    "https://@api.coze.com",
    "https://api.coze.com@elsewhere.example",
    " https://api.coze.com",
    "https://api.coze.com ",
    "https://api.coze.com\n",
    "https://api.co ze.com",
    "https://api.coze.com/a b",
    "https://api.coze.com\t",
    "https://api.coze.com\x00",
    "https://api.coze.com\u3000",
    "https:\\\\api.coze.com",
    "https://api.coze.com\\v3",
    "https://[::1",
    "https://a%20b.example",
    "https://<host>",
    # No name of the Domain Name System: looking it up raises errors of Python's encodings.
    "http://a..b",
    "http://api..coze.com",
    "http://a-.b",
    "http://.",
    "http://.b",
    "http://a..",
    f"http://{'a' * 64}.example",
    f"http://{'a.' * 127}a",
    f"http://{'ü' * 60}.example",
    "http://[fe80::1%25eth0]",
    "http://h/\ud800",
]


@each("value", REFUSED)
def test_anything_else_is_refused_and_named(value: str) -> None:
    with pytest.raises(
        CozeArgumentError, match=r"^base_url: expected .*https://api\.coze\.com"
    ) as e:
        parse_base_url(value, {})
    assert "s3cret" not in str(e.value)
    assert isinstance(e.value, ValueError)


@pytest.mark.parametrize(
    ("value", "got"),
    [
        ("", "an empty string"),
        ("https://api.coze.com\n", "text with spaces, control characters or backslashes"),
        ("https:\\\\api.coze.com", "text with spaces, control characters or backslashes"),
        ("https://[::1", "text that is not a valid URL"),
        ("https://api.coze.com:port", "text that is not a valid URL"),
        ("api.coze.com", "a URL with a missing or unsupported scheme"),
        ("ftp://api.coze.com", "a URL with a missing or unsupported scheme"),
        ("https://api.coze.com:65536", "a URL with an invalid port"),
        ("https:///v3", "a URL without a valid host"),
        ("https://:s3cret@api.coze.com", "a URL with a user name or password"),
        ("https://api.coze.com?", "a URL with a query or fragment"),
        ("https://api.coze.com/#", "a URL with a query or fragment"),
    ],
)
def test_the_message_says_what_is_wrong(value: str, got: str) -> None:
    with pytest.raises(CozeArgumentError) as caught:
        parse_base_url(value, {})
    expected = f"expected an http or https URL such as {COZE_COM_BASE_URL}"
    assert str(caught.value) == f"base_url: {expected}, got {got}"


@each("value", [value for value in REFUSED if value])
def test_the_message_names_the_variable_where_that_is_wrong(value: str) -> None:
    with pytest.raises(CozeArgumentError, match=r"^COZE_API_BASE: expected "):
        parse_base_url(None, {"COZE_API_BASE": value})


@pytest.mark.parametrize("value", [b"https://api.coze.com", 1, ["https://api.coze.com"]])
def test_another_type_is_refused(value: object) -> None:
    expected = f"^base_url: expected .*, got {type(value).__name__}$"
    with pytest.raises(CozeArgumentError, match=expected):
        parse_base_url(value, {})  # type: ignore[arg-type]  # the wrong type is the point


@pytest.mark.parametrize(
    "value",
    [
        *("http://api.coze.com", "http://localhost.example", "http://10.0.0.7:8888"),
        *("http://[2001:db8::1]/", "http://[::ffff:10.0.0.7]", "http://0.0.0.0"),
    ],
)
def test_plain_http_to_another_machine_warns_that_the_token_can_be_read(value: str) -> None:
    with pytest.warns(UserWarning, match="unencrypted"):
        parse_base_url(value, {})


@pytest.mark.parametrize("kind", [Coze, AsyncCoze])
def test_the_line_that_makes_clients_is_warned_of_once(kind: type[Coze] | type[AsyncCoze]) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            kind(auth=TokenAuth("pat_1"), base_url="http://10.0.0.7")
    (warning,) = caught
    assert linecache.getline(warning.filename, warning.lineno).strip().startswith("kind(")
