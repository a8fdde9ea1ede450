"""Says why no response came, or no more of one."""

from __future__ import annotations

from typing import Final

import httpx

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
    if type(error) in _WAITS:
        step, what = _WAITS[type(error)]
        seconds = request.extensions.get("timeout", {}).get(step)
        within = "in time" if seconds is None else f"within {round(seconds, 3):g} seconds"
        return f"{name}: {what} {within}, the {step} timeout"
    return f"{name}: {error}" if str(error) else name
