"""What comes to the address of a callback app is verified, and becomes a typed event."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import time
from collections.abc import Mapping
from email.message import Message
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.traceback import Traceback
from starlette.datastructures import Headers

from coze_api import models
from coze_ext import (
    CallbackChallenge,
    CozeArgumentError,
    CozeCallbackError,
    CozeCallbackSignatureError,
    UnknownCallback,
    parse_callback,
)
from tests.contract.document import DOCUMENT
from tests.each import each

TOKEN = "verify-0123456789abcdef"
BODY = b'{"header": {"event_type": "bot.published", "event_id": "e1"}, "event": {"bot_id": 7}}'

# The reference's recipe, worked out by another program: printf '%s' ... | sha1sum.
KNOWN = ("1700000000000", "n1", "t1", '{"a":"é"}', "bcf3fdb5938dbf39810aec2964a4466ec5ab5d22")


def signed(
    body: bytes | str, *, token: str = TOKEN, timestamp: str = "1760000000000", nonce: str = "n"
) -> dict[str, str]:
    """The headers with which the service would send a body."""
    content = body.encode() if isinstance(body, str) else body
    digest = hashlib.sha1(f"{timestamp}{nonce}{token}".encode() + content).hexdigest()
    return {"X-Coze-Timestamp": timestamp, "X-Coze-Nonce": nonce, "X-Coze-Signature": digest}


def parsed(callback: Mapping[str, Any]) -> Any:
    body = json.dumps(callback, ensure_ascii=False)
    return parse_callback(body, signed(body), verify_token=TOKEN)


def test_the_signature_is_that_of_the_reference() -> None:
    timestamp, nonce, token, body, digest = KNOWN
    headers = {
        "x-coze-timestamp": timestamp,
        "x-coze-nonce": nonce,
        "x-coze-signature": digest,
    }
    with pytest.raises(CozeCallbackError) as caught:
        parse_callback(body, headers, verify_token=token)
    # It is signed well, and still no callback.
    assert type(caught.value) is CozeCallbackError


@each("event_type", DOCUMENT["webhooks"])
def test_each_event_of_the_document_is_typed(event_type: str) -> None:
    described = DOCUMENT["webhooks"][event_type]["post"]["requestBody"]["content"]
    callback = described["application/json"]
    name = callback["schema"]["$ref"].rsplit("/", 1)[1]
    found = parsed(callback["example"])
    assert type(found) is getattr(models, name)
    assert found.header.event_type == event_type
    assert found.to_dict() == callback["example"]
    assert not found.event.additional_properties


def test_ids_that_come_as_numbers_are_text() -> None:
    found = parse_callback(BODY, signed(BODY), verify_token=TOKEN)
    assert isinstance(found, models.BotCallback)
    assert (found.header.event_id, found.event.bot_id) == ("e1", "7")


def test_headers_are_taken_as_web_frameworks_have_them() -> None:
    plain = signed(BODY)
    message = Message()
    for name, value in plain.items():
        message[name] = value
    lower = {name.lower(): f" {value} " for name, value in plain.items()}
    for headers in (plain, lower, httpx.Headers(plain), Headers(plain), message):
        assert isinstance(parse_callback(BODY, headers, verify_token=TOKEN), models.BotCallback)


@each(
    "callback",
    [
        {"header": {"event_type": "bot.danced", "event_id": "e"}, "event": {"steps": [1, 2]}},
        {"header": {"event_type": "bot.danced"}, "event": "a text"},
        {"header": {"event_type": "bot.danced", "created_at": "soon"}},
    ],
)
def test_an_unknown_event_passes_through(callback: dict[str, Any]) -> None:
    found = parsed(callback)
    assert isinstance(found, UnknownCallback)
    assert found.header.event_type == "bot.danced"
    assert found.event == callback.get("event")
    with pytest.raises(AttributeError):
        found.event = None  # type: ignore[misc]


@each(
    "event",
    [None, "text", [], {}, {"bot_id": None}, {"bot_id": [1]}, {"bot_name": 5}, {"more": {"a": 1}}],
)
def test_reading_takes_whatever_an_event_holds(event: Any) -> None:
    found = parsed({"header": {"event_type": "bot.deleted", "event_id": 5}, "event": event})
    assert isinstance(found, models.BotCallback)
    assert found.header.event_id == "5"


WRONG: Mapping[str, Mapping[str, str]] = {
    "no headers": {},
    "no signature": {"x-coze-timestamp": "1", "x-coze-nonce": "n"},
    "an empty signature": {**signed(BODY), "X-Coze-Signature": ""},
    "no nonce": {name: one for name, one in signed(BODY).items() if "Nonce" not in name},
    "no timestamp": {name: one for name, one in signed(BODY).items() if "Time" not in name},
    "another token": signed(BODY, token="verify-another"),
    "another body": signed(BODY + b" "),
    "another nonce": {**signed(BODY), "X-Coze-Nonce": "m"},
    "another timestamp": {**signed(BODY), "X-Coze-Timestamp": "1760000000001"},
    "a part of the signature": {**signed(BODY), "X-Coze-Signature": "0" * 39},
    "letters beyond ASCII": {**signed(BODY), "X-Coze-Signature": "é" * 40},
    "half a character": {**signed(BODY), "X-Coze-Nonce": "\ud800"},
    "half a character as the signature": {**signed(BODY), "X-Coze-Signature": "\ud800"},
    "the token itself": {**signed(BODY), "X-Coze-Signature": TOKEN},
}


@each("what", WRONG)
def test_what_is_not_signed_by_the_service_is_refused(what: str) -> None:
    with pytest.raises(CozeCallbackSignatureError) as caught:
        parse_callback(BODY, WRONG[what], verify_token=TOKEN)
    error = caught.value
    shown = io.StringIO()
    console = Console(file=shown, width=200)
    trace = error.__traceback__
    assert trace is not None
    # The frames of this test hold the token, as those of any program do.
    console.print(Traceback.from_exception(type(error), error, trace.tb_next, show_locals=True))
    for text in (str(error), repr(error), str(pickle.dumps(error)), shown.getvalue()):
        assert TOKEN not in text
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))


@given(body=st.binary(max_size=50), at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_a_single_bit_that_was_changed_is_noticed(body: bytes, at: int, bit: int) -> None:
    content = BODY[:-1] + b',"x":' + json.dumps(body.hex()).encode() + b"}"
    headers = signed(content)
    parse_callback(content, headers, verify_token=TOKEN)
    changed = bytearray(content)
    changed[at % len(content)] ^= 1 << bit
    with pytest.raises(CozeCallbackSignatureError):
        parse_callback(bytes(changed), headers, verify_token=TOKEN)


@each(
    "body",
    [
        *("", "no JSON", "[]", "1", "null", '"text"', "{}", '{"header": {}}', "\ud800"),
        *('{"header": []}', '{"header": {"event_type": 5}}', "[" * 100_000),
    ],
)
def test_what_is_signed_and_no_callback_is_refused(body: str) -> None:
    content = body.encode(errors="surrogatepass")
    for given_body in (content, body):
        with pytest.raises(CozeCallbackError, match=r"expected header.event_type") as caught:
            parse_callback(given_body, signed(content), verify_token=TOKEN)
        assert type(caught.value) is CozeCallbackError


def test_a_python_without_sha1_for_security_verifies_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """As those that comply with FIPS are; the service has no other signature."""
    headers, sha1 = signed(BODY), hashlib.sha1

    def of_fips(content: bytes, *, usedforsecurity: bool = True) -> Any:
        if usedforsecurity:
            raise ValueError("disabled for FIPS")
        return sha1(content, usedforsecurity=False)

    monkeypatch.setattr(hashlib, "sha1", of_fips)
    assert isinstance(parse_callback(BODY, headers, verify_token=TOKEN), models.BotCallback)


def test_a_challenge_is_returned_with_and_without_a_signature() -> None:
    body = b'{"challenge": "c1"}'
    for headers in ({}, signed(body)):
        found = parse_callback(body, headers, verify_token=TOKEN)
        assert isinstance(found, CallbackChallenge)
        assert found == CallbackChallenge("c1")
        assert found.response == {"challenge": "c1"}
        with pytest.raises(AttributeError):
            found.challenge = "c2"  # type: ignore[misc]
    with pytest.raises(CozeCallbackSignatureError):
        parse_callback(body, signed(body, token="another"), verify_token=TOKEN)
    # An event is none, whatever it has beside.
    event = BODY[:-1] + b', "challenge": "c1"}'
    with pytest.raises(CozeCallbackSignatureError):
        parse_callback(event, {}, verify_token=TOKEN)
    assert isinstance(parse_callback(event, signed(event), verify_token=TOKEN), models.BotCallback)


def test_a_request_may_be_refused_by_its_age(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_760_000_000
    monkeypatch.setattr(time, "time", lambda: float(now))

    def at(seconds: int) -> dict[str, str]:
        return signed(BODY, timestamp=str((now + seconds) * 1000))

    for seconds in (0, -300, 300):
        parse_callback(BODY, at(seconds), verify_token=TOKEN, max_age=300)
    odd = [signed(BODY, timestamp=one) for one in ("now", "²", "1" * 5000)]
    for headers in (at(-301), at(301), *odd):
        parse_callback(BODY, headers, verify_token=TOKEN)
        with pytest.raises(CozeCallbackSignatureError, match="last 300 seconds"):
            parse_callback(BODY, headers, verify_token=TOKEN, max_age=300)


@each(
    ("arguments", "words"),
    [
        ({"verify_token": ""}, "verify_token: expected a token, got an empty string"),
        ({"verify_token": None}, "verify_token: expected a string, got None"),
        ({"max_age": -1}, "max_age: expected 0 to 316224000 seconds, got -1"),
        ({"max_age": float("nan")}, "max_age: expected"),
        ({"body": {"header": {}}}, "body: expected bytes"),
        ({"headers": "X-Coze-Nonce: 1"}, "headers: expected a mapping, got str"),
    ],
)
def test_bad_arguments_are_refused_by_name(arguments: dict[str, Any], words: str) -> None:
    usual: dict[str, Any] = {"body": BODY, "headers": signed(BODY), "verify_token": TOKEN}
    with pytest.raises(CozeArgumentError) as caught:
        parse_callback(**{**usual, **arguments})
    assert str(caught.value).startswith(words)
    assert TOKEN not in str(caught.value)
