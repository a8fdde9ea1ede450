"""Access tokens, and for how long they are good."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, Final, NoReturn, Self

import httpx

from coze_core.errors import CozeArgumentError
from coze_core.limits import check_type
from coze_ext._auth import problem_of_token

from ._hidden import hidden

_MOST_AHEAD: Final = 30.0
_SHARE_AHEAD: Final = 0.1


class OAuthToken:
    """An access token, the moment at which it ends, and what gets the next one.

    Neither `repr` nor a debugger shows the tokens, and it can't be pickled: `to_dict` is what a
    store writes.

    Args:
        access_token: the access token.
        expires_at: the moment at which it ends, in Unix seconds; None if that isn't known.
        refresh_token: what gets the next token, once; None if there is none.

    Raises:
        CozeArgumentError: an argument can't be used.
    """

    def __init__(
        self,
        access_token: str,
        *,
        expires_at: int | None = None,
        refresh_token: str | None = None,
    ) -> None:
        problems = [
            (name, problem_of_token(token))
            for name, token in (("access_token", access_token), ("refresh_token", refresh_token))
            if token is not None or name == "access_token"
        ]
        wrong = next(((name, problem) for name, problem in problems if problem), None)
        if wrong is not None:
            del access_token, refresh_token
            raise CozeArgumentError(f"{wrong[0]}: {wrong[1]}")
        if expires_at is not None:
            check_type("expires_at", expires_at, int)
        self.expires_at = expires_at
        self._reveal = hidden((access_token, refresh_token))

    @property
    def access_token(self) -> str:
        """The access token."""
        return self._reveal()[0]

    @property
    def refresh_token(self) -> str | None:
        """What gets the next token, once; None if there is none."""
        return self._reveal()[1]

    def __repr__(self) -> str:
        return f"OAuthToken(***, expires_at={self.expires_at})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an OAuthToken can't be pickled; to_dict() shows its tokens")

    def __copy__(self) -> Self:
        return self  # nothing of it changes

    def to_dict(self) -> dict[str, Any]:
        """Return the token as plain data, its secrets included."""
        return {
            "access_token": self.access_token,
            "expires_at": self.expires_at,
            "refresh_token": self.refresh_token,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the token that plain data describes.

        Raises:
            CozeArgumentError: it describes none.
        """
        check_type("data", data, Mapping)
        try:
            return cls(
                data.get("access_token"),  # type: ignore[arg-type]  # it is checked
                expires_at=data.get("expires_at"),
                refresh_token=data.get("refresh_token"),
            )
        finally:
            del data  # tracebacks that show locals show what a frame has


class Lease:
    """A token in use, with the moment at which the next one is got."""

    def __init__(self, token: OAuthToken, seconds: float | None) -> None:
        self.token = token
        self._ends = math.inf if seconds is None else time.monotonic() + seconds - ahead_of(seconds)

    def is_good(self) -> bool:
        """Return whether the token can be used without asking for another."""
        return time.monotonic() < self._ends


def ahead_of(seconds: float) -> float:
    """Return how many seconds before its end a token of such a life is renewed."""
    return min(_MOST_AHEAD, seconds * _SHARE_AHEAD)


def stored_lease(token: OAuthToken) -> Lease:
    """Return the lease of a token that was stored, by this machine's clock."""
    if token.expires_at is None:
        return Lease(token, None)
    return Lease(token, token.expires_at - time.time())


def fresh_lease(token: OAuthToken, response: httpx.Response) -> Lease:
    """Return the lease of a token that has just come.

    Its life is counted from the service's own clock (the header `Date`; RFC 9110, section 6.6.1),
    so that it doesn't matter whether this machine's is right. A token that would have ended before
    it came is used until the service refuses it.
    """
    if token.expires_at is None:
        return Lease(token, None)
    now = date_of(response)
    seconds = token.expires_at - (time.time() if now is None else now)
    return Lease(token, seconds if seconds > 0 else None)


def date_of(response: httpx.Response) -> float | None:
    """Return the moment of a response in Unix seconds, by the server's clock; None if unknown."""
    try:
        moment = parsedate_to_datetime(response.headers.get("date", ""))
    except (ValueError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
