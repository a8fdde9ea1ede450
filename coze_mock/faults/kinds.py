"""The faults that the server can be told to have."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from coze_mock.errors import shorten

GATEWAY_PAGE = (
    "<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>gateway</body></html>"
)


@dataclass(frozen=True)
class Pass:
    """No fault: in a sequence, the request whose turn it is is answered as ever."""


@dataclass(frozen=True)
class Reset:
    """The connection is reset (TCP RST).

    ``after`` says when: ``head``, before the request is read beyond its headers, and nothing of
    what it asks for is done; ``request``, when it is done, in place of the answer; ``headers``,
    after those of the answer; ``half``, in the middle of the first piece of its body.
    """

    after: Literal["head", "request", "headers", "half"] = "request"


@dataclass(frozen=True)
class Cut:
    """A stream ends too early: after ``events`` events and, with ``inside``, a part of the next.

    The part ends in the middle of it (``event``), or inside of a UTF-8 character (``character``):
    that of the first event from there on which has one of several bytes. ``by`` says how it ends:
    ``end`` is a well-formed end of the answer, ``close`` the end of the connection within it (FIN),
    ``reset`` its reset (RST).
    """

    events: int = 0
    inside: Literal["event", "character"] | None = None
    by: Literal["end", "close", "reset"] = "close"


@dataclass(frozen=True)
class Stall:
    """Nothing happens for ``seconds``, and then all goes on.

    ``before`` says where: before the ``request`` is read beyond its headers, before the ``headers``
    of the answer, or before its ``body``; in a stream, ``events`` of it come before.
    """

    seconds: float
    before: Literal["request", "headers", "body"] = "headers"
    events: int = 0


@dataclass(frozen=True)
class Status:
    """An answer of a gateway in front of the service, by default with a page of HTML.

    ``processed`` says whether the request got through to the service nevertheless. ``retry_after``
    is the header's value in seconds; it is sent as a date, counted from the answer, where
    ``retry_after_date`` is true.
    """

    status: int
    body: str | None = None
    content_type: str = "text/html; charset=utf-8"
    retry_after: float | None = None
    retry_after_date: bool = False
    processed: bool = False


@dataclass(frozen=True)
class Rejection:
    """A refusal of the service: an envelope with a code other than 0, commonly with HTTP 200."""

    code: int
    msg: str = "refused on purpose"
    status: int = 200
    retry_after: float | None = None


@dataclass(frozen=True)
class Redirect:
    """An answer that leads elsewhere, to ``location``."""

    location: str
    status: int = 307


@dataclass(frozen=True)
class Body:
    """The answer has another body or media type; where one is None it is replaced by JSON's own."""

    content: str | bytes | None = None
    content_type: str | None = None


@dataclass(frozen=True)
class Truncated:
    """The answer's body stops in the middle, though its headers don't show it."""


@dataclass(frozen=True)
class Gzip:
    """The answer is compressed (RFC 9110 section 8.4.1.3), or with ``broken`` only says so."""

    broken: bool = False


@dataclass(frozen=True)
class Trickle:
    """The answer's body comes in pieces of ``bytes`` bytes, ``seconds`` before each."""

    bytes: int = 1
    seconds: float = 0.0


@dataclass(frozen=True)
class DoneEvents:
    """A stream's event ``done`` comes so many ``times``: 0 leaves it out."""

    times: int


@dataclass(frozen=True)
class ErrorEvent:
    """A stream ends with an ``error`` event after so many other ``events``."""

    events: int = 0
    code: int = 5000
    msg: str = "broken off on purpose"


@dataclass(frozen=True)
class Garbage:
    """The answer is one line without an end, of so many ``bytes``."""

    bytes: int = 100 * 1024 * 1024
    content_type: str = "text/event-stream"


Fault: TypeAlias = (
    Pass
    | Reset
    | Cut
    | Stall
    | Status
    | Rejection
    | Redirect
    | Body
    | Truncated
    | Gzip
    | Trickle
    | DoneEvents
    | ErrorEvent
    | Garbage
)

_NAMES: Mapping[str, type[Fault]] = {
    "pass": Pass,
    "reset": Reset,
    "cut": Cut,
    "stall": Stall,
    "status": Status,
    "rejection": Rejection,
    "redirect": Redirect,
    "body": Body,
    "truncated": Truncated,
    "gzip": Gzip,
    "trickle": Trickle,
    "done_events": DoneEvents,
    "error_event": ErrorEvent,
    "garbage": Garbage,
}
_KINDS = {kind: name for name, kind in _NAMES.items()}
_LEAST: Mapping[tuple[type[Fault], str], int] = {
    # A status below 200 is no answer yet (RFC 9110 section 15.2).
    **{(kind, "status"): 200 for kind in (Status, Rejection, Redirect)},
    (Trickle, "bytes"): 1,
}
_MOST: Mapping[tuple[type[Fault], str], int] = {
    **{(kind, "status"): 599 for kind in (Status, Rejection, Redirect)},
    # A date so far ahead can still be written.
    **{(kind, "retry_after"): 10**9 for kind in (Status, Rejection)},
}
_MOST_OF_ALL = 10**12
_IN_HEADERS = frozenset({"location", "content_type"})
# What a header's value may have (RFC 9110 section 5.5), without what few can read.
_HEADER_VALUE = re.compile(r"([\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?)?")
# Answers of these statuses have no body (RFC 9110 sections 15.3.5 and 15.4.5).
_WITHOUT_BODY = frozenset({204, 304})


class FaultError(ValueError):
    """A fault that can't be understood; the message says where."""


def check_fault(fault: object) -> Fault:
    """Refuse what is no fault, or makes no sense; raises FaultError."""
    if not isinstance(fault, Fault):
        raise FaultError(f"{shorten(repr(fault))} is not a fault")
    hints = get_type_hints(type(fault))
    for one in fields(fault):
        value = getattr(fault, one.name)
        where = f"{type(fault).__name__}.{one.name}"
        if not _is_of(value, hints[one.name]):
            raise FaultError(f"{where}: {shorten(repr(value))} is none of its values")
        if isinstance(value, int | float):
            _check_number(where, value, (type(fault), one.name))
        elif isinstance(value, str):
            _check_text(where, value, in_header=one.name in _IN_HEADERS)
    if isinstance(fault, Status | Rejection) and fault.status in _WITHOUT_BODY:
        raise FaultError(f"{type(fault).__name__}.status: an answer {fault.status} has no body")
    if isinstance(fault, Rejection) and fault.code == 0:
        raise FaultError("Rejection.code: 0 says success")
    return fault


def _check_number(where: str, value: float, field: tuple[type[Fault], str]) -> None:
    least, most = _LEAST.get(field, 0), _MOST.get(field, _MOST_OF_ALL)
    if not least <= value <= most:  # which no NaN is
        raise FaultError(f"{where}: must be from {least} to {most}")


def _check_text(where: str, value: str, *, in_header: bool) -> None:
    if in_header and not _HEADER_VALUE.fullmatch(value):
        raise FaultError(f"{where}: {shorten(repr(value))} can't stand in a header")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise FaultError(f"{where}: {shorten(repr(value))} can't be sent as UTF-8") from None


def parse_fault(content: Any, where: str = "fault") -> Fault:
    """The fault that JSON describes: ``{"fault": "cut", "events": 3}``. Raises FaultError."""
    if not isinstance(content, dict):
        raise FaultError(f"{where}: must be an object")
    given = dict(content)
    name = given.pop("fault", None)
    kind = _NAMES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise FaultError(f'{where}: "fault" must be one of {", ".join(_NAMES)}')
    known = {one.name: one for one in fields(kind)}
    if unknown := given.keys() - known.keys():
        raise FaultError(f"{where}: unknown key {min(unknown)!r}")
    missing = [one for one in known.values() if one.default is MISSING and one.name not in given]
    if missing:
        raise FaultError(f'{where}: "{missing[0].name}" is missing')
    try:
        return check_fault(kind(**given))
    except FaultError as error:
        raise FaultError(f"{where}: {error}") from None


def fault_name(fault: Fault) -> str:
    """What JSON calls a fault of this kind: ``cut``."""
    return _KINDS[type(fault)]


def _is_of(value: object, hint: Any) -> bool:
    """Whether a value is of a fault's field: one of a few types, or of a few strings."""
    if get_origin(hint) in (Union, types.UnionType):
        return any(_is_of(value, one) for one in get_args(hint))
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if isinstance(value, bool):
        return hint is bool
    return isinstance(value, (int, float) if hint is float else hint)
