"""Decides whether and when a failed request is sent again."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Final, NamedTuple

from coze_core.clients import TOKEN_REFUSED
from coze_core.errors import (
    CozeAPIError,
    CozeConnectionError,
    CozeError,
    CozeTimeoutError,
)
from coze_core.failures import TimeIsUpError
from coze_core.limits import LONGEST_WAIT
from coze_core.lines import one_line

from ._logging import DETAILS

if TYPE_CHECKING:
    from ._retry_policy import RetryPolicy

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 8.0
_MOST_DOUBLINGS: Final = 10  # far beyond the longest pause, far below an overflow
# Refused before anything was done. Not code 4013 (model error): the chat may have begun.
_REFUSED_CODES: Final = frozenset({4008, 4009, 4020})
_GATEWAY_STATUSES: Final = frozenset({502, 503, 504})


class Retries(NamedTuple):
    """How often, how long and after what a client tries again.

    Attributes:
        max_retries: how many times a request is sent again at most.
        deadline: seconds from the first attempt after which no other is started.
        policy: after what, besides what can't do anything twice; None is nothing.
        ends_at: time on the monotonic clock, in seconds, after which nobody waits for a response.
    """

    max_retries: int
    deadline: float
    policy: RetryPolicy | None
    ends_at: float

    def until(self, seconds: float) -> Retries:
        """Return retries that also end so many seconds from now."""
        return self._replace(ends_at=min(self.ends_at, time.monotonic() + seconds))

    def left(self) -> float:
        """Return the seconds until `ends_at`, negative after it."""
        return self.ends_at - time.monotonic()


class Attempts:
    """The attempts at one request, which begin when this is made."""

    def __init__(self, retries: Retries, method: str, *, is_read: bool, can_rewind: bool) -> None:
        self._allowed = retries
        self._method = method
        self._is_read = is_read
        self._can_rewind = can_rewind
        self._retries = 0
        self._is_renewed = False
        self._started = time.monotonic()

    def pause_after(self, error: CozeError) -> float | None:
        """Return the seconds to wait before the next attempt, or None if there is none.

        Retry-After is followed, but not beyond the deadline. Else pauses double from half a second
        to 8, each shortened at random by up to a half, so that clients that failed together don't
        come back together.

        Raises:
            TimeIsUpError: the next attempt would begin after `ends_at`.
        """
        if self._can_rewind and not self._is_renewed and _is_of_old_token(error):
            self._is_renewed = True  # once: a new token that is refused too is a refusal
            return 0.0
        if self._retries >= self._allowed.max_retries or not self._may_repeat(error):
            return None
        doubled = _FIRST_PAUSE * 2.0 ** min(self._retries, _MOST_DOUBLINGS)
        pause = min(_LONGEST_PAUSE, doubled) * random.uniform(0.5, 1.0)
        if isinstance(error, CozeAPIError) and error.retry_after is not None:
            pause = min(error.retry_after, LONGEST_WAIT)
        if time.monotonic() + pause > self._started + self._allowed.deadline:
            return None
        left = self._allowed.left()
        if pause >= left:
            raise TimeIsUpError(
                f"it can't be tried again in the time that is left, {max(0.0, left):.3g} seconds: "
                f"{error.message}",
                logid=error.logid,
            ) from error
        self._retries += 1
        DETAILS.debug(
            "again in %.3fs, after %s: %s", pause, type(error).__name__, one_line(error.message)
        )
        return pause

    def _may_repeat(self, error: CozeError) -> bool:
        """Return whether sending again is safe, or acceptable to the program."""
        return self._is_safe(error) or (
            self._can_rewind
            and self._allowed.policy is not None
            and self._allowed.policy.allows(error, self._method)
        )

    def _is_safe(self, error: CozeError) -> bool:
        """Return whether sending again can't do anything twice (RFC 9110 section 9.2.2)."""
        if isinstance(error, CozeConnectionError | CozeTimeoutError):
            if not error.request_sent:
                return True
            return self._is_read and isinstance(error, CozeConnectionError)
        if not isinstance(error, CozeAPIError) or not self._can_rewind:
            return False
        if error.http_status == 429 or error.code in _REFUSED_CODES:
            return True
        return self._is_read and error.http_status in _GATEWAY_STATUSES


def _is_of_old_token(error: CozeError) -> bool:
    """Return whether the service refused a token that the next attempt won't have any more."""
    response = error.response if isinstance(error, CozeAPIError) else None
    return response is not None and TOKEN_REFUSED in response.extensions
