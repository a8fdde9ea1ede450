"""Makes the errors of responses that say failure, or don't hold what was asked for."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Mapping
from typing import Any, Final

import httpx

from .clients import UNREADABLE_BODY
from .error_table import ADVICE_BY_WORD, error_from_response
from .errors import CozeAPIError, CozeResponseError, code_of
from .log_ids import log_id_in, log_id_of
from .redaction import redacted
from .retry_after import retry_after
from .traces import unwrapped, without_trace
from .unserved import advice_elsewhere, advice_on_stream

_SNIPPET_LENGTH: Final = 200


def failure(response: httpx.Response, envelope: Mapping[str, Any]) -> CozeAPIError:
    """Return the error of a response that says failure, by its envelope or by its status."""
    words = next((envelope[name] for name in _WORDS if envelope.get(name)), None)
    snippet = snippet_of(response)
    code = code_of(envelope.get("code")) or None
    text = _words_of(words) if words else _plain_text(response, envelope)
    inner, said = unwrapped(text)
    if inner is not None:
        code, words = inner, said or f"code {inner}"
    elif words or said != text:  # a stack trace without a code follows
        words = said
    else:
        words = (
            f"no envelope, but {_described(response)}"
            if code_of(envelope.get("code")) is None
            else ""
        )
        if snippet and not envelope:
            words += f": {snippet}"
    error_code = envelope.get("error_code")
    if not error_code and str(envelope.get("error")) in ADVICE_BY_WORD:
        error_code = envelope["error"]  # where the standard has it (RFC 6749, section 5.2)
    error = error_from_response(
        response.status_code,
        code,
        words,
        log_id_in(envelope, response),
        retry_after(response.headers),
        error_code=_words_of(error_code) if error_code else None,
        request=response.request,
    )
    request = response.request
    error.call = f"{request.method} {request.url.path} on {request.url.host}"
    error.snippet = snippet
    debug_url = envelope.get("debug_url")
    if isinstance(debug_url, str) and len(debug_url) <= _LONGEST_URL:
        error.debug_url = redacted(debug_url, request) or None
    error.response = response
    error.own_advice = advice_elsewhere(response, code_of(envelope.get("code")))
    return error


def _plain_text(response: httpx.Response, envelope: Mapping[str, Any]) -> str:
    """Return the beginning of a body that is plain text; empty for any other."""
    if envelope or media_type_of(response) != "text/plain":
        return ""
    return response.content[: 4 * _MOST_WORDS].decode("utf-8", "replace")[:_MOST_WORDS]


# The fields with the words of a failure: of the service, its OAuth endpoints, and gateways.
_WORDS: Final = ("msg", "error_message", "message", "error")


# Far longer ones lead nowhere.
_LONGEST_URL: Final = 8_192
# As much as an exception keeps of its message.
_MOST_WORDS: Final = 10_000


def _words_of(value: object) -> str:
    """Return the beginning of what a service says, as text."""
    if isinstance(value, str):
        return value[:_MOST_WORDS]
    # Lists and objects may have millions of items, of which this shows the first few.
    return reprlib.repr(value)


def unexpected(response: httpx.Response, expected: str) -> CozeResponseError:
    """Return the error of a response that isn't what the operation returns."""
    message = f"expected {expected}, got {_described(response)}"
    error = unusable(response, message, log_id_of(response))
    error.own_advice = error.own_advice or advice_on_stream(response)
    return error


def lacking(response: httpx.Response, logid: str | None) -> CozeResponseError:
    """Return the error of a success that lacks its data."""
    return unusable(response, "the response lacks its data", logid)


def unusable(response: httpx.Response, message: str, logid: str | None) -> CozeResponseError:
    error = CozeResponseError(
        message,
        logid=logid,
        http_status=response.status_code,
        content_type=response.headers.get("content-type"),
        snippet=snippet_of(response),
    )
    error.own_advice = advice_elsewhere(response, None)
    return error


def media_type_of(response: httpx.Response) -> str:
    """Return the media type of a response without its parameters; empty if it states none."""
    content_type: str = response.headers.get("content-type", "")
    return content_type.partition(";")[0].strip().lower()


def _described(response: httpx.Response) -> str:
    if reason := response.extensions.get(UNREADABLE_BODY):
        return f"a body that can't be read ({reason})"
    if not response.content:
        return "an empty body"
    return f"a body of type {response.headers.get('content-type') or 'unknown'}"


def snippet_of(response: httpx.Response) -> str:
    """Return the beginning of the body of a response that has been read, for a message."""
    # Cut to length at the end: half a token would not be recognized. The first cut saves time.
    text = response.content[:20_480].decode("utf-8", "replace")
    is_html = "html" in response.headers.get("Content-Type", "")
    if is_html:
        import html  # here, as what few programs need

        text = html.unescape(text)
    text = without_trace(redacted(text, response.request)[:16_384])
    if is_html:
        text = re.sub(r"<[^>]*>", " ", text)
    return " ".join(text.split())[:_SNIPPET_LENGTH]
