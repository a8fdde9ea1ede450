"""Takes tokens out of exceptions before they leave the client."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from copy import copy
from functools import partial
from types import FrameType, TracebackType
from typing import Any, Final
from urllib.parse import quote, quote_plus

import httpx

from .clients import SECRETS

# A gateway's page may have markup within a token.
_MARKUP: Final = r"<[^<>]*>"
# What the service's tokens begin with, and what stands before any other token. Patterns of failures
# are compiled by the first one: that takes longer than most imports.
_TOKEN: Final = (
    r"\b((?:pat|sat|czu|czs|cztei)_|(?i:Bearer)\s+(?=\S{12}))"
    rf"(?:{_MARKUP})*[^\s\"'<>,;.](?:{_MARKUP}|[^\s\"'<>,;])*"
)
_MARKS: Final = ("pat_", "sat_", "czu_", "czs_", "cztei_", "bearer")
# A shorter one is no secret and may be part of common words.
_LEAST_LENGTH: Final = 6
# How deep an exception's facts are searched: a model in it has a few levels.
_DEEPEST: Final = 8

# Their frames are removed: they hold requests, headers and bodies as they are. What remains are
# those of the program itself, such as its own callables and signal handlers.
_PACKAGES: Final = sys.stdlib_module_names | {
    "aiohappyeyeballs",
    "aiohttp",
    "aiosignal",
    "anyio",
    "certifi",
    "coze_api",
    "coze_core",
    "coze_ext",
    "frozenlist",
    "h11",
    "h2",
    "hpack",
    "httpcore",
    "httpcore2",
    "httpx",
    "httpx2",
    "httpx_aiohttp",
    "hyperframe",
    "idna",
    "msgspec",
    "multidict",
    "outcome",
    "propcache",
    "sniffio",
    "socksio",
    "trio",
    "truststore",
    "yarl",
}


def redacted(text: str, request: httpx.Request | None = None) -> str:
    """Return `text` without anything that looks like a token or is that of `request`."""
    text = without_token_of(request, text)
    # Looked for first, which takes a twentieth of the time.
    lower = text.lower()
    if not any(mark in lower for mark in _MARKS):
        return text
    return re.sub(_TOKEN, r"\1***", text)


def without_token_of(request: httpx.Request | None, text: str) -> str:
    """Return `text` without the token of `request`."""
    for token in _tokens_of(request):
        for form in _forms_of(token):
            text = text.replace(form, "***")
            if "<" in text:
                spread = f"(?:{_MARKUP})*".join(map(re.escape, form))
                text = re.sub(spread, "***", text)
    return text


def is_repeated(request: httpx.Request, word: str) -> bool:
    """Return whether a word of letters and digits has the token of `request` in it."""
    return any(token in word for token in _tokens_of(request))


def _tokens_of(request: httpx.Request | None) -> list[str]:
    """Return the token of a request, and other secrets that it bears."""
    if request is None:
        return []
    # Behind the name of its scheme (RFC 9110, section 11.6.2), if there is one.
    token: str = request.headers.get("Authorization", "").rpartition(" ")[2]
    secrets = [token, *request.extensions.get(SECRETS, ())]
    return [one for one in secrets if len(one) >= _LEAST_LENGTH]


def _forms_of(token: str) -> set[str]:
    """Return a token as it is written in URLs, JSON, HTML and Python."""
    if re.fullmatch(r"\w+", token, re.ASCII):
        return {token}
    import html  # here, as what few programs need

    quoted = {quote(token), quote(token, safe=""), quote_plus(token)}
    in_json = json.dumps(token)[1:-1]
    return {
        token,
        *quoted,
        *(re.sub("%..", lambda found: found[0].lower(), one) for one in quoted),
        in_json,
        in_json.replace("/", "\\/"),
        html.escape(token),
        repr(token)[1:-1],
    }


def forget_token(error: BaseException, request: httpx.Request | None) -> None:
    """Remove tokens, that of `request` included, from an exception and all that led to it."""
    try:
        _forget_token(error, request)
    except BaseException as interruption:
        forget_frames(interruption)
        raise


def _forget_token(error: BaseException, request: httpx.Request | None) -> None:
    clean = partial(redacted, request=request)
    for link in _links_of(error):
        link.args = tuple(_cleaned(value, clean) for value in link.args)
        facts = vars(link)
        for name, value in list(facts.items()):
            # The text of a stream stays as it came, except for that token.
            wary = partial(without_token_of, request) if name == "text" else clean
            facts[name] = _cleaned(value, wary)


def _cleaned(value: Any, clean: Callable[[str], str], depth: int = 0) -> Any:
    """Return a value with all its text cleaned; the value itself if nothing changes."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, str):
        text = clean(value)
        return value if text == value else text
    if hasattr(value, "headers") and hasattr(value, "method"):
        return _shown(value, clean)
    if isinstance(value, bytes | bytearray):
        text = value.decode("latin-1")
        cleaned = clean(text)
        return value if cleaned == text else cleaned.encode("latin-1")
    if hasattr(type(value), "__struct_fields__"):
        from msgspec import structs  # here, as nobody needs it to start

        fields = {name: getattr(value, name, None) for name in value.__struct_fields__}
        changed = _changed(fields, clean, depth)
        return structs.replace(value, **changed) if changed else value
    if type(value) is dict:
        changed = _changed(value, clean, depth)
        return {**value, **changed} if changed else value
    if type(value) is tuple:
        changed = _changed(dict(enumerate(value)), clean, depth)
        return tuple(changed.get(*pair) for pair in enumerate(value)) if changed else value
    if isinstance(value, list):
        changed = _changed(dict(enumerate(value)), clean, depth)
        if not changed:
            return value
        result = copy(value)  # lists that operations return know their log ID
        result[:] = [changed.get(*pair) for pair in enumerate(value)]
        return result
    return value


def _shown(request: Any, clean: Callable[[str], str]) -> Any:
    """Return what may be known of a request: not its authorization, nor its body.

    Some programs pickle an exception with all that led to it, as Dask does, and httpx's have their
    requests. Of the requests of other libraries than httpx and httpx2 nothing is kept.
    """
    if type(request).__module__ not in ("httpx", "httpx2"):  # as both call all of theirs
        return None
    headers = [
        (name, clean(value))
        for name, value in request.headers.multi_items()
        if name not in ("authorization", "cookie", "proxy-authorization")
    ]
    return type(request)(request.method, clean(str(request.url)), headers=headers)


def _changed(fields: dict[Any, Any], clean: Callable[[str], str], depth: int) -> dict[Any, Any]:
    return {
        name: cleaned
        for name, value in fields.items()
        if (cleaned := _cleaned(value, clean, depth + 1)) is not value
    }


def forget_frames(error: BaseException) -> None:
    """Remove the frames of this client, httpx and below from an exception and what led to it.

    The program's own stay. An exception that it was already handling isn't changed.
    """
    for link in _links_of(error):
        first = link.__traceback__
        if first is not None and (link is error or _is_below(first.tb_frame)):
            link.__traceback__ = _kept(first)


def _links_of(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and all that led to it, each once."""
    seen: set[int] = set()
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is not None and id(link) not in seen:
            seen.add(id(link))
            links += [link.__cause__, link.__context__]
            if isinstance(link, BaseExceptionGroup):
                links += link.exceptions
            yield link


def _kept(trace: TracebackType | None) -> TracebackType | None:
    """Return a traceback without the frames of the packages."""
    kept: list[TracebackType] = []
    while trace is not None:
        if not _is_below(trace.tb_frame):
            kept.append(trace)
        trace = trace.tb_next
    rest: TracebackType | None = None
    for one in reversed(kept):
        rest = TracebackType(rest, one.tb_frame, one.tb_lasti, one.tb_lineno)
    return rest


def _is_below(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__")).partition(".")[0] in _PACKAGES
