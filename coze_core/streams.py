"""Blocking event streams, opened on first use, with one typed event at a time."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import Self, TypeVar

import httpx

from . import stream_sources
from .clients import HTTP_CLIENT, KEEPS_CONNECTION
from .errors import CozeError, CozeStreamError
from .iterators import Rest
from .pools import is_left, mend
from .redaction import forget_frames
from .stream_sources import Reader, Readers, Settle, Source, StreamFacts

EventT = TypeVar("EventT")


class _Chunks(Source[EventT]):
    """Iterates over the events of a response, a list for each chunk of its body."""

    def __init__(self, response: httpx.Response, reader: Reader[EventT]) -> None:
        super().__init__(response, reader)
        self._body: Iterator[bytes] | None = None
        self._waits = False
        self._turn = [None]  # whoever pops it closes the response
        self._is_released = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> list[EventT]:
        reader = self.reader
        is_unusual = self._waits or self.closed or reader.ends
        if is_unusual:
            return self._at_the_end()
        try:
            body = self._body or self._begun()
            # Whoever closes says so before looking whether to wake: one of both sees the other.
            self._waits = True
            for chunk in () if self.closed else body:
                self._waits = False
                events = reader.read(chunk)
                if reader.ends:
                    if reader.failure is None:
                        self._read_what_follows()
                    self._release()
                    return events or next(self)
                if events:
                    return events
                self._waits = True
                if self.closed:
                    break
            self._waits = False
        except BaseException as error:
            chunk = stream_sources.NOT_SHOWN
            self._waits = False
            broken = self.broken(error) if isinstance(error, httpx.RequestError) else None
            self._clean_up(error)
            if broken is None:
                raise
            self.forget(broken)
            broken.__cause__ = error
            cut: CozeError = broken
        else:
            chunk = stream_sources.NOT_SHOWN
            events = [] if self.closed else reader.finish()
            if events or reader.ends:
                self._release()
                return events or next(self)
            cut = self.broken(EOFError()) if self.closed else self.ended()
            self.close()
        return self._settled(cut)

    def _at_the_end(self) -> list[EventT]:
        """Return nothing where all has been given; raise or settle what ended the stream else."""
        if self._waits:
            raise RuntimeError("the stream is being read by another thread already")
        try:
            if self.is_over():
                raise StopIteration
        except CozeStreamError as error:
            cut = error
        return self._settled(cut)

    def _settled(self, error: CozeError) -> list[EventT]:
        """Return the events that come in place of an error, after which there are no more."""
        if self.settle is None or not isinstance(error, CozeStreamError):
            raise error
        events: list[EventT] = self.settle(error)
        self.reader.done = self.closed = True
        return events

    def _clean_up(self, error: BaseException) -> None:
        """Remove what an exception, even one of a signal handler, has left of a stream."""
        self.closed = True
        try:
            self._release(error)
        finally:
            self.forget(error)

    def close(self) -> None:
        """Close the response and wake a thread that waits for a chunk."""
        if self.closed or self.reader.done:
            return
        self.closed = True
        try:
            self._turn.pop()
        except IndexError:  # another thread closes it at this moment
            return
        if self._waits:
            _wake(self.response)
        try:
            self._release()
        except BaseException as error:
            _mend(self.response, error)  # again: the first time may have been cut short
            self.forget(error)
            raise

    def give_up(self) -> None:
        """Close the response, again where an exception has cut that short: nobody else can."""
        self.close()
        if not self._is_released:
            self._release()

    def _release(self, cause: BaseException | None = None) -> None:
        _close(self.response, cause)
        self._is_released = True

    def _begun(self) -> Iterator[bytes]:
        # An event hook of the HTTP client may have read all of it.
        if self.response.is_stream_consumed:
            body: Iterator[bytes] = iter((self.response.content,))
        else:
            stream = self.response.stream
            assert isinstance(stream, httpx.SyncByteStream)
            body = iter(stream)
        self._body = body
        return body

    def _read_what_follows(self) -> None:
        """Read a body to its end, so that its connection can serve another request."""
        response = self.response
        body = response.stream
        # Where a hook has read it, the connection may serve another thread by now.
        if (
            response.is_stream_consumed
            or not response.extensions.get(KEEPS_CONNECTION)
            or not isinstance(body, httpx.SyncByteStream)
        ):
            return
        ends = time.monotonic() + stream_sources.SECONDS_AFTER_END
        # httpx looks the timeout up when an iteration of the body begins. This one goes on where
        # the last one was.
        response.request.extensions["timeout"]["read"] = stream_sources.SECONDS_AFTER_END
        with suppress(httpx.RequestError):
            for _ in islice(body, stream_sources.CHUNKS_AFTER_END):
                if time.monotonic() > ends:
                    break


def _close(response: httpx.Response, cause: BaseException | None = None) -> None:
    """Close a response completely, even if interrupted; `cause` is what ended its reading."""
    try:
        response.close()
    except BaseException as error:
        cause = error
        raise
    finally:
        if cause is not None or is_left(response.extensions.get(HTTP_CLIENT), response.request):
            _mend(response, cause)
        del cause  # else the exception and this frame would hold each other


def _mend(response: httpx.Response, cause: BaseException | None) -> None:
    """Remove what an interrupted stream left in the pool."""
    if not isinstance(cause, CozeError | GeneratorExit):
        with suppress(Exception):  # what was removed from the pool can't be closed later
            response.close()
        mend(response.extensions.get(HTTP_CLIENT), response.request, cause)


def _abandon(response: httpx.Response, error: BaseException) -> None:
    """Remove what an interrupted opening left in the pool, and in the exception."""
    _mend(response, error)
    forget_frames(error)


def _wake(response: httpx.Response) -> None:
    """End a read that another thread waits in, which closing a socket alone doesn't do."""
    if response.http_version.startswith("HTTP/2"):
        return  # its connection serves other requests too
    network = response.extensions.get("network_stream")
    connection = None if network is None else network.get_extra_info("socket")
    if isinstance(connection, socket.socket):
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


class EventStream(StreamFacts[EventT]):
    """A blocking stream of typed events, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated. Iterating ends after an event
    that ends the stream by the document. Inside a `with` block a loop may be left and continued;
    outside of one, leaving a loop closes the stream. Another thread may call `close`: the one that
    reads then gets a CozeStreamInterruptedError.
    """

    def __init__(
        self,
        open_stream: Callable[[], httpx.Response],
        events: Readers[EventT],
        max_event_bytes: int,
    ) -> None:
        self._parts = open_stream, events, max_event_bytes
        self._chunks: _Chunks[EventT] | None = None
        self._events: Iterator[EventT] | None = None
        self._entered = False
        self._settle: Settle | None = None

    def __iter__(self) -> Iterator[EventT]:
        return chain(self._opened(), Rest(self.__next__, self._leave))

    def __next__(self) -> EventT:
        for event in self._opened():
            return event
        assert self._chunks is not None
        # Either a new list has come about, or this is the end, or an error.
        self._events = self._taking(chain.from_iterable(self._chunks))
        return next(self._events)

    def __enter__(self) -> Self:
        try:
            self._opened()
            self._entered = True
        except BaseException:
            if self._chunks is not None:
                self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._entered = False
        self.close()

    def close(self) -> None:
        """Close the stream, whatever is still to come. What isn't open yet never will be."""
        self._closed = True
        if self._chunks is not None:
            self._chunks.close()

    def __del__(self) -> None:
        if self._chunks is not None:
            self._chunks.give_up()

    def _taking(self, events: Iterable[EventT]) -> Iterator[EventT]:
        """Return an iterator over events as they are taken, which a subclass may look at."""
        return iter(events)

    def _opened(self) -> Iterator[EventT]:
        chunks = self._chunks or self._open()
        # One iterator for all loops, so that the next one continues within a list. After an error
        # it would end silently.
        if self._events is None or (chunks.closed and not chunks.reader.done):
            self._events = self._taking(chain.from_iterable(chunks))
        return self._events

    def _open(self) -> _Chunks[EventT]:
        """Send the request, and return what reads the response."""
        self._check_unclosed()
        open_stream, readers, max_event_bytes = self._parts
        response = open_stream()
        try:
            self._chunks = _Chunks(response, readers.reader(response, max_event_bytes))
            self._chunks.settle = self._settle
        except BaseException as error:  # nothing else refers to the response yet
            try:
                _abandon(response, error)
            except BaseException as interruption:
                _abandon(response, interruption)
                raise
            raise
        if self._closed:  # by another thread meanwhile
            self._chunks.close()
        return self._chunks

    def _exhaust(self) -> None:
        """Read to the end."""
        try:
            for _ in self:
                pass
        except BaseException as error:
            if self._chunks is not None:
                self._leave()
            forget_frames(error)
            raise

    def _leave(self) -> None:
        if not self._entered:
            self.close()
