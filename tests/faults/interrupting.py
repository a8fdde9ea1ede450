"""Interrupts a blocking call at each of the moments at which Python lets a signal handler run."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from functools import cache
from types import FrameType

# Where a call spends its time. A function's beginning, and the end of one in C, is where the
# interpreter looks for signals.
_PACKAGES = {
    *("coze_core", "coze_ext", "httpx", "httpcore", "h11"),
    *("socket", "ssl", "threading", "contextlib", "zlib", "json", "urllib", "http", "email"),
}


class Interruption(Exception):  # noqa: N818 -- as the time limits of task queues are named
    """What a signal handler raises; not all of them raise a KeyboardInterrupt."""


def interrupted_at(
    moment: int,
    work: Callable[[], object],
    kind: type[BaseException] = Interruption,
    *,
    again_after: int | None = None,
    asynchronous: bool = False,
    within: str = "",
) -> tuple[int, BaseException | None]:
    """Do the work and interrupt it at this moment, counted from 1; 0 is never.

    It may be interrupted once more, after so many functions have been called in the meantime, or as
    another thread does it, by an exception that strikes a little later (PyThreadState_SetAsyncExc).
    Only moments within a function count, if one is named. Return how many moments there were, and
    what came out of the work.
    """
    count = calls_since = 0

    def first(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        if event in ("call", "c_return") and _counts(frame) and _is_within(frame, within):
            count += 1
            if count == moment:
                if again_after is not None:
                    sys.settrace(second)
                if not asynchronous:
                    raise kind
                thread = ctypes.c_ulong(threading.get_ident())
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(kind))

    def second(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls_since
        if event == "call" and _counts(frame):
            calls_since += 1
            if calls_since == again_after:
                raise kind

    error: BaseException | None = None
    trace, hook = sys.gettrace(), sys.unraisablehook
    # What Python drops as it removes the remains of a call is no part of the call: nothing that
    # reports it may be interrupted.
    sys.unraisablehook = _ignore
    sys.setprofile(first)
    try:
        work()
    except BaseException as raised:  # noqa: BLE001 -- it is looked at
        error = raised
    finally:
        sys.setprofile(None)
        sys.settrace(trace)
        sys.unraisablehook = hook
    try:
        return count, error
    finally:
        del error  # or else it would hold this frame, and this frame it


def _ignore(_: object) -> None:
    """Report nothing."""


def _counts(frame: FrameType) -> bool:
    return _is_watched(frame.f_globals.get("__name__"))


def _is_within(frame: FrameType | None, function: str) -> bool:
    while function and frame is not None and frame.f_code.co_name != function:
        frame = frame.f_back
    return frame is not None


@cache
def _is_watched(module: object) -> bool:
    return str(module).partition(".")[0] in _PACKAGES
