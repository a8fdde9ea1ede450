"""Asynchronous event streams, opened on first use, with one typed event at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Self, TypeVar

import httpx

from . import stream_sources
from .closing import close, seen, to_the_end
from .errors import CozeStreamError, CozeStreamInterruptedError
from .failures import failure_of
from .iterators import AsyncLoop
from .loops import running, running_loop, soon
from .redaction import forget_frames
from .stream_sources import AsyncSettle, Reader, Readers, Source, StreamFacts
from .whole_bodies import Once

EventT = TypeVar("EventT")


class _AsyncChunks(Source[EventT]):
    """Reads the events of a response, a list for each chunk of its body.

    Under asyncio each chunk is read in a task of its own. If a call is cancelled while it waits, as
    by `wait_for`, that task goes on, and the next call gets its result.
    """

    def __init__(self, response: httpx.Response, reader: Reader[EventT]) -> None:
        super().__init__(response, reader)
        self._body: AsyncIterator[bytes] | None = None
        self._reading: Any = None
        self._arrival: Any = None
        self._waited_for = False
        self._loop = running_loop()
        self._owner = running()

    async def read(self) -> list[EventT]:
        """Return the next events.

        Raises:
            StopAsyncIteration: all have been returned.
            CozeStreamError: the stream was cut, broken or closed, or an error ended it.
        """
        if self._waited_for:
            raise RuntimeError("the stream is being read by another task already")
        is_elsewhere = running() is not self._owner
        # What a cancelled call has left brings what comes next.
        if (self._arrival is None or is_elsewhere) and self.is_over():
            raise StopAsyncIteration
        if is_elsewhere:
            raise self.elsewhere()
        self._waited_for = True
        try:
            return await (self._read() if self._loop is None else self._read_in_a_task(self._loop))
        finally:
            self._waited_for = False

    async def _read_in_a_task(self, loop: Any) -> list[EventT]:
        arrival = self._arrival
        if arrival is None or arrival.cancelled():
            arrival = self._arrival = loop.create_future()
            if self._reading is None:
                self._reading = loop.create_task(self._read_for_a_call(loop))
        # Cancelling this call cancels the future, or leaves what has come in it to the next one.
        try:
            events: list[EventT] = await arrival
        except Exception:
            self._arrival = None
            raise
        self._arrival = None
        return events

    async def _read_for_a_call(self, loop: Any) -> None:
        """Give what comes next to the call that waits for it, or to the next one."""
        try:
            events = await self._read()
        except BaseException as error:
            # The stream is closed, or the event loop ends, if it is no Exception.
            is_told = isinstance(error, Exception)
            self._fail(self._receiver(loop), error if is_told else self.broken(EOFError()))
            if not is_told:
                raise
        else:
            self._receiver(loop).set_result(events)

    def _receiver(self, loop: Any) -> Any:
        """Return the future by which a call gets what was read."""
        self._reading = None
        if self._arrival.cancelled():
            self._arrival = loop.create_future()
        return self._arrival

    @staticmethod
    def _fail(arrival: Any, error: BaseException) -> None:
        arrival.set_exception(error)
        seen(arrival)

    async def _read(self) -> list[EventT]:
        """Return the next events; none if the stream has ended without any more."""
        reader = self.reader
        try:
            body = self._body or self._begun()
            async for chunk in body:
                events = reader.read(chunk)
                if reader.ends:
                    if reader.failure is None:
                        await self._read_what_follows(body)
                    await self._close_response(None)
                    return events
                if events:
                    return events
        except BaseException as error:
            chunk = stream_sources.NOT_SHOWN
            failure = failure_of(error, self.response.request)
            broken = self.broken(failure or error) if self.is_broken_by(failure) else None
            self.closed = True
            await self._close_response(error)
            self.forget(error)
            if broken is not None:
                self.forget(broken)
                raise broken from failure
            raise
        chunk = stream_sources.NOT_SHOWN
        events = [] if self.closed else reader.finish()
        if events or reader.ends:
            await self._close_response(None)
            return events
        ended = self.broken(EOFError()) if self.closed else self.ended()
        self.closed = True
        await self._close_response(None)
        raise ended

    def _begun(self) -> AsyncIterator[bytes]:
        # An event hook of the HTTP client may have read all of it.
        if self.response.is_stream_consumed:
            self._body = Once(self.response.content)
        else:
            stream = self.response.stream
            assert isinstance(stream, httpx.AsyncByteStream)
            self._body = aiter(stream)
        return self._body

    async def _read_what_follows(self, body: AsyncIterator[bytes]) -> None:
        """Read a body to its end, so that its connection can serve another request."""
        import anyio  # on first use, as everything that only async clients need

        with anyio.move_on_after(stream_sources.SECONDS_AFTER_END), suppress(httpx.RequestError):
            for _ in range(stream_sources.CHUNKS_AFTER_END):
                if await anext(body, None) is None:
                    break

    async def close(self) -> None:
        """Close the response and wake a task that waits for a chunk."""
        if self.closed or self.reader.done:
            return
        if running() is not self._owner:
            soon(self._owner, self.close)
            return
        self.closed = True
        if self._reading is None:
            await self._close_response(None)
        else:
            await to_the_end(self._close_after(self._reading))

    async def _close_after(self, reading: Any) -> None:
        """End the reading of a chunk, which closes the response unless it had not begun."""
        import asyncio

        reading.cancel()
        await asyncio.wait([reading])
        seen(reading)
        if self._arrival is not None and not self._arrival.done():  # it had not begun
            self._fail(self._arrival, self.broken(EOFError()))
        await self._close_response(None)

    async def _close_response(self, cause: BaseException | None) -> None:
        try:
            await close(self.response, cause)
        finally:
            await self._end_body()

    async def _end_body(self) -> None:
        """Run the generators that read the body to their ends, which its closing is.

        Else Python finalises them some time later, of which trio warns.
        """
        if self._body is None or "network_stream" not in self.response.extensions:
            return
        import anyio

        with anyio.move_on_after(0), suppress(Exception):
            async for _ in self._body:
                pass

    def abandon(self) -> None:
        """Close the response soon, without waiting for it."""
        if not self.closed and not self.reader.done:
            soon(self._owner, self.close)


class AsyncEventStream(StreamFacts[EventT]):
    """The asynchronous twin of `EventStream`; another task may call `aclose`."""

    def __init__(
        self,
        open_stream: Callable[[], Awaitable[httpx.Response]],
        events: Readers[EventT],
        max_event_bytes: int,
    ) -> None:
        self._parts = open_stream, events, max_event_bytes
        self._chunks: _AsyncChunks[EventT] | None = None
        self._arrived: Iterator[EventT] = iter(())
        self._entered = False
        self._opening: Any = None
        self._settle: AsyncSettle | None = None

    def __aiter__(self) -> AsyncIterator[EventT]:
        return self if self._entered else AsyncLoop(self.__anext__, self._leave)

    async def __anext__(self) -> EventT:
        while True:
            for event in self._arrived:
                return event
            self._arrived = self._taking(await self._read())

    async def _read(self) -> list[EventT]:
        chunks = self._chunks or await self._opened()
        try:
            return await chunks.read()
        except CozeStreamError as error:
            if self._settle is None:
                raise
            events: list[EventT] = await self._settle(error)
        chunks.reader.done = chunks.closed = True
        return events

    def _taking(self, events: Iterable[EventT]) -> Iterator[EventT]:
        """Return an iterator over events as they are taken, which a subclass may look at."""
        return iter(events)

    async def __aenter__(self) -> Self:
        try:
            await self._opened()
        except BaseException:
            self.abandon()
            raise
        self._entered = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self._entered = False
        await self.aclose()

    async def aclose(self) -> None:
        """Give the connection up, whatever is still to come. What isn't open yet never will be."""
        self._closed = True
        opening, self._opening = self._opening, None
        if opening is not None:
            await to_the_end(_give_up(opening))
        if self._chunks is not None:
            await self._chunks.close()

    def __del__(self) -> None:
        self.abandon()

    def abandon(self) -> None:
        """Close the response soon, without waiting for it."""
        opening, self._opening = self._opening, None
        if opening is not None:
            soon(opening.get_loop(), partial(_give_up, opening))
        if self._chunks is not None:
            self._chunks.abandon()

    async def _opened(self) -> _AsyncChunks[EventT]:
        """Send the request unless it has been sent, and return what reads the response.

        Under asyncio that is done in a task of its own: a call that is cancelled while it waits, as
        by `wait_for`, leaves the request alone, and the next call doesn't send another.
        """
        if self._chunks is not None:
            return self._chunks
        self._check_unclosed()
        loop = running_loop()
        if loop is None:
            self._chunks = await _open(*self._parts)
            if self._closed:  # by another task meanwhile
                await self._chunks.close()
            return self._chunks
        import asyncio

        if self._opening is not None and self._opening.get_loop() is not loop:
            raise CozeStreamInterruptedError(
                "the stream belongs to another event loop, which was opening it; "
                "whether the request was received is not known"
            )
        if self._opening is None:
            # It doesn't know this stream, which may be forgotten meanwhile.
            self._opening = loop.create_task(_open(*self._parts))
            self._opening.add_done_callback(seen)
        opening = self._opening
        try:
            chunks: _AsyncChunks[EventT] = await asyncio.shield(opening)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if opening.cancelled():
                self._opening = None
                if not (task and task.cancelling()):
                    self._check_unclosed()
            raise
        except BaseException:
            self._opening = None
            raise
        self._opening, self._chunks = None, chunks
        return chunks

    async def _exhaust(self) -> None:
        """Read to the end."""
        try:
            async for _ in self:
                pass
        except BaseException as error:
            forget_frames(error)
            raise

    def _leave(self) -> None:
        if not self._entered:
            self.abandon()


async def _give_up(opening: Any) -> None:
    """Close what a task opens, or has opened."""
    import asyncio

    opening.cancel()
    await asyncio.wait([opening])
    if not opening.cancelled() and opening.exception() is None:
        await opening.result().close()


async def _open(
    open_stream: Callable[[], Awaitable[httpx.Response]],
    readers: Readers[EventT],
    max_event_bytes: int,
) -> _AsyncChunks[EventT]:
    response = await open_stream()
    return _AsyncChunks(response, readers.reader(response, max_event_bytes))
