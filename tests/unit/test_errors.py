"""Exceptions have the right class, say all that is known, survive pickling, and hold no token."""

import copy
import inspect
import pickle
import re
import traceback
from itertools import product
from typing import Any

import httpx
import pytest

from coze_api.models import Chat, ErrorCode
from coze_core import errors
from coze_core.error_table import ERROR_CODES, error_from_response
from coze_core.errors import (
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeConnectionError,
    CozeError,
    CozeEventTooLargeError,
    CozeFileError,
    CozeNotFoundError,
    CozePermissionError,
    CozePollTimeoutError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    CozeTimeoutError,
    CozeToolRoundsError,
)
from coze_core.redaction import redacted
from coze_core.response_errors import snippet_of
from tests.each import each

LOGID = "20261122150301ABCDEF"
CHAT = Chat.from_dict(
    {"id": "71", "conversation_id": "72", "bot_id": "73", "status": "in_progress"}
)

# What the service's error table means to a caller.
CLASS_OF_CODE: dict[int, type[CozeAPIError]] = {
    **dict.fromkeys([4000, 4003, 4004, 4005, 4007, 4010, 4012, 4014, 4015], CozeBadRequestError),
    **dict.fromkeys([4016, 4021, 4104, 4105, 4315], CozeBadRequestError),
    **dict.fromkeys([4300, 4301, 4302, 4303, 4304], CozeBadRequestError),
    **dict.fromkeys([1109, 3010, 702042018, 702042162, 777074044], CozeBadRequestError),
    **dict.fromkeys([4100, 700012006], CozeAuthenticationError),
    **dict.fromkeys([4011, 4019, 4022, 4027, 4028, 4101, 4102], CozePermissionError),
    **dict.fromkeys([6003, 777074011], CozePermissionError),
    **dict.fromkeys([4001, 4002, 4006, 4200, 4314, 720702204], CozeNotFoundError),
    **dict.fromkeys([4008, 4009, 4013, 4020], CozeRateLimitError),
    **dict.fromkeys([5000, 701231], CozeServerError),
}

# What a status means where no code says more.
CLASS_OF_STATUS: dict[int, type[CozeAPIError]] = {
    **dict.fromkeys([400, 405, 413, 499], CozeBadRequestError),
    401: CozeAuthenticationError,
    **dict.fromkeys([402, 403], CozePermissionError),
    404: CozeNotFoundError,
    429: CozeRateLimitError,
    **dict.fromkeys([500, 502, 503, 504, 599], CozeServerError),
}

API_ERRORS: list[type[CozeAPIError]] = [CozeAPIError, *dict.fromkeys(CLASS_OF_CODE.values())]
ONE_OF_EACH: list[CozeError] = [
    CozeError("no", logid=LOGID),
    CozeArgumentError("no", logid=LOGID),
    CozeFileError("no", logid=LOGID),
    CozeConnectionError("no", logid=LOGID),
    CozeTimeoutError("no", logid=LOGID),
    CozePollTimeoutError("no", chat=CHAT, logid=LOGID),
    CozeToolRoundsError("no", chat=CHAT, logid=LOGID),
    CozeResponseError(
        "no", http_status=502, content_type="text/html", snippet="Bad Gateway", logid=LOGID
    ),
    *[
        kind("no", http_status=429, code=4008, retry_after=1.5, error_code="slow_down", logid=LOGID)
        for kind in API_ERRORS
    ],
    CozeStreamError("no", chat_id="71", conversation_id="72", text="so far", logid=LOGID),
    CozeStreamInterruptedError("no", chat_id="71", conversation_id="72", text="a", logid=LOGID),
    CozeStreamEventError("no", code=5000, chat_id="71", text="so far", logid=LOGID),
    CozeChatFailedError("no", code=5000, chat=CHAT, chat_id="71", text="so far", logid=LOGID),
    CozeEventTooLargeError("no", limit=7, chat_id="71", text="so far", logid=LOGID),
]
EACH = each("error", ONE_OF_EACH)


class TestTheTree:
    def test_every_class_is_tried_here(self) -> None:
        public = {
            thing
            for name, thing in vars(errors).items()
            if inspect.isclass(thing) and issubclass(thing, CozeError) and name[0] != "_"
        }
        assert {type(error) for error in ONE_OF_EACH} == public

    def test_the_picture_shows_it(self) -> None:
        """Each name in the docstring's picture stands under a class that it derives from."""
        above: list[tuple[int, type[CozeError]]] = []
        drawn = set()
        picture = re.findall(r"^([ │├└─]*)(Coze\w+)", errors.__doc__ or "", re.MULTILINE)
        for lines, name in picture:
            kind = getattr(errors, name)
            above = [(depth, other) for depth, other in above if depth < len(lines)]
            assert all(issubclass(kind, other) for _, other in above)
            ancestors = {k for k in kind.__mro__[1:] if k.__name__.startswith("Coze")}
            assert ancestors == {other for _, other in above}
            above.append((len(lines), kind))
            drawn.add(kind)
        assert drawn == {type(error) for error in ONE_OF_EACH}

    def test_a_bad_argument_is_a_value_error(self) -> None:
        assert issubclass(CozeArgumentError, ValueError)


class TestEachException:
    @each(("error", "protocol"), product(ONE_OF_EACH, range(pickle.HIGHEST_PROTOCOL + 1)))
    def test_survives_pickling(self, error: CozeError, protocol: int) -> None:
        error = copy.copy(error)
        error.add_note("a note")
        again = pickle.loads(pickle.dumps(error, protocol))
        assert type(again) is type(error)
        assert vars(again) == vars(error)
        assert str(again) == str(error)
        assert again.__notes__ == error.__notes__

    @EACH
    def test_can_be_copied(self, error: CozeError) -> None:
        assert vars(copy.copy(error)) == vars(error)

    @EACH
    def test_says_what_happened_and_its_log_id(self, error: CozeError) -> None:
        assert error.message == "no"
        assert str(error).startswith("no [")
        assert f"log ID {LOGID}]" in str(error)

    @EACH
    def test_leaves_out_what_is_not_known(self, error: CozeError) -> None:
        bare = copy.copy(error)
        bare.logid = None
        assert LOGID not in str(bare)
        assert "None" not in str(bare)

    @EACH
    def test_can_be_raised_and_caught_as_the_root(self, error: CozeError) -> None:
        with pytest.raises(CozeError) as caught:
            raise error
        assert caught.value is error


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            error_from_response(200, 4015, "bot not published to the API channel", LOGID),
            f"bot not published to the API channel [code 4015, HTTP 200, log ID {LOGID}]; "
            'advice: publish the bot with connector_ids=["1024"] first, or ask for its draft: a '
            'chat with publish_status="unpublished_draft", bots.retrieve with is_published=False',
        ),
        (error_from_response(418, None, ""), "no reason was given [HTTP 418]"),
        (
            error_from_response(400, None, "wait", error_code="authorization_pending"),
            "wait [code authorization_pending, HTTP 400]; "
            "advice: ask again; the user has not decided yet",
        ),
        (
            CozeResponseError(
                "no JSON", http_status=200, content_type="text/html", snippet="It's up"
            ),
            'no JSON [HTTP 200, type text/html, body "It\'s up"]',
        ),
        (
            CozePollTimeoutError("not done in 5 s", chat=CHAT),
            "not done in 5 s [chat 71, conversation 72]",
        ),
        (
            CozeStreamInterruptedError("cut", chat_id="1", conversation_id="2", text="你好"),
            "cut [chat 1, conversation 2, text so far 2 characters]",
        ),
        (
            CozeStreamEventError("too many", code=4008, logid="3"),
            "too many [code 4008, log ID 3]; advice: wait, and send fewer requests for this user",
        ),
        (CozeChatFailedError("bad", code=701999), "bad [code 701999]"),
        (CozeEventTooLargeError("too large", limit=9), "too large [limit 9 bytes]"),
        (CozeArgumentError("name: too long"), "name: too long"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, CozeError) else "",
)
def test_messages_are_readable(error: CozeError, text: str) -> None:
    assert str(error) == text


def test_a_repr_has_what_is_short() -> None:
    error: Any = CozeChatFailedError("no", code=5000, chat=CHAT, messages=[CHAT], chat_id="71")
    error.text, error.own_advice = "so far", "wait"
    assert repr(error) == (
        "CozeChatFailedError(message='no', logid=None, chat_id='71', conversation_id=None, "
        "code=5000)"
    )
    refused: Any = error_from_response(429, 4008, "wait", LOGID, 2.5)
    refused.response = httpx.Response(429)
    assert repr(refused) == (
        f"CozeRateLimitError(message='wait', logid={LOGID!r}, code=4008, http_status=429, "
        "retry_after=2.5, error_code=None)"
    )


class TestClassOfAFailure:
    def test_the_table_has_every_code_of_the_service(self) -> None:
        assert ERROR_CODES.keys() == CLASS_OF_CODE.keys()

    def test_the_table_has_every_code_of_the_document(self) -> None:
        assert {int(code) for code in ErrorCode} - {0} == ERROR_CODES.keys()

    @each(("code", "status"), product(CLASS_OF_CODE, [200, 400, 401, 429, 500]))
    def test_the_code_decides_whatever_the_status(self, code: int, status: int) -> None:
        error = error_from_response(status, code, "words", LOGID, 2.5)
        assert type(error) is CLASS_OF_CODE[code]
        assert (error.code, error.msg, error.http_status) == (code, "words", status)
        assert (error.logid, error.retry_after) == (LOGID, 2.5)
        assert error.advice
        assert error.advice in str(error)
        for one in (error, CozeStreamEventError("words", code=code)):
            assert one.kind is CLASS_OF_CODE[code]

    @each(("status", "code"), product(CLASS_OF_STATUS, [None, 0, 701999]))
    def test_the_status_decides_where_the_code_is_unknown(
        self, status: int, code: int | None
    ) -> None:
        kind = CLASS_OF_STATUS[status]
        error = error_from_response(status, code, "words")
        assert type(error) is kind
        assert error.code == code
        assert error.advice == kind.general_advice
        assert error.advice or kind is CozeBadRequestError
        assert error.kind is None

    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            (4999, CozeBadRequestError),
            (5001, CozeServerError),
            (6000, CozeAPIError),
            (701999, CozeAPIError),
            (-1, CozeAPIError),
            (None, CozeAPIError),
        ],
    )
    def test_the_code_s_family_decides_where_the_status_is_a_success(
        self, code: int | None, kind: type[CozeAPIError]
    ) -> None:
        assert type(error_from_response(200, code, "words")) is kind

    @pytest.mark.parametrize(
        ("error_code", "kind"),
        [
            ("authorization_pending", CozeBadRequestError),
            ("slow_down", CozeRateLimitError),
            ("access_denied", CozePermissionError),
            ("expired_token", CozeAuthenticationError),
            ("invalid_client", CozeAuthenticationError),
        ],
    )
    def test_the_oauth_endpoints_words_decide(
        self, error_code: str, kind: type[CozeAPIError]
    ) -> None:
        error = error_from_response(400, None, "words", error_code=error_code)
        assert type(error) is kind
        assert error.error_code == error_code
        assert error_code in str(error)


@pytest.mark.parametrize(
    ("stated", "code"),
    [("4000", 4000), ("-1", -1), (True, 1), (ErrorCode(4000), 4000), ("9" * 5_000, 10**20 - 1)],
)
def test_a_code_may_be_of_several_types(stated: Any, code: int) -> None:
    error = error_from_response(200, stated, "words")
    assert (type(error.code), error.code) == (int, code)


@pytest.mark.parametrize(
    "junk", ["4000x", "X4000", "", "-", "--1", " 1", "٣", "²", 4.5, [], {}, [4000]]
)
def test_what_can_t_be_a_code_is_none(junk: Any) -> None:
    """Codes come from the wire, and an exception that can't be printed would hide the failure."""
    for error in (
        error_from_response(401, junk, "words", error_code=junk),
        CozeStreamEventError("words", code=junk),
        CozeChatFailedError("words", code=junk),
    ):
        assert error.code is None
        assert str(error).startswith("words")
    assert type(error_from_response(401, junk, "words")) is CozeAuthenticationError


TOKENS = [
    "pat_abcDEF0123-456.789_xyz",
    "sat_abcDEF0123",
    "czu_abcDEF0123",
    "cztei_abcDEF0123",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_123",
    "of-a-gateway-42",
]


def request_with(token: str) -> httpx.Request:
    return httpx.Request(
        "POST", "https://api.coze.com/v3/chat", headers={"Authorization": f"Bearer {token}"}
    )


@pytest.mark.parametrize("token", TOKENS)
class TestTokens:
    def test_of_the_request_are_taken_out_wherever_they_stand(self, token: str) -> None:
        for words in (f"bad {token}", f"x{token}x", f'{{"token":"{token}"}}', f"?t={token}&u=1"):
            assert token not in redacted(words, request_with(token))

    def test_are_recognised_in_a_header_of_another_request(self, token: str) -> None:
        for words in (f"Authorization: Bearer {token}", f'"authorization":"bearer {token}"'):
            assert token not in redacted(words)

    def test_are_not_in_failures_that_the_service_states(self, token: str) -> None:
        error = error_from_response(
            401, 4100, f"token {token} is invalid", request=request_with(token)
        )
        assert error.msg == "token *** is invalid" or error.msg.endswith("_*** is invalid")
        for shown in (str(error), repr(error), repr(vars(error)), pickle.dumps(error, 0).decode()):
            assert token not in shown

    @pytest.mark.parametrize("before", [0, 150, 199, 205])
    def test_are_not_in_snippets_not_even_their_beginning(self, token: str, before: int) -> None:
        response = httpx.Response(
            502, text="x" * before + f" {token} is invalid", request=request_with(token)
        )
        for length in range(6, len(token)):
            assert token[:length] not in snippet_of(response)

    def test_are_not_printed_with_the_cause(self, token: str) -> None:
        cause = httpx.ConnectError("refused", request=request_with(token))
        with pytest.raises(CozeConnectionError) as caught:
            raise CozeConnectionError("no connection") from cause
        assert caught.value.__cause__ is cause
        assert token not in "".join(traceback.format_exception(caught.value))
        assert token not in repr(vars(cause)) + repr(cause.request.headers)
        assert token.encode() not in pickle.dumps(caught.value)


@pytest.mark.parametrize("kind", [CozeError, CozeArgumentError, CozeConnectionError])
def test_service_tokens_in_a_message_are_not_kept(kind: type[CozeError]) -> None:
    error = kind("the token pat_abcDEF0123 is invalid")
    assert str(error) == "the token pat_*** is invalid"
    assert "pat_abcDEF0123" not in repr(error) + repr(vars(error)) + repr(error.args)


@EACH
def test_a_message_is_kept_up_to_a_length(error: CozeError) -> None:
    facts = {name: value for name, value in vars(error).items() if name not in ("message", "code")}
    for length, kept in ((10_000, 10_000), (10_001, 10_000)):
        made: Any = copy.copy(error)
        CozeError.__init__(made, "x" * length)
        assert made.message == "x" * kept
        vars(made).update(facts)
        assert str(made).startswith("x" * kept + " [")


@pytest.mark.parametrize(
    "words",
    ["a Bearer token is needed", "use a pat_ or sat_ token", "the compat_mode of a bot", ""],
)
def test_words_about_tokens_stay(words: str) -> None:
    assert redacted(words) == words
    assert redacted(words, request_with("a")) == words
    assert redacted(words, httpx.Request("GET", "https://api.coze.com")) == words


@pytest.mark.parametrize(
    ("content", "content_type", "snippet"),
    [
        (
            b"<html>\r\n<head><title>502 Bad Gateway</title></head><hr>nginx</html>",
            "text/html; charset=utf-8",
            "502 Bad Gateway nginx",
        ),
        (b'{"a": "<b>"}', "application/json", '{"a": "<b>"}'),
        (b"", "text/plain", ""),
        (b"\xff\x00a\n\n b", "text/plain", "\ufffd\x00a b"),
        ("你".encode() * 1_000_000, "text/plain", "你" * 200),
        # At the very edges of what is looked at: 20 KiB of bytes, and 16 Ki of characters.
        ("\u3000".encode() * 6_826 + b"abc", "text/plain", "ab"),
        (b" " * 16_383 + b"ab", "text/plain", "a"),
        (b"&lt; &lt;", "text/plain", "&lt; &lt;"),
        (b"&lt;p&gt; &amp;", "text/html", "&"),
    ],
)
def test_a_snippet_is_short_and_readable(content: bytes, content_type: str, snippet: str) -> None:
    response = httpx.Response(
        502, content=content, headers={"Content-Type": content_type}, request=request_with("a")
    )
    assert snippet_of(response) == snippet


@each(
    ("word", "kind"),
    [
        ("authorization_pending", CozeBadRequestError),
        ("slow_down", CozeRateLimitError),
        ("access_denied", CozePermissionError),
        ("expired_token", CozeAuthenticationError),
        ("invalid_request", CozeBadRequestError),
        ("invalid_client", CozeAuthenticationError),
        ("unsupported_grant_type", CozeBadRequestError),
        ("access_deny", CozePermissionError),
        ("internal_error", CozeServerError),
        ("another_word", CozeNotFoundError),
    ],
)
def test_a_word_with_which_oauth_refuses_says_more_than_the_status(
    word: str, kind: type[errors.CozeAPIError]
) -> None:
    assert type(error_from_response(404, None, "no", error_code=word)) is kind
