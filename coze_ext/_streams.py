"""Event streams: opened when first used, one typed event at a time, never cut in silence."""

from __future__ import annotations

import sys
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
)
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Any, Final, Generic, Self, TypeVar

import httpx

from coze_api.models import StreamDoneEvent, StreamErrorEvent
from coze_api.types import (
    NOT_AS_DOCUMENTED,
    EventTable,
    Model,
    UnknownEvent,
    decode_with_others,
    decoder_of,
    parse_json,
)

from ._cancellation import close
from ._errors import (
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    redacted,
)
from ._requests import KEEPS_CONNECTION, log_id_of
from ._sse import EventStreamDecoder

EventT = TypeVar("EventT")

_ERROR: Final = StreamErrorEvent.NAME.encode()


class _Reader(Generic[EventT]):
    """Turns the bytes of a stream into typed events; knows neither blocking nor waiting."""

    def __init__(
        self, response: httpx.Response, events: EventTable[EventT], max_event_bytes: int
    ) -> None:
        # Whether the last event of the stream has been read; and whether it has been given, too.
        self.ends = False
        self.done = False
        self.failure: CozeStreamError | None = None
        self._logid = log_id_of(response)
        self._request = response.request
        self._events = events
        # An `error` event is no event to give, but an exception to raise.
        self._decoders: dict[bytes, tuple[Callable[[Any], EventT], Callable[[bytes], Any]]] = {
            name: (make, decoder_of(model))
            for name, (make, model) in events.models.items()
            if name != _ERROR
        }
        self._decoder = EventStreamDecoder(max_event_bytes=max_event_bytes)
        self._feed = self._decoder.feed

    def read(self, chunk: bytes) -> list[EventT]:
        """Give the events that `chunk` completes, up to the last one of the stream.

        An error that ends the stream is kept in `failure`, for the events before it come first.
        """
        events = []
        decoders = self._decoders
        try:
            for name, data in self._feed(chunk):
                if name in decoders:
                    make, decode = decoders[name]
                    try:
                        # The bytes become the document's object in one step in C.
                        events.append(make(decode(data)))
                    except NOT_AS_DOCUMENTED:
                        events.append(self._leniently(name, data))
                        # A field that is new in one event is in all that follow.
                        model = self._events.models[name][1]
                        decoders[name] = make, partial(decode_with_others, model)
                else:
                    events.append(self._leniently(name, data))
                    if self.ends:
                        break
        except CozeStreamError as error:
            error.logid = self._logid
            self.failure = error
            self.ends = True
        return events

    def end(self) -> None:
        """Take note that all events have been given.

        Raises:
            CozeStreamError: what ended the stream was an error.
        """
        if self.failure is not None:
            raise self.failure
        self.done = True

    def _leniently(self, encoded_name: bytes, encoded_data: bytes) -> EventT:
        """Make an event of whatever data can be understood, whether or not the document has it."""
        name = encoded_name.decode("utf-8", "replace")
        data = _parsed(encoded_data.decode("utf-8", "replace"))
        if name == StreamErrorEvent.NAME:
            code, msg = stated(data)
            words = redacted(msg, self._request) if msg else "the service broke the stream off"
            raise CozeStreamEventError(words, code=code)
        self.ends = name == StreamDoneEvent.NAME
        kind = self._events.get(name)
        if kind is None:
            # Every generated union of events ends with UnknownEvent, which a type can't say.
            return UnknownEvent(name, data)  # type: ignore[return-value]
        if not (self.ends or (data and isinstance(data, dict))):
            raise CozeStreamError(f"the data of the event {name!r} is no JSON object with fields")
        try:
            return kind.from_data(data)
        except (KeyError, TypeError, ValueError) as error:
            raise CozeStreamError(
                f"the data of the event {name!r} is not what the document promises: {error!r}"
            ) from None

    def interrupted(self, reason: str) -> CozeStreamInterruptedError:
        if self._decoder.unfinished:
            reason += ", within an event"
        return CozeStreamInterruptedError(reason, logid=self._logid)


def _parsed(text: str) -> Any:
    """The JSON of an event's data, or the text itself where it is none."""
    try:
        return parse_json(text)
    except ValueError:
        return text


def stated(cause: object) -> tuple[int | None, str | None]:
    """Give the code and the message of a failure, in whatever form a stream states it."""
    if isinstance(cause, str):
        return None, cause
    fields = cause.to_dict() if isinstance(cause, Model) else cause
    if not isinstance(fields, dict):
        return None, None
    code, msg = fields.get("code"), fields.get("msg")
    return code if isinstance(code, int) else None, str(msg) if msg else None


class EventStream(Generic[EventT]):
    """A blocking stream of typed events, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated. Iterating ends after the
    event `done`. Inside a `with` block a loop may be left and taken up again; outside of one, a
    loop that is left gives the connection up.
    """

    def __init__(
        self,
        open_stream: Callable[[], httpx.Response],
        events: EventTable[EventT],
        max_event_bytes: int,
    ) -> None:
        self._open_stream = open_stream
        self._table = events
        self._max_event_bytes = max_event_bytes
        self._source: tuple[httpx.Response, _Reader[EventT], Generator[EventT]] | None = None
        self._entered = False

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return None if self._source is None else log_id_of(self._source[0])

    def __iter__(self) -> Iterator[EventT]:
        _, reader, events = self._opened()
        try:
            # Not `yield from`, which would close the source with a loop that is left.
            for event in events:  # noqa: UP028
                yield event
        finally:
            if not self._entered:
                self.close()
        if not reader.done:
            raise reader.interrupted(_CLOSED)

    def __enter__(self) -> Self:
        self._opened()
        self._entered = True
        return self

    def __exit__(self, *_: object) -> None:
        self._entered = False
        self.close()

    def close(self) -> None:
        """Give the connection up, whatever is still to come."""
        if self._source is not None:
            response, _, events = self._source
            events.close()
            response.close()

    def _opened(self) -> tuple[httpx.Response, _Reader[EventT], Generator[EventT]]:
        if self._source is None:
            response = self._open_stream()
            reader = _Reader(response, self._table, self._max_event_bytes)
            self._source = response, reader, _events_of(response, reader)
        return self._source


class AsyncEventStream(Generic[EventT]):
    """The asynchronous twin of `EventStream`."""

    def __init__(
        self,
        open_stream: Callable[[], Awaitable[httpx.Response]],
        events: EventTable[EventT],
        max_event_bytes: int,
    ) -> None:
        self._open_stream = open_stream
        self._table = events
        self._max_event_bytes = max_event_bytes
        self._source: tuple[httpx.Response, _Reader[EventT], AsyncGenerator[EventT]] | None = None
        self._entered = False

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return None if self._source is None else log_id_of(self._source[0])

    async def __aiter__(self) -> AsyncIterator[EventT]:
        _, reader, events = await self._opened()
        within = self._entered
        try:
            async for event in events:
                yield event
        finally:
            # A loop that was left inside of an `async with` block is finalised by a task of its own
            # while the block's end may be closing the stream.
            if not (within or self._entered):
                await self.aclose()
        if not reader.done:
            raise reader.interrupted(_CLOSED)

    async def __aenter__(self) -> Self:
        await self._opened()
        self._entered = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self._entered = False
        await self.aclose()

    async def aclose(self) -> None:
        """Give the connection up, whatever is still to come."""
        if self._source is not None:
            response, _, events = self._source
            await events.aclose()
            await close(response)

    async def _opened(self) -> tuple[httpx.Response, _Reader[EventT], AsyncGenerator[EventT]]:
        if self._source is None:
            response = await self._open_stream()
            reader = _Reader(response, self._table, self._max_event_bytes)
            self._source = response, reader, _async_events_of(response, reader)
        return self._source


# The sources are no methods: a generator that held its stream, held by it, would outlive a loop
# that is left until the garbage collector comes by, and its connection with it.
def _events_of(response: httpx.Response, reader: _Reader[EventT]) -> Generator[EventT]:
    try:
        for chunk in response.iter_bytes():
            yield from reader.read(chunk)
            if reader.ends:
                reader.end()
                _read_what_follows(response)
                return
    except httpx.RequestError as error:
        raise reader.interrupted(_broken(error)) from error
    finally:
        response.close()
    raise reader.interrupted(_NO_DONE)


def _read_what_follows(response: httpx.Response) -> None:
    """Read a body to its end after `done`: then its connection can serve another request."""
    body = response.stream
    if not response.extensions.get(KEEPS_CONNECTION) or not isinstance(body, httpx.SyncByteStream):
        return
    ends = time.monotonic() + _SECONDS_AFTER_DONE
    # The time that a read may take is looked up when a body is first read: it is read as if anew,
    # goes on where it was, and waits no longer than this.
    response.request.extensions["timeout"]["read"] = _SECONDS_AFTER_DONE
    with suppress(httpx.RequestError):
        for _ in islice(body, _CHUNKS_AFTER_DONE):
            if time.monotonic() > ends:
                break


async def _async_events_of(
    response: httpx.Response, reader: _Reader[EventT]
) -> AsyncGenerator[EventT]:
    import anyio  # here, as everything that only async clients need

    chunks = response.aiter_bytes()
    try:
        async for chunk in chunks:
            for event in reader.read(chunk):
                yield event
            if reader.ends:
                reader.end()
                # Nothing more is said, but a body read to its end gives its connection back.
                with anyio.move_on_after(_SECONDS_AFTER_DONE), suppress(httpx.RequestError):
                    for _ in range(_CHUNKS_AFTER_DONE):
                        if await anext(chunks, None) is None:
                            break
                return
    except httpx.RequestError as error:
        raise reader.interrupted(_broken(error)) from error
    finally:
        await close(response, sys.exception())
    raise reader.interrupted(_NO_DONE)


# A server that goes on after `done`, or never ends the body, isn't listened to for long.
_CHUNKS_AFTER_DONE: Final = 16
_SECONDS_AFTER_DONE: Final = 1.0
_NO_DONE = "the stream ended before its event `done`"
_CLOSED = "the stream was closed before its event `done`"


def _broken(error: httpx.RequestError) -> str:
    return (
        f"the stream's connection broke before its event `done` ({type(error).__name__}: {error})"
    )
