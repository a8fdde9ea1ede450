"""Keeps the tokens of requests out of errors that are made later of what the responses said.

What is waited for is asked for many times before an error is made of it, which no longer
knows the requests. Whoever made one may have been told its own token.
"""

from __future__ import annotations

from contextvars import ContextVar
from types import TracebackType

import httpx

from .clients import SECRETS
from .redaction import forget_frames, forget_token


class TokensKnown:
    """A context whose errors hold no token of the requests that are sent within it."""

    # Not a dataclass or struct: tools that show locals show their fields.
    def __init__(self) -> None:
        self._bearers: dict[tuple[str, ...], httpx.Request] = {}

    def __enter__(self) -> None:
        outer = _KNOWN.get()
        if outer is not None:  # its errors may be made of what is returned from here
            self._bearers = outer._bearers
        self._reset = _KNOWN.set(self)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _KNOWN.reset(self._reset)
        if error is None:
            return
        for bearer in list(self._bearers.values()):
            forget_token(error, bearer)
        forget_frames(error)

    def note(self, request: httpx.Request) -> None:
        """Remember what a request bears that nothing may show, and nothing else of it."""
        token = request.headers.get("Authorization", "")
        secrets = request.extensions.get(SECRETS, ())
        if (token, *secrets) not in self._bearers:
            self._bearers[token, *secrets] = httpx.Request(
                "", "", headers={"Authorization": token}, extensions={SECRETS: secrets}
            )


_KNOWN: ContextVar[TokensKnown | None] = ContextVar("coze_core.known_tokens", default=None)


def note_token(request: httpx.Request) -> None:
    """Tell the context that waits for the response, if there is one, what a request bears."""
    known = _KNOWN.get()
    if known is not None:
        known.note(request)
