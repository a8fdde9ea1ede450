"""Says why no response came, or no more of one."""

from __future__ import annotations

import sys
from typing import Final

import httpx

from .errors import CozeTimeoutError


class TimeIsUpError(CozeTimeoutError):
    """A request can't be sent, or sent again, before its deadline."""


# By the exception: which of httpx's timeouts it is, and what didn't come about.
_WAITS: Final[dict[type[BaseException], tuple[str, str]]] = {
    httpx.ConnectTimeout: ("connect", "no connection was made"),
    httpx.ReadTimeout: ("read", "nothing was received"),
    httpx.WriteTimeout: ("write", "nothing could be sent"),
    httpx.PoolTimeout: ("pool", "no connection was free"),
}


def reason_of(error: BaseException, request: httpx.Request) -> str:
    """Return the name of an exception with its message; for a timeout, what was waited for.

    The seconds are those that this step of the request was given, not those of the whole.
    """
    name = type(error).__name__
    wait = next((_WAITS[kind] for kind in type(error).__mro__ if kind in _WAITS), None)
    if wait is not None:
        step, what = wait
        seconds = request.extensions.get("timeout", {}).get(step)
        within = "in time" if seconds is None else f"within {round(seconds, 3):g} seconds"
        return f"{name}: {what} {within}, the {step} timeout"
    return f"{name}: {error}" if str(error) else name


def failure_of(error: BaseException | None, request: httpx.Request) -> BaseException | None:
    """Return what httpx raises for a failure of the transport; other exceptions as they are."""
    if "aiohttp" not in sys.modules:
        return error
    from .aiohttp_failures import as_httpx

    return as_httpx(error, request.extensions)
