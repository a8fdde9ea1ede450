"""What an exception and all that led to it know stays as it was, but for the tokens in it."""

from __future__ import annotations

import html
import json
import traceback
from typing import Any
from urllib.parse import quote, quote_plus

import httpx
import httpx2
import pytest

from coze_api.models import Bot
from coze_core.clients import SECRETS
from coze_core.known_tokens import TokensKnown, note_token
from coze_core.redaction import forget_token, redacted
from coze_core.responses import ResultList
from tests.twins import BASE_URL, TOKEN

# Written otherwise in each of URLs, JSON, HTML and Python, at its ends as well.
ODD = "'é\"/ \\+<o'"
ANOTHER = "pat_ofAnother012"


def request_with(token: str, *secrets: str) -> httpx.Request:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Request("GET", BASE_URL, headers=headers, extensions={SECRETS: secrets})


def lower(quoted: str) -> str:
    return "".join(one.lower() if one in "ABCDEF" else one for one in quoted)


@pytest.mark.parametrize(
    "form",
    [
        ODD,
        quote(ODD),
        quote(ODD, safe=""),
        quote_plus(ODD),
        lower(quote(ODD)),
        lower(quote(ODD, safe="")),
        lower(quote_plus(ODD)),
        json.dumps(ODD)[1:-1],
        json.dumps(ODD)[1:-1].replace("/", "\\/"),
        html.escape(ODD),
        repr(ODD)[1:-1],
    ],
)
def test_a_secret_is_taken_out_in_each_form_that_it_is_written_in(form: str) -> None:
    assert redacted(f"a {form} b", request_with(TOKEN, ODD)) == "a *** b"


def test_so_is_one_of_letters_that_only_some_forms_have() -> None:
    for form in ("Geheimnüsse", quote("Geheimnüsse"), json.dumps("Geheimnüsse")[1:-1]):
        assert redacted(f"a {form} b", request_with(TOKEN, "Geheimnüsse")) == "a *** b"


def test_so_is_one_with_markup_in_it() -> None:
    request = request_with("opaque")
    assert redacted("a o<b>pa</b>que, opaque o<paque", request) == "a ***, *** o<paque"
    assert redacted("a opaque, <b>opaq", request) == "a ***, <b>opaq"


def test_a_word_is_a_secret_from_a_length_on() -> None:
    assert redacted("sesame open", request_with("sesame", "open")) == "*** open"
    assert redacted("sesam opened", request_with("sesam", "opened")) == "sesam ***"


@pytest.mark.parametrize("length", [0, 100, 10_000])
def test_what_looks_like_a_token_is_taken_out_of_texts_of_any_length(length: int) -> None:
    tokens = ["pat_", "sat_", "czu_", "czs_", "cztei_", "Bearer ", "BEARER ", "bearer\t"]
    for token in tokens:
        words = "x" * length + f" {token}0123456789ab, y"
        assert redacted(words) == words.replace("0123456789ab", "***")
    whole = "x" * length + "".join(f" {token}0123456789ab" for token in tokens)
    assert redacted(whole) == whole.replace("0123456789ab", "***")


def error_of(**facts: Any) -> Any:
    error = ValueError(f"bad {TOKEN}", 7, facts)
    vars(error).update(facts)
    return error


def listed(logid: str, *items: Any) -> ResultList[Any]:
    result = ResultList(items)
    result.logid = logid
    return result


# Facts with a token, and without.
FACTS: dict[str, tuple[Any, Any]] = {
    "text": (f"a {TOKEN} b", "a pat_*** b"),
    "a token of another request": (ANOTHER, "pat_***"),
    "bytes": (f"a {TOKEN} \xff".encode("latin-1"), b"a pat_*** \xff"),
    "a bytearray": (bytearray(f"a {TOKEN}".encode()), b"a pat_***"),
    "a model": (Bot(bot_id="7", name=TOKEN), Bot(bot_id="7", name="pat_***")),
    "a dictionary": ({"a": TOKEN, "b": None, 3: "c"}, {"a": "pat_***", "b": None, 3: "c"}),
    "a tuple": ((None, TOKEN, "c"), (None, "pat_***", "c")),
    "a list": ([None, TOKEN, "c"], [None, "pat_***", "c"]),
    "in each other": ([{"a": (b"b", [TOKEN])}], [{"a": (b"b", ["pat_***"])}]),
}


@pytest.mark.parametrize("name", FACTS)
def test_the_facts_of_an_exception_lose_their_tokens_alone(name: str) -> None:
    given, expected = FACTS[name]
    error = error_of(fact=given)
    forget_token(error, request_with(TOKEN.removeprefix("pat_")))
    assert vars(error) == {"fact": expected}
    assert error.args == ("bad pat_***", 7, {"fact": expected})


@pytest.mark.parametrize("name", FACTS)
def test_facts_without_a_token_stay_the_same_objects(name: str) -> None:
    fact = FACTS[name][1]
    error = error_of(fact=fact)
    forget_token(error, request_with(TOKEN))
    assert error.fact is fact


def test_a_list_that_an_operation_returned_keeps_its_log_id() -> None:
    error = error_of(found=listed("7", "a", TOKEN))
    forget_token(error, None)
    assert (error.found, error.found.logid) == (["a", "pat_***"], "7")


def test_the_text_of_a_stream_loses_nothing_but_the_token_of_its_request() -> None:
    error = error_of(text=f"{ANOTHER} and {TOKEN}", words=f"{ANOTHER} and {TOKEN}")
    forget_token(error, request_with(TOKEN))
    assert vars(error) == {"text": f"{ANOTHER} and ***", "words": "pat_*** and ***"}


def nested(levels: int) -> Any:
    fact: Any = TOKEN
    for _ in range(levels):
        fact = [fact]
    return fact


def test_facts_are_searched_to_some_depth_although_they_hold_themselves() -> None:
    endless: list[Any] = [TOKEN]
    endless.append(endless)
    error = error_of(deep=nested(8), deeper=nested(9), endless=endless)
    forget_token(error, None)
    assert TOKEN not in repr(error.deep)
    assert error.deeper == nested(9)
    assert error.endless[0] == "pat_***"


def test_so_does_all_that_led_to_an_exception() -> None:
    error, cause, context, one = (error_of(fact=TOKEN) for _ in range(4))
    error.__cause__ = group = ExceptionGroup("several", [one, ValueError()])
    group.__cause__ = cause
    cause.__context__ = context
    context.__cause__ = error  # nothing keeps a program from it
    forget_token(error, None)
    for link in (error, cause, context, one):
        assert (link.fact, link.args[0]) == ("pat_***", "bad pat_***")


@pytest.mark.parametrize("kind", [httpx.Request, httpx2.Request])
def test_of_a_request_that_was_sent_remains_what_is_no_secret(kind: Any) -> None:
    headers = [
        *[("X-Own", "1"), ("X-Own", f"2 {TOKEN}"), ("Authorization", "a")],
        *[("Cookie", "b"), ("Proxy-Authorization", "c")],
    ]
    error = error_of(asked=kind("POST", f"{BASE_URL}/{TOKEN}", headers=headers, content=b"d"))
    forget_token(error, None)
    assert type(error.asked) is kind
    assert (error.asked.method, str(error.asked.url)) == ("POST", f"{BASE_URL}/pat_***")
    assert error.asked.headers.get_list("X-Own") == ["1", "2 pat_***"]
    assert {"authorization", "cookie", "proxy-authorization"}.isdisjoint(error.asked.headers)
    assert error.asked.content == b""


class Interrupting:
    """Is looked at when the user interrupts."""

    @property
    def headers(self) -> Any:
        raise KeyboardInterrupt


def test_an_interruption_meanwhile_shows_the_frames_of_the_program_alone() -> None:
    with pytest.raises(KeyboardInterrupt) as caught:
        forget_token(error_of(fact=Interrupting()), None)
    modules = {frame.f_globals["__name__"] for frame, _ in traceback.walk_tb(caught.tb)}
    assert modules == {__name__}


def test_an_error_of_several_requests_shows_the_secrets_of_none() -> None:
    with pytest.raises(ValueError) as caught, TokensKnown():  # noqa: PT011 -- all of it is compared
        note_token(request_with("opaque1"))
        with TokensKnown():  # whose errors may be made of what is returned from there
            note_token(request_with("opaque1", "sesame"))
            note_token(request_with("opaque2"))
            note_token(request_with("opaque1", "openit"))
        raise ValueError("opaque1, opaque2, sesame, openit")
    assert caught.value.args == ("***, ***, ***, ***",)


def test_what_is_known_of_requests_is_forgotten_with_their_errors() -> None:
    with TokensKnown():
        note_token(request_with("opaque1"))
    note_token(request_with("opaque2"))
    with pytest.raises(ValueError) as caught, TokensKnown():  # noqa: PT011 -- all of it is compared
        raise ValueError("opaque1, opaque2")
    assert caught.value.args == ("opaque1, opaque2",)
