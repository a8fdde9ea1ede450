"""A user's own headers are sent as they are, or refused at once, and never break a request."""

from __future__ import annotations

import string
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coze_ext import Coze, CozeArgumentError, TokenAuth
from tests.each import each
from tests.faults.world import CALLS, CONTENT, SHA256, World
from tests.twins import TOKEN, Twin

# RFC 9110, sections 5.6.2 and 5.5.
TOKEN_CHARACTERS = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~"
VALUE_CHARACTERS = "".join(map(chr, range(0x21, 0x7F))) + " \t"

SECRET = "gw-secret-5xR7"
# Names and values, and words of the message.
REFUSED: dict[str, tuple[Any, Any, str]] = {
    "no name": ("", SECRET, "a name of letters.+ got an empty one"),
    "a space in the name": ("X Key", SECRET, "a name of letters.+ got one with other characters"),
    "a space before the name": (" X-Key", SECRET, "a name of letters"),
    "a space after the name": ("X-Key ", SECRET, "a name of letters"),
    "a colon in the name": ("X-Key:", SECRET, "a name of letters"),
    "a line break in the name": ("X-Key\n", SECRET, "a name of letters"),
    "a name beyond ASCII": ("X-Schlüssel", SECRET, "a name of letters"),
    "a space after the value": ("X-Key", f"{SECRET} ", "without spaces at its ends"),
    "a space before the value": ("X-Key", f" {SECRET}", "without spaces at its ends"),
    "a tab after the value": ("X-Key", f"{SECRET}\t", "without spaces at its ends"),
    "a value of a space": ("X-Key", " ", "without spaces at its ends"),
    "a line break after the value": ("X-Key", f"{SECRET}\n", "one line"),
    "a line break in the value": ("X-Key", f"{SECRET}\r\nX: 1", "one line"),
    "a folded value": ("X-Key", f"{SECRET}\r\n more", "one line"),
    "a null in the value": ("X-Key", f"{SECRET}\0", "printable ASCII"),
    "a value beyond ASCII": ("X-Key", f"{SECRET}ü", "printable ASCII"),
    "a length": ("Content-Length", "5", "the HTTP client sets"),
    "a length by another name": ("cOnTent-lenGTH", "5", "the HTTP client sets"),
    "chunks": ("Transfer-Encoding", "chunked", "the HTTP client sets"),
    "a host": ("Host", "elsewhere.example", "the HTTP client sets"),
    "a connection": ("Connection", "upgrade", "the HTTP client sets"),
    "a connection kept": ("Keep-Alive", "timeout=5", "the HTTP client sets"),
    "a connection to a proxy": ("Proxy-Connection", "close", "the HTTP client sets"),
    "another protocol": ("Upgrade", "websocket", "the HTTP client sets"),
    "trailers": ("Trailer", "X-Key", "the HTTP client sets"),
    "an encoding": ("Content-Encoding", "gzip", "the HTTP client sets"),
    "encodings without bounds": ("Accept-Encoding", "br", "gzip or identity"),
}


@each("name", REFUSED)
def test_a_header_that_cannot_be_sent_is_refused_without_its_value(twin: Twin, name: str) -> None:
    header, value, words = REFUSED[name]
    with pytest.raises(CozeArgumentError, match=words) as caught:
        twin.coze_class(auth=TokenAuth(TOKEN), headers={"X-Good": "1", header: value})
    assert repr(header) in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("header", "value"), [("X-Key", 5), ("X-Key", None), ("X-Key", b"a"), (b"X-Key", "a"), (5, "a")]
)
def test_a_header_that_is_no_text_is_refused(twin: Twin, header: Any, value: Any) -> None:
    with pytest.raises(TypeError, match="headers"):
        twin.coze_class(auth=TokenAuth(TOKEN), headers={header: value})


@settings(deadline=None)
@given(st.text(max_size=4), st.text(max_size=6))
def test_a_header_is_refused_unless_http_has_it(name: str, value: str) -> None:
    has_it = (
        name != ""
        and set(name) <= set(TOKEN_CHARACTERS)
        and set(value) <= set(VALUE_CHARACTERS)
        and value == value.strip(" \t")
    )
    try:
        Coze(auth=TokenAuth(TOKEN), headers={f"x{name}" if name else "": value}).close()
    except CozeArgumentError:
        assert not has_it
    else:
        assert has_it


async def test_headers_that_http_has_are_sent_as_they_are(twin: Twin, world: World) -> None:
    headers = {TOKEN_CHARACTERS.lower(): "1", "X-All": f"a{VALUE_CHARACTERS}b", "X-None": ""}
    for encoding in ("GZIP", "identity"):
        headers["Accept-Encoding"] = encoding
        async with world.coze(twin, headers=headers) as coze:
            await CALLS["get"].on(coze, world.bot_id, twin)
        sent = world.server.requests[-1].headers
        assert {name: sent[name.lower()] for name in headers} == headers


@pytest.mark.parametrize("place", ["headers", "http"])
async def test_no_content_type_takes_the_place_of_a_requests_own(
    twin: Twin, world: World, place: str
) -> None:
    """Neither that of the client nor that of the HTTP client that it was given."""
    own = {"Content-Type": "text/plain", "X-Own": "1"}
    settings: dict[str, Any] = (
        {"headers": own} if place == "headers" else {"http": {"headers": own}}
    )
    async with world.coze(twin, **settings) as coze:
        await twin.value(coze.files.upload(file=("a.txt", CONTENT)))
        uploaded = world.server.requests[-1].headers
        await CALLS["create"].on(coze, world.bot_id, twin)
        created = world.server.requests[-1].headers
        await CALLS["get"].on(coze, world.bot_id, twin)
        read = world.server.requests[-1].headers
    assert uploaded["content-type"].startswith("multipart/form-data; boundary=")
    assert created["content-type"] == "application/json"
    assert read["content-type"] == "text/plain"  # of no body at all
    assert uploaded["x-own"] == created["x-own"] == "1"
    assert world.server.files[0].sha256 == SHA256


async def test_no_content_type_of_a_call_takes_the_place_of_its_own(twin: Twin) -> None:
    sent: list[httpx.Headers] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers)
        return httpx.Response(200, json={"code": 0})

    own = {"content-type": "text/plain", "X-Own": "1"}
    await twin.value(twin.coze(answer).request("POST", "/v1/x", body={"a": 1}, headers=own))
    (headers,) = sent
    assert headers.get_list("Content-Type") == ["application/json"]
    assert headers["X-Own"] == "1"


async def test_a_header_that_an_http_client_gets_later_is_sent_from_then_on(twin: Twin) -> None:
    sent: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("X-Own"))
        return httpx.Response(200, json={"code": 0})

    http_client = twin.http_client(answer)
    coze = twin.coze_class(auth=TokenAuth(TOKEN), http_client=http_client)
    for value in ("1", "2"):
        await twin.value(coze.request("GET", "/v1/x"))
        http_client.headers["X-Own"] = value
    await twin.value(coze.request("GET", "/v1/x"))
    assert sent == [None, "1", "2"]


@pytest.mark.parametrize(
    "header", ["Content-Length", "transfer-encoding", "Host", "Content-Encoding", "Expect", "TE"]
)
async def test_an_http_client_with_a_header_that_breaks_every_request_is_refused(
    twin: Twin, header: str
) -> None:
    async with twin.within(
        twin.over_sockets(verify=False, headers={header: SECRET})
    ) as http_client:
        with pytest.raises(
            CozeArgumentError, match=r"^http_client\.headers\['[a-z-]+'\]: "
        ) as caught:
            twin.coze_class(auth=TokenAuth(TOKEN), http_client=http_client)
    assert SECRET not in str(caught.value)


async def test_an_http_client_may_keep_no_connection(twin: Twin, world: World) -> None:
    async with world.coze(twin, http={"headers": {"Connection": "close"}}) as coze:
        await CALLS["get"].on(coze, world.bot_id, twin)
    assert world.server.requests[-1].headers["connection"] == "close"


async def test_headers_are_checked_wherever_they_are_given(twin: Twin) -> None:
    coze = twin.coze(lambda _: httpx.Response(500))
    for header, value in (("Content-Length", "5"), ("Host", "h"), ("X", "\ud800"), ("X", "a\nb")):
        with pytest.raises(CozeArgumentError, match=f"^headers\\['{header}'\\]: expected "):
            coze.with_options(headers={header: value})
        with pytest.raises(CozeArgumentError, match=f"^headers\\['{header}'\\]: expected "):
            await twin.value(coze.request("GET", "/v1/x", headers={header: value}))
