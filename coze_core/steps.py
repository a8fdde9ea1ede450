"""Carries out work that waits between requests, for blocking and async clients alike.

The work is a generator of steps: `Pause` and `Ask`. It is sent the result of each, or thrown its
error, and what it returns is the result. So the work itself is written once.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar

from msgspec import Struct

from .errors import CozeError, CozeTimeoutError
from .failures import TimeIsUpError
from .known_tokens import TokensKnown
from .limits import LONGEST_WAIT, checked_seconds, checked_time_limit

T = TypeVar("T")


class Pause(Struct, frozen=True):
    """A step: wait for so many seconds."""

    seconds: float


class Ask(Struct, frozen=True):
    """A step: send a request.

    Attributes:
        request: sends it with the operations that it is given.
        ends_at: time on the monotonic clock, in seconds, at which it must end; None is whenever the
            client says.
    """

    request: Callable[[Any], Any]
    ends_at: float | None = None


POLL_INTERVAL: Final = 1.0
"""Seconds between two looks at what is waited for, by default and at least."""


class Deadline:
    """The time that work may take, counted from now; a timeout of None is forever.

    Args:
        timeout: seconds.
        interval: seconds between two looks at what is waited for, at least `POLL_INTERVAL`.

    Raises:
        CozeArgumentError: `timeout` or `poll_interval` can't be used.
    """

    def __init__(self, timeout: float | None, interval: float) -> None:
        seconds = math.inf if timeout is None else checked_time_limit("timeout", timeout)
        self._end = time.monotonic() + seconds
        self.timeout: Final = timeout
        self.interval: Final = checked_seconds(
            "poll_interval", interval, POLL_INTERVAL, LONGEST_WAIT
        )

    def left(self) -> float:
        """Return the seconds to the end; 0 if it is over."""
        return max(0.0, self._end - time.monotonic())

    def pause(self) -> float:
        """Return the seconds to the next look; fewer than the interval if time ends first."""
        return min(self.interval, self.left())

    def ask(self, request: Callable[[Any], Any], at_least: float = 0.0) -> Ask:
        """Return a step whose request ends by the deadline, or has at least so many seconds."""
        if self._end == math.inf:
            return Ask(request)
        return Ask(request, max(self._end, time.monotonic() + at_least))

    def cut_short(self, error: CozeTimeoutError) -> bool:
        """Return whether a request ended by this deadline rather than the client's timeout."""
        return isinstance(error, TimeIsUpError) or self.left() == 0


Steps: TypeAlias = Generator[Pause | Ask, Any, T]
Within: TypeAlias = Callable[[float | None], Any]
"""Returns operations whose calls end within so many seconds."""


class _InTime:
    """Gives operations whose calls end in time: the same ones for the same end."""

    def __init__(self, within: Within) -> None:
        self._within = within
        # Nothing ends then: the first request makes them. Steps without one may have no `within`.
        self._ends_at: float | None = math.nan
        self._operations: Any = None

    def by(self, ends_at: float | None) -> Any:
        """Return operations whose calls end by a time on the monotonic clock."""
        if ends_at != self._ends_at:
            seconds = None if ends_at is None else max(0.0, ends_at - time.monotonic())
            self._ends_at, self._operations = ends_at, self._within(seconds)
        return self._operations


class Late(Struct, frozen=True):
    """Stands for a look that the deadline didn't leave time for.

    Attributes:
        since_last_look: seconds since the one before; 0 if this one took too long.
        cause: the error of the look that took too long; None if it wasn't begun.
    """

    since_last_look: float
    cause: CozeTimeoutError | None = None


def look(request: Callable[[Any], Any], deadline: Deadline) -> Steps[Any]:
    """Yield the steps of another look at what is waited for: a pause, and a request.

    Returns:
        what the request returns, or `Late`.

    Raises:
        CozeError: the request failed otherwise than by the deadline.
    """
    pause = deadline.pause()
    yield Pause(pause)
    # At the end of the time a request would come too soon after the last one.
    if pause < deadline.interval or deadline.left() == 0:
        return Late(pause)
    try:
        return (yield deadline.ask(request))
    except CozeTimeoutError as error:
        if not deadline.cut_short(error):
            raise
        return Late(0.0, error)


def carry_out(steps: Steps[T], within: Within) -> T:
    """Carry out steps, and return their result."""
    with TokensKnown():
        return _carried_out(steps, within)


def _carried_out(steps: Steps[T], within: Within) -> T:
    bounded = _InTime(within)
    resume: Callable[[], Pause | Ask] = partial(next, steps)
    while True:
        try:
            step = resume()
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            del resume  # else an error and this frame would hold each other
        found: Any = None
        try:
            if isinstance(step, Pause):
                time.sleep(step.seconds)
            else:
                found = step.request(bounded.by(step.ends_at))
        except CozeError as error:
            resume = partial(steps.throw, error)
        else:
            resume = partial(steps.send, found)


async def carry_out_async(steps: Steps[T], within: Within) -> T:
    """Carry out steps, and return their result."""
    with TokensKnown():
        return await _carried_out_async(steps, within)


async def _carried_out_async(steps: Steps[T], within: Within) -> T:
    import anyio  # on first use, as everything that only async clients need

    bounded = _InTime(within)
    resume: Callable[[], Pause | Ask] = partial(next, steps)
    while True:
        try:
            step = resume()
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            del resume
        found: Any = None
        try:
            if isinstance(step, Pause):
                await anyio.sleep(step.seconds)
            else:
                found = await step.request(bounded.by(step.ends_at))
        except CozeError as error:
            resume = partial(steps.throw, error)
        else:
            resume = partial(steps.send, found)
