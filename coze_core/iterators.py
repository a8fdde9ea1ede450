"""Iterators between a stream and whoever reads it, which see to it that it is given up."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Generic, Self, TypeVar

from .errors import CozeError

EventT = TypeVar("EventT")
EventsT = TypeVar("EventsT")
T = TypeVar("T")


class Rest(Generic[EventT]):
    """Follows the events of a loop over a stream, which it gives up when the loop is left.

    Nothing comes here but the end: where `chain` stops though there is none, as after an error,
    the stream says why.
    """

    def __init__(self, advance: Callable[[], EventT], leave: Callable[[], None]) -> None:
        self._advance = advance
        self._leave = leave

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> EventT:
        return self._advance()

    def __del__(self) -> None:
        self._leave()


class AsyncLoop(Generic[EventT]):
    """A loop over a stream, which is closed when the loop is left."""

    def __init__(self, advance: Callable[[], Awaitable[EventT]], leave: Callable[[], None]) -> None:
        self._advance = advance
        self._leave = leave

    def __aiter__(self) -> Self:
        return self

    def __anext__(self) -> Awaitable[EventT]:
        return self._advance()

    def __del__(self) -> None:
        self._leave()


class _Pieces(Generic[EventsT, EventT, T]):
    """One part of the events of a stream, such as its text, blocking or not.

    Args:
        events: the events.
        piece_of: returns the piece of an event; one that is empty is left out.
        check: raises the error, if there is one, that comes after all pieces.
        leave: gives the stream up after an error of `piece_of`.
    """

    def __init__(
        self,
        events: EventsT,
        piece_of: Callable[[EventT], T],
        check: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        self._events = events
        self._piece_of = piece_of
        self._check = check
        self._leave = leave


class Pieces(_Pieces[Iterator[EventT], EventT, T]):
    """Iterates over the pieces of the events of a blocking stream."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        for event in self._events:
            try:
                piece = self._piece_of(event)
            except CozeError:
                self._leave()
                raise
            if piece:
                return piece
        self._check()
        raise StopIteration


class AsyncPieces(_Pieces[AsyncIterator[EventT], EventT, T]):
    """Iterates over the pieces of the events of an async stream."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        async for event in self._events:
            try:
                piece = self._piece_of(event)
            except CozeError:
                self._leave()
                raise
            if piece:
                return piece
        self._check()
        raise StopAsyncIteration
