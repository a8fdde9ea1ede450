"""What blocking and asynchronous event streams have in common: how the reading of one ends."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar

import httpx

from .clients import HTTP_CLIENT
from .errors import CozeError, CozeStreamError, CozeStreamInterruptedError
from .failures import reason_of
from .redaction import forget_frames, forget_token

EventT = TypeVar("EventT")

# How long a server is listened to that goes on after the last event, or doesn't end the body.
CHUNKS_AFTER_END: Final = 16
SECONDS_AFTER_END: Final = 1.0

NOT_SHOWN: Final = b""
"""Takes the place of what was read last before an error is raised. A traceback may show variables,
and the service may have said what the token is."""

Settle: TypeAlias = Callable[[CozeStreamError], list[Any]]
"""Returns the events that come in place of an error that would end a stream, or raises an error."""
AsyncSettle: TypeAlias = Callable[[CozeStreamError], Awaitable[list[Any]]]


class Reader(Protocol[EventT]):
    """Turns the bytes of one response into the items of a stream, such as events.

    Attributes:
        ends: whether the last item has been read.
        done: whether it has been returned.
        failure: the error that ends the stream after the items that were read.
        logid: ID of the log that the service wrote of the call.
    """

    ends: bool
    done: bool
    failure: CozeStreamError | None
    logid: str | None

    @property
    def awaited(self) -> str: ...

    def read(self, chunk: bytes) -> list[EventT]: ...

    def end(self) -> None: ...

    def finish(self) -> list[EventT]: ...

    def refusal(self, response: httpx.Response, /) -> CozeError | None: ...

    def interrupted(self, reason: str) -> CozeStreamInterruptedError: ...


class Readers(Protocol[EventT]):
    """Makes the readers of an operation's responses."""

    def reader(self, response: httpx.Response, max_event_bytes: int, /) -> Reader[EventT]: ...


class Source(Generic[EventT]):
    """What the blocking and the asynchronous reading of a response share."""

    def __init__(self, response: httpx.Response, reader: Reader[EventT]) -> None:
        self.response = response
        self.reader = reader
        self.closed = False
        self.settle: Settle | None = None
        self._reason: str | None = None
        self._process = os.getpid()
        self._refusal: CozeError | None = None

    def forget(self, error: BaseException) -> None:
        """Remove the token and internal frames from an exception."""
        forget_token(error, self.response.request)
        forget_frames(error)

    def is_over(self) -> bool:
        """Return whether all events have been given.

        Raises:
            CozeStreamError: the stream was closed before, or ended by an error.
            CozeAPIError, CozeResponseError: the response had no events.
        """
        if self._refusal is not None:
            raise self._refusal
        if self.closed and not self.reader.done:
            raise self.broken(EOFError())
        if self.reader.ends:
            self.reader.end()
        return self.reader.done

    def is_broken_by(self, error: BaseException | None) -> bool:
        """Return whether an exception of a reading says that no more can come."""
        http_client = self.response.extensions.get(HTTP_CLIENT)
        return isinstance(error, httpx.RequestError) or (
            # aiohttp's way to say so.
            isinstance(error, RuntimeError) and http_client is not None and http_client.is_closed
        )

    def ended(self) -> CozeError:
        """Return the error of a body that ended before the last event."""
        self._refusal = self.reader.refusal(self.response)
        if self._refusal is not None:
            self.forget(self._refusal)
            return self._refusal
        return self._interrupted(f"the stream ended before {self.reader.awaited}")

    def broken(self, error: BaseException) -> CozeStreamInterruptedError:
        """Return the error of a connection that broke or was closed by this program."""
        awaited = self.reader.awaited
        if self._process != os.getpid():
            return self.elsewhere()
        http_client = self.response.extensions.get(HTTP_CLIENT)
        if http_client is not None and http_client.is_closed:
            return self._interrupted(f"the client was closed before {awaited}")
        if self.closed:
            return self._interrupted(f"the stream was closed before {awaited}")
        return self._interrupted(
            f"the stream's connection broke before {awaited} "
            f"({reason_of(error, self.response.request)})"
        )

    def elsewhere(self) -> CozeStreamInterruptedError:
        """Return the error of a stream that is read where it wasn't opened."""
        place = "event loop" if self._process == os.getpid() else "process"
        return self._interrupted(f"the stream belongs to another {place}, which opened it")

    def _interrupted(self, reason: str) -> CozeStreamInterruptedError:
        # Whoever asks again is told the same.
        self._reason = self._reason or reason
        return self.reader.interrupted(self._reason)


def represented(stream: object, source: Source[Any] | None) -> str:
    """Return the repr of a stream: its state and log ID."""
    state = "not opened"
    if source is not None:
        state = "ended" if source.reader.done else "closed" if source.closed else "open"
    logid = "" if source is None else f", logid={source.reader.logid!r}"
    return f"{type(stream).__name__}({state}{logid})"


class StreamFacts(Generic[EventT]):
    """What a stream, blocking or not, tells of itself."""

    _chunks: Source[EventT] | None = None  # also where making a stream was interrupted
    _closed = False

    def __repr__(self) -> str:
        return represented(self, self._chunks)

    def _check_unclosed(self) -> None:
        """Raise an error for a stream that was closed before it was open."""
        if self._closed:
            raise CozeStreamInterruptedError("the stream was closed before it was open") from None

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call; None before the stream is open."""
        return None if self._chunks is None else self._chunks.reader.logid

    @property
    def _request(self) -> httpx.Request | None:
        """The request that was sent; None before the stream is open."""
        return None if self._chunks is None else self._chunks.response.request
