"""Typed events of a stream: what the document says of them, and how its bytes become them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, ClassVar, Final, Generic, TypeVar

import httpx
from msgspec import Struct

from . import json
from .errors import (
    CozeError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    code_of,
)
from .event_stream import EventStreamDecoder
from .json import NOT_AS_DOCUMENTED
from .kinds import Object
from .log_ids import log_id_of
from .models import Model, decode_with_others
from .plans import decoder_of, plan_of
from .redaction import redacted
from .responses import no_events
from .scalar_kinds import UNREADABLE, Kind, Partly
from .traces import unwrapped

EventT = TypeVar("EventT")


class Event(Model):
    """What all events of a stream share: their name in `event`, and what they carry in `data`."""

    event: ClassVar[str]


class UnknownEvent(Struct):
    """An event of a stream whose name the document doesn't know.

    Attributes:
        event: its name.
        data: its data, parsed if it is JSON, else as text.
        id: its ID, if the stream states one.
    """

    event: str
    data: Any
    id: str | None = None

    def __eq__(self, other: object) -> bool:
        """Return whether another unknown event, of any stream, has the same content."""
        if not isinstance(other, UnknownEvent):
            return NotImplemented
        return (self.event, self.data, self.id) == (other.event, other.data, other.id)

    __ne__ = object.__ne__  # the opposite; that of Struct tells classes apart


class EventTable(Generic[EventT]):
    """The events that an event stream may have, by name, and which of them end it.

    Args:
        events: the classes of the events.
        end: names of those that end the stream well.
        failure: names of those that end it with an error.
        without_data: names of those that may come without data.
        also: names of events by the other names that a stream may have for them.
        unknown: the class of events that the document doesn't know.
    """

    def __init__(
        self,
        events: Iterable[type[Event]],
        *,
        end: Iterable[str] = (),
        failure: Iterable[str] = (),
        without_data: Iterable[str] = (),
        also: Mapping[str, str] = MappingProxyType({}),
        unknown: type[UnknownEvent] = UnknownEvent,
    ) -> None:
        self.events: Final = {event.event: event for event in events}
        self.end: Final = frozenset(end)
        self.failure: Final = frozenset(failure)
        known = set(without_data)
        self.without_data: Final = frozenset(
            name.encode() for name in (*self.events, *also) if also.get(name, name) in known
        )
        self.also: Final = also
        self.unknown: Final = unknown
        self._decoders: dict[bytes, tuple[type[Event], Callable[[bytes], Model]]] | None = None

    def reader(self, response: httpx.Response, max_event_bytes: int) -> EventReader[EventT]:
        """Return what turns the bytes of a response into events."""
        return EventReader(response, self, max_event_bytes)

    @property
    def decoders(self) -> dict[bytes, tuple[type[Event], Callable[[bytes], Model]]]:
        """By encoded name, the events that carry an object of one model, and the model's decoder.

        Models without a required field are left out: an empty object would do for them.
        """
        if self._decoders is None:
            self._decoders = {
                name.encode(): (event, decoder_of(_model_of(event)))
                for name, event in self.events.items()
                if name not in self.end | self.failure
                and isinstance(kind := _data_kind(event), Object)
                and _needs_fields(kind)
            }
        return self._decoders


def _data_kind(event: type[Event]) -> Kind:
    data = plan_of(event).by_name.get("data")
    return Kind() if data is None else data.kind


def _model_of(event: type[Event]) -> type[Model]:
    """Return the model of an event's data, which is an object of one."""
    model: type[Model] = _data_kind(event).models()[0]
    return model


def _needs_fields(kind: Kind) -> bool:
    models = kind.models()
    return bool(models) and all(
        any(known.required for known in plan_of(model).fields) for model in models
    )


# An object of fewer bytes has no field with a value, so a decoder isn't worth its while.
_SMALLEST_OBJECT: Final = 7
# The name of events that state none, by the standard.
_UNNAMED: Final = "message"
# As many characters of what isn't an event as a message has room for.
_LONGEST_QUOTE: Final = 200


class EventReader(Generic[EventT]):
    """Turns the bytes of one stream into typed events; knows neither blocking nor waiting."""

    def __init__(
        self, response: httpx.Response, table: EventTable[EventT], max_event_bytes: int
    ) -> None:
        # Whether the last event of the stream has been read, and whether it has been returned.
        self.ends = False
        self.done = False
        self.failure: CozeStreamError | None = None
        self._has_events = False
        # An envelope that came as an event without a name, and whether it came after others.
        self._unnamed: tuple[bytes, bool] | None = None
        self.logid = log_id_of(response)
        self._request = response.request
        self._table = table
        self._decoders: dict[bytes, tuple[type[Event], Callable[[bytes], Any]]]
        self._decoders = table.decoders.copy()
        self._decoder = EventStreamDecoder(
            max_event_bytes=max_event_bytes, without_data=table.without_data
        )
        self._feed = self._decoder.feed

    def read(self, chunk: bytes) -> list[EventT]:
        """Return the events that `chunk` completes, up to the last one of the stream.

        An error that ends the stream is kept in `failure`: the events before it come first.
        """
        events: list[EventT] = []
        decoders = self._decoders
        try:
            for name, data, identity in self._feed(chunk):
                if name in decoders and len(data) > _SMALLEST_OBJECT:
                    make, decode = decoders[name]
                    try:
                        # The bytes become the document's object in one step in C.
                        event: Any = make(decode(data))
                        if not identity:
                            events.append(event)
                            continue
                    except NOT_AS_DOCUMENTED:
                        event = self._leniently(name, data)
                        # A field that is new in one event is in all that follow.
                        decoders[name] = make, partial(decode_with_others, _model_of(make))
                else:
                    event = self._leniently(name, data)
                if identity:
                    _set_id(event, identity)
                events.append(event)
                if self.ends:
                    break
            if self._decoder.failure is not None and not self.ends:
                raise self._decoder.failure
        except CozeStreamError as error:
            error.logid = self.logid
            self.failure = error.with_traceback(None)
            self.ends = True
        if events:
            self._has_events = True
        return events

    def end(self) -> None:
        """Note that all events have been returned.

        Raises:
            CozeStreamError: an error ended the stream.
        """
        if self.failure is not None:
            raise self.failure
        self.done = True

    def _leniently(self, encoded_name: bytes, encoded_data: bytes) -> Any:
        """Return an event from whatever can be understood, documented or not."""
        name = encoded_name.decode("utf-8", "replace")
        name = self._table.also.get(name, name)
        data = _parsed(encoded_data.decode("utf-8", "replace"))
        if name in self._table.failure:
            raise self._ended_by(*stated(data))
        self.ends = name in self._table.end
        kind = self._table.events.get(name)
        if kind is None:
            if name == _UNNAMED and isinstance(data, dict) and code_of(data.get("code")):
                self._unnamed = encoded_data, self._has_events
            return self._table.unknown(name, data)
        expected = _data_kind(kind)
        if _needs_fields(expected) and not (data and isinstance(data, dict)):
            raise CozeStreamError(f"the data of event {name!r} is not a JSON object with fields")
        found = expected.read(data)
        if found is UNREADABLE:
            event = kind()
            event.additional_properties["data"] = data
            return event
        return kind(found.value if type(found) is Partly else found)

    def finish(self) -> list[EventT]:
        """Return the event that a body has ended within, if all of it but its blank line came.

        The standard drops such an event (section 9.2.6), which may be what explains a failure. One
        that ends the stream well is dropped: nothing unfinished may pass for whole.
        """
        pending = self._decoder.pending
        if pending is None:
            return []
        name, data = (text.decode("utf-8", "replace") for text in pending)
        name = self._table.also.get(name, name)
        if name in self._table.end or isinstance(_parsed(data), str):  # which may be part of more
            return []
        return self.read(b"\n\n")

    def refusal(self, response: httpx.Response) -> CozeError | None:
        """Return the error that a body stated in place of events; None if it stated none.

        It is an envelope or a gateway's words (section "Error codes" of the reference), whatever
        the media type says.
        """
        said, is_late = self._unnamed or (self._decoder.foreign.strip(), self._has_events)
        if not said:
            return None
        if not is_late:
            return no_events(response, said)
        data = _parsed(said.decode("utf-8", "replace"))
        code, msg = stated(data) if isinstance(data, dict) else (None, None)
        if not code:
            return None
        return self._ended_by(code, msg)

    def _ended_by(self, code: int | None, msg: str | None) -> CozeStreamEventError:
        words = redacted(msg, self._request) if msg else "the service ended the stream"
        return CozeStreamEventError(words, code=code, logid=self.logid)

    def interrupted(self, reason: str) -> CozeStreamInterruptedError:
        """Return the error of a stream that ended before its last event."""
        if foreign := self._decoder.foreign.strip():
            words = redacted(foreign.decode("utf-8", "replace"), self._request)
            reason += f", after writing {words[:_LONGEST_QUOTE]!r}"
        elif self._decoder.unfinished:
            reason += ", within an event"
        return CozeStreamInterruptedError(reason, logid=self.logid)

    @property
    def awaited(self) -> str:
        """What the stream must not end before: one of the events that may end it."""
        names = " or ".join(f"`{name}`" for name in sorted(self._table.end))
        return f"its event {names}" if names else "its last event"


def _set_id(event: Any, identity: bytes) -> None:
    """Set the ID that the stream has stated on an event that has one by the document."""
    text = identity.decode("utf-8", "replace")
    if isinstance(event, UnknownEvent):
        event.id = text
    elif (known := plan_of(type(event)).by_name.get("id")) is not None:
        found = known.kind.read(text)
        if found is UNREADABLE:
            event.additional_properties["id"] = text
        else:
            setattr(event, known.attribute, found)


def _parsed(text: str) -> Any:
    """Return an event's data, parsed if it is JSON."""
    try:
        return json.parse(text)
    except ValueError:
        return text


def stated(cause: object) -> tuple[int | None, str | None]:
    """Return the code and the message of a failure, in whatever form a stream states it."""
    if isinstance(cause, str):
        code, words = unwrapped(cause[:_LONGEST_WORDS])
        return code, words or None
    fields = cause.to_dict() if isinstance(cause, Model) else cause
    if not isinstance(fields, dict):
        return None, None
    codes = [fields[name] for name in ("code", "error_code") if fields.get(name) is not None]
    code = next((code for code in codes if code), codes[0] if codes else None)
    msg = next((fields[name] for name in _MESSAGE_NAMES if fields.get(name)), None)
    if not msg:
        return code_of(code), None
    inner, words = unwrapped(str(msg)[:_LONGEST_WORDS])
    return code_of(code) if inner is None else inner, words


# More than an exception keeps of them.
_LONGEST_WORDS: Final = 20_000
_MESSAGE_NAMES: Final = ("msg", "message", "error_message", "error")
